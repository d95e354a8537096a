// SPDX-License-Identifier: Apache-2.0
import { type EpssScore, type FlawIndex, packagesOf } from '@primum/flaws'
import type { KnownFlaw } from './flaw-desk.ts'
import type { IndexSnapshot } from './index-in-use.ts'

/** Sources whose records are called after the CVE that they are about (OSV schema, "id field"; NVD and CPE are our own names). */
const CALLED_AFTER_CVE = ['NVD', 'CPE', 'ALPINE', 'BELL', 'CURL', 'DEBIAN', 'UBUNTU']

/** An advisory that fixes several flaws stands for all of them; any other id for the flaw that it names. */
export function knownFlaw(index: IndexSnapshot | undefined, id: string): KnownFlaw {
  if (index === undefined) return { index: null, known: false, flaws: [id], names: [id], packages: [] }
  const { flaws: reader, sha256 } = index
  const record = reader.recordNumber(id)
  const flaws = record === undefined ? [reader.flawOf(id)] : reader.head(record).subjects
  const names = [...new Set([id, ...flaws.flatMap((flaw) => [flaw, ...reader.flawIds(flaw)])])]
  const records = names.flatMap((name) => [name, ...CALLED_AFTER_CVE.map((source) => `${source}-${name}`)])
  const known =
    flaws.some((flaw) => flaw !== id) ||
    records.some((name) => reader.recordNumber(name) !== undefined) ||
    names.some((name) => reader.kev(name) ?? reader.epss(name) ?? reader.advisories(name)[0])
  return { index: sha256, known, flaws, names, packages: packagesOf(reader, records) }
}

/** Of a flaw with several names the highest score, as the matcher has it. */
export const scoreOf = (index: FlawIndex, names: readonly string[]): EpssScore | null =>
  names
    .flatMap((name) => index.epss(name) ?? [])
    .reduce<EpssScore | null>((best, score) => (best === null || score.epss > best.epss ? score : best), null)
