// SPDX-License-Identifier: Apache-2.0
/** Where the `provider-metadata.json` of a domain may be, in the order of CSAF 2.1, section 7.3.1. */
import { isHttpsUrl } from './read-json.ts'

export type ProviderPlaces = {
  /** Section 7.1.9. */
  readonly wellKnown: string
  /** Section 7.1.8; the second is where RFC 9116, section 3 lets older sites keep it. */
  readonly securityTxt: readonly string[]
  /** Section 7.1.10: asked only when the others gave nothing. */
  readonly dns: string
}

/** @param domain the main domain of the issuing party, with a port where it is not 443 */
export function placesOf(domain: string): ProviderPlaces {
  return {
    wellKnown: `https://${domain}/.well-known/csaf/provider-metadata.json`,
    securityTxt: [`https://${domain}/.well-known/security.txt`, `https://${domain}/security.txt`],
    dns: `https://csaf.data.security.${domain}`,
  }
}

/**
 * The addresses that the `CSAF` fields of a security.txt name, in their order; others than https are passed over (section
 * 7.1.8). A signature around the text changes nothing: whoever relies on it checks it elsewhere.
 */
export function csafFieldsOf(securityTxt: string): readonly string[] {
  return securityTxt.split(/\r\n|\n|\r/).flatMap((line) => {
    const address = /^CSAF:[ \t]*(\S+)[ \t]*$/i.exec(line)?.[1]
    return address !== undefined && isHttpsUrl(address) ? [address] : []
  })
}
