// SPDX-License-Identifier: Apache-2.0
import type { Condition } from '../cpe/condition.ts'
import type { PackageEntry } from '../index/index-reader.ts'
import type { PackageLine } from '../intel/derive.ts'
import type { OsvEvent, OsvRange } from '../osv/record.ts'
import { readScores, type ScoreRow, scoreRows } from './head-block.ts'

/*
 * How the package table lies in the index file: a JSON list of short arrays for each package. The blocks carry
 * checksums, so what is read back has the shape that was written; the casts below rest on that.
 */

/** Events are one text: a letter for the kind, the version, and NUL between events. */
type RangeRow = readonly [type: 'S' | 'E' | 'G', events: string, repo?: string]

type FullRow = readonly [
  record: number,
  position: number,
  release: string | 0,
  ranges: readonly RangeRow[],
  versions: readonly string[] | 0,
  cvss?: readonly ScoreRow[] | 0,
  imports?: readonly string[] | 0,
  cpe?: readonly [criteria: string, after: string | 0, beside?: Condition] | 0,
  own?: readonly RangeRow[],
]

/** The entry stands in full under another package; it is filed here too because SBOMs may name it so. */
type SeeRow = readonly [record: number, position: number, see: readonly [key: string]]

export type EntryRow = FullRow | SeeRow

const letters = { introduced: 'i', fixed: 'f', last_affected: 'l', limit: 'm' } as const
const kinds: Readonly<Record<string, OsvEvent['kind']>> = {
  i: 'introduced',
  f: 'fixed',
  l: 'last_affected',
  m: 'limit',
}
const rangeLetters = { SEMVER: 'S', ECOSYSTEM: 'E', GIT: 'G' } as const
const rangeTypes = { S: 'SEMVER', E: 'ECOSYSTEM', G: 'GIT' } as const

/** The row of a line of {@link PackageLine}. */
export function entryRow(record: number, { entry, see }: PackageLine): EntryRow {
  if (see !== undefined) return [record, entry.position, [see]]
  const ranges = entry.ranges.map(rangeRow)
  const versions = entry.versions.length === 0 ? 0 : entry.versions
  const head = [record, entry.position, entry.release === '' ? 0 : entry.release, ranges, versions] as const
  const cvss = scoreRows(entry.cvss)
  const imports = entry.imports ?? 0
  if (entry.ownRanges !== undefined) return [...head, cvss, imports, 0, entry.ownRanges.map(rangeRow)]
  if (entry.cpe !== undefined) return [...head, cvss, imports, cpeRow(entry.cpe)]
  if (imports !== 0) return [...head, cvss, imports]
  return cvss === 0 ? head : [...head, cvss]
}

type CpeRow = Exclude<FullRow[7], 0 | undefined>

function cpeRow({ criteria, after, beside }: NonNullable<PackageEntry['cpe']>): CpeRow {
  return beside === undefined ? [criteria, after ?? 0] : [criteria, after ?? 0, beside]
}

function rangeRow({ type, repo, events }: OsvRange): RangeRow {
  const text = events.map(({ kind, version }) => letters[kind] + version).join('\0')
  return repo === undefined ? [rangeLetters[type], text] : [rangeLetters[type], text, repo]
}

/** Whether a version may stand in a row; a NUL in a version would split it. */
export function isWritable(version: string): boolean {
  return !version.includes('\0')
}

/** The rows of one package. */
export function readRows(text: string): readonly EntryRow[] {
  return JSON.parse(text) as readonly EntryRow[] // the builder wrote entryRows
}

/** The record and release that a row belongs to. */
export function keyOfRow(row: EntryRow): { readonly record: number; readonly release: string } {
  const release = row[2]
  return { record: row[0], release: typeof release === 'string' ? release : '' }
}

/** The package key under which a row's entry stands in full; undefined when it stands here. */
export function seeOf(row: EntryRow): string | undefined {
  return isSee(row) ? row[2][0] : undefined
}

function isSee(row: EntryRow): row is SeeRow {
  return Array.isArray(row[2])
}

/** The entry of a full row. `ecosystem` is the one it is filed under. */
export function readEntry(row: EntryRow, ecosystem: string): PackageEntry | undefined {
  if (isSee(row)) return undefined
  const [record, position, release, ranges, versions, cvss, imports, cpe, own] = row
  return {
    record,
    position,
    ecosystem,
    release: release === 0 ? '' : release,
    ranges: ranges.map(readRange),
    versions: versions === 0 ? [] : versions,
    cvss: readScores(cvss),
    ...(imports === undefined || imports === 0 ? {} : { imports }),
    ...(cpe === undefined || cpe === 0 ? {} : { cpe: readCpe(cpe) }),
    ...(own === undefined ? {} : { ownRanges: own.map(readRange) }),
  }
}

function readCpe([criteria, after, beside]: CpeRow): NonNullable<PackageEntry['cpe']> {
  return { criteria, ...(after === 0 ? {} : { after }), ...(beside === undefined ? {} : { beside }) }
}

function readRange([type, events, repo]: RangeRow): OsvRange {
  return {
    type: rangeTypes[type],
    ...(repo === undefined ? {} : { repo }),
    events: events === '' ? [] : events.split('\0').map(readEvent),
  }
}

function readEvent(text: string): OsvEvent {
  return { kind: kinds[text.charAt(0)] ?? 'introduced', version: text.slice(1) }
}
