// SPDX-License-Identifier: Apache-2.0
import { Readable } from 'node:stream'
import type { Output } from '../terminal/output.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** A terminal that keeps what is written to it, for handlers that a test runs in its own process. */
export type MemoryTerminal = Terminal & { readonly written: { out: string; err: string } }

export function memoryTerminal(env: Terminal['env'] = {}): MemoryTerminal {
  const written = { out: '', err: '' }
  const output = (name: keyof typeof written): Output => ({
    isClosed: false,
    isTerminal: false,
    columns: 80,
    hasColor: false,
    write: async (text) => {
      written[name] += text
    },
  })
  return {
    env,
    cwd: process.cwd(),
    stdin: Readable.from([]),
    stdout: output('out'),
    stderr: output('err'),
    now: () => Temporal.Instant.from('2026-01-01T00:00:00Z'),
    written,
  }
}
