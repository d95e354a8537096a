// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import {
  decideAddCheckpoint,
  formatAddCheckpointResponse,
  formatConflict,
  formatState,
  formatWitnessedLogs,
  noRecords,
  noteVerifier,
  parseAddCheckpointResponse,
  parseConflict,
  parseState,
  parseWitnessedLogs,
  signatureType,
  treeHasher,
  verifierKey,
} from '../src/index.ts'
import { ed25519, sha256 } from '../src/node/index.ts'

const seed = new Uint8Array(32)
const publicKey = await ed25519.publicKeyOf(seed)
const key = { ...verifierKey('witness.test', signatureType.cosignature, publicKey, sha256), seed }
const verifiers = [noteVerifier(verifierKey('log.test', signatureType.ed25519, publicKey, sha256), ed25519)]

/** Any bytes as what a witness reads: refused with a CodedError, or written back they are the same. As a request they are decided over. */
export async function fuzz(data: Uint8Array): Promise<void> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(data)
  roundTrip(text, (it) => formatAddCheckpointResponse(parseAddCheckpointResponse(it)))
  roundTrip(text, (it) => formatConflict(parseConflict(it)))
  roundTrip(text, (it) => formatState(parseState(it, sha256), sha256))
  // With the right seal, so that what is under it is reached.
  const line = text.split('\n')[0] ?? ''
  const sealed = `${line}\nsha256 ${sha256(new TextEncoder().encode(line)).toHex()}\n`
  roundTrip(sealed, (it) => formatState(parseState(it, sha256), sha256))
  // People write this file too, so that only its meaning comes back.
  const readLogs = (it: string) => formatWitnessedLogs(parseWitnessedLogs(it, sha256))
  roundTrip(text, (it) => (readLogs(readLogs(it)) === readLogs(it) ? it : 'another'))
  const means = { key, ed25519, hasher: treeHasher(sha256), logVerifiers: () => verifiers }
  const { kind } = await decideAddCheckpoint(text, noRecords, 1n, means)
  if (kind === 'cosigned') throw new Error('what no log signed was cosigned')
}

function roundTrip(value: string, again: (value: string) => string): void {
  try {
    if (again(value) !== value) throw new Error('written back it differs')
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
  }
}
