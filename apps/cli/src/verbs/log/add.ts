// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { formatBase64, treeHasher } from '@primum/tlog'
import { sha256 } from '@primum/tlog/node'
import type { HandlerOf } from '../../command/declaration.ts'
import { formatCount } from '../../terminal/count.ts'
import { hintAtStdin, type Terminal } from '../../terminal/terminal.ts'
import { jsonLine } from '../note/verdict.ts'
import type { logAdd } from './declarations.ts'
import { readEntryLines, readPrefixedEntries } from './entries.ts'
import { EntryAdder } from './entry-adder.ts'
import { openWriter } from './open-writer.ts'
import { interruption, stopAtSignals } from './stop-signal.ts'

const hasher = treeHasher(sha256)

/** `log add`. */
export const addHandler: HandlerOf<typeof logAdd> = async ({ operands, options }, terminal) => {
  const writer = await openWriter(operands.folder, terminal)
  using stop = stopAtSignals()
  let added = 0
  try {
    await hintAtStdin(terminal)
    const adder = new EntryAdder({
      writer,
      async onAdded(first, entries) {
        added += entries.length
        await terminal.stdout.write(options.json ? jsonLines(first, entries) : indexLines(first, entries))
        if (terminal.stdout.isClosed) stop.now('the reader of the indices has gone')
      },
      onFailure: stop.now,
    })
    const read = options['length-prefixed'] ? readPrefixedEntries : readEntryLines
    try {
      const source = untilStopped(terminal.stdin, stop.signal)
      for await (const entries of read(source, stop.signal)) await adder.add(entries)
    } finally {
      await adder.drain()
    }
  } finally {
    await writer.close()
  }
  if (!stop.signal.aborted) return 0
  const { code, message } = interruption(stop.signal)
  throw new CodedError(
    code,
    `${message}: ${formatCount(added)} entries are added, and the input did not come to its end`,
  )
}

/** The input up to its end, or to where it is given up. */
async function* untilStopped(stdin: Terminal['stdin'], signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const giveUp = (): void => stdin.destroy()
  signal.addEventListener('abort', giveUp)
  if (signal.aborted) giveUp()
  try {
    yield* stdin
  } catch (cause) {
    // Its own complaint that it was destroyed.
    if (signal.aborted) return
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new CodedError('input/unreadable', reason, { where: { file: 'stdin' }, cause })
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
}

function indexLines(first: bigint, entries: readonly Uint8Array[]): string {
  return entries.map((_, at) => `${first + BigInt(at)}\n`).join('')
}

function jsonLines(first: bigint, entries: readonly Uint8Array[]): string {
  return entries
    .map((entry, at) => jsonLine({ index: first + BigInt(at), leafHash: formatBase64(hasher.leaf(entry)) }))
    .join('')
}
