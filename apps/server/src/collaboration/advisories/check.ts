// SPDX-License-Identifier: Apache-2.0
/** A document as people see it while they write: what is wrong with it, what it would be published as, how it reads. */
import { type Difference, listDifferences, parseDocument } from '@primum/advisory/compose'
import { GRADE_GOAL, renderAdvisory, renderNotice, thirtyDayContents } from '@primum/advisory/render'
import { CodedError } from '@primum/parse'
import type { z } from 'zod'
import { isPublishable, prepareRelease, type ReleaseInput } from './release.ts'
import type { CheckedAdvisory, difference } from './schemas.ts'

export function checkAdvisory(input: ReleaseInput): CheckedAdvisory {
  try {
    return checkReadable(input)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    return unreadable(error)
  }
}

function checkReadable(input: ReleaseInput): CheckedAdvisory {
  const release = prepareRelease(input)
  const [{ document }] = release.documents
  const notice = renderNotice(document)
  return {
    fault: null,
    publishable: isPublishable(release),
    documents: release.documents.map(({ csafVersion, text, report }) => ({
      csafVersion,
      text,
      valid: report.valid,
      errors: [...report.errors],
      warnings: [...report.warnings],
      infos: [...report.infos],
    })),
    losses: [...release.losses],
    leastRevision: release.leastRevision ?? null,
    revision: release.change === 'none' ? null : release.number,
    changes: release.changes.map(presentDifference),
    ...presentPage(document, notice),
    gradeGoal: GRADE_GOAL,
    thirtyDayContents: [...thirtyDayContents(document)],
  }
}

type Shown = Pick<CheckedAdvisory, 'page' | 'notice' | 'noticeMissing' | 'readability'>

/** The HTTP shape is the same as the package's, but for lists that may be changed. */
function presentPage(
  document: Parameters<typeof renderAdvisory>[0],
  { blocks, missing, readability }: ReturnType<typeof renderNotice>,
): Shown {
  return structuredClone({
    page: renderAdvisory(document),
    notice: blocks,
    noticeMissing: missing,
    readability: readability ?? null,
  }) as Shown // a clone may be changed by whoever holds it, which is all that the types differ in
}

function unreadable({ code, message, where }: CodedError): CheckedAdvisory {
  return {
    fault: { code, message, path: where.path ?? null, line: where.line ?? null },
    publishable: false,
    documents: [],
    losses: [],
    leastRevision: null,
    revision: null,
    changes: [],
    page: [],
    notice: [],
    noticeMissing: [],
    readability: null,
    gradeGoal: GRADE_GOAL,
    thirtyDayContents: [],
  }
}

/** @throws {CodedError} where one of the two is no CSAF document */
export function compareTexts(before: string, after: string): readonly z.output<typeof difference>[] {
  return listDifferences(parseDocument(before), parseDocument(after)).map(presentDifference)
}

function presentDifference({ path, before, after }: Difference): z.output<typeof difference> {
  const text = (value: Difference['before']): string | null =>
    value === undefined ? null : JSON.stringify(value, null, 2)
  return { path, before: text(before), after: text(after) }
}
