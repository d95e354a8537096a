// SPDX-License-Identifier: Apache-2.0
import type { FlawIndex } from '@primum/flaws'
import type { JudgedFinding } from '../findings/judged.ts'

/** An open finding, as far as its end has to be explained. */
export type OpenFinding = Pick<JudgedFinding, 'vulnerabilityId' | 'componentKey'> & {
  readonly componentVersion: string | null
  /** Ids of the records by which it was found. */
  readonly records: readonly string[]
}

const MOST_RECORDS = 3

/** One flaw in one component, as one text. */
export const goneKey = (componentKey: string, vulnerabilityId: string): string =>
  `${componentKey}\n${vulnerabilityId}`

/** For people: what became of the records of findings that are not found any more, by {@link goneKey}. */
export function whyGone(
  index: FlawIndex,
  open: readonly OpenFinding[],
  found: readonly JudgedFinding[],
): Readonly<Record<string, string>> {
  const still = new Set(
    found.map(({ componentKey, vulnerabilityId }) => goneKey(componentKey, vulnerabilityId)),
  )
  return Object.fromEntries(
    open.flatMap((finding) => {
      const key = goneKey(finding.componentKey, finding.vulnerabilityId)
      return still.has(key) ? [] : [[key, explain(index, finding)] as const]
    }),
  )
}

function explain(index: FlawIndex, { records, componentVersion }: OpenFinding): string {
  const version = componentVersion === null ? 'this component' : `version ${componentVersion}`
  const sentences = records.slice(0, MOST_RECORDS).map((id) => {
    const record = index.recordNumber(id)
    if (record === undefined) return `No source has the advisory ${id} any more.`
    const { withdrawn } = index.head(record)
    return withdrawn === undefined
      ? `The advisory ${id} no longer names ${version}.`
      : `The advisory ${id} was withdrawn on ${withdrawn.slice(0, 10)}.`
  })
  return sentences.length === 0
    ? 'No advisory names this version of the component any more.'
    : sentences.join(' ')
}
