// SPDX-License-Identifier: Apache-2.0
import { formatVerifierKey, parseVerifierKey } from '@primum/tlog'
import { addLogs, sha256 } from '@primum/tlog/node'
import type { HandlerOf } from '../../command/declaration.ts'
import { printable } from '../../terminal/clean.ts'
import type { witnessAddLog } from './declarations.ts'

/** `witness add-log`. Prints all logs of the witness. */
export const addLogHandler: HandlerOf<typeof witnessAddLog> = async ({ operands, options }, { stdout }) => {
  const keys = operands.vkeys.map((vkey) => parseVerifierKey(vkey, sha256))
  const added = keys.map((key) => ({ origin: options.origin ?? key.name, key }))
  const logs = [...(await addLogs(operands.folder, added))].map(([origin, own]) => ({
    origin,
    vkeys: own.map(formatVerifierKey),
  }))
  const lines = logs.flatMap(({ origin, vkeys }) => [
    printable(origin),
    ...vkeys.map((vkey) => `  ${printable(vkey)}`),
  ])
  await stdout.write(
    options.json ? `${JSON.stringify({ logs })}\n` : lines.map((line) => `${line}\n`).join(''),
  )
  return 0
}
