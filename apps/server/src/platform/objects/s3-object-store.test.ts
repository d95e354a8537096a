// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseObjectName } from './object-name.ts'
import { MAX_OBJECT_BYTES, type ObjectStore } from './object-store.ts'
import { S3Client } from './s3/s3-client.ts'
import { openS3ObjectStore } from './s3-object-store.ts'
import { namesIn } from './testing-contract.ts'
import { type Fault, PREFIX, startTestingS3, type TestingS3 } from './testing-s3.ts'

let s3: TestingS3
let store: ObjectStore
const tile = parseObjectName('tile/0/000')
const checkpoint = parseObjectName('checkpoint')
const partial = parseObjectName('tile/0/000.p/2')

const open = (): Promise<ObjectStore> =>
  openS3ObjectStore(
    new S3Client(s3.location, s3.credentials, { sleep: async () => undefined, timer: s3.timer }),
  )

beforeEach(async () => {
  s3 = await startTestingS3()
  store = await open()
  s3.seen.length = 0
})

afterEach(() => s3.close())

it('stores tiles to be cached for long and checkpoints not at all, each with a checksum', async () => {
  await store.put(tile, Buffer.from('abc'))
  await store.swap(checkpoint, undefined, Buffer.from('note'))
  expect(s3.bucket.objects.get(`${PREFIX}tile/0/000`)).toMatchObject({
    headers: { 'content-type': 'application/octet-stream', 'cache-control': 'max-age=31536000, immutable' },
    checksum: 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=',
  })
  expect(s3.bucket.objects.get(`${PREFIX}checkpoint`)).toMatchObject({
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
  })
})

it('asks once for each thing that is done', async () => {
  await store.put(tile, Buffer.from('abc'))
  await store.swap(checkpoint, undefined, Buffer.from('note'))
  await store.get(tile)
  await store.has(tile)
  await store.delete(tile)
  expect(s3.seen.map(({ act }) => act)).toEqual(['PUT', 'PUT', 'GET', 'HEAD', 'DELETE'])
})

it('lists no key that is not an object of this folder', async () => {
  const [stored] = s3.bucket.objects.values()
  if (stored === undefined) return expect(stored).toBeDefined()
  for (const key of ['.hidden', 'a&b<c>', 'ü', 'tile/../x']) s3.bucket.objects.set(`${PREFIX}${key}`, stored)
  s3.bucket.objects.set('pre.fixed/a', stored)
  s3.bucket.objects.set('elsewhere', stored)
  await store.put(tile, Buffer.from('abc'))
  expect(await namesIn(store)).toEqual(['tile/0/000'])
})

it('reads no more than an object may hold', async () => {
  await store.put(tile, Buffer.from('abc'))
  const stored = s3.bucket.objects.get(`${PREFIX}${tile}`)
  if (stored === undefined) return expect(stored).toBeDefined()
  s3.bucket.objects.set(`${PREFIX}${tile}`, { ...stored, bytes: Buffer.alloc(MAX_OBJECT_BYTES + 1) })
  await expect(store.get(tile)).rejects.toMatchObject({ code: 'objects/too-large' })
})

describe('a service that does not keep conditions', () => {
  it.each(['ignored', 'not implemented'] as const)('because they are %s, is refused', async (conditions) => {
    s3.bucket.conditions = conditions
    await expect(open()).rejects.toMatchObject({
      code: 'objects/unsupported',
      where: { file: `s3://test-bucket/${PREFIX}.conditional-writes` },
    })
  })
})

const faults: readonly Fault[] = [
  { isDone: false, answer: { status: 500, code: 'InternalError' } },
  { isDone: true, answer: { status: 500, code: 'InternalError' } },
  { isDone: false, answer: { status: 503, code: 'SlowDown' } },
  { isDone: false, answer: { status: 429, code: 'TooManyRequests' } },
  { isDone: false, answer: { status: 409, code: 'ConditionalRequestConflict' } },
  { isDone: false, answer: { status: 400, code: 'RequestTimeout' } },
  { isDone: false, answer: 'reset' },
  { isDone: true, answer: 'reset' },
  { isDone: true, answer: 'reset half way' },
  { isDone: false, answer: 'silence' },
  { isDone: true, answer: 'silence' },
]

