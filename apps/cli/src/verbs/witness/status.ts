// SPDX-License-Identifier: Apache-2.0
import { readWitness } from '@primum/tlog/node'
import type { HandlerOf } from '../../command/declaration.ts'
import type { witnessStatus } from './declarations.ts'
import { formatStatus, isWorking, statusJson } from './format-status.ts'

/** `witness status`. */
export const statusHandler: HandlerOf<typeof witnessStatus> = async ({ operands, options }, { stdout }) => {
  const status = await readWitness({ folder: operands.folder, guard: options.guard })
  await stdout.write(options.json ? `${JSON.stringify(statusJson(status))}\n` : formatStatus(status, stdout))
  return isWorking(status) ? 0 : 1
}
