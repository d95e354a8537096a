// SPDX-License-Identifier: Apache-2.0
import type { JsonObject, JsonValue } from '@primum/parse'
import {
  type Component,
  compact,
  type ExternalReference,
  type Hash,
  type Identifier,
  type License,
  membersLeft,
  noMembers,
} from '../model.ts'
import { isObject } from '../shape.ts'
import { sourceFromProperties } from '../source-package.ts'
import { type Support, supportFromProperties } from '../support.ts'

/**
 * A CycloneDX component in the model. Nested components are the caller's to walk. Values of a wrong type are passed over here: the
 * shapes have reported them, and they stay in `members`.
 */
export function toComponent(
  raw: JsonObject,
  ref: string,
  name: string,
  parent: string | undefined,
): Component {
  const cpe = textOf(raw['cpe'])
  const supplier = nameIn(raw['supplier'])
  const manufacturer = nameIn(raw['manufacturer'])
  const publisher = textOf(raw['publisher'])
  const externalReferences = toReferences(raw['externalReferences'])
  return compact<Component>({
    ref,
    parent,
    type: textOf(raw['type']),
    group: textOf(raw['group']),
    name,
    version: textOf(raw['version']),
    versionRange: textOf(raw['versionRange']),
    description: textOf(raw['description']),
    purl: textOf(raw['purl']),
    cpe,
    cpes: cpe === undefined ? [] : [cpe],
    identifiers: toIdentifiers(raw),
    supplier: supplier ?? manufacturer ?? publisher,
    manufacturer,
    publisher,
    originator: undefined,
    source: sourceFromProperties(objectsIn(raw['properties'])),
    authors: toAuthors(raw),
    hashes: toHashes(raw['hashes']),
    licenses: toLicenses(raw['licenses']),
    copyright: textOf(raw['copyright']),
    downloadLocation: externalReferences.find(({ type }) => type === 'distribution')?.url,
    externalReferences,
    scope: textOf(raw['scope']),
    ...supportIn(raw),
    members: membersLeft(raw, isCarried),
  })
}

/** Scanners write a dozen properties for each component; one look at the name tells that most are about something else. */
const mayTellSupport = /support|eo[sl]|life/i

function supportIn(raw: JsonObject): Support {
  const properties = objectsIn(raw['properties']).filter(({ name }) => mayTellSupport.test(String(name)))
  if (properties.length === 0) return {}
  return supportFromProperties((wanted) =>
    textOf(properties.find(({ name }) => wanted.test(String(name)))?.['value']),
  )
}

/** {@link toComponent} without all that neither names the component nor tells how it is supported. */
export function toIdentity(
  raw: JsonObject,
  ref: string,
  name: string,
  parent: string | undefined,
): Component {
  const cpe = textOf(raw['cpe'])
  return compact<Component>({
    ...nothingMore,
    ref,
    parent,
    type: textOf(raw['type']),
    group: textOf(raw['group']),
    name,
    version: textOf(raw['version']),
    purl: textOf(raw['purl']),
    cpe,
    cpes: cpe === undefined ? [] : [cpe],
    supplier: nameIn(raw['supplier']) ?? nameIn(raw['manufacturer']) ?? textOf(raw['publisher']),
    source: sourceFromProperties(objectsIn(raw['properties'])),
    ...supportIn(raw),
  })
}

const nothingMore = {
  identifiers: [],
  authors: [],
  hashes: [],
  licenses: [],
  externalReferences: [],
  members: noMembers,
}

/** The members that the model gives back exactly: texts, and lists whose entries have no more than the model has. */
function isCarried(name: string, value: JsonValue | undefined): boolean {
  switch (name) {
    case 'bom-ref':
    case 'name':
    case 'components':
      return true
    case 'type':
    case 'group':
    case 'version':
    case 'versionRange':
    case 'description':
    case 'purl':
    case 'cpe':
    case 'publisher':
    case 'copyright':
    case 'scope':
      return textOf(value) !== undefined
    case 'supplier':
    case 'manufacturer':
      return hasOnly(value, onlyName)
    case 'hashes':
      return haveOnly(value, onlyHash)
    case 'externalReferences':
      return haveOnly(value, onlyReference)
    case 'licenses':
      return haveOnly(value, onlyLicense)
    default:
      return false
  }
}

type Only = (name: string, value: JsonValue | undefined) => boolean
const onlyName: Only = (name, value) => name === 'name' && textOf(value) !== undefined
const onlyHash: Only = (name, value) => (name === 'alg' || name === 'content') && textOf(value) !== undefined
const onlyReference: Only = (name, value) =>
  (name === 'type' || name === 'url' || name === 'comment') && textOf(value) !== undefined
const onlyLicense: Only = (name, value) =>
  name === 'license'
    ? isObject(value) &&
      Object.keys(value).length === 1 &&
      (textOf(value['id']) ?? textOf(value['name'])) !== undefined
    : name === 'expression' && textOf(value) !== undefined

function hasOnly(value: JsonValue | undefined, only: Only): boolean {
  if (!isObject(value)) return false
  const names = Object.keys(value)
  return names.length > 0 && names.every((name) => only(name, value[name]))
}

function haveOnly(value: JsonValue | undefined, only: Only): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item: JsonValue) => hasOnly(item, only))
}

export function toHashes(value: JsonValue | undefined): readonly Hash[] {
  return objectsIn(value).flatMap((hash) => {
    const algorithm = textOf(hash['alg'])
    const content = textOf(hash['content'])
    return algorithm === undefined || content === undefined ? [] : [{ algorithm, value: content }]
  })
}

function toLicenses(value: JsonValue | undefined): readonly License[] {
  return objectsIn(value).flatMap((choice) => {
    const license = isObject(choice['license']) ? choice['license'] : choice
    const id = textOf(license['id'])
    const name = id === undefined ? textOf(license['name']) : undefined
    const expression = textOf(choice['expression'])
    if (id === undefined && name === undefined && expression === undefined) return []
    const said = license['acknowledgement']
    const acknowledgement = said === 'declared' || said === 'concluded' ? said : undefined
    return [compact<License>({ id, name, expression, acknowledgement, url: textOf(license['url']) })]
  })
}

function toReferences(value: JsonValue | undefined): readonly ExternalReference[] {
  return objectsIn(value).flatMap((reference) => {
    const type = textOf(reference['type'])
    const url = textOf(reference['url'])
    if (type === undefined || url === undefined) return []
    return [compact<ExternalReference>({ type, url, comment: textOf(reference['comment']) })]
  })
}

function toIdentifiers(raw: JsonObject): readonly Identifier[] {
  const swid = isObject(raw['swid']) ? textOf(raw['swid']['tagId']) : undefined
  return [
    ...(swid === undefined ? [] : [{ type: 'swid', value: swid }]),
    ...textsIn(raw['omniborId']).map((value) => ({ type: 'omnibor', value })),
    ...textsIn(raw['swhid']).map((value) => ({ type: 'swhid', value })),
  ]
}

/** `authors` (1.6) or the older single `author`. */
function toAuthors(raw: JsonObject): readonly string[] {
  const names = objectsIn(raw['authors']).flatMap((author) => textOf(author['name']) ?? [])
  const single = textOf(raw['author'])
  return single === undefined || names.includes(single) ? names : [...names, single]
}

/** A text that says something; an empty one counts as absent. */
export function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function nameIn(value: JsonValue | undefined): string | undefined {
  return isObject(value) ? textOf(value['name']) : undefined
}

export function objectsIn(value: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter((item: JsonValue) => isObject(item)) : []
}

function textsIn(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item: JsonValue) => typeof item === 'string') : []
}
