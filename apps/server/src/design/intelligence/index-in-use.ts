// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import type { FlawIndex } from '@primum/flaws'
import { type OpenIndex, openIndex } from '@primum/flaws/node'
import { CodedError } from '@primum/parse'
import { type IndexState, stampOf } from './flaw-desk.ts'

/** One state of the index, which says of itself which one it is. */
export type IndexSnapshot = { readonly sha256: string; readonly flaws: FlawIndex }

type InUse = {
  readonly sha256: string
  readonly sizeBytes: number
  readonly flaws: OpenIndex
  readonly stamp: string
}

/**
 * The index file, opened again when it was replaced. The file is written whole and renamed into place, so inode, size and
 * time together tell one from the next.
 */
export class IndexInUse {
  readonly #file: string
  #inUse: InUse | undefined

  constructor(file: string) {
    this.#file = file
  }

  /** @returns undefined when there is no index @throws {CodedError} `index/…` when there is one that cannot be read */
  current(): InUse | undefined {
    const stamp = stampOf(this.#file)
    if (stamp === undefined) return undefined
    if (this.#inUse?.stamp === stamp) return this.#inUse
    const flaws = openIndex(this.#file)
    this.#inUse?.flaws.close()
    this.#inUse = { ...hashOf(this.#file), flaws, stamp }
    return this.#inUse
  }

  state(): IndexState | undefined {
    try {
      const inUse = this.current()
      if (inUse === undefined) return undefined
      return { sha256: inUse.sha256, sizeBytes: inUse.sizeBytes, info: inUse.flaws.info }
    } catch (error) {
      // Somebody put an unreadable file there. What was in use stays in use; with nothing in use there is no index.
      if (!(error instanceof CodedError) || this.#inUse === undefined) throw error
      const { sha256, sizeBytes, flaws } = this.#inUse
      return { sha256, sizeBytes, info: flaws.info }
    }
  }
}

/** In pieces: an index of everything has hundreds of megabytes. */
function hashOf(file: string): { readonly sha256: string; readonly sizeBytes: number } {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(1_048_576)
  const handle = openSync(file, 'r')
  try {
    let sizeBytes = 0
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) {
      hash.update(piece.subarray(0, read))
      sizeBytes += read
    }
    return { sha256: hash.digest('hex'), sizeBytes }
  } finally {
    closeSync(handle)
  }
}
