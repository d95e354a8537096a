// SPDX-License-Identifier: Apache-2.0
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { S3Bucket } from '../objects/s3/s3-bucket.ts'
import { S3Client } from '../objects/s3/s3-client.ts'
import { clearPeer, NO_PEER, peerClient } from '../objects/testing-peer.ts'
import { type Fault, PREFIX, startTestingS3, type TestingS3 } from '../objects/testing-s3.ts'
import { type BlobStore, blobPath } from './blob-store.ts'
import { openS3BlobStore } from './s3-blob-store.ts'
import { ANY_SIZE, describeBlobStore, nameOf, read } from './testing-contract.ts'

let s3: TestingS3
let temporaryDir: string
let store: BlobStore

const keyOf = (bytes: Uint8Array): string => `${PREFIX}${blobPath(nameOf(bytes))}`

/** Parts as small as a test wants them; the service takes them. */
const PART_BYTES = 1_000

const openStore = (partBytes?: number): Promise<BlobStore> =>
  openS3BlobStore({
    client: new S3Client(s3.location, s3.credentials, { sleep: async () => undefined, timer: s3.timer }),
    temporaryDir,
    ...(partBytes === undefined ? {} : { partBytes }),
  })

beforeEach(async () => {
  s3 = await startTestingS3()
  s3.bucket.smallestPartBytes = PART_BYTES
  temporaryDir = join(await mkdtemp(join(tmpdir(), 'primum blobs ')), 'tmp')
  store = await openStore(PART_BYTES)
  s3.seen.length = 0
})

afterEach(async () => {
  await s3.close()
  await rm(join(temporaryDir, '..'), { recursive: true })
})

describe('a store in S3', () => {
  beforeEach(async () => {
    s3.bucket.smallestPartBytes = 5_242_880
    store = await openStore()
  })
  afterEach(async () => {
    expect(s3.bucket.uploads.size).toBe(0)
    expect(await readdir(temporaryDir)).toEqual([])
  })

  describeBlobStore(() => ({
    store,
    overwrite: async (sha256, bytes) => {
      const key = `${PREFIX}${blobPath(sha256)}`
      const stored = s3.bucket.objects.get(key)
      if (stored !== undefined) s3.bucket.objects.set(key, { ...stored, bytes: Buffer.from(bytes) })
    },
  }))

  it('keeps a blob at the path that it has in files, with a checksum that S3 has checked', async () => {
    await store.put(Buffer.from('abc'), ANY_SIZE)
    const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    const stored = s3.bucket.objects.get(`pre.fix/ba/78/${digest}`)
    expect(stored).toMatchObject({ checksum: Buffer.from(digest, 'hex').toString('base64') })
  })
})

it('sends a large blob in parts, one after the other', async () => {
  const bytes = randomBytes(2 * PART_BYTES + 1)
  await store.put(bytes, ANY_SIZE)
  expect(s3.seen.map(({ act }) => act)).toEqual([
    'POST uploads',
    'PUT partNumber uploadId',
    'PUT partNumber uploadId',
    'PUT partNumber uploadId',
    'POST uploadId',
  ])
  const parts = [bytes.subarray(0, PART_BYTES), bytes.subarray(PART_BYTES, -1), bytes.subarray(-1)]
  const digests = Buffer.concat(parts.map((part) => createHash('sha256').update(part).digest()))
  const checksum = `${createHash('sha256').update(digests).digest('base64')}-3`
  expect(s3.bucket.objects.get(keyOf(bytes))).toMatchObject({ bytes, checksum })
})

const faults: readonly Fault[] = [
  { isDone: false, answer: { status: 500, code: 'InternalError' } },
  { isDone: true, answer: { status: 500, code: 'InternalError' } },
  { isDone: false, answer: { status: 503, code: 'SlowDown' } },
  { isDone: false, answer: 'reset' },
  { isDone: true, answer: 'reset' },
  { isDone: true, answer: 'reset half way' },
  { isDone: false, answer: 'silence' },
  { isDone: true, answer: 'silence' },
]
const acts = ['PUT', 'POST uploads', 'PUT partNumber uploadId', 'POST uploadId'] as const
const cases = [
  ...acts.flatMap((act) => faults.map((fault) => ({ act, fault }))),
  { act: 'POST uploadId', fault: { isDone: false, answer: 'error with status 200' } as const },
]

/** Small for the one PUT, large for those of parts. */
const bytesFor = (act: string): Buffer => randomBytes(act === 'PUT' ? PART_BYTES : 2 * PART_BYTES + 1)

