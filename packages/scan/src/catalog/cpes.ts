// SPDX-License-Identifier: Apache-2.0

/** NISTIR 7695, 6.2: what is no letter, digit or underscore stands with a backslash before it; a hyphen and a dot need none inside. */
export function cpeName(
  part: 'a' | 'o',
  vendor: string,
  product: string,
  version: string | undefined,
): string {
  // The NVD writes the patch level of OpenSSH and NTP (9.2p1, 4.2.8p15) as the update.
  const [, base = version ?? '', update = ''] = /^(\d[\d.]*)(p\d+)$/.exec(version ?? '') ?? []
  const attributes = [vendor, product, base, update].map(escapeValue)
  return `cpe:2.3:${part}:${attributes.join(':')}:*:*:*:*:*:*`
}

function escapeValue(value: string): string {
  if (value === '') return '*'
  return value.toLowerCase().replace(/[^a-z0-9_.-]/g, (character) => `\\${character}`)
}
