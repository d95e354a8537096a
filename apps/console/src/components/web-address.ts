// SPDX-License-Identifier: Apache-2.0

export type WebAddress = { readonly href: string; readonly host: string; readonly rest: string }

/**
 * A web address in the parts that a reader judges it by; undefined for every other scheme (`javascript:` would run in
 * this page) and for addresses with a user name, which are written to look like another host.
 */
export function parseWebAddress(text: string): WebAddress | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  if (url.username !== '' || url.password !== '') return undefined
  const rest = `${url.pathname}${url.search}${url.hash}`
  return { href: url.href, host: url.host, rest: rest === '/' ? '' : rest }
}
