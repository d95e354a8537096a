// SPDX-License-Identifier: Apache-2.0
import { isIPv6 } from 'node:net'

/** How many addresses are remembered at most; each takes some dozens of bytes. */
const MAX_ADDRESSES = 20_000

/** What an address has left: `tokens` at the time `atMs`. */
type Bucket = { readonly tokens: number; readonly atMs: number }

/**
 * How often an address may ask: `perMinute` times at once, and as many again in each minute. An IPv6 network of 64 bits counts as one
 * address, since whoever has one of its addresses has them all.
 */
export class RateLimit {
  readonly #perMinute: number
  readonly #buckets = new Map<string, Bucket>()

  /** @param perMinute 0 for no limit */
  constructor(perMinute: number) {
    this.#perMinute = perMinute
  }

  /** Whether the address may ask now; if so it has asked. `nowMs` never goes back. */
  allows(address: string, nowMs: number): boolean {
    if (this.#perMinute === 0) return true
    const key = networkOf(address)
    const { tokens, atMs } = this.#buckets.get(key) ?? { tokens: this.#perMinute, atMs: nowMs }
    const refilled = Math.min(this.#perMinute, tokens + ((nowMs - atMs) / 60_000) * this.#perMinute)
    const allowed = refilled >= 1
    // Written last is remembered longest.
    this.#buckets.delete(key)
    this.#buckets.set(key, { tokens: allowed ? refilled - 1 : refilled, atMs: nowMs })
    for (const oldest of this.#buckets.keys()) {
      if (this.#buckets.size <= MAX_ADDRESSES) break
      this.#buckets.delete(oldest)
    }
    return allowed
  }
}

/** The first 64 bits of an IPv6 address (RFC 4291, section 2.2); an IPv4 address, mapped or not, as it is. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:([0-9.]+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const groups = head === '' ? [] : head.split(':')
  const rest = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0')
  return `${[...groups, ...zeros, ...rest]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
