// SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util'
import { CodedError } from '@primum/parse'
import type { Figure } from './figure.ts'
import { figures } from './figures/index.ts'

/** What was asked for. */
export type Options = {
  readonly figures: readonly Figure[]
  /** A folder with feeds in `osv/`, `kev/` and `epss/`. */
  readonly dataDir: string | undefined
  readonly help: boolean
}

export const usage = `npm run bench [NAME…] [-- --data DIR]

Examples
  npm run bench                       every figure, written to bench/RESULTS.md
  npm run bench check parts           only these, printed
  npm run bench -- --data ~/feeds     with real feeds: osv/*.jsonl(.gz), kev/*.json(.gz), epss/*.csv(.gz)

Without --data the feeds are the repository's own and generated ones, about 60,000 records. Needs a quiet machine for
some minutes, 1 GB in the folder for temporary files, and Linux for what is said about memory.

Names
${figures.map(({ name, title }) => `  ${name.padEnd(8)} ${title}`).join('\n')}
`

/** @throws CodedError `bench/usage` */
export function parseOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args)
  const unknown = positionals.filter((name) => !figures.some((figure) => figure.name === name))
  if (unknown.length > 0) {
    const names = figures.map(({ name }) => name).join(', ')
    throw new CodedError('bench/usage', `there is no figure "${unknown.join('", "')}"; there are ${names}`)
  }
  return {
    figures: positionals.length === 0 ? figures : figures.filter(({ name }) => positionals.includes(name)),
    dataDir: values.data,
    help: values.help,
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
    })
  } catch (cause) {
    throw new CodedError('bench/usage', cause instanceof Error ? cause.message : String(cause), { cause })
  }
}
