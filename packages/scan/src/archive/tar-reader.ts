// SPDX-License-Identifier: Apache-2.0
import { looseText } from '../byte-reader.ts'
import { scanError } from '../fault.ts'
import type { ByteQueue } from './byte-queue.ts'
import { blockBytes, type PaxRecords, parsePaxRecords, parseTarHeader, type TarHeader } from './tar-header.ts'

/** An entry as the archive writes it; the path is not yet looked at. */
export type TarEntry = Pick<TarHeader, 'path' | 'target' | 'sizeBytes' | 'mode'> & {
  readonly kind: 'file' | 'folder' | 'symlink' | 'hardlink' | 'special' | 'sparse'
}

/** Names and records are short; a longer one is an attack. */
const maxNameBytes = 64 * 1024
const maxRecordsBytes = 1024 * 1024

/** Reads a tar archive from front to back; of the content of its files it holds one piece at a time. */
export class TarReader {
  readonly #queue: ByteQueue
  /** Bytes of the current entry that were not taken yet, and those that fill its last block. */
  #left = 0
  #padding = 0
  #global: PaxRecords = {}

  constructor(queue: ByteQueue) {
    this.#queue = queue
  }

  /**
   * The next entry, undefined at the end. What was left of the one before is passed over.
   *
   * @throws CodedError `scan/damaged`, `scan/truncated`
   */
  async next(): Promise<TarEntry | undefined> {
    let records: PaxRecords = {}
    for (;;) {
      await this.#skip(this.#left + this.#padding)
      this.#left = this.#padding = 0
      const block = await this.#queue.take(blockBytes)
      // GNU tar takes an archive without its end mark too.
      if (block.length === 0) return undefined
      if (block.length < blockBytes) throw cutOff()
      const header = parseTarHeader(block)
      if (header === undefined) return undefined
      for (let more = header.isExtended; more; ) {
        const extension = await this.#queue.take(blockBytes)
        if (extension.length < blockBytes) throw cutOff()
        more = extension[504] === 1
      }
      const { kind } = header
      const isMeta =
        kind === 'long-name' || kind === 'long-link' || kind === 'records' || kind === 'global-records'
      const sizeBytes = isMeta
        ? header.sizeBytes
        : (records.sizeBytes ?? this.#global.sizeBytes ?? header.sizeBytes)
      this.#left = sizeBytes
      this.#padding = (blockBytes - (sizeBytes % blockBytes)) % blockBytes
      switch (kind) {
        case 'long-name':
          records = { ...records, path: await this.#name() }
          break
        case 'long-link':
          records = { ...records, target: await this.#name() }
          break
        case 'records':
          records = { ...records, ...parsePaxRecords(await this.#meta(maxRecordsBytes)) }
          break
        case 'global-records':
          this.#global = { ...this.#global, ...parsePaxRecords(await this.#meta(maxRecordsBytes)) }
          break
        case 'other':
          records = {}
          break
        default: {
          const said = { ...this.#global, ...records }
          return {
            kind: kind === 'file' && said.isSparse === true ? 'sparse' : kind,
            path: said.path ?? header.path,
            target: said.target ?? header.target,
            sizeBytes,
            mode: header.mode,
          }
        }
      }
    }
  }

  /** The content of the current entry, or its first `most` bytes. @throws CodedError `scan/truncated` */
  async read(most: number): Promise<Uint8Array> {
    const length = Math.min(most, this.#left)
    const bytes = await this.#queue.take(length)
    this.#left -= bytes.length
    if (bytes.length < length) throw cutOff()
    return bytes
  }

  /** The content of the current entry in pieces. @throws CodedError `scan/truncated` */
  async *content(): AsyncGenerator<Uint8Array> {
    while (this.#left > 0) {
      const part = await this.#queue.some(this.#left)
      if (part === undefined) throw cutOff()
      this.#left -= part.length
      yield part
    }
  }

  async #name(): Promise<string> {
    const bytes = await this.#meta(maxNameBytes)
    const end = bytes.indexOf(0)
    return looseText(end < 0 ? bytes : bytes.subarray(0, end))
  }

  async #meta(most: number): Promise<Uint8Array> {
    if (this.#left > most) {
      throw scanError(
        'scan/damaged',
        'the tar archive is damaged: a name or record is longer than any real one',
      )
    }
    return this.read(most)
  }

  async #skip(length: number): Promise<void> {
    if ((await this.#queue.skip(length)) < length) throw cutOff()
  }
}

function cutOff() {
  return scanError('scan/truncated', 'the tar archive ends in the middle of an entry: it is not whole')
}
