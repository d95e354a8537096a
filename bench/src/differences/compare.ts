// SPDX-License-Identifier: Apache-2.0
import type { OsvRecord } from '@primum/flaws'
import type { Reported } from '../scanners/scanner.ts'
import type { Known, SbomDocument } from './document.ts'

/** Something that one scanner says of a component and the other does not say in any way. */
export type Difference = {
  /** Who says it. */
  readonly said: 'by us' | 'by them'
  readonly component: Known
  readonly record: OsvRecord
}

/** Two answers about one document beside each other. */
export type Comparison = {
  /** Pairs of component and record that both name, or that one names and the other tells by another record of the same flaw. */
  readonly agreed: number
  readonly differences: readonly Difference[]
}

/** Record ids by component. */
type Said = ReadonlyMap<string, ReadonlySet<string>>

/** Puts two answers side by side, flaw by flaw. @param records by id; what is no record of the feeds does not count */
export function compareAnswers(
  document: SbomDocument,
  records: ReadonlyMap<string, OsvRecord>,
  ours: readonly Reported[],
  theirs: readonly Reported[],
): Comparison {
  const byUs = gather(document, ours)
  const byThem = gather(document, theirs)
  const differences = [
    ...missing(document, records, byUs, byThem, 'by us'),
    ...missing(document, records, byThem, byUs, 'by them'),
  ]
  const pairs = (said: Said) => [...said.values()].reduce((sum, ids) => sum + ids.size, 0)
  const both = pairs(byUs) + pairs(byThem) - shared(byUs, byThem)
  return { agreed: both - differences.length, differences }
}

function gather(document: SbomDocument, reported: readonly Reported[]): Said {
  const said = new Map<string, Set<string>>()
  for (const { component, record } of reported) {
    const key = document.keyOf(component)
    if (key === undefined) continue
    const ids = said.get(key) ?? new Set()
    said.set(key, ids.add(record))
  }
  return said
}

function shared(a: Said, b: Said): number {
  let count = 0
  for (const [key, ids] of a) for (const id of ids) if (b.get(key)?.has(id) === true) count++
  return count
}

function* missing(
  document: SbomDocument,
  records: ReadonlyMap<string, OsvRecord>,
  said: Said,
  other: Said,
  by: Difference['said'],
): Generator<Difference> {
  for (const [key, ids] of said) {
    const component = document.known.get(key)
    const otherIds = other.get(key) ?? new Set()
    const otherNames = new Set([...otherIds].flatMap((id) => [id, ...flawsOf(records.get(id))]))
    for (const id of ids) {
      const record = records.get(id)
      if (otherIds.has(id) || record === undefined || component === undefined) continue
      const flaws = flawsOf(record)
      if (flaws.length > 0 && flaws.every((flaw) => otherNames.has(flaw))) continue
      yield { said: by, component, record }
    }
  }
}

/** The CVEs that a record is about, or where it names none whatever else it goes by. */
function flawsOf(record: OsvRecord | undefined): readonly string[] {
  if (record === undefined) return []
  const names = [record.id, ...record.aliases, ...record.upstream]
  const cves = [...names, ...record.related].filter((name) => name.startsWith('CVE-'))
  return cves.length > 0 ? cves : names
}
