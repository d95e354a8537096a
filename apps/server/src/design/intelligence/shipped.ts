// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'

/** The clone's data/ (data/SOURCE.md). */
export const dataDir = path.resolve(import.meta.dirname, '../../../../../data')

/**
 * What Primum comes with: the KEV catalogue and CISA's medical advisories as of a day of 2025. They tell of flaws that are
 * exploited or that others warn of, and of no package: nothing can be matched by them.
 */
export const shippedSources: readonly string[] = ['kev.json.gz', 'csaf-icsma.jsonl.gz'].map((file) =>
  path.join(dataDir, file),
)
