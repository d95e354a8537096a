// SPDX-License-Identifier: Apache-2.0
/**
 * How a finding matched, as the matcher wrote it down. The API leaves its shape open, so every member is looked at
 * before it is shown, and what is not there reads as nothing.
 */

export type MatchRecord = {
  readonly id: string
  readonly source: string
  /** The package or product that the record is about. */
  readonly subject: string
  /** In words: `from 1.0.3, before 3.5.0`. */
  readonly range: string
  readonly why: string
}

export type MatchDetail = {
  readonly confidence: string
  readonly why: string
  readonly records: readonly MatchRecord[]
}

type Members = Readonly<Record<string, unknown>>

export function parseMatchDetail(detail: Members): MatchDetail {
  const records = Array.isArray(detail['records']) ? detail['records'] : []
  return {
    confidence: text(detail['confidence']) || 'not given',
    why: text(detail['why']),
    records: records.filter(isMembers).map(parseRecord),
  }
}

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function text(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(text)
      .filter((part) => part !== '')
      .join(', ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function parseRecord(record: Members): MatchRecord {
  const name = text(record['package']) || text(record['cpe'])
  const ecosystem = text(record['ecosystem'])
  return {
    id: text(record['id']) || 'A record',
    source: text(record['source']),
    subject: ecosystem === '' || name === '' ? name : `${name} in ${ecosystem}`,
    range: formatRange(record),
    why: text(record['why']),
  }
}

function formatRange(record: Members): string {
  const introduced = text(record['introduced'])
  const fixed = text(record['fixed'])
  const last = text(record['lastAffected'])
  const parts = [
    ...(introduced === '' || introduced === '0' ? [] : [`from ${introduced}`]),
    ...(fixed === '' ? [] : [`before ${fixed}`]),
    ...(last === '' ? [] : [`up to and with ${last}`]),
  ]
  return parts.length === 0 ? 'all versions, or those that it lists' : parts.join(', ')
}
