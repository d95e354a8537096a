// SPDX-License-Identifier: Apache-2.0
/**
 * CSAF documents for people: the whole advisory, and the notice in plain words for patients and clinicians with how hard it
 * is to read. Both are values without markup, so that nothing in a document can become part of a page. Runs in Node and
 * in browsers. Out of scope: the markup itself, and translation.
 */
export { renderAdvisory } from './advisory.ts'
export { type Block, type Fact, type Inline, textOfBlocks } from './blocks.ts'
export { type Notice, renderNotice } from './notice.ts'
export { NOTICE_AUDIENCE, type NoticePart, noticeParts } from './notice-parts.ts'
export { countSyllables, GRADE_GOAL, measureReadability, type Readability } from './readability.ts'
export { type ThirtyDayContent, thirtyDayContents } from './thirty-day.ts'
