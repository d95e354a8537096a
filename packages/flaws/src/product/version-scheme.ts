// SPDX-License-Identifier: Apache-2.0
import type { VersionScheme } from '../version/schemes.ts'

/** Products whose versions have an order of their own; all others are ordered loosely, as CPE names no scheme. */
const schemes: Readonly<Record<string, VersionScheme>> = {
  'a:openssl:openssl': 'openssl',
  'o:linux:linux_kernel': 'linux',
}

/** The order of a product's versions, by its CPE key. */
export function schemeOfProduct(key: string): VersionScheme {
  return Object.hasOwn(schemes, key) ? (schemes[key] ?? 'generic') : 'generic'
}
