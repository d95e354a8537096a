// SPDX-License-Identifier: Apache-2.0
/**
 * Test 6.2.42: whether a CPE or a Package-URL says the same as the branches that lead to its product. By the process of the standard: each
 * category has its counterpart in the identifier, which is set, holds no wildcard, and, for the version, is the same; and a CPE says
 * nothing that no branch says.
 */

import { parseCpe } from '@primum/flaws/cpe'
import { CodedError } from '@primum/parse'
import { at, texts } from '../place.ts'
import { type Fault, faultAt, quote } from '../report.ts'
import type { Branch, Product } from './product-tree.ts'
import { readPurl } from './purl.ts'

type Cpe = ReturnType<typeof parseCpe>
type Attribute = Exclude<keyof Cpe, 'part'>

/** Where CPE (NISTIR 7695, 5.3.3) puts what a branch says. Categories that have no place there are left out. */
const counterparts: Readonly<Record<string, readonly Attribute[]>> = {
  vendor: ['vendor'],
  product_name: ['product'],
  product_version: ['version'],
  patch_level: ['update', 'version'],
  service_pack: ['update', 'version'],
  language: ['language'],
  architecture: ['targetHw'],
  platform: ['targetSw', 'targetHw'],
}

/** What a CPE may say beyond vendor, product and version, by the name of its part. */
const extras: readonly (readonly [Attribute, string])[] = [
  ['update', 'update'],
  ['edition', 'edition'],
  ['language', 'language'],
  ['swEdition', 'software edition'],
  ['targetSw', 'target software'],
  ['targetHw', 'target hardware'],
  ['other', 'other'],
]

const isSet = (value: string): boolean => value !== '*' && value !== '-'

/** Letters and digits alone, so that spelling with `_`, `-`, spaces or escapes does not count. */
const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

function readCpe(text: string): Cpe | undefined {
  try {
    return parseCpe(text)
  } catch (error) {
    if (error instanceof CodedError) return undefined
    throw error
  }
}

const versionOf = (branches: readonly Branch[]): string | undefined =>
  branches.findLast(({ category }) => category === 'product_version')?.name

const foldVersion = (text: string): string => fold(text).replace(/^v(?=\d)/, '')

function* checkCpe(cpe: Cpe, branches: readonly Branch[]): Iterable<string> {
  for (const { category = '', name = '' } of branches) {
    const attributes = Object.hasOwn(counterparts, category) ? (counterparts[category] ?? []) : []
    if (attributes.length > 0 && !attributes.some((attribute) => isSet(cpe[attribute]))) {
      yield `does not say the ${category.replaceAll('_', ' ')} ${quote(name)}`
    } else if (
      attributes.some(
        (attribute) => /^[?*]|[^\\][?*]$/.test(cpe[attribute]) && isSet(cpe[attribute]) && !/[?*]/.test(name),
      )
    ) {
      yield `has a wildcard for the ${category.replaceAll('_', ' ')} ${quote(name)}`
    }
  }
  const version = versionOf(branches)
  const said = `${cpe.version}${isSet(cpe.update) ? cpe.update : ''}`
  if (version !== undefined && isSet(cpe.version)) {
    const wanted = foldVersion(version)
    if (foldVersion(cpe.version) !== wanted && foldVersion(said) !== wanted) {
      yield `has the version ${quote(cpe.version.replaceAll('\\', ''))}, the branch ${quote(version)}`
    }
  }
  const names = branches.map(({ name = '' }) => fold(name))
  for (const [attribute, label] of extras) {
    const value = fold(cpe[attribute])
    if (isSet(cpe[attribute]) && !names.some((name) => name.includes(value))) {
      yield `has the ${label} ${quote(cpe[attribute])}, which no branch says`
    }
  }
}

/** What the identifiers of a product say otherwise than the branches that lead to it. */
export function* findIdentifierFaults({ place, branches }: Product): Iterable<Fault> {
  if (branches.length === 0) return
  const helper = at(place, 'product_identification_helper')
  const cpePlace = at(helper, 'cpe')
  const cpe = typeof cpePlace?.value === 'string' ? readCpe(cpePlace.value) : undefined
  if (cpePlace !== undefined && cpe !== undefined) {
    for (const message of checkCpe(cpe, branches)) yield faultAt(cpePlace, `the CPE ${message}`)
  }
  const version = versionOf(branches)
  if (version === undefined) return
  for (const purlPlace of texts(helper, 'purls')) {
    const purl = readPurl(purlPlace.value)
    if (purl === undefined) continue
    if (purl.version === null) {
      yield faultAt(purlPlace, `the Package-URL does not say the product version ${quote(version)}`)
    } else if (foldVersion(purl.version) !== foldVersion(version)) {
      yield faultAt(
        purlPlace,
        `the Package-URL has the version ${quote(purl.version)}, the branch ${quote(version)}`,
      )
    }
  }
}
