// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { formatBase64 } from '@primum/tlog'
import { readDirectoryLog } from '@primum/tlog/node'
import type { HandlerOf } from '../../command/declaration.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { jsonLine } from '../note/verdict.ts'
import type { logCheckpoint } from './declarations.ts'
import { openWriter } from './open-writer.ts'
import { unverifiedCheckpoint } from './read-checkpoint.ts'

/** `log checkpoint`. */
export const checkpointHandler: HandlerOf<typeof logCheckpoint> = async ({ operands, options }, terminal) => {
  const note = await publish(operands.folder, terminal)
  const { origin, size, root } = unverifiedCheckpoint(note)
  await terminal.stdout.write(
    options.json ? jsonLine({ origin, size, root: formatBase64(root), checkpoint: note }) : note,
  )
  return 0
}

/** Opening a log for writing publishes what is not published yet. */
async function publish(directory: string, terminal: Terminal): Promise<string> {
  try {
    const writer = await openWriter(directory, terminal)
    const { note } = writer.checkpoint()
    await writer.close()
    return note
  } catch (error) {
    if (!(error instanceof CodedError) || error.code !== 'tlog/in-use') throw error
    const { note } = await readDirectoryLog(directory)
    await terminal.stderr.write(
      'primum: another process adds to this log; this is what it has published by now\n',
    )
    return note
  }
}
