// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { formatBase64, type Policy } from '@primum/tlog'
import { readDirectoryLog } from '@primum/tlog/node'
import type { HandlerOf } from '../../command/declaration.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { jsonLine } from '../note/verdict.ts'
import { askForCosignatures, isWitnessed, readAskedPolicy } from './cosign.ts'
import type { logCheckpoint } from './declarations.ts'
import { openWriter } from './open-writer.ts'
import { unverifiedCheckpoint } from './read-checkpoint.ts'

/** `log checkpoint`. */
export const checkpointHandler: HandlerOf<typeof logCheckpoint> = async ({ operands, options }, terminal) => {
  const policy = options.policy === undefined ? undefined : await readAskedPolicy(options.policy, terminal)
  const note = await publish(operands.folder, policy, terminal)
  const { origin, size, root } = unverifiedCheckpoint(note)
  await terminal.stdout.write(
    options.json ? jsonLine({ origin, size, root: formatBase64(root), checkpoint: note }) : note,
  )
  if (policy === undefined || (await isWitnessed(note, policy, await readDirectoryLog(operands.folder))))
    return 0
  await terminal.stderr.write('primum: fewer witnesses cosigned than the policy asks for\n')
  return 1
}

/** Opening a log for writing publishes what is not published yet; with a policy the checkpoint is published anew, cosigned. */
async function publish(directory: string, policy: Policy | undefined, terminal: Terminal): Promise<string> {
  try {
    const writer = await openWriter(directory, terminal)
    await writer.close()
    if (policy === undefined) return writer.checkpoint().note
    const log = await readDirectoryLog(directory)
    const cosigning = await openWriter(directory, terminal, {
      cosign: (note) => askForCosignatures(note, policy, log, terminal),
    })
    const { note } = await cosigning.publish()
    await cosigning.close()
    return note
  } catch (error) {
    if (!(error instanceof CodedError) || error.code !== 'tlog/in-use' || policy !== undefined) throw error
    const { note } = await readDirectoryLog(directory)
    await terminal.stderr.write(
      'primum: another process adds to this log; this is what it has published by now\n',
    )
    return note
  }
}
