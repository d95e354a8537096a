// SPDX-License-Identifier: Apache-2.0
import type { FlawIndex } from '@primum/flaws'
import { z } from 'zod'
import type { FlawEvidence } from './flaw-desk.ts'

const record = z.looseObject({
  id: z.string(),
  modified: z.string().optional().catch(undefined),
  details: z.string().optional().catch(undefined),
  references: z.array(z.looseObject({ type: z.string().catch('WEB'), url: z.string() })).catch([]),
})

const MAX_REFERENCES = 100
const MAX_DETAILS = 20_000

/** What every record that names the flaw says, the longest account first; addresses only where a browser may follow them. */
export function evidenceOf(index: FlawIndex | undefined, ids: readonly string[]): FlawEvidence {
  if (index === undefined) return { details: null, references: [], sources: [] }
  const records = ids.flatMap((id) => {
    const number = index.recordNumber(id)
    const parsed = number === undefined ? undefined : record.safeParse(index.record(id))
    return number === undefined || parsed?.success !== true
      ? []
      : [{ ...parsed.data, source: index.head(number).source }]
  })
  const details = records.flatMap((entry) => entry.details ?? []).toSorted((a, b) => b.length - a.length)
  const references = new Map(
    records.flatMap((entry) =>
      entry.references
        .filter(({ url }) => /^https?:\/\//i.test(url))
        .map(({ type, url }) => [url, { type, url }] as const),
    ),
  )
  return {
    details: details[0]?.slice(0, MAX_DETAILS) ?? null,
    references: [...references.values()].slice(0, MAX_REFERENCES),
    sources: records.map(({ id, source, modified }) => ({ id, source, modifiedAt: modified ?? null })),
  }
}
