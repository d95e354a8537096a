// SPDX-License-Identifier: Apache-2.0
import type { JsonObject, JsonValue } from '@primum/parse'
import type { XmlElement } from '../xml/xml-stream.ts'

/**
 * CycloneDX XML in CycloneDX's JSON form. The two are close: an XML element or attribute is the JSON member of its name, with the
 * differences below. What has no JSON form stays: an element of another namespace becomes a member named with its namespace in braces, and
 * one that nothing here knows becomes text, an object of its attributes and children, or a list when it is repeated.
 */
export function toJsonObject(element: XmlElement, namespace: string): JsonObject {
  const members: [string, JsonValue][] = Array.from(element.attributes, ([name, value]) =>
    toAttribute(name, value),
  )
  const seen = new Map<string, number>()
  for (const child of element.children) {
    const name = child.namespace === namespace ? child.name : `{${child.namespace}}:${child.name}`
    const value = toJson(child, element, namespace)
    const at = seen.get(name)
    const before = at === undefined ? undefined : members[at]
    if (at === undefined || before === undefined) {
      seen.set(name, members.length)
      members.push([name, isRepeatable(child, element) ? [value] : value])
    } else if (isRepeatable(child, element) && Array.isArray(before[1])) {
      before[1] = [...before[1], value]
    } else {
      // What may be there once only and is there twice is a fault; the shapes will say so of the list.
      before[1] = Array.isArray(before[1]) ? [...before[1], value] : [before[1], value]
    }
  }
  for (const child of element.children) {
    // A list has no place for what is foreign to it, so that goes beside the list.
    if (!child.children.some(({ namespace: own }) => own !== child.namespace) || !isListElement(child))
      continue
    for (const item of child.children) {
      if (item.namespace !== child.namespace) {
        members.push([`${child.name}/{${item.namespace}}:${item.name}`, toJson(item, child, item.namespace)])
      }
    }
  }
  specials.get(element.name)?.(members, element)
  return Object.fromEntries(members)
}

type Special = (members: [string, JsonValue][], element: XmlElement) => void

/** Elements whose own text, or whose children, have a name of their own in JSON. */
const specials: ReadonlyMap<string, Special> = new Map<string, Special>([
  ['hash', (members, { text }) => members.push(['content', text.trim()])],
  [
    'property',
    (members, { text }) => {
      if (text.trim() !== '') members.push(['value', text.trim()])
    },
  ],
  ['expression', (members, { text }) => members.push(['expression', text.trim()])],
  [
    'text',
    (members, { text }) => {
      for (const member of members) if (member[0] === 'content-type') member[0] = 'contentType'
      members.push(['content', text])
    },
  ],
  [
    'expression-detailed',
    (members, element) => {
      const at = members.findIndex(([name]) => name === 'details')
      if (at === -1) return
      const details = element.children.filter(({ name }) => name === 'details')
      members[at] = ['expressionDetails', details.map((detail) => toJsonObject(detail, detail.namespace))]
    },
  ],
  [
    'dependency',
    (members, element) => {
      const at = members.findIndex(([name]) => name === 'dependency')
      if (at !== -1) members.splice(at, 1)
      for (const [child, name] of [
        ['dependency', 'dependsOn'],
        ['provides', 'provides'],
      ] as const) {
        const refs = element.children.filter((nested) => nested.name === child)
        const kept = members.findIndex(([member]) => member === child)
        if (kept !== -1) members.splice(kept, 1)
        // A nested dependency without a ref stays an empty one, which the shapes refuse.
        if (refs.length > 0)
          members.push([name, [...new Set(refs.map((ref) => ref.attributes.get('ref') ?? ''))]])
      }
    },
  ],
])

/** `<components>` holds `<component>`s: JSON has a list for such a pair. */
const lists: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    components: ['component'],
    services: ['service'],
    dependencies: ['dependency'],
    hashes: ['hash'],
    licenses: ['license', 'expression', 'expression-detailed'],
    externalReferences: ['reference'],
    properties: ['property'],
    authors: ['author'],
    tools: ['tool'],
    lifecycles: ['lifecycle'],
    ancestors: ['component'],
    descendants: ['component'],
    variants: ['component'],
    commits: ['commit'],
    patches: ['patch'],
    resolves: ['issue'],
    references: ['url', 'reference'],
    endpoints: ['endpoint'],
    data: ['classification', 'dataflow'],
    source: ['url'],
    destination: ['url'],
    compositions: ['composition'],
    assemblies: ['assembly'],
    vulnerabilities: ['vulnerability'],
    ratings: ['rating'],
    cwes: ['cwe'],
    advisories: ['advisory'],
    responses: ['response'],
    affects: ['target'],
    versions: ['version'],
    annotations: ['annotation'],
    subjects: ['subject'],
    tags: ['tag'],
    citations: ['citation'],
    pointers: ['pointer'],
    expressions: ['expression'],
    altIds: ['altId'],
    licenseTypes: ['licenseType'],
    formulation: ['formula'],
    workflows: ['workflow'],
    tasks: ['task'],
  }),
)

