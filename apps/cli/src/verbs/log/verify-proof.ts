// SPDX-License-Identifier: Apache-2.0
import { CodedError, decodeUtf8 } from '@primum/parse'
import {
  checkInclusion,
  openTrusted,
  parseTlogProof,
  requireWitnessed,
  type TlogProof,
  type Trust,
  treeHasher,
} from '@primum/tlog'
import { ed25519, sha256 } from '@primum/tlog/node'
import { refusal, type Verdict } from '../note/verdict.ts'
import { requireKey, unverifiedCheckpoint } from './read-checkpoint.ts'

const hasher = treeHasher(sha256)

/** A tlog-proof as it was read. */
export type ProofFile = {
  readonly name: string
  readonly bytes: Uint8Array
  /** The entry, where the proof does not hold it. */
  readonly entry: Uint8Array | undefined
}

/** The answer for the proof of one entry. */
export type ProofVerdict = Verdict & {
  /** Which entry the proof speaks of; absent when it cannot be read. */
  readonly proved?: { readonly index: bigint; readonly leafHash: Uint8Array }
}

/** Verifies the proof of one entry. @throws CodedError `log/no-entry` when the entry is nowhere to be found */
export async function verifyProof({ name, bytes, entry }: ProofFile, trust: Trust): Promise<ProofVerdict> {
  let found: ProofVerdict = { names: [] }
  try {
    const file = parseTlogProof(decodeUtf8(bytes))
    const leafHash = hasher.leaf(entry ?? entryOf(file))
    found = { ...found, proved: { index: file.index, leafHash } }
    const checkpoint = unverifiedCheckpoint(file.checkpoint)
    found = { ...found, checkpoint }
    if (trust.logKeys.length > 0) {
      const { witnessed } = await openTrusted(file.checkpoint, trust, ed25519)
      found = { ...found, names: witnessed.cosignedBy.map(({ key }) => key.name) }
      requireWitnessed(witnessed)
    }
    checkInclusion(file.index, checkpoint.size, leafHash, checkpoint.root, file.proof, hasher)
    requireKey(trust)
    return found
  } catch (error) {
    return { ...found, error: refusal(error, name) }
  }
}

function entryOf({ extra }: TlogProof): Uint8Array {
  if (extra !== undefined) return extra
  throw new CodedError(
    'log/no-entry',
    'the proof does not hold its entry; name the file with it: --entry FILE',
  )
}
