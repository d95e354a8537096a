// SPDX-License-Identifier: Apache-2.0
import type { Patience } from './patience.ts'
import { s3Error } from './s3-error.ts'

/** A good answer of S3: its header, and its body chunk by chunk or whole. */
export class S3Answer {
  readonly headers: Headers
  readonly #reader: ReadableStreamDefaultReader<Uint8Array> | undefined
  readonly #patience: Patience
  readonly #place: string

  /** @param place for messages */
  constructor(response: Response, patience: Patience, place: string) {
    this.headers = response.headers
    this.#reader = response.body?.getReader()
    this.#patience = patience
    this.#place = place
  }

  /**
   * The next chunk of the body; undefined at its end.
   * @throws s3/unavailable when the connection breaks, or ends before the length that was announced
   */
  async read(): Promise<Uint8Array | undefined> {
    if (this.#reader === undefined) return undefined
    this.#patience.start()
    try {
      return (await this.#reader.read()).value
    } catch (error) {
      throw s3Error('s3/unavailable', 'the answer of S3 broke off', this.#place, error)
    } finally {
      this.#patience.stop()
    }
  }

  /** The whole body. @throws s3/too-large, s3/unavailable */
  async bytes(maxBytes: number): Promise<Uint8Array> {
    const chunks: Uint8Array[] = []
    let sizeBytes = 0
    for (let chunk = await this.read(); chunk !== undefined; chunk = await this.read()) {
      sizeBytes += chunk.byteLength
      if (sizeBytes > maxBytes) {
        await this.close()
        throw s3Error('s3/too-large', `more than the ${maxBytes} bytes that are read here`, this.#place)
      }
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  }

  /** The whole body as text. @throws s3/too-large, s3/unavailable */
  async text(maxBytes: number): Promise<string> {
    return Buffer.from(await this.bytes(maxBytes)).toString('utf8')
  }

  /** Lets go of the rest of the body. */
  async close(): Promise<void> {
    // A stream that broke has nothing left to let go of, and rejects with what the reader was told already.
    await this.#reader?.cancel().catch(() => undefined)
  }
}
