// SPDX-License-Identifier: Apache-2.0
import { recoverWitness } from '@primum/tlog/node'
import type { HandlerOf } from '../../command/declaration.ts'
import { readInput } from '../../terminal/input.ts'
import type { witnessRecover } from './declarations.ts'
import { formatStatus, isWorking, statusJson } from './format-status.ts'

/** `witness recover`. */
export const recoverHandler: HandlerOf<typeof witnessRecover> = async ({ operands, options }, terminal) => {
  const { stdout, stderr } = terminal
  const checkpoints = []
  for (const name of options.checkpoint) checkpoints.push({ name, note: await readInput(name, terminal) })
  const place = { folder: operands.folder, guard: options.guard }
  const status = await recoverWitness(place, { checkpoints, confirmed: options.confirm })
  await stdout.write(options.json ? `${JSON.stringify(statusJson(status))}\n` : formatStatus(status, stdout))
  if (isWorking(status)) return 0
  await stderr.write(
    'primum: closed logs are not cosigned for; --confirm ORIGIN opens one when you know that no larger tree of it was cosigned\n',
  )
  return 1
}
