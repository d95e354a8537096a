// SPDX-License-Identifier: Apache-2.0
import { strictEqual } from 'node:assert'
import { orderVersions, parseVersion, versionSchemes } from '../src/index.ts'

/** The first byte chooses the scheme, a zero byte parts two versions; they must stand opposite from both sides. */
export function fuzz(data: Uint8Array): void {
  const scheme = versionSchemes[(data[0] ?? 0) % versionSchemes.length]
  if (scheme === undefined) return
  const [left = '', right = ''] = new TextDecoder().decode(data.subarray(1)).split('\0')
  const a = parseVersion(scheme, left)
  const b = parseVersion(scheme, right)
  if (a !== undefined) strictEqual(orderVersions(a, a), 0)
  if (a !== undefined && b !== undefined) strictEqual(orderVersions(a, b) + orderVersions(b, a), 0)
}
