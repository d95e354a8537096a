// SPDX-License-Identifier: Apache-2.0
import { buildPurl, parsePurlParts } from '@primum/flaws'
import { parseJson } from '@primum/parse'
import type { Answerer } from '../../command/line-command.ts'
import { answerPurl, noPurl } from './answer.ts'

/** `purl build`. */
export const buildAnswerer: Answerer = {
  answer: ([json = '']) =>
    answerPurl(() => buildPurl(parsePurlParts(parseJson(json, { maxBytes: 65_536, maxDepth: 3 })))),
  malformed: noPurl,
}
