// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { run } from '../process/run.ts'
import { primum } from '../repository.ts'
import type { Reported, Scanner } from './scanner.ts'

/** The documented shape of `primum check --json`, as far as it is read here. */
type Checked = {
  readonly findings: readonly {
    readonly component: { readonly purl?: string }
    readonly records: readonly { readonly id: string }[]
  }[]
}

/** Our own command line over an index. */
export function primumScanner(db: string): Scanner {
  return {
    version: '',
    check: (sbomFile, outFile) => run(primum, ['check', '--db', db, '--json', sbomFile], { outFile }),
    read: (outFile) => [...readChecked(outFile)],
  }
}

function* readChecked(outFile: string): Generator<Reported> {
  for (const { component, records } of parse(outFile).findings) {
    if (component.purl === undefined) continue
    for (const { id } of records) yield { component: { purl: component.purl }, record: id }
  }
}

function parse(outFile: string): Checked {
  return JSON.parse(readFileSync(outFile, 'utf8')) as Checked // written by our own command line
}
