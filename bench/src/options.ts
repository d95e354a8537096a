// SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util'
import { CodedError } from '@primum/parse'
import type { Figure } from './figure.ts'
import { figures } from './figures/index.ts'
import type { SettingOptions } from './setting.ts'

/** What was asked for. */
export type Options = SettingOptions & {
  readonly figures: readonly Figure[]
  readonly help: boolean
}

export const usage = `npm run bench [NAME…] [-- --data DIR] [--peers] [--part NUMBER]

Examples
  npm run bench                            every figure, written to bench/RESULTS.md
  npm run bench check parts                only these, printed
  npm run bench -- --data ~/feeds          with real feeds: osv/*.jsonl(.gz), kev/*.json(.gz), epss/*.csv(.gz)
  npm run bench -- --peers                 with other logs and scanners beside ours: installs hypercore, builds the others where Go is
  npm run bench log-memory -- --part 0.1   with a tenth of the log's entries, printed

Without --data the feeds are the repository's own and generated ones, about 60,000 records. Needs a quiet machine for
ten minutes, 5 GB in the folder for temporary files, and Linux for what is said about memory.

Names
${figures.map(({ name, title }) => `  ${name.padEnd(11)} ${title}`).join('\n')}
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
    part: parsePart(values.part),
    peers: values.peers,
    help: values.help,
  }
}

function parsePart(text: string): number {
  const part = Number(text)
  if (part > 0 && part <= 1) return part
  throw new CodedError('bench/usage', `--part is "${text}"; expected a number above 0, up to 1`)
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        part: { type: 'string', default: '1' },
        peers: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (cause) {
    throw new CodedError('bench/usage', cause instanceof Error ? cause.message : String(cause), { cause })
  }
}
