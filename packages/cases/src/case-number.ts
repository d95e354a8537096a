// SPDX-License-Identifier: Apache-2.0
/** Numbers by which people speak of cases: `HD-2026-0042`. Also the flaw's own id until it has a CVE id. */
import { type Brand, CodedError } from '@primum/parse'

export type CaseNumber = Brand<string, 'CaseNumber'>

const shape = /^([A-Z][A-Z0-9]{1,7})-(\d{4})-([1-9]\d{4,8}|\d{4})$/

/** Prefixes that would make a case look like an id of somebody else. */
const taken: ReadonlySet<string> = new Set([
  'CVE',
  'GHSA',
  'OSV',
  'CWE',
  'KEV',
  'NVD',
  'CPE',
  'ICSMA',
  'ICSA',
])

/** @param sequence within the year, from 1 */
export function formatCaseNumber(prefix: string, year: number, sequence: number): CaseNumber {
  return parseCaseNumber(`${prefix}-${year}-${String(sequence).padStart(4, '0')}`)
}

/** @throws CodedError `cases/number` for what is no number of a case */
export function parseCaseNumber(text: string): CaseNumber {
  const [, prefix = ''] = shape.exec(text) ?? []
  if (prefix === '' || taken.has(prefix)) {
    throw new CodedError('cases/number', `${JSON.stringify(text)} is no case number, as HD-2026-0042`)
  }
  return text as CaseNumber // the one place that makes them
}

/** The initials of an organisation, as `HD` of Halcyon Devices; the first letters of a single word. */
export function prefixOf(organisation: string): string {
  const words = organisation
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => /^[A-Z]/.test(word))
  const [first = ''] = words
  const prefix = words.length > 1 ? words.map(([initial]) => initial).join('') : first
  const cut = prefix.slice(0, words.length > 1 ? 8 : 4)
  if (cut.length < 2) return 'CASE'
  return taken.has(cut) ? `${cut.slice(0, 7)}X` : cut
}