describe.each(cases.map((each) => ({ ...each, title: JSON.stringify(each.fault) })))(
  'when $act meets $title',
  ({ act, fault }) => {
    it('once, the blob is stored all the same', async () => {
      const bytes = bytesFor(act)
      let isPending = true
      s3.chooseFault = (seen) => {
        if (!isPending || seen.act !== act) return undefined
        isPending = false
        return fault
      }
      await store.put(bytes, ANY_SIZE)
      expect(isPending).toBe(false)
      expect((await read(await store.open(nameOf(bytes)))).equals(bytes)).toBe(true)
      expect(await readdir(temporaryDir)).toEqual([])
    })

    it('again and again, the caller is told, there is a whole blob or none, and storing it again helps', async () => {
      const bytes = bytesFor(act)
      s3.chooseFault = (seen) => (seen.act === act ? fault : undefined)
      const result = await store.put(bytes, ANY_SIZE).then(
        () => 'stored',
        (error: unknown) => error,
      )
      const stored = s3.bucket.objects.get(keyOf(bytes))
      if (stored !== undefined) expect(stored.bytes.equals(bytes)).toBe(true)
      // A completed upload whose answers are all lost is found to be there.
      if (result !== 'stored') {
        expect(result).toMatchObject({
          code: 'blobs/unavailable',
          where: { file: `s3://test-bucket/${keyOf(bytes)}` },
        })
      } else expect(stored).toBeDefined()
      expect(await readdir(temporaryDir)).toEqual([])
      s3.chooseFault = () => undefined
      await store.put(bytes, ANY_SIZE)
      expect((await read(await store.open(nameOf(bytes)))).equals(bytes)).toBe(true)
    })
  },
)

it('gives an upload up that cannot be finished, so that its parts are not kept', async () => {
  s3.chooseFault = ({ act }) =>
    act === 'PUT partNumber uploadId' ? { isDone: true, answer: 'reset' } : undefined
  await expect(store.put(randomBytes(PART_BYTES + 1), ANY_SIZE)).rejects.toMatchObject({
    code: 'blobs/unavailable',
  })
  expect(s3.bucket.uploads.size).toBe(0)
})

it.each([
  ['reset half way', 'blobs/unavailable'],
  ['too short', 'blobs/corrupt'],
  ['flipped bit', 'blobs/corrupt'],
] as const)('never reads to a good end through an answer that is %s', async (answer, code) => {
  const bytes = randomBytes(300_000)
  const { sha256 } = await store.put(bytes, ANY_SIZE)
  s3.chooseFault = () => ({ isDone: true, answer })
  await expect(read(await store.open(sha256))).rejects.toMatchObject({
    code,
    where: { file: `s3://test-bucket/${keyOf(bytes)}` },
  })
})

it('lets go of the connection when nobody reads the stream, or not to its end', async () => {
  s3.bucket.smallestPartBytes = 5_242_880
  store = await openStore()
  const { sha256 } = await store.put(randomBytes(30_000_000), ANY_SIZE)
  const unread = await store.open(sha256)
  const half = await store.open(sha256)
  await once(half, 'readable')
  for (const stream of [unread, half]) {
    const closed = once(stream, 'close')
    stream.destroy()
    await closed
  }
  // Far more than the buffers on the way hold: the service notices only when we let go.
  await s3.idle()
})

it('says so when S3 does not let us in, or knows no such bucket', async () => {
  const options = { temporaryDir }
  const stranger = { accessKeyId: 'AKX', secretAccessKey: 'hunter2' }
  const denied = new S3Client(s3.location, { kind: 'keys', keys: stranger })
  await expect(openS3BlobStore({ ...options, client: denied })).rejects.toMatchObject({
    code: 'blobs/denied',
  })
  const nowhere = new S3Client({ ...s3.location, bucket: 'elsewhere' }, s3.credentials)
  await expect(openS3BlobStore({ ...options, client: nowhere })).rejects.toMatchObject({
    code: 'blobs/unavailable',
    message: expect.stringMatching(/no such bucket/),
    where: { file: 's3://elsewhere/pre.fix/' },
  })
})

const peer = peerClient()
if (peer === undefined) it.skip(NO_PEER)
else {
  describe('a store in a real S3 service', () => {
    beforeEach(async () => {
      store = await openS3BlobStore({ client: peer, temporaryDir })
    })
    afterEach(() => clearPeer(peer))
    describeBlobStore(() => ({
      store,
      overwrite: async (sha256, bytes) => {
        await new S3Bucket(peer).put(blobPath(sha256), bytes)
      },
    }))
  })
}
