// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Run, run } from '../process/run.ts'
import { repository } from '../repository.ts'
import { buildGoProgram, installGoProgram } from './go-program.ts'
import { type OtherFeeds, writeGrypeWorkspace } from './grype-workspace.ts'
import type { OsvLine } from './osv-lines.ts'
import type { Reported, Scanner } from './scanner.ts'

const program = {
  name: 'grype',
  module: 'github.com/anchore/grype',
  package: 'cmd/grype',
  version: 'v0.121.2',
} as const
const builder = path.join(repository, 'bench/peers/grype-db/main.go')
/** grype looks below its cache for the folder of the database format that it reads. */
const formatFolder = '6'

/** What is read of its JSON output. */
type Matched = {
  readonly matches: readonly {
    readonly vulnerability: { readonly id: string }
    readonly artifact: { readonly purl: string }
  }[]
}

/** grype with a database of the same records, without the network. */
export async function prepareGrype(
  dir: string,
  lines: readonly OsvLine[],
  feeds: OtherFeeds,
): Promise<Scanner & { readonly build: Run }> {
  const file = await installGoProgram(program)
  const build = await buildGoProgram(program, 'grype/db', builder)
  const workspaces = writeGrypeWorkspace(path.join(dir, 'vunnel'), lines, feeds)
  const cache = path.join(dir, 'grype')
  const home = path.join(cache, formatFolder)
  mkdirSync(home, { recursive: true })
  const built = await run(build, ['-directory', home, ...workspaces])
  const env = {
    GRYPE_DB_CACHE_DIR: cache,
    GRYPE_DB_AUTO_UPDATE: 'false',
    GRYPE_DB_VALIDATE_AGE: 'false',
    GRYPE_CHECK_FOR_APP_UPDATE: 'false',
  }
  return {
    version: program.version,
    build: built,
    check: (sbomFile, outFile) => run(file, ['--quiet', '--output', 'json', sbomFile], { outFile, env }),
    read: (outFile) => [...readMatched(outFile)],
  }
}

function* readMatched(outFile: string): Generator<Reported> {
  const { matches } = JSON.parse(readFileSync(outFile, 'utf8')) as Matched // its documented shape
  for (const { vulnerability, artifact } of matches) {
    yield { component: { purl: artifact.purl }, record: vulnerability.id }
  }
}
