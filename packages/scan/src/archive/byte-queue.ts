// SPDX-License-Identifier: Apache-2.0

/** Bytes that arrive in pieces, taken in the sizes in which they are needed. Holds one piece at a time. */
export class ByteQueue {
  readonly #source: AsyncIterator<Uint8Array>
  #piece: Uint8Array = new Uint8Array(0)
  #ended = false

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** Exactly `length` bytes, or fewer where the source ends. */
  async take(length: number): Promise<Uint8Array> {
    if (this.#piece.length >= length) return this.#cut(length)
    const parts: Uint8Array[] = []
    let missing = length
    while (missing > 0) {
      const part = await this.some(missing)
      if (part === undefined) break
      parts.push(part)
      missing -= part.length
    }
    return parts.length === 1 ? (parts[0] ?? new Uint8Array(0)) : Buffer.concat(parts)
  }

  /** What there is, at most `most` bytes and at least one; undefined at the end. */
  async some(most: number): Promise<Uint8Array | undefined> {
    while (this.#piece.length === 0) {
      if (this.#ended) return undefined
      const { done, value } = await this.#source.next()
      if (done === true) this.#ended = true
      else this.#piece = value
    }
    return this.#cut(Math.min(most, this.#piece.length))
  }

  /** Puts bytes back that were taken last. */
  unread(bytes: Uint8Array): void {
    this.#piece = this.#piece.length === 0 ? bytes : Buffer.concat([bytes, this.#piece])
  }

  /** Passes over bytes; the number that were there. */
  async skip(length: number): Promise<number> {
    let left = length
    while (left > 0) {
      const part = await this.some(left)
      if (part === undefined) break
      left -= part.length
    }
    return length - left
  }

  /** All that is left. */
  async *rest(): AsyncGenerator<Uint8Array> {
    for (let part = await this.some(Number.MAX_SAFE_INTEGER); part !== undefined; ) {
      yield part
      part = await this.some(Number.MAX_SAFE_INTEGER)
    }
  }

  /** Lets the source close what it holds. */
  async close(): Promise<void> {
    this.#ended = true
    this.#piece = new Uint8Array(0)
    await this.#source.return?.()
  }

  #cut(length: number): Uint8Array {
    const taken = this.#piece.subarray(0, length)
    this.#piece = this.#piece.subarray(length)
    return taken
  }
}
