// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto'
import { formatVerifierKey } from '@primum/tlog'
import { createDirectoryLog } from '@primum/tlog/node'
import type { HandlerOf } from '../../command/declaration.ts'
import { jsonLine } from '../note/verdict.ts'
import type { logInit } from './declarations.ts'

/** `log init`. */
export const initHandler: HandlerOf<typeof logInit> = async ({ operands, options }, { stdout }) => {
  const { origin, json } = options
  const { folder } = operands
  const seed = new Uint8Array(randomBytes(32))
  const key = await createDirectoryLog({ directory: folder, origin, seed })
  const vkey = formatVerifierKey(key)
  await stdout.write(json ? jsonLine({ origin, vkey, dir: folder }) : `${vkey}\n`)
  return 0
}
