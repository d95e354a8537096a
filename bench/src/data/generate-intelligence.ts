// SPDX-License-Identifier: Apache-2.0
/**
 * Advisories for whoever measures without a copy of the real feeds: as many, as long and as skewed towards a few packages as
 * those, but about packages that do not exist.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Ecosystem, ecosystems } from './ecosystems.ts'
import { Random } from './random.ts'
import { inventText } from './words.ts'

const seed = 20_261_124
const recordsPerPackage = 4
const scores = 300_000
const vectors = [
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H',
  'CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:L/A:N',
  'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N',
]

/** Writes `osv/*.jsonl.gz` and `epss/*.csv.gz`; the same bytes each time. */
export function generateIntelligence(dir: string): void {
  const random = new Random(seed)
  mkdirSync(path.join(dir, 'osv'), { recursive: true })
  mkdirSync(path.join(dir, 'epss'), { recursive: true })
  for (const [name, ecosystem] of Object.entries(ecosystems)) {
    const packages = Array.from({ length: Math.ceil(ecosystem.records / recordsPerPackage) }, () =>
      ecosystem.name(random),
    )
    const lines = Array.from({ length: ecosystem.records }, (_, i) =>
      JSON.stringify(generateRecord(random, name, ecosystem, packages, i)),
    )
    writeFileSync(path.join(dir, 'osv', `${name}.jsonl.gz`), gzipSync(lines.join('\n')))
  }
  writeFileSync(path.join(dir, 'epss', 'scores.csv.gz'), gzipSync(generateScores(random)))
}

function generateRecord(
  random: Random,
  name: string,
  ecosystem: Ecosystem,
  packages: readonly string[],
  number: number,
): object {
  const isDistribution = ecosystem.release !== undefined || name === 'Wolfi'
  const year = 2010 + random.below(17)
  const cve = cveOf(random.below(scores))
  const about = Array.from({ length: ecosystem.packages ?? 1 }, () => popular(random, packages))
  const modified = `${year}-0${1 + random.below(9)}-1${random.below(10)}T08:00:00Z`
  return {
    schema_version: '1.7.0',
    id: `BENCH-${name.replace('.', '')}-${year}-${number}`,
    modified,
    published: modified,
    ...(isDistribution ? { upstream: [cve] } : { aliases: [cve] }),
    summary: inventText(random, 8),
    // A distribution points to the flaw, whoever found it describes it.
    details: inventText(random, isDistribution ? 12 : 60 + random.below(160)),
    ...(isDistribution ? {} : { severity: [{ type: 'CVSS_V3', score: random.pick(vectors) }] }),
    affected: about.map((pkg) => ({
      package: {
        ecosystem: ecosystem.release === undefined ? name : `${name}:${ecosystem.release}`,
        name: pkg,
      },
      ranges: [
        {
          type: isDistribution ? 'ECOSYSTEM' : 'SEMVER',
          events: [{ introduced: '0' }, { fixed: ecosystem.version(random) }],
        },
      ],
    })),
    references: Array.from({ length: isDistribution ? 1 : 4 }, () => ({
      type: 'WEB',
      url: `https://example.org/${random.hex(24)}`,
    })),
  }
}

/** Few packages have most of the flaws. */
function popular(random: Random, packages: readonly string[]): string {
  return packages[Math.floor(random.fraction() ** 2.5 * packages.length)] ?? ''
}

/** Numbers that no CVE has today. */
function cveOf(number: number): string {
  return `CVE-${2010 + (number % 17)}-${9_000_000 + number}`
}

function generateScores(random: Random): string {
  const rows = Array.from({ length: scores }, (_, i) => {
    const score = random.fraction() ** 6
    return `${cveOf(i)},${score.toFixed(5)},${random.fraction().toFixed(5)}`
  })
  return `#model_version:generated,score_date:2026-11-24T00:00:00Z\ncve,epss,percentile\n${rows.join('\n')}\n`
}
