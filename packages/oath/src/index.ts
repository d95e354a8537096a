// SPDX-License-Identifier: Apache-2.0
/**
 * The vocabulary of acts: everything that a maker does with Primum becomes one of these, each with a versioned schema.
 * The Oath's claims (D1, D2, … U5) are computed over them. One file per family, named for the promise that it belongs to.
 */
import { designActs } from './acts/design.ts'
import { platformActs } from './acts/platform.ts'

export { FINDINGS_PER_ACT } from './acts/design.ts'
export { type Role, role, roles } from './acts/platform.ts'
export type { ActDefinition } from './acts/vocabulary.ts'

/** Every act there is, by the name the code uses. */
export const acts = { ...platformActs, ...designActs } as const
