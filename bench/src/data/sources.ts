// SPDX-License-Identifier: Apache-2.0
import { globSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { CodedError } from '@primum/parse'
import { repository } from '../repository.ts'
import { generateIntelligence } from './generate-intelligence.ts'

/** The feeds that the index is built from. */
export type Sources = {
  /** What they are, in words, without saying where they lie on this machine. */
  readonly what: string
  readonly files: readonly string[]
  /** Those of {@link Sources.files} that hold OSV records, one a line. */
  readonly osvFiles: readonly string[]
  /** Of {@link Sources.files} as they lie there, packed. */
  readonly sizeBytes: number
  /** Beyond {@link Sources.files}: products known by CPE, CVE records, life cycles of products. */
  readonly moreFiles: readonly string[]
}

const shipped = ['data/kev.json.gz', 'data/example/osv.jsonl.gz']

/**
 * The feeds in `dir`, or without one those of the repository and generated ones beside them.
 *
 * @throws CodedError `bench/no-data` when `dir` holds none
 */
export function findSources(dir: string | undefined, temporaryDir: string): Sources {
  if (dir !== undefined) return sourcesIn(dir)
  const generated = path.join(temporaryDir, 'generated')
  mkdirSync(generated)
  generateIntelligence(generated)
  const own = shipped.map((file) => path.join(repository, file))
  return describe('the shipped and generated set', [...own, ...filesIn(generated)])
}

function sourcesIn(dir: string): Sources {
  const files = filesIn(dir)
  if (files.length === 0) {
    const wanted = 'osv/*.jsonl.gz, kev/*.json and epss/*.csv.gz'
    throw new CodedError('bench/no-data', `no feeds here; expected ${wanted}`, { where: { file: dir } })
  }
  const more = globSync(['cve/*.jsonl.gz', 'endoflife/products.jsonl.gz'], { cwd: dir })
  return {
    ...describe('the full set', files),
    moreFiles: more.map((file) => path.resolve(dir, file)).toSorted(),
  }
}

function filesIn(dir: string): readonly string[] {
  const patterns = ['osv/*.jsonl{,.gz}', 'kev/*.json{,.gz}', 'epss/*.csv{,.gz}']
  return globSync(patterns, { cwd: dir })
    .map((file) => path.resolve(dir, file))
    .toSorted()
}

function describe(what: string, files: readonly string[]): Sources {
  return {
    what,
    files,
    osvFiles: files.filter((file) => /\.jsonl(\.gz)?$/.test(file)),
    sizeBytes: sizeOf(files),
    moreFiles: [],
  }
}

/** Bytes of files as they lie there. */
export function sizeOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0)
}
