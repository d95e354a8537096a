// SPDX-License-Identifier: Apache-2.0
import type { JsonValue } from '@primum/parse'
import { looksLikeCveItem } from './cve-item.ts'
import { isObject } from './place.ts'

/**
 * The `cve` objects of a page of the NVD CVE API 2.0 (`vulnerabilities`, each with a `cve`), of a yearly file made from such
 * pages (`cve_items`), or of a single `{"cve": {…}}`; undefined where the value is none of these. An item in no known form is handed on as it
 * is, so that reading it says what is wrong with it.
 */
export function itemsOfPage(value: JsonValue): readonly JsonValue[] | undefined {
  if (!isObject(value)) return undefined
  if (looksLikeCveItem(value['cve'])) return [value['cve']]
  const list = isPage(value['vulnerabilities']) ?? isPage(value['cve_items'])
  if (list !== undefined)
    return list.map((item) => (isObject(item) && item['cve'] !== undefined ? item['cve'] : item))
  // The last page of a search that finds nothing more.
  return value['format'] === 'NVD_CVE' ? [] : undefined
}

function isPage(value: JsonValue | undefined): readonly JsonValue[] | undefined {
  if (!Array.isArray(value)) return undefined
  const list = value as readonly JsonValue[] // Array.isArray loses the readonly element type
  const [first] = list
  return looksLikeCveItem(first) || (isObject(first) && looksLikeCveItem(first['cve'])) ? list : undefined
}
