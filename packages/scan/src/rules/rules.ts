// SPDX-License-Identifier: Apache-2.0
import { dataRules } from './compression-and-data.ts'
import { cryptographyRules } from './cryptography.ts'
import { networkRules } from './network.ts'
import type { Rule } from './rule.ts'
import { systemRules } from './systems.ts'

/** Every product that is recognised by the texts in its binaries. */
export const rules: readonly Rule[] = [...systemRules, ...cryptographyRules, ...networkRules, ...dataRules]
