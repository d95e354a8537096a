// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { treeHasher } from '../hash.ts'
import { sha256 } from '../node/sha256.ts'
import { altered, servedLog } from '../node/testing/served-log.ts'
import { parseBundlePath, parseTilePath } from '../tile.ts'
import type { Tree } from '../tile-reader.ts'
import { logSource, type ReadObject } from './log-source.ts'
import { verifyEntries } from './verify-entries.ts'

const hasher = treeHasher(sha256)

async function verify(tree: Tree, read: ReadObject, from = 0n): Promise<bigint> {
  let verified = from
  for await (verified of verifyEntries(tree, from, logSource(read), hasher));
  return verified
}

/** Around the borders of tiles of each level. */
const SIZES = [0, 1, 2, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 70_000]

test.each(SIZES)('a log of %i entries is verified whole, and each of its objects is read', async (size) => {
  const { tree, objects } = await servedLog(size)
  const read = new Set<string>()
  const verified = await verify(tree, async (path) => {
    read.add(path)
    return objects.get(path)
  })
  expect(verified).toBe(BigInt(size))
  expect([...read].sort()).toEqual([...objects.keys()].sort())
})

const log = await servedLog(70_000)

/** Objects of each kind: first, last, and others between them. */
const samples = [
  'tile/0/000',
  'tile/0/001',
  'tile/0/255',
  'tile/0/256',
  'tile/0/272',
  'tile/0/273.p/112',
  'tile/1/000',
  'tile/1/001.p/17',
  'tile/2/000.p/1',
  'tile/entries/000',
  'tile/entries/128',
  'tile/entries/255',
  'tile/entries/256',
  'tile/entries/273.p/112',
]

/** What verifying says when one object is another one. */
async function verdict(path: string, content: Uint8Array | undefined): Promise<unknown> {
  const read: ReadObject = async (name) => (name === path ? content : log.objects.get(name))
  return await verify(log.tree, read, firstEntryOf(path)).catch((error: unknown) => error)
}

/** What comes before it need not be verified each time anew. */
function firstEntryOf(path: string): bigint {
  if (path.startsWith('tile/entries/')) return parseBundlePath(path).index * 256n
  const { level, index } = parseTilePath(path)
  return index << BigInt(8 * (level + 1))
}

/** The edge gives one root together, so that nobody can say which of its tiles is wrong. */
const isEdge = (path: string): boolean => !path.startsWith('tile/entries/') && path.includes('.p/')

test.each(samples)('%s: every alteration is found, and said where it is', async (path) => {
  const content = log.objects.get(path) ?? new Uint8Array(0)
  const code = path.startsWith('tile/entries/') ? 'tlog/bad-bundle' : 'tlog/bad-tile'
  const found = expect.objectContaining({ code, where: expect.objectContaining({ path }) })
  const places = [0, 1, 2, 31, 32, content.length >> 1, content.length - 33, content.length - 1]
  for (const place of places.filter((at) => at >= 0 && at < content.length)) {
    expect(await verdict(path, altered(content, place))).toEqual(
      isEdge(path) ? expect.objectContaining({ code: 'tlog/root-mismatch' }) : found,
    )
  }
  for (const cut of [0, 1, 31, 32, content.length - 32, content.length - 1]) {
    if (cut === content.length) continue
    expect(await verdict(path, content.subarray(0, cut))).toEqual(found)
  }
  expect(await verdict(path, Buffer.concat([content, Buffer.alloc(1)]))).toEqual(found)
  expect(await verdict(path, Buffer.concat([content, content]))).toEqual(found)
  expect(await verdict(path, undefined)).toEqual(found)
})

test('every byte of a small log counts', async () => {
  const { tree, objects } = await servedLog(3)
  for (const [path, content] of objects) {
    for (let at = 0; at < content.length; at++) {
      const read: ReadObject = async (name) => (name === path ? altered(content, at) : objects.get(name))
      await expect(verify(tree, read), `${path} byte ${at}`).rejects.toThrow()
    }
  }
})

test('another root, size or order of entries is refused', async () => {
  const { tree, objects } = await servedLog(300)
  const read: ReadObject = async (path) => objects.get(path)
  const refused = (code: string) => expect.objectContaining({ code })
  await expect(verify({ ...tree, root: altered(tree.root, 5) }, read)).rejects.toEqual(
    refused('tlog/root-mismatch'),
  )
  await expect(verify({ ...tree, size: 299n }, read)).rejects.toEqual(refused('tlog/bad-tile'))
  await expect(verify({ ...tree, size: 301n }, read)).rejects.toEqual(refused('tlog/bad-tile'))
  await expect(verify({ size: 0n, root: tree.root }, read)).rejects.toEqual(refused('tlog/root-mismatch'))
  const swapped: ReadObject = async (path) =>
    objects.get(path === 'tile/entries/000' ? 'tile/entries/001.p/44' : path)
  await expect(verify(tree, swapped)).rejects.toEqual(refused('tlog/bad-bundle'))
})

test('partial tiles and bundles that are gone are cut from the full ones', async () => {
  const [before, after] = [await servedLog(300), await servedLog(70_000)]
  expect(await verify(before.tree, after.read)).toBe(300n)
  after.objects.set(
    'tile/0/001',
    Buffer.concat([after.objects.get('tile/0/001') ?? Buffer.alloc(0), Buffer.alloc(32)]),
  )
  await expect(verify(before.tree, after.read)).rejects.toEqual(
    expect.objectContaining({ code: 'tlog/bad-tile', where: { path: 'tile/0/001' } }),
  )
})

test.each([0n, 1n, 255n, 256n, 65_536n, 69_999n, 70_000n])(
  'from entry %i on, only what comes from there is read at level 0',
  async (from) => {
    const read: string[] = []
    const verified = await verify(
      log.tree,
      async (path) => {
        read.push(path)
        return log.objects.get(path)
      },
      from,
    )
    expect(verified).toBe(70_000n)
    const first = from / 256n
    for (const path of read) {
      if (path.startsWith('tile/entries/')) expect(parseBundlePath(path).index).toBeGreaterThanOrEqual(first)
      else if (parseTilePath(path).level === 0 && !isEdge(path))
        expect(parseTilePath(path).index).toBeGreaterThanOrEqual(first)
    }
  },
)

test('it tells how far it has come after each bundle, holds little, and may be left there', async () => {
  const steps: bigint[] = []
  let bundles = 0
  let running = 0
  let most = 0
  const read: ReadObject = async (path) => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
    running--
    if (path.startsWith('tile/entries/')) bundles++
    return log.objects.get(path)
  }
  for await (const verified of verifyEntries(log.tree, 0n, logSource(read), hasher)) {
    steps.push(verified)
    expect(bundles - steps.length).toBeLessThanOrEqual(16)
    if (verified === 1024n) break
  }
  expect(steps).toEqual([256n, 512n, 768n, 1024n])
  // What was begun has ended, and never was more at a time than the bound.
  expect(running).toBe(0)
  expect(most).toBe(16)
})

test('what the source throws comes through, and nothing is left running', async () => {
  let running = 0
  const read: ReadObject = async (path) => {
    running++
    await Promise.resolve()
    running--
    if (path === 'tile/entries/003') throw new Error('the line is cut')
    return log.objects.get(path)
  }
  const steps: bigint[] = []
  const run = async (): Promise<void> => {
    for await (const verified of verifyEntries(log.tree, 0n, logSource(read), hasher)) steps.push(verified)
  }
  await expect(run()).rejects.toThrow('the line is cut')
  expect(steps).toEqual([256n, 512n, 768n])
  expect(running).toBe(0)
})
