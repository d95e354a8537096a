// SPDX-License-Identifier: Apache-2.0
import { rules } from '../rules/rules.ts'

/** A name without what differs between those who write it: case, marks, `lib`, `python3-`, what a package is split into. */
export function plainName(name: string): string {
  const last = name.toLowerCase().split('/').at(-1) ?? ''
  return last
    .replace(/^(?:python3?|node|perl|ruby|golang|rust)-/, '')
    .replace(/^lib(?=[a-z]{2})/, '')
    .replace(splitOff, '')
    .replace(/[^a-z0-9]/g, '')
}

const splitOff =
  /-(?:dev|devel|bin|utils?|libs?|common|core|data|doc|base|tools?|server|client|static|minimal|signed|full)$/

/** {@link plainName} without the number of an interface or a release: `libssl3`, `zlib1g`, `libpng1.6`, `python3.11`. */
export function productName(name: string): string {
  const plain = plainName(name)
  return plain.replace(/(?<=[a-z]{2})\d+[a-z]?$/, '')
}

const packagePatterns = new Map(
  rules.flatMap(({ product, packages }) => (packages === undefined ? [] : [[product, packages] as const])),
)

/**
 * Whether a distribution's package (or the source it was built from) is the product that was found in a file of it. A package that merely
 * brings a product of others along (a vendor's program with its own OpenSSL) is not, and must not hide it.
 */
export function standsFor(packageNames: readonly string[], product: string): boolean {
  const pattern = packagePatterns.get(product)
  const wanted = productName(product)
  return packageNames.some((name) => pattern?.test(name) === true || productName(name) === wanted)
}
