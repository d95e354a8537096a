// SPDX-License-Identifier: Apache-2.0
import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a request that changes something comes from a page of this instance. Browsers say so in `Sec-Fetch-Site`
 * (W3C Fetch Metadata) where the address is https or the own machine, and in `Origin` (RFC 6454) otherwise; neither can be
 * forged by a page. A request with neither does not come from a browser that could have been tricked.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  const from = new URL(origin)
  // The second half: someone uses another name of this machine than the configured one.
  return from.origin === new URL(publicUrl).origin || from.host === host?.toLowerCase()
}
