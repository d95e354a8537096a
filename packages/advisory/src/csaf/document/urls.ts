// SPDX-License-Identifier: Apache-2.0
import { find, type Place, textAt } from '../place.ts'
import { type Fault, faultAt, quote } from '../report.ts'

/** RFC 2606, section 2, and RFC 6761: names below these resolve nowhere, for anyone, at any time. */
const reserved =
  /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?(?:[^/?#@:]*\.)?(?:example|invalid|localhost|test)\.?(?::\d*)?(?:[/?#]|$)/i

/**
 * URLs of which it is sure, without asking the network, that they do not resolve. Following the others is left to tools that
 * may: a validator that does so tells whoever owns an address in a draft that there is a draft.
 */
export function findUnresolvable(places: readonly Place[]): readonly Fault[] {
  return places
    .filter(({ value }) => typeof value === 'string' && reserved.test(value))
    .map((place) =>
      faultAt(place, `${quote(String(place.value))} can never resolve: its host is reserved (RFC 2606)`),
    )
}

const references = ['$.document.references[*]', '$.vulnerabilities[*].references[*]']

/** The addresses of references that are, or are not, of category `self`; without category they are external. */
export function referenceUrls(document: Place, isSelf: boolean): readonly Place[] {
  return references
    .flatMap((path) => find(document, path))
    .filter((reference) => (textAt(reference, 'category') === 'self') === isSelf)
    .flatMap((reference) => find(reference, '$.url'))
}
