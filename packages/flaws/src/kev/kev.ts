// SPDX-License-Identifier: Apache-2.0
import { CodedError, type JsonObject, type JsonValue, type Where } from '@primum/parse'

/** Why a catalogue is refused. */
export type KevCode = 'kev/not-a-catalogue' | 'kev/wrong-type' | 'kev/count-mismatch' | 'kev/duplicate'

/** One entry of CISA's catalogue of known exploited vulnerabilities. Dates are calendar days, `YYYY-MM-DD`. */
export type KevEntry = {
  readonly cve: string
  readonly vendor: string
  readonly product: string
  readonly name: string
  readonly dateAdded: string
  readonly dueDate: string
  readonly requiredAction: string
  readonly shortDescription: string
  /** True when CISA knows of ransomware campaigns that use it; false means unknown, not "no". */
  readonly knownRansomwareUse: boolean
  readonly notes: string
  readonly cwes: readonly string[]
}

/** The whole catalogue. `version` is CISA's, `released` an RFC 3339 time. */
export type KevCatalogue = {
  readonly version: string
  readonly released: string
  readonly entries: readonly KevEntry[]
}

/** Whether a JSON document is CISA's catalogue, told by its own members and not by its file name. */
export function looksLikeKev(value: JsonValue): boolean {
  return isObject(value) && 'catalogVersion' in value && Array.isArray(value['vulnerabilities'])
}

/**
 * Reads the catalogue (CISA KEV JSON schema). The catalogue is all or nothing: an entry that cannot be read would
 * silently lose an exploited flaw. A count that differs from the entries means that the download stopped half way.
 *
 * @throws CodedError {@link KevCode}
 */
export function parseKev(value: JsonValue, where: Where = {}): KevCatalogue {
  if (!isObject(value) || !looksLikeKev(value)) {
    throw new CodedError<KevCode>(
      'kev/not-a-catalogue',
      'expected the KEV catalogue with "vulnerabilities"',
      { where },
    )
  }
  const list = value['vulnerabilities'] as readonly JsonValue[] // looksLikeKev saw a list
  const entries = list.map((entry, i) => parseEntry(entry, { ...where, path: `/vulnerabilities/${i}` }))
  const count = value['count']
  if (typeof count === 'number' && count !== entries.length) {
    throw new CodedError<KevCode>(
      'kev/count-mismatch',
      `the catalogue says it has ${count} entries but holds ${entries.length}`,
      { where: { ...where, path: '/count' } },
    )
  }
  const seen = new Set<string>()
  for (const [i, { cve }] of entries.entries()) {
    if (seen.has(cve)) {
      throw new CodedError<KevCode>('kev/duplicate', `${cve} is listed twice`, {
        where: { ...where, path: `/vulnerabilities/${i}/cveID` },
      })
    }
    seen.add(cve)
  }
  return {
    version: text(value, 'catalogVersion', where),
    released: text(value, 'dateReleased', where),
    entries,
  }
}

function parseEntry(value: JsonValue, where: Where): KevEntry {
  if (!isObject(value)) throw new CodedError<KevCode>('kev/wrong-type', 'expected an entry object', { where })
  const cve = text(value, 'cveID', where)
  if (!/^CVE-\d{4}-\d{4,19}$/.test(cve)) throw wrong('a CVE id', 'cveID', where)
  return {
    cve,
    vendor: text(value, 'vendorProject', where),
    product: text(value, 'product', where),
    name: text(value, 'vulnerabilityName', where),
    dateAdded: day(value, 'dateAdded', where),
    dueDate: day(value, 'dueDate', where),
    requiredAction: text(value, 'requiredAction', where),
    shortDescription: text(value, 'shortDescription', where),
    knownRansomwareUse: value['knownRansomwareCampaignUse'] === 'Known',
    notes: typeof value['notes'] === 'string' ? value['notes'] : '',
    cwes: cwes(value['cwes'], where),
  }
}

function cwes(value: JsonValue | undefined, where: Where): readonly string[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string'))
    throw wrong('a list of CWE ids', 'cwes', where)
  return value as readonly string[] // every element was checked above
}

function day(value: JsonObject, name: string, where: Where): string {
  const found = text(value, name, where)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(found)) throw wrong('a day, YYYY-MM-DD', name, where)
  return found
}

function text(value: JsonObject, name: string, where: Where): string {
  const found = value[name]
  if (typeof found !== 'string') throw wrong('a string', name, where)
  return found
}

function wrong(wanted: string, name: string, where: Where): CodedError<KevCode> {
  return new CodedError('kev/wrong-type', `expected ${wanted}`, {
    where: { ...where, path: `${where.path ?? ''}/${name}` },
  })
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