/** What a log does, in as many requests. */
const story = async (): Promise<void> => {
  await store.put(tile, Buffer.from('tile'))
  const first = await store.swap(checkpoint, undefined, Buffer.from('1'))
  if (first.kind !== 'swapped') throw new Error('nobody else swaps here')
  const second = await store.swap(checkpoint, first.version, Buffer.from('2'))
  if (second.kind !== 'swapped') throw new Error('nobody else swaps here')
  await store.put(partial, Buffer.from('partial'))
  await store.delete(partial)
}
const STORY_REQUESTS = 5

/** All of the end of the story: what everything in it comes to. */
async function expectTheEnd(): Promise<void> {
  expect(await namesIn(store)).toEqual(['checkpoint', 'tile/0/000'])
  expect((await store.get(tile))?.bytes.toString()).toBe('tile')
  expect((await store.get(checkpoint))?.bytes.toString()).toBe('2')
}

describe.each(faults.map((fault) => ({ title: JSON.stringify(fault), fault })))(
  'when $title',
  ({ fault }) => {
    it.each(Array.from({ length: STORY_REQUESTS }, (_, index) => index))(
      'meets write %d once, the log is written all the same',
      async (index) => {
        let seen = 0
        s3.chooseFault = () => {
          seen += 1
          return seen === index + 1 ? fault : undefined
        }
        await story()
        s3.chooseFault = () => undefined
        await expectTheEnd()
      },
    )

    it.each(Array.from({ length: STORY_REQUESTS }, (_, index) => index))(
      'meets write %d and those after it, the log is told, and writes on later',
      async (index) => {
        let seen = 0
        s3.chooseFault = () => {
          seen += 1
          return seen > index ? fault : undefined
        }
        await expect(story()).rejects.toMatchObject({
          code: 'objects/unavailable',
          where: { file: expect.stringMatching(/^s3:\/\/test-bucket\/pre\.fix\/(tile|checkpoint)/) },
        })
        s3.chooseFault = () => undefined
        // The old or the new, and nothing between.
        expect([undefined, '1', '2']).toContain((await store.get(checkpoint))?.bytes.toString())
        await continueStory()
        await expectTheEnd()
      },
    )
  },
)

/** Says again what may have been said, as a log does that has read what is there. */
async function continueStory(): Promise<void> {
  await store.put(tile, Buffer.from('tile'))
  const current = await store.get(checkpoint)
  if (current?.bytes.toString() !== '2') {
    const first = await store.swap(checkpoint, undefined, Buffer.from('1'))
    if (first.kind !== 'swapped') throw new Error('nobody else swaps here')
    await store.swap(checkpoint, first.version, Buffer.from('2'))
  }
  await store.delete(partial)
}

describe('a read', () => {
  const read = async (): Promise<string | undefined> => (await store.get(tile))?.bytes.toString()

  it.each([
    ['reset half way', 'objects/unavailable'],
    ['too short', 'objects/corrupt'],
    ['flipped bit', 'objects/corrupt'],
    ['silence', 'objects/unavailable'],
  ] as const)('with the answer %s is repeated, and never gives wrong bytes', async (answer, code) => {
    await store.put(tile, Buffer.from('tile'))
    let isFirst = true
    s3.chooseFault = () => {
      if (!isFirst) return undefined
      isFirst = false
      return { isDone: true, answer }
    }
    expect(await read()).toBe('tile')
    s3.chooseFault = () => ({ isDone: true, answer })
    await expect(read()).rejects.toMatchObject({ code })
  })
})
