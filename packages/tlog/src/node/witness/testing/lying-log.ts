// SPDX-License-Identifier: Apache-2.0
import { formatCheckpoint } from '../../../checkpoint.ts'
import { treeHasher } from '../../../hash.ts'
import type { HashReader } from '../../../hash-reader.ts'
import { signNote } from '../../../note.ts'
import { noteSigner, type SignatureType, type SignerKey, verifierKey } from '../../../note-key.ts'
import { type Proof, proveConsistency } from '../../../proof.ts'
import type { Tree } from '../../../tile-reader.ts'
import { formatAddCheckpoint } from '../../../witness/message.ts'
import { ed25519 } from '../../ed25519.ts'
import { sha256 } from '../../sha256.ts'

export const hasher = treeHasher(sha256)

/** A key that is always the same for its name. */
export async function keyOf(name: string, type: SignatureType): Promise<SignerKey> {
  const seed = sha256(new TextEncoder().encode(name))
  return { ...verifierKey(name, type, await ed25519.publicKeyOf(seed), sha256), seed }
}

/** One version of what a log holds. */
export type History = readonly string[]

/** Nodes of a history's trees, hashed anew each time: the logs of the tests are small. */
function readerOf(history: History): HashReader {
  const hashOf = (level: number, index: number): Uint8Array =>
    level === 0
      ? hasher.leaf(new TextEncoder().encode(history[index]))
      : hasher.node(hashOf(level - 1, 2 * index), hashOf(level - 1, 2 * index + 1))
  return async (nodes) => nodes.map(({ level, index }) => hashOf(level, Number(index)))
}

/** The tree of the first `size` entries. */
export function treeOf(history: History, size: number): Tree {
  const fold = (from: number, to: number): Uint8Array => {
    if (to - from === 1) return hasher.leaf(new TextEncoder().encode(history[from]))
    const half = 2 ** Math.ceil(Math.log2(to - from) - 1)
    return hasher.node(fold(from, from + half), fold(from + half, to))
  }
  return { size: BigInt(size), root: size === 0 ? hasher.empty : fold(0, size) }
}

export function prove(history: History, oldSize: number, size: number): Promise<Proof> {
  return proveConsistency(BigInt(oldSize), BigInt(size), readerOf(history), hasher)
}

/** A log that signs whatever it is asked to. */
export class LyingLog {
  readonly origin: string
  readonly key: SignerKey

  constructor(key: SignerKey, origin: string = key.name) {
    this.key = key
    this.origin = origin
  }

  /** A signed checkpoint over the first `size` entries of a history. */
  sign(history: History, size: number, extensions: readonly string[] = []): Promise<string> {
    return this.signTree(treeOf(history, size), extensions)
  }

  signTree(tree: Tree, extensions: readonly string[] = []): Promise<string> {
    const text = formatCheckpoint({ origin: this.origin, ...tree, extensions })
    return signNote(text, [noteSigner(this.key, ed25519)])
  }

  /** An add-checkpoint request with the proof that an honest log would send. */
  async request(history: History, oldSize: number, size: number): Promise<string> {
    return formatAddCheckpoint({
      oldSize: BigInt(oldSize),
      proof: await prove(history, oldSize, size),
      checkpoint: await this.sign(history, size),
    })
  }
}
