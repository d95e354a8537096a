// SPDX-License-Identifier: Apache-2.0
import type { JsonObject, JsonValue } from '@primum/parse'
import { textOf } from '../cyclonedx/component.ts'
import {
  type Component,
  compact,
  type Hash,
  type Identifier,
  type License,
  membersLeft,
  named,
} from '../model.ts'
import { isObject } from '../shape.ts'
import { sourceFromInfo } from '../source-package.ts'
import { supportFrom } from '../support.ts'
import { algorithmName, asserted } from './package.ts'

export type Elements = ReadonlyMap<string, JsonObject>

/** Software/Package and the classes derived from it, in the context's compact spelling. */
export const componentTypes: ReadonlySet<string> = new Set([
  'software_Package',
  'ai_AIPackage',
  'dataset_DatasetPackage',
])

export function idOf(element: JsonObject): string | undefined {
  return textOf(element['spdxId']) ?? textOf(element['@id'])
}

/** JSON-LD writes a list of one as its element; this makes it a list again. */
export function valuesOf(value: JsonValue | undefined): readonly JsonValue[] {
  return value === undefined || value === null ? [] : [value].flat()
}

/** The elements that a member names, whether by id or in place. */
export function elementsIn(
  value: JsonValue | undefined,
  elements: Elements,
): readonly { readonly id: string | undefined; readonly element: JsonObject | undefined }[] {
  type Found = { readonly id: string | undefined; readonly element: JsonObject | undefined }
  return valuesOf(value).flatMap((item): readonly Found[] => {
    if (typeof item === 'string') return [{ id: item, element: elements.get(item) }]
    return isObject(item) ? [{ id: idOf(item), element: item }] : []
  })
}

/** A package (SPDX 3.0, Software/Package, Core/Artifact) in the model. */
export function toComponent(
  raw: JsonObject,
  ref: string,
  name: string,
  elements: Elements,
  licenses: readonly License[],
): Component {
  const given = identifiersOf(raw)
  const purls = given.filter(({ type }) => type === 'packageUrl').map(({ value }) => value)
  const purl = textOf(raw['software_packageUrl']) ?? purls[0]
  const cpes = given.filter(({ type }) => type === 'cpe22' || type === 'cpe23').map(({ value }) => value)
  const others = given.filter(({ type, value }) =>
    type === 'packageUrl' ? value !== purl : type !== 'cpe22' && type !== 'cpe23',
  )
  const support = supportFrom(
    valuesOf(raw['supportLevel'])
      .filter((level) => typeof level === 'string' && level !== 'noAssertion')
      .join(', '),
    textOf(raw['validUntilTime']),
  )
  return compact<Component>({
    ref,
    parent: undefined,
    type: typeOf(raw),
    group: undefined,
    name,
    version: textOf(raw['software_packageVersion']),
    versionRange: undefined,
    description: textOf(raw['description']),
    purl,
    cpe: cpes[0],
    cpes,
    identifiers: others,
    supplier: namesOf(raw['suppliedBy'], elements)[0],
    manufacturer: undefined,
    publisher: undefined,
    originator: namesOf(raw['originatedBy'], elements)[0],
    source: sourceFromInfo(textOf(raw['software_sourceInfo'])),
    authors: [],
    hashes: hashesOf(raw),
    licenses,
    copyright: asserted(textOf(raw['software_copyrightText'])),
    downloadLocation: asserted(textOf(raw['software_downloadLocation'])),
    externalReferences: referencesOf(raw),
    scope: undefined,
    supportLevel: support.supportLevel,
    supportStatus: support.supportStatus,
    endOfSupport: support.endOfSupport,
    endOfSupportDate: support.endOfSupportDate,
    members: membersLeft(raw, carriedByComponent),
  })
}

const carriedByComponent = named('spdxId @id name software_packageVersion description')

/** `operatingSystem` as `operating-system`; a class of its own when no purpose is given. */
function typeOf(raw: JsonObject): string | undefined {
  const purpose = textOf(raw['software_primaryPurpose'])
  if (purpose !== undefined) return purpose.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  if (raw['type'] === 'ai_AIPackage') return 'machine-learning-model'
  return raw['type'] === 'dataset_DatasetPackage' ? 'data' : undefined
}

function namesOf(value: JsonValue | undefined, elements: Elements): readonly string[] {
  return elementsIn(value, elements).flatMap(
    ({ id, element }) => textOf(element?.['name']) ?? asserted(id) ?? [],
  )
}

/** Core/Hash in `verifiedUsing`; other integrity methods stay in the members. */
export function hashesOf(raw: JsonObject): readonly Hash[] {
  return valuesOf(raw['verifiedUsing']).flatMap((method) => {
    if (!isObject(method)) return []
    const algorithm = textOf(method['algorithm'])
    const value = textOf(method['hashValue'])
    return algorithm === undefined || value === undefined
      ? []
      : [{ algorithm: algorithmName(algorithm), value }]
  })
}

function identifiersOf(raw: JsonObject): readonly Identifier[] {
  const external = valuesOf(raw['externalIdentifier']).flatMap((identifier) => {
    if (!isObject(identifier)) return []
    const type = textOf(identifier['externalIdentifierType'])
    const value = textOf(identifier['identifier'])
    return type === undefined || value === undefined ? [] : [{ type, value }]
  })
  const content = valuesOf(raw['software_contentIdentifier']).flatMap((identifier) => {
    if (!isObject(identifier)) return []
    const type = textOf(identifier['software_contentIdentifierType'])
    const value = textOf(identifier['software_contentIdentifierValue'])
    return type === undefined || value === undefined ? [] : [{ type, value }]
  })
  return [...external, ...content]
}

function referencesOf(raw: JsonObject): Component['externalReferences'] {
  const homePage = textOf(raw['software_homePage'])
  const refs = valuesOf(raw['externalRef']).flatMap((ref) => {
    if (!isObject(ref)) return []
    const type = textOf(ref['externalRefType']) ?? 'other'
    return valuesOf(ref['locator']).flatMap((url) => (typeof url === 'string' ? [{ type, url }] : []))
  })
  return homePage === undefined ? refs : [{ type: 'website', url: homePage }, ...refs]
}

/** Licences come as relationships to licence elements (SPDX 3.0, Core/RelationshipType); by the id of the licensed element. */
export function licensesOf(
  relationships: readonly JsonObject[],
  elements: Elements,
): ReadonlyMap<string, readonly License[]> {
  const found = new Map<string, License[]>()
  for (const relationship of relationships) {
    const type = relationship['relationshipType']
    if (type !== 'hasDeclaredLicense' && type !== 'hasConcludedLicense') continue
    const acknowledgement = type === 'hasDeclaredLicense' ? 'declared' : 'concluded'
    for (const { id, element } of elementsIn(relationship['to'], elements)) {
      const license = toLicense(id, element)
      const from = elementsIn(relationship['from'], elements)[0]?.id
      if (license === undefined || from === undefined) continue
      const list = found.get(from) ?? []
      list.push({ ...license, acknowledgement })
      found.set(from, list)
    }
  }
  return found
}

function toLicense(id: string | undefined, element: JsonObject | undefined): License | undefined {
  const expression = asserted(textOf(element?.['simplelicensing_licenseExpression']))
  if (expression !== undefined) return { expression }
  // The listed licences and the individuals NoneLicense and NoAssertionLicense are known by their addresses alone.
  const [, listed] = /^https?:\/\/spdx\.org\/licenses\/([\w.+-]+)$/.exec(id ?? '') ?? []
  if (listed !== undefined) return { id: listed }
  const name = textOf(element?.['name'])
  return name === undefined ? undefined : { name }
}
