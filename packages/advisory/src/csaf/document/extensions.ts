// SPDX-License-Identifier: Apache-2.0
import { at, each, find, type Place, textAt } from '../place.ts'
import { type ExtensionPackage, type ExtensionPlace, findExtension } from '../registers/extension-packages.ts'
import { type Fault, faultAt, quote } from '../report.ts'
import { checkPart, findUnknownMembersOfPart } from '../schema/csaf-schemas.ts'
import { productsOf } from './product-tree.ts'

/** A list `x_extensions` and what kind of place it stands in. */
export type ExtensionList = { readonly kind: ExtensionPlace; readonly place: Place }

/** An item of such a list. */
export type Extension = {
  readonly place: Place
  /** Its `$schema`; absent where it has none that is text. */
  readonly address: string | undefined
  /** Absent: it is not known here. */
  readonly extension: ExtensionPackage | undefined
}

const listsAt = (kind: ExtensionPlace, holders: readonly (Place | undefined)[]): readonly ExtensionList[] =>
  holders.flatMap((holder) => {
    const place = at(holder, 'x_extensions')
    return place === undefined ? [] : [{ kind, place }]
  })

/** Every list of extensions, in the order of CSAF 2.1, 6.1.60. */
export function extensionLists(document: Place): readonly ExtensionList[] {
  return [
    ...listsAt('document', [at(document, 'document')]),
    ...listsAt(
      'branch',
      productsOf(document).flatMap(({ place, branches }) => (branches.length > 0 ? [place] : [])),
    ),
    ...listsAt('full-product-name', find(document, '$.product_tree.full_product_names[*]')),
    ...listsAt('product-path', find(document, '$.product_tree.product_paths[*].full_product_name')),
    ...listsAt('metric', find(document, '$.vulnerabilities[*].metrics[*].content')),
    ...listsAt('vulnerability', each(document, 'vulnerabilities')),
    ...listsAt('root', [document]),
  ]
}

function extensionsIn(list: ExtensionList): readonly Extension[] {
  return each(list.place).map((place) => {
    const address = textAt(place, '$schema')
    return { place, address, extension: address === undefined ? undefined : findExtension(address) }
  })
}

/** Every extension of the document. */
export function extensionsOf(document: Place): readonly Extension[] {
  return extensionLists(document).flatMap(extensionsIn)
}

/** Neither official nor registered. */
export const isExperimental = ({ extension }: Extension): boolean =>
  extension === undefined || extension.class === 'experimental'

/** What is said where an extension is not known; by its class, as the standard asks. */
export function unsupportedExtension(address: string): string {
  return `the extension ${quote(address)} is experimental (neither official nor registered) and not supported, so its content was not checked`
}

/** How an extension breaks the schema that it declares. */
export function checkExtension({ address }: ExtensionPackage, place: Place): readonly Fault[] {
  return checkPart(address, place.value, place.path)
}

/** Test 6.1.60.3 for one list. */
export function* checkExtensionMetadata(list: ExtensionList): Iterable<Fault> {
  const items = extensionsIn(list)
  const addresses = new Set(items.map(({ address }) => address))
  const counts = new Map<string, number>()
  for (const { place, address, extension } of items) {
    if (address === undefined) continue
    if (extension === undefined) {
      yield { ...faultAt(place, unsupportedExtension(address)), level: 'warning' }
      continue
    }
    const count = (counts.get(address) ?? 0) + 1
    counts.set(address, count)
    const most = extension.maxOccurrence[list.kind]
    if (most !== undefined && count > most) {
      const message =
        most === 0
          ? 'this extension may not stand here'
          : `this extension may stand here at most ${most} time${most === 1 ? '' : 's'}`
      yield faultAt(place, message)
    }
    const other = extension.incompatible.find((each) => addresses.has(each))
    if (other !== undefined) yield faultAt(place, `this extension may not stand beside ${quote(other)}`)
  }
}

/** Test 6.2.20 for extensions: unknown members by the declared schema, and which schemas are not known. */
export function* findUnknownMembersOfExtensions(document: Place): Iterable<Fault> {
  for (const { place, address, extension } of extensionsOf(document)) {
    if (address === undefined) continue
    if (extension === undefined) yield faultAt(place, unsupportedExtension(address))
    else yield* findUnknownMembersOfPart(address, place.value, place.path)
  }
}

/** The lists of extensions at one kind of place. */
export function findExtensionsAt(document: Place, kind: ExtensionPlace): readonly Fault[] {
  return extensionLists(document)
    .filter((list) => list.kind === kind)
    .map(({ place }) => faultAt(place, 'usage of extensions'))
}
