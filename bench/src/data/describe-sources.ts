// SPDX-License-Identifier: Apache-2.0
import { openIndex } from '@primum/flaws/node'
import type { Setting } from '../setting.ts'

/** What was measured with, by its counts: as lines of text, most important first. */
export async function describeSources(setting: Setting): Promise<readonly string[]> {
  const { file } = await setting.index()
  using index = openIndex(file)
  const { records, packages, ecosystems, kev, epss } = index.info
  const count = (number: number) => number.toLocaleString('en')
  const { what, sizeBytes } = setting.sources
  const known = Object.entries(ecosystems).map(([name, { packages }]) => `${name} ${count(packages)}`)
  return [
    `${what}: ${count(records)} OSV records for ${count(packages)} packages, ${count(kev?.entries ?? 0)} KEV entries, ${count(epss?.scores ?? 0)} EPSS scores, ${count(sizeBytes)} bytes gzipped`,
    `packages: ${known.join(', ')}`,
  ]
}
