// SPDX-License-Identifier: Apache-2.0
import type { JsonObject, JsonValue, Where } from '@primum/parse'
import { scoresOf } from '../intel/score-vectors.ts'
import { affectedOf } from '../nvd/affected.ts'
import type { ParsedCve } from '../nvd/cve-item.ts'
import { cveRecord } from '../nvd/cve-record.ts'
import {
  beginningOfTime,
  type Context,
  cveId,
  englishOf,
  isObject,
  objectAt,
  objectsAt,
  summarize,
  textAt,
  timeAt,
  warn,
  wrong,
} from '../nvd/place.ts'
import type { OsvSeverity } from '../osv/record.ts'
import { readProducts } from './products.ts'

/** Whether a JSON value is a record of the CVE list (CVE Record Format 5). */
export function looksLikeCveRecord(value: JsonValue | undefined): boolean {
  return isObject(value) && value['dataType'] === 'CVE_RECORD' && isObject(value['containers'])
}

/** CVSS generations by the member that holds them; `type` is the OSV schema's. */
const metricTypes: readonly (readonly [member: string, type: string])[] = [
  ['cvssV2_0', 'CVSS_V2'],
  ['cvssV3_0', 'CVSS_V3'],
  ['cvssV3_1', 'CVSS_V3'],
  ['cvssV4_0', 'CVSS_V4'],
]

/**
 * Reads a record of the CVE list (CVE Record Format 5.0 to 5.2) as a record `CVELIST-CVE-…`. Of the affected products those
 * count that have a CPE name, and the Linux kernel; vendors and products in free words find no component. What the
 * numbering authority (`cna`) says of a product goes before what others (`adp`) added about it.
 *
 * @throws CodedError `nvd/wrong-type`, `nvd/bad-id`
 */
export function parseCveRecord(value: JsonValue, where: Where = {}): ParsedCve {
  const context: Context = { where, warnings: [] }
  if (!isObject(value)) throw wrong('an object', '', context)
  const metadata = objectAt(value['cveMetadata'], '/cveMetadata', context)
  const cve = cveId(metadata['cveId'], '/cveMetadata/cveId', context)
  const containers = objectAt(value['containers'], '/containers', context)
  const cna = objectAt(containers['cna'], '/containers/cna', context)
  const adp = objectsAt(containers['adp'], '/containers/adp', context)
  const isRejected = metadata['state'] === 'REJECTED'
  const modified = timeAt(metadata['dateUpdated'], '/cveMetadata/dateUpdated', context) ?? beginningOfTime
  const published = timeAt(metadata['datePublished'], '/cveMetadata/datePublished', context)
  const places = [
    { json: cna, path: '/containers/cna' },
    ...adp.map((json, i) => ({ json, path: `/containers/adp/${i}` })),
  ]
  const lists = places.map(({ json, path }) => ({ list: json['affected'], path: `${path}/affected` }))
  const affected = isRejected ? [] : affectedOf(readProducts(lists, context))
  if (!isRejected && affected.length === 0) {
    const message = 'names no product by a CPE and with a version, so no component can be found by it'
    warn(context, 'nvd/nothing-affected', '/containers', message)
  }
  const severity = severitiesOf(places, context)
  const details = englishOf(cna['descriptions'])
  const summary = textAt(cna['title']) ?? (details === undefined ? undefined : summarize(details))
  const id = `CVELIST-${cve}`
  const record = cveRecord(
    { id, cve, modified, published, isRejected, summary, details, severity, affected },
    { database_specific: { source: textAt(metadata['assignerShortName']) ?? '' } },
  )
  return { record, warnings: context.warnings }
}

function severitiesOf(
  places: readonly { readonly json: JsonObject; readonly path: string }[],
  context: Context,
): readonly OsvSeverity[] {
  const found = new Map<string, OsvSeverity>()
  for (const { json, path } of places) {
    objectsAt(json['metrics'], `${path}/metrics`, context).forEach((metric, i) => {
      for (const [member, type] of metricTypes) {
        const { [member]: cvss } = metric
        if (!isObject(cvss)) continue
        const score = textAt(cvss['vectorString'])
        if (score !== undefined && scoresOf([{ type, score }]).length > 0) found.set(score, { type, score })
        else
          warn(
            context,
            'nvd/bad-cvss',
            `${path}/metrics/${i}/${member}`,
            `${JSON.stringify(score)} is not a ${type} vector`,
          )
      }
    })
  }
  return [...found.values()]
}
