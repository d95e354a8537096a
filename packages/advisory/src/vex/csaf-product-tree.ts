// SPDX-License-Identifier: Apache-2.0
/** CSAF 2.0, section 3.2.2: the product tree that a document's statements need. */
import { CodedError } from '@primum/parse'
import { formatBomLink } from './bom-link.ts'
import { namesInCpe } from './cpe-pattern.ts'
import { csafDigestName, digestNames } from './digest.ts'
import { nameInPurl, versionInPurl } from './match.ts'
import type { VexIdentity, VexProduct, VexStatement } from './model.ts'
import { compareText } from './order.ts'
import { present } from './read.ts'

export type CsafTree = {
  readonly tree: object
  /** The ids of what a product of a statement means: itself, or each of its subcomponents as a part of it. */
  idsOf(product: VexProduct, vendor: string | undefined): readonly string[]
}

/** A product as it is written. */
type Written = {
  readonly vendor?: string
  readonly name: string
  readonly version?: string
  readonly range?: string
  readonly helper?: object
}

/** One product of the tree, alone or as a component of another. */
type Place = { readonly key: string; readonly product: Written; readonly component?: Written }

/**
 * @throws CodedError `vex/no-identifier` where a product has no name at all
 */
export function csafProductTree(statements: readonly VexStatement[]): CsafTree {
  const alone = new Map<string, Written>()
  const parts = new Map<string, Place>()
  for (const { products, supplier } of statements) {
    for (const place of products.flatMap((product) => placesOf(product, supplier))) {
      const { key, product, component } = place
      alone.set(JSON.stringify(product), product)
      if (component === undefined) continue
      alone.set(JSON.stringify(component), component)
      parts.set(key, place)
    }
  }
  const keys = [...[...alone.keys()].sort(compareText), ...[...parts.keys()].sort(compareText)]
  const ids = new Map(keys.map((key, i) => [key, `CSAFPID-${String(i + 1).padStart(4, '0')}`]))
  const idOf = (key: string): string => ids.get(key) ?? ''
  const relationships = keys.flatMap((key) => {
    const place = parts.get(key)
    if (place?.component === undefined) return []
    const { product, component } = place
    return [
      {
        category: 'default_component_of',
        full_product_name: {
          name: `${fullName(component)} as a component of ${fullName(product)}`,
          product_id: idOf(key),
        },
        product_reference: idOf(JSON.stringify(component)),
        relates_to_product_reference: idOf(JSON.stringify(product)),
      },
    ]
  })
  const entries = keys.flatMap((key) => {
    const product = alone.get(key)
    return product === undefined ? [] : [{ product, id: idOf(key) }]
  })
  return {
    tree: {
      branches: branchesOf(entries),
      ...(relationships.length === 0 ? {} : { relationships }),
    },
    idsOf: (product, vendor) => placeKeys(product, vendor).map(idOf),
  }
}

/** A text that tells the places of a product apart, for what is said of each of them. */
export function placeKeys(product: VexProduct, vendor: string | undefined): readonly string[] {
  return placesOf(product, vendor).map(({ key }) => key)
}

function placesOf(
  { subcomponents = [], ...identity }: VexProduct,
  vendor: string | undefined,
): readonly Place[] {
  const product = writtenOf(identity, vendor)
  if (subcomponents.length === 0) return [{ key: JSON.stringify(product), product }]
  return subcomponents.map((sub) => {
    const component = writtenOf(sub, undefined)
    return { key: JSON.stringify([product, component]), product, component }
  })
}

/** Vendor, product and version are branches where they are known; the range of versions is one too. */
function branchesOf(
  entries: readonly { readonly product: Written; readonly id: string }[],
): readonly object[] {
  const branches = entries.map(({ product: written, id }) => {
    const { vendor, name, version, range, helper } = written
    const product = {
      name: fullName(written),
      product_id: id,
      ...present({ product_identification_helper: helper }),
    }
    const leaf =
      range !== undefined
        ? { branches: [{ category: 'product_version_range', name: range, product }] }
        : version !== undefined
          ? { branches: [{ category: 'product_version', name: version, product }] }
          : { product }
    return { vendor, branch: { category: 'product_name', name, ...leaf } }
  })
  return [...Map.groupBy(branches, ({ vendor }) => vendor)].flatMap(([vendor, own]): readonly object[] => {
    const inner = own.map(({ branch }) => branch)
    return vendor === undefined ? inner : [{ category: 'vendor', name: vendor, branches: inner }]
  })
}

