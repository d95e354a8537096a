// SPDX-License-Identifier: Apache-2.0
/**
 * Before every test file: property tests draw the same cases in every run, so that a change is what breaks a test and not the day.
 * `node scripts/properties.ts` looks for new cases; PROPERTY_SEED=N repeats what it found.
 */
import fc from 'fast-check'

const SEED = 20_160_119

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? SEED) })
