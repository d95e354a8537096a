// SPDX-License-Identifier: Apache-2.0
import type { JsonObject, JsonValue, Where } from '@primum/parse'
import { affectedJson, affectedOf } from './affected.ts'
import { readApplicability } from './applicability.ts'
import type { ParsedCve } from './cve-item.ts'
import { beginningOfTime, type Context, cveId, isObject, textAt, timeAt, wrong } from './place.ts'

/** Whether a JSON value is a correction of NVD's data: a CVE id with configurations in NVD's form. */
export function looksLikeConfigurations(value: JsonValue): boolean {
  return isObject(value) && typeof value['cve'] === 'string' && 'configurations' in value
}

/**
 * Reads a correction of one CVE's applicability statements (configurations of the NVD CVE API 2.0 schema, with the reason
 * in words). It is a record of its own, `CPE-CVE-…`, beside NVD's, so that neither overwrites the other.
 *
 * @throws CodedError `nvd/wrong-type`, `nvd/bad-id`
 */
export function parseConfigurations(value: JsonValue, where: Where = {}): ParsedCve {
  const context: Context = { where, warnings: [] }
  if (!isObject(value)) throw wrong('an object', '', context)
  const cve = cveId(value['cve'], '/cve', context)
  const affected = affectedOf(readApplicability(value['configurations'], '/configurations', context))
  const modified = timeAt(value['lastModified'], '/lastModified', context) ?? beginningOfTime
  const id = correctionId(cve)
  const reason = textAt(value['reason'])
  const json: JsonObject = {
    id,
    modified,
    upstream: [cve],
    ...(reason === undefined ? {} : { summary: reason }),
    affected: affected.map(affectedJson),
  }
  const record = {
    id,
    modified,
    aliases: [],
    related: [],
    upstream: [cve],
    ...(reason === undefined ? {} : { summary: reason }),
    severity: [],
    affected,
    json,
  }
  return { record, warnings: context.warnings }
}

/** The id of the correction of a CVE's data. */
export function correctionId(cve: string): string {
  return `CPE-${cve}`
}