/** CSAF 2.0, section 6.1.31: the name of a version must not look like a range. */
function namesARange(version: string): boolean {
  return /[<>]|(?:^|\s)(?:after|all|before|earlier|later|prior|versions)(?:\s|$)/i.test(version)
}

function fullName({ vendor, name, version, range }: Written): string {
  return [vendor, name, range ?? version].filter((part) => part !== undefined).join(' ')
}

/** A version that looks like a range is written as the range that holds nothing but it. */
function writtenOf(identity: VexIdentity, vendor: string | undefined): Written {
  const { purl, cpe, ids, bomRef, versionRange } = identity
  const inCpe = cpe === undefined ? {} : namesInCpe(cpe)
  const name = identity.name ?? nameInPurl(purl) ?? inCpe.product ?? ids?.[0] ?? formatBomLink(identity)
  if (name === undefined || name.trim() === '') {
    throw new CodedError(
      'vex/no-identifier',
      `${bomRef ?? 'a product'} has no identifier and no name, so CSAF cannot name it`,
    )
  }
  const named = versionInPurl(purl) ?? inCpe.version
  const version = identity.version ?? (named === undefined || namesARange(named) ? undefined : named)
  const isRange = version !== undefined && namesARange(version)
  const range = versionRange ?? (isRange ? `vers:generic/${encodeURIComponent(version)}` : undefined)
  return {
    ...present({ vendor }),
    name,
    ...present({
      version: range === undefined ? version : undefined,
      range,
      helper: helperOf(identity, name),
    }),
  }
}

/** CSAF 2.0 schema: the pattern of a purl. */
export function isCsafPurl(text: string): boolean {
  return /^pkg:[A-Za-z.\-+][A-Za-z0-9.\-+]*\/./.test(text) && uriOf(text) !== undefined
}

/** Text with a scheme as a URI (RFC 3986): what is not allowed in one is percent-encoded. Undefined: it has no scheme. */
export function uriOf(text: string): string | undefined {
  if (!/^[a-z][a-z0-9+.-]*:./i.test(text)) return undefined
  return text
    .toWellFormed()
    .replaceAll(/%(?![0-9a-f]{2})|[^a-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/giu, encodeURIComponent)
}

/** CSAF 2.0 schema: the pattern of a CPE, in its two forms. */
export function isCsafCpe(text: string): boolean {
  return uriBinding.test(text) || formattedString.test(text)
}

const uriBinding = /^[cC][pP][eE]:\/[AHOaho]?(:[A-Za-z0-9._\-~%]*){0,6}$/
const avString = String.raw`(((\?*|\*?)([a-zA-Z0-9\-._]|(\\[\\*?!"#$%&'()+,/:;<=>@[\]^\x60{|}~]))+(\?*|\*?))|[*\-])`
const formattedString = new RegExp(
  String.raw`^cpe:2\.3:[aho*\-](:${avString}){5}(:(([a-zA-Z]{2,3}(-([a-zA-Z]{2}|[0-9]{3}))?)|[*\-]))(:${avString}){4}$`,
)

/** CSAF 2.0 schema: a digest has at least 32 hexadecimal digits. */
export function isCsafDigest(text: string): boolean {
  return /^[0-9a-f]{32,}$/i.test(text)
}

/** Section 3.1.3.3: what tells the product apart for machines. */
function helperOf(identity: VexIdentity, name: string): object | undefined {
  const { purl, cpe, ids = [], hashes = {} } = identity
  const digests = digestNames.flatMap((algorithm) => {
    const value = hashes[algorithm]
    return value === undefined || !isCsafDigest(value)
      ? []
      : [{ algorithm: csafDigestName(algorithm), value }]
  })
  const uris = [formatBomLink(identity), ...ids].flatMap((id) => (id === undefined ? [] : (uriOf(id) ?? [])))
  const helper = {
    ...(cpe !== undefined && isCsafCpe(cpe) ? { cpe } : {}),
    ...(digests.length === 0 ? {} : { hashes: [{ file_hashes: digests, filename: name }] }),
    ...(purl !== undefined && isCsafPurl(purl) ? { purl: uriOf(purl) } : {}),
    ...(uris.length === 0
      ? {}
      : { x_generic_uris: uris.map((uri) => ({ namespace: namespaceOf(uri), uri })) }),
  }
  return Object.keys(helper).length === 0 ? undefined : helper
}

/** Where to read what an identifier means. */
function namespaceOf(uri: string): string {
  if (uri.startsWith('urn:cdx:')) return 'https://cyclonedx.org/capabilities/bomlink/'
  return uri.startsWith('pkg:') ? 'https://github.com/package-url/purl-spec' : 'https://openvex.dev/ns'
}
