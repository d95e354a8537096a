// SPDX-License-Identifier: Apache-2.0
import { malformed } from './fault.ts'

const utf8 = new TextDecoder('utf-8')

/** Reads numbers and texts out of bytes that nobody vouches for: whatever lies outside is refused, never undefined. */
export class ByteReader {
  readonly bytes: Uint8Array
  readonly isLittleEndian: boolean
  readonly #view: DataView
  readonly #what: string

  /** @param what the thing for messages, such as `the ELF header` */
  constructor(bytes: Uint8Array, what: string, isLittleEndian = true) {
    this.bytes = bytes
    this.isLittleEndian = isLittleEndian
    this.#what = what
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get length(): number {
    return this.bytes.length
  }

  u8(at: number): number {
    this.#require(at, 1)
    return this.#view.getUint8(at)
  }

  u16(at: number): number {
    this.#require(at, 2)
    return this.#view.getUint16(at, this.isLittleEndian)
  }

  u32(at: number): number {
    this.#require(at, 4)
    return this.#view.getUint32(at, this.isLittleEndian)
  }

  /** A 64-bit number; one that no file can be as long as is refused. */
  u64(at: number): number {
    this.#require(at, 8)
    const value = this.#view.getBigUint64(at, this.isLittleEndian)
    if (value > BigInt(Number.MAX_SAFE_INTEGER))
      throw malformed(`${this.#what}: a 64-bit number is too large`)
    return Number(value)
  }

  /** An address in memory: of one above 2^53, as kernels have them, the last digits are lost. */
  address64(at: number): number {
    this.#require(at, 8)
    return Number(this.#view.getBigUint64(at, this.isLittleEndian))
  }

  /** A part, not copied. */
  slice(at: number, length: number): Uint8Array {
    this.#require(at, length)
    return this.bytes.subarray(at, at + length)
  }

  /** Text up to a NUL byte, which must come within `maxLength` bytes. */
  cString(at: number, maxLength: number): string {
    this.#require(at, 1)
    const end = this.bytes.subarray(0, at + maxLength + 1).indexOf(0, at)
    if (end < 0) throw malformed(`${this.#what}: a text has no end`)
    return utf8.decode(this.bytes.subarray(at, end))
  }

  #require(at: number, length: number): void {
    if (!Number.isInteger(at) || at < 0 || length < 0 || at + length > this.bytes.length) {
      throw malformed(`${this.#what}: it points outside the file, or the file is cut off`)
    }
  }
}

/** Each byte as one character, so that patterns can look for text among anything. */
export function latin1Text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** UTF-8 with replacement characters: file names and control files of old systems hold anything. */
export function looseText(bytes: Uint8Array): string {
  return utf8.decode(bytes)
}
