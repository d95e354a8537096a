// SPDX-License-Identifier: Apache-2.0
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { OsvLine } from './osv-lines.ts'
import { writeZip, type ZipEntry } from './write-zip.ts'

/** The folder below `--local-db-path` in which OSV-Scanner 2 looks. */
const folder = 'osv-scalibr'

/** OSV-Scanner gives up where the archive of a component's ecosystem is absent, so one without records gets an empty one. */
const expected = [
  'Alpine',
  'Bioconductor',
  'Bitnami',
  'Chainguard',
  'ConanCenter',
  'CRAN',
  'crates.io',
  'Debian',
  'GHC',
  'GIT',
  'GitHub Actions',
  'Go',
  'Hackage',
  'Hex',
  'Julia',
  'Linux',
  'Maven',
  'npm',
  'NuGet',
  'Packagist',
  'Pub',
  'PyPI',
  'RubyGems',
  'SwiftURL',
  'Ubuntu',
  'Wolfi',
]

/**
 * Writes the local database of OSV-Scanner: for each ecosystem one archive of the records that name it, whole and
 * unchanged, in the layout of the OSV project's own exports.
 */
export function writeOsvScannerDatabase(dir: string, lines: readonly OsvLine[]): void {
  const entries = new Map<string, ZipEntry[]>(expected.map((name) => [name, []]))
  for (const line of lines) {
    for (const ecosystem of ecosystemsOf(line)) {
      const list = entries.get(ecosystem) ?? []
      entries.set(ecosystem, list)
      list.push({ name: `${line.record.id}.json`, text: line.text })
    }
  }
  for (const [ecosystem, list] of entries) {
    const home = path.join(dir, folder, ecosystem)
    mkdirSync(home, { recursive: true })
    writeZip(path.join(home, 'all.zip'), list)
  }
}

/** Without their releases; records about repositories alone lie under `GIT`. */
function ecosystemsOf({ record }: OsvLine): ReadonlySet<string> {
  return new Set(record.affected.map((entry) => entry.package?.ecosystem.split(':')[0] ?? 'GIT'))
}
