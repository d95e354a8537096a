// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto'
import { formatVerifierKey, signatureType, verifierKey } from '@primum/tlog'
import { ed25519, initWitness, sha256 } from '@primum/tlog/node'
import type { HandlerOf } from '../../command/declaration.ts'
import type { witnessInit } from './declarations.ts'

/** `witness init`. */
export const initHandler: HandlerOf<typeof witnessInit> = async ({ operands, options }, { stdout }) => {
  const { folder } = operands
  const seed = new Uint8Array(randomBytes(32))
  const key = verifierKey(options.name, signatureType.cosignature, await ed25519.publicKeyOf(seed), sha256)
  await initWitness(folder, { ...key, seed })
  const vkey = formatVerifierKey(key)
  await stdout.write(options.json ? `${JSON.stringify({ vkey })}\n` : `${vkey}\n`)
  return 0
}
