// SPDX-License-Identifier: Apache-2.0
import { CodedError, type JsonObject, type JsonValue } from '@primum/parse'
import { type FormValues, readText, textFields } from './form.ts'

/**
 * Fields of a report out of a CSAF document (OASIS CSAF 2.0 and 2.1, section 3.2), for a person to look over and go on from. Takes what is there
 * and judges nothing: drafts of reporters are seldom valid. What has no field of its own stays in the document, which is attached.
 *
 * @throws CodedError `intake/not-csaf` when it does not say that it is CSAF
 */
export function prefillFromCsaf(document: JsonValue): FormValues {
  const head = objectAt(document, 'document')
  const version = textAt(head, 'csaf_version')
  if (version !== '2.0' && version !== '2.1') {
    throw new CodedError('intake/not-csaf', 'this is no CSAF document of version 2.0 or 2.1', {
      where: { path: '/document/csaf_version' },
    })
  }
  const products = productNames(objectAt(document, 'product_tree'))
  const vulnerabilities = listAt(document, 'vulnerabilities')
  return withoutEmpty({
    kind: 'security',
    summary: cut('summary', textAt(head, 'title')),
    product: cut('product', products[0]?.product ?? ''),
    version: cut(
      'version',
      [...new Set(products.map(({ version: each }) => each))].filter(Boolean).join(', '),
    ),
    description: cut('description', describe(head, vulnerabilities)),
    impact: cut('impact', notesOf(vulnerabilities, 'summary').join('\n\n')),
    exploitation: isExploited(vulnerabilities) ? 'seen' : '',
    disclosurePlans: cut('disclosurePlans', plans(head)),
    creditName: cut('creditName', acknowledged(document, head, vulnerabilities)),
  })
}

/** The branches (CSAF 2.0, 3.1.2) down to each product: its name and its version. */
function productNames(tree: JsonObject): readonly { readonly product: string; readonly version: string }[] {
  const found: { product: string; version: string }[] = []
  const walk = (branches: readonly JsonValue[], product: string, version: string, depth: number): void => {
    // A tree of a stranger: no deeper than any real one, and no longer than anybody reads.
    if (depth > MAX_DEPTH) return
    for (const branch of branches) {
      if (found.length >= MAX_PRODUCTS) return
      const name = textAt(branch, 'name')
      const category = textAt(branch, 'category')
      const nextProduct = category === 'product_name' ? name : product
      const nextVersion = category.startsWith('product_version') ? name : version
      if (Object.keys(objectAt(branch, 'product')).length > 0) {
        const full = textAt(objectAt(branch, 'product'), 'name')
        found.push({ product: nextProduct === '' ? full : nextProduct, version: nextVersion })
      }
      walk(listAt(branch, 'branches'), nextProduct, nextVersion, depth + 1)
    }
  }
  walk(listAt(tree, 'branches'), '', '', 0)
  for (const product of listAt(tree, 'full_product_names')) {
    if (found.length < MAX_PRODUCTS) found.push({ product: textAt(product, 'name'), version: '' })
  }
  return found
}

const MAX_DEPTH = 30
const MAX_PRODUCTS = 200

function describe(head: JsonObject, vulnerabilities: readonly JsonValue[]): string {
  const parts = vulnerabilities.map((vulnerability) =>
    [
      [textAt(vulnerability, 'cve'), textAt(vulnerability, 'title')].filter(Boolean).join(' '),
      ...noteTexts(vulnerability, (category) => category !== 'summary'),
    ]
      .filter(Boolean)
      .join('\n'),
  )
  const general = noteTexts(head, (category) => category === 'description' || category === 'summary')
  return [...general, ...parts].filter(Boolean).join('\n\n')
}

const notesOf = (vulnerabilities: readonly JsonValue[], category: string): readonly string[] =>
  vulnerabilities.flatMap((each) => noteTexts(each, (found) => found === category))

function noteTexts(parent: JsonValue, wanted: (category: string) => boolean): readonly string[] {
  return listAt(parent, 'notes').flatMap((note) =>
    wanted(textAt(note, 'category')) ? [textAt(note, 'text')] : [],
  )
}

/** Threats of category `exploit_status` (3.2.3.14.2) tell in words; only what the reporter clearly says counts. */
const isExploited = (vulnerabilities: readonly JsonValue[]): boolean =>
  vulnerabilities.some((each) =>
    listAt(each, 'threats').some(
      (threat) =>
        textAt(threat, 'category') === 'exploit_status' &&
        /\b(?:exploited|active)\b/i.test(textAt(threat, 'details')) &&
        !/\b(?:no|not|never|none)\b/i.test(textAt(threat, 'details')),
    ),
  )

function plans(head: JsonObject): string {
  const date = textAt(objectAt(head, 'tracking'), 'initial_release_date')
  return date === '' ? '' : `The document names ${date} as its first release.`
}

function acknowledged(document: JsonValue, head: JsonObject, vulnerabilities: readonly JsonValue[]): string {
  const [first] = [document, head, ...vulnerabilities].flatMap((each) => listAt(each, 'acknowledgments'))
  const [name] = first === undefined ? [] : listAt(first, 'names')
  return typeof name === 'string' ? name : textAt(first ?? null, 'organization')
}

const cut = (field: keyof typeof textFields, text: string): string =>
  readText(text).slice(0, textFields[field].max)

const withoutEmpty = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))

function memberOf(parent: JsonValue | undefined, name: string): JsonValue | undefined {
  if (typeof parent !== 'object' || parent === null || Array.isArray(parent)) return undefined
  // An array was ruled out above, which the type of a read-only one does not show.
  const object = parent as JsonObject
  return Object.hasOwn(object, name) ? object[name] : undefined
}

function objectAt(parent: JsonValue, name: string): JsonObject {
  const value = memberOf(parent, name)
  // As above.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}
}

function listAt(parent: JsonValue, name: string): readonly JsonValue[] {
  const value = memberOf(parent, name)
  return Array.isArray(value) ? value : []
}

function textAt(parent: JsonValue, name: string): string {
  const value = memberOf(parent, name)
  return typeof value === 'string' ? value : ''
}