function toJson(element: XmlElement, parent: XmlElement, namespace: string): JsonValue {
  const { name } = element
  if (name === 'data' && parent.name === 'service') return toServiceData(element, namespace)
  if (isListElement(element)) {
    return element.children.flatMap((child) => {
      if (child.namespace !== element.namespace) return []
      const value = toJson(child, element, namespace)
      // JSON wraps a licence (`{license: {…}}`); an expression brings its member along.
      return [name === 'licenses' && child.name === 'license' ? { license: value } : value]
    })
  }
  const isExpression = name === 'expression' && parent.name === 'licenses'
  const isPlain = element.children.length === 0 && element.attributes.size === 0
  if (isPlain && !isExpression && !mustBeObject(element, parent)) return scalar(element)
  const value = toJsonObject(element, namespace)
  if (isPlain || specials.has(name) || element.text.trim() === '') return value
  return { ...value, content: element.text.trim() }
}

function isListElement(element: XmlElement): boolean {
  const items = lists.get(element.name)
  if (items === undefined) return false
  const own = element.children.filter(({ namespace }) => namespace === element.namespace)
  return own.every((child) => items.includes(child.name)) && (own.length > 0 || element.text.trim() === '')
}

/** Elements that are objects even when they have nothing in them. */
function mustBeObject(element: XmlElement, parent: XmlElement): boolean {
  const items = lists.get(parent.name)
  if (items?.includes(element.name) === true) return objectItems.has(element.name)
  return objects.has(element.name) && parent.name !== 'annotation'
}

const objectItems = new Set(
  [
    'component',
    'service',
    'dependency',
    'hash',
    'license',
    'reference',
    'property',
    'author',
    'tool',
    'lifecycle',
  ].concat([
    'commit',
    'patch',
    'issue',
    'composition',
    'vulnerability',
    'rating',
    'target',
    'annotation',
    'citation',
  ]),
)
const objects = new Set(
  [
    'metadata',
    'component',
    'supplier',
    'manufacturer',
    'manufacture',
    'provider',
    'contact',
    'swid',
    'pedigree',
  ].concat(['text', 'distributionConstraints', 'diff', 'evidence']),
)

/** Elements that repeat without a list element around them. */
function isRepeatable(child: XmlElement, parent: XmlElement): boolean {
  if (child.name === 'url' || child.name === 'contact') return entities.has(parent.name)
  return child.name === 'omniborId' || child.name === 'swhid'
}

const entities = new Set(['supplier', 'manufacturer', 'manufacture', 'provider', 'organization'])

/** The attributes of the schemas. Others may stand anywhere (`xs:anyAttribute`) and get an `@`. */
const attributeNames = new Set(
  [
    'type',
    'bom-ref',
    'mime-type',
    'ref',
    'alg',
    'name',
    'version',
    'serialNumber',
    'tagId',
    'tagVersion',
    'patch',
  ].concat(
    [
      'content-type',
      'encoding',
      'flow',
      'description',
      'isExternal',
      'acknowledgement',
      'license-identifier',
    ],
    ['expression', 'classification', 'target', 'spdxid', 'id', 'url'],
  ),
)

function toAttribute(name: string, value: string): [string, JsonValue] {
  if (name === 'isExternal' || name === 'patch') return [name, toFlag(value)]
  if (name === 'tagVersion' && /^\d{1,9}$/.test(value)) return [name, Number(value)]
  if (name === 'license-identifier') return ['licenseIdentifier', value]
  return [attributeNames.has(name) || name.includes(':') ? name : `@${name}`, value]
}

const flags = new Set(['modified', 'authenticated', 'x-trust-boundary'])

function scalar(element: XmlElement): JsonValue {
  const text = element.text.trim()
  if (flags.has(element.name)) return toFlag(text)
  return element.name === 'cwe' && /^\d{1,9}$/.test(text) ? Number(text) : text
}

/** xs:boolean. */
function toFlag(text: string): JsonValue {
  if (text === 'true' || text === '1') return true
  return text === 'false' || text === '0' ? false : text
}

/** Up to 1.4 a list of `<classification flow="…">`; from 1.5 of `<dataflow>` with that in it. */
function toServiceData(element: XmlElement, namespace: string): JsonValue {
  return element.children.map((child) => {
    if (child.name === 'classification') {
      return { flow: child.attributes.get('flow') ?? null, classification: child.text.trim() }
    }
    const { classification: _, ...rest } = toJsonObject(child, namespace)
    const classification = child.children.find(({ name }) => name === 'classification')
    return {
      ...rest,
      flow: classification?.attributes.get('flow') ?? null,
      classification: classification?.text.trim() ?? null,
    }
  })
}
