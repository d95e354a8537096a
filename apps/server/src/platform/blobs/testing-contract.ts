// SPDX-License-Identifier: Apache-2.0
/** What every `BlobStore` does, wherever it keeps its blobs: run with each implementation and with a real S3 service. */
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type BlobStore, blobPath, parseSha256, type Sha256 } from './blob-store.ts'

export const ANY_SIZE = { maxBytes: 1e9 }

export const nameOf = (bytes: Uint8Array): Sha256 =>
  parseSha256(createHash('sha256').update(bytes).digest('hex'))

/** The same bytes in chunks of these sizes, and the rest. */
export async function* split(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0
  for (const size of sizes) {
    yield bytes.subarray(at, at + size)
    at += size
  }
  yield bytes.subarray(at)
}

export async function read(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

export type BlobStoreUnderTest = {
  readonly store: BlobStore
  /** Puts other bytes in a blob's place, as a fault of the storage would. */
  readonly overwrite: (sha256: Sha256, bytes: Uint8Array) => Promise<void>
}

/** @param underTest gives the store of the running test, which was empty before it */
export function describeBlobStore(underTest: () => BlobStoreUnderTest): void {
  it('gives back what was stored, whatever its bytes and however they came', async () => {
    const { store } = underTest()
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.array(fc.nat(300)), async (bytes, sizes) => {
        const info = await store.put(split(bytes, sizes), ANY_SIZE)
        expect(info).toEqual({ sha256: nameOf(bytes), sizeBytes: bytes.length })
        expect(new Uint8Array(await read(await store.open(info.sha256)))).toEqual(bytes)
        expect(await store.stat(info.sha256)).toEqual(info)
        expect(await store.has(info.sha256)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  // About the chunks of a stream (128 KiB) and the parts of an upload (8 MiB).
  it.each([
    0, 1, 131_071, 131_072, 131_073, 262_144, 3_000_000, 8_388_608, 8_388_609, 16_777_216, 20_000_000,
  ])('gives back a blob of %d bytes whole', async (size) => {
    const { store } = underTest()
    const bytes = randomBytes(size)
    const { sha256 } = await store.put(bytes, ANY_SIZE)
    expect((await read(await store.open(sha256))).equals(bytes)).toBe(true)
    expect(await store.stat(sha256)).toEqual({ sha256, sizeBytes: size })
  })

  it('stores once what many store at once', async () => {
    const { store } = underTest()
    const bytes = randomBytes(300_000)
    const infos = await Promise.all(
      Array.from({ length: 16 }, () => store.put(split(bytes, [1000, 70_000]), ANY_SIZE)),
    )
    expect(new Set(infos.map(({ sha256 }) => sha256))).toEqual(new Set([nameOf(bytes)]))
    expect((await read(await store.open(nameOf(bytes)))).equals(bytes)).toBe(true)
  })

  it('refuses what is too large, at the first byte over', async () => {
    const { store } = underTest()
    let taken = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        taken += 1
        yield new Uint8Array(1000)
      }
    }
    await expect(store.put(endless(), { maxBytes: 4999 })).rejects.toMatchObject({ code: 'blobs/too-large' })
    expect(taken).toBe(5)
    await expect(store.put(new Uint8Array(1), { maxBytes: 0 })).rejects.toMatchObject({
      code: 'blobs/too-large',
    })
    expect((await store.put(new Uint8Array(5000), { maxBytes: 5000 })).sizeBytes).toBe(5000)
  })

  it('stores nothing when the source breaks off, whose error goes through', async () => {
    const { store } = underTest()
    const broken = new Error('client went away')
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(10)
      throw broken
    }
    await expect(store.put(breaking(), ANY_SIZE)).rejects.toBe(broken)
    expect(await store.has(nameOf(new Uint8Array(10)))).toBe(false)
  })

  it('removes a blob once, and takes it again', async () => {
    const { store } = underTest()
    const { sha256 } = await store.put(Buffer.from('x'), ANY_SIZE)
    const reader = await store.open(sha256)
    expect(await store.delete(sha256)).toBe(true)
    expect(await store.delete(sha256)).toBe(false)
    expect(await store.has(sha256)).toBe(false)
    expect(await store.stat(sha256)).toBeUndefined()
    await expect(store.open(sha256)).rejects.toMatchObject({
      code: 'blobs/not-found',
      where: { file: expect.stringContaining(blobPath(sha256)) },
    })
    expect((await read(reader)).toString()).toBe('x')
    await store.put(Buffer.from('x'), ANY_SIZE)
    expect(await store.has(sha256)).toBe(true)
  })

  it.each([
    ['a flipped bit', (bytes: Buffer) => bytes.fill((bytes[bytes.length - 1] ?? 0) ^ 1, bytes.length - 1)],
    ['a lost end', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['a longer end', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('!')])],
    ['nothing in it', () => Buffer.alloc(0)],
  ])(
    'never reads a blob with %s to a good end, and repairs it by storing it again',
    async (_what, damage) => {
      const { store, overwrite } = underTest()
      const bytes = randomBytes(400_000)
      const { sha256 } = await store.put(bytes, ANY_SIZE)
      await overwrite(sha256, damage(Buffer.from(bytes)))
      let received = 0
      const stream = await store.open(sha256)
      stream.on('data', (chunk: Buffer) => {
        received += chunk.length
      })
      await expect(once(stream, 'end')).rejects.toMatchObject({
        code: 'blobs/corrupt',
        where: { file: expect.stringContaining(blobPath(sha256)) },
      })
      expect(received).toBeLessThan(bytes.length)
      await store.put(bytes, ANY_SIZE)
      expect((await read(await store.open(sha256))).equals(bytes)).toBe(true)
    },
  )
}
