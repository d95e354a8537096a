// SPDX-License-Identifier: Apache-2.0
import { type Place, texts } from '../place.ts'

/** The groups into which the members of `product_status` fall: CSAF 2.0, test 6.1.6; 2.1, section 3.2.4.12. */
export const statusGroups = {
  Affected: ['first_affected', 'known_affected', 'last_affected'],
  'Not affected': ['known_not_affected'],
  Fixed: ['first_fixed', 'fixed'],
  'Under investigation': ['under_investigation'],
  Unknown: ['unknown'],
  Recommended: ['recommended'],
} as const satisfies Record<string, readonly string[]>

export type StatusGroup = keyof typeof statusGroups

/** The groups that contradict each other; a recommended version may be of any of them. */
export const contradictingGroups = [
  'Affected',
  'Not affected',
  'Fixed',
  'Under investigation',
  'Unknown',
] as const satisfies readonly StatusGroup[]

/** The product ids in a group of a vulnerability, each with its place. */
export function productsIn(
  vulnerability: Place,
  group: StatusGroup,
): readonly (Place & { readonly value: string })[] {
  return statusGroups[group].flatMap((name) => texts(vulnerability, 'product_status', name))
}

/** The product ids in a group of a vulnerability. */
export function idsIn(vulnerability: Place, group: StatusGroup): ReadonlySet<string> {
  return new Set(productsIn(vulnerability, group).map(({ value }) => value))
}
