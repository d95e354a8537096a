// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { run } from '../process/run.ts'
import { installGoProgram } from './go-program.ts'
import type { OsvLine } from './osv-lines.ts'
import { writeOsvScannerDatabase } from './osv-scanner-database.ts'
import type { Reported, Scanner } from './scanner.ts'

const program = {
  name: 'osv-scanner',
  module: 'github.com/google/osv-scanner/v2',
  package: 'cmd/osv-scanner',
  version: 'v2.5.0',
} as const

/** What is read of its JSON output. */
type Scanned = {
  readonly results: readonly {
    readonly packages: readonly {
      readonly package: { readonly name: string; readonly version: string; readonly ecosystem: string }
      readonly vulnerabilities?: readonly { readonly id: string }[]
    }[]
  }[]
}

/** OSV-Scanner with a local database of the same records, without the network. */
export async function prepareOsvScanner(dir: string, lines: readonly OsvLine[]): Promise<Scanner> {
  const file = await installGoProgram(program)
  const database = path.join(dir, 'osv-scanner')
  writeOsvScannerDatabase(database, lines)
  return {
    version: program.version,
    check: (sbomFile, outFile) => {
      const args = ['scan', 'source', '--offline', '--local-db-path', database, '--format', 'json']
      // It ends with 1 when it has found something.
      return run(file, [...args, '--lockfile', sbomFile], { outFile, mayExit: [1] })
    },
    read: (outFile) => [...readScanned(outFile)],
  }
}

function* readScanned(outFile: string): Generator<Reported> {
  const { results } = JSON.parse(readFileSync(outFile, 'utf8')) as Scanned // its documented shape
  for (const { packages } of results) {
    for (const { package: component, vulnerabilities = [] } of packages) {
      for (const { id } of vulnerabilities) yield { component, record: id }
    }
  }
}
