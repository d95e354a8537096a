// SPDX-License-Identifier: Apache-2.0
import type { SupportStatus } from './model.ts'

/** What is said about a component's support; the four members of that name in `Component`. */
export type Support = {
  readonly supportLevel?: string
  readonly supportStatus?: SupportStatus
  readonly endOfSupport?: string
  readonly endOfSupportDate?: string
}

/** `level` and `end` as written, with what can be read from them. Empty texts count as absent. */
export function supportFrom(level: string | undefined, end: string | undefined): Support {
  const support: { -readonly [K in keyof Support]: Support[K] } = {}
  if (level !== undefined && level.trim() !== '') {
    support.supportLevel = level
    const status = parseSupportStatus(level)
    if (status !== undefined) support.supportStatus = status
  }
  if (end !== undefined && end.trim() !== '') {
    support.endOfSupport = end
    const date = parseSupportDate(end)
    if (date !== undefined) support.endOfSupportDate = date
  }
  return support
}

/**
 * The words in use for a level of support, in the three of the FDA's premarket guidance (2023, V.A.4(b): "actively
 * maintained, no longer maintained, abandoned"). SPDX 3's SupportType, and CycloneDX property values met in the field, are among
 * them. Absent: the words say something else, or that it is not known.
 */
export function parseSupportStatus(level: string): SupportStatus | undefined {
  return statusByWord.get(level.toLowerCase().replace(/[^a-z]/g, ''))
}

const statusByWord: ReadonlyMap<string, SupportStatus> = new Map([
  ...[
    'activelymaintained',
    'maintained',
    'active',
    'supported',
    'support',
    'limitedsupport',
    'development',
    'deployed',
  ].map((word) => [word, 'actively-maintained'] as const),
  ...[
    'nolongermaintained',
    'notmaintained',
    'unmaintained',
    'inactive',
    'deprecated',
    'nosupport',
    'unsupported',
  ]
    .concat(['endofsupport', 'endoflife', 'nolongersupported', 'notsupported', 'eol', 'eos'])
    .map((word) => [word, 'no-longer-maintained'] as const),
  ['abandoned', 'abandoned'],
])

/** `2027-06-30`, `2027-06-30T00:00:00Z` and the like as `2027-06-30`; the day must exist. */
export function parseSupportDate(end: string): string | undefined {
  const [, date, year, month, day] = /^((\d{4})-(\d\d)-(\d\d))(?:$|[Tt ]\d\d:\d\d)/.exec(end.trim()) ?? []
  if (date === undefined) return undefined
  const instant = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return instant.getUTCMonth() === Number(month) - 1 && instant.getUTCDate() === Number(day)
    ? date
    : undefined
}

/** How CycloneDX properties say it: first the registered names, then names that makers and the FDA's own words suggest. */
export function supportFromProperties(value: (name: RegExp) => string | undefined): Support {
  return supportFrom(value(levelName), value(endName) ?? value(endOfLifeName))
}

// The CycloneDX property taxonomy registers cdx:lifecycle:milestone:endOf… (issue 104 there); case and dashes vary.
const levelName = /^(?:[a-z0-9.-]+:)*(?:level[-_ ]?of[-_ ]?support|support[-_ ]?(?:level|status))$/i
const endName =
  /^(?:[a-z0-9.-]+:)*(?:end[-_ ]?of[-_ ]?(?:guaranteed[-_ ]?)?support(?:[-_ ]?date)?|eos(?:[-_ ]?date)?)$/i
const endOfLifeName = /^(?:[a-z0-9.-]+:)*(?:end[-_ ]?of[-_ ]?life(?:[-_ ]?date)?|eol(?:[-_ ]?date)?)$/i
