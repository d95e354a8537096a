// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type FileHandle, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BlobStore, parseSha256, type Sha256 } from './blob-store.ts'
import { type Disk, realDisk } from './disk.ts'
import { openFileBlobStore } from './file-blob-store.ts'

let directory: string
let store: BlobStore

beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), 'primum blobs ')), 'deep', 'blobs ü')
  store = await openFileBlobStore({ directory })
})

afterEach(async () => {
  await rm(join(directory, '..', '..'), { recursive: true, force: true })
})

const nameOf = (bytes: Uint8Array): Sha256 => parseSha256(createHash('sha256').update(bytes).digest('hex'))
const pathOf = (sha256: string): string => join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
const ANY_SIZE = { maxBytes: 1e9 }

async function* split(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0
  for (const size of sizes) {
    yield bytes.subarray(at, at + size)
    at += size
  }
  yield bytes.subarray(at)
}

async function read(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Every file in the store but the blobs: there must be none when no put is under way. */
async function leftovers(): Promise<string[]> {
  return readdir(join(directory, 'incoming'))
}

describe('a blob', () => {
  it('comes back as it was stored, whatever its bytes and however they came', async () => {
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
    expect(await leftovers()).toEqual([])
  })

  it.each([0, 1, 131_071, 131_072, 131_073, 262_144, 3_000_000])(
    'of %d bytes is read whole',
    async (size) => {
      const bytes = randomBytes(size)
      const { sha256 } = await store.put(bytes, ANY_SIZE)
      expect((await read(await store.open(sha256))).equals(bytes)).toBe(true)
    },
  )

  it('is private, in a folder of its hash', async () => {
    const { sha256 } = await store.put(Buffer.from('abc'), ANY_SIZE)
    expect(sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect((await stat(pathOf(sha256))).mode & 0o777).toBe(0o600)
    for (const path of [
      directory,
      join(directory, 'incoming'),
      join(directory, 'ba'),
      join(directory, 'ba', '78'),
    ]) {
      expect((await stat(path)).mode & 0o777).toBe(0o700)
    }
  })

  it('is stored once by many who store it at once', async () => {
    const bytes = randomBytes(300_000)
    const infos = await Promise.all(
      Array.from({ length: 16 }, () => store.put(split(bytes, [1000, 70_000]), ANY_SIZE)),
    )
    expect(new Set(infos.map(({ sha256 }) => sha256))).toEqual(new Set([nameOf(bytes)]))
    expect(await readdir(join(pathOf(nameOf(bytes)), '..'))).toEqual([nameOf(bytes)])
    expect(await leftovers()).toEqual([])
  })

  it('is refused when it is too large, at the first byte over, and leaves nothing', async () => {
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
    expect(await readdir(directory)).toEqual(['incoming'])
    expect(await leftovers()).toEqual([])
    expect((await store.put(new Uint8Array(5000), { maxBytes: 5000 })).sizeBytes).toBe(5000)
  })

  it('is not stored when its source breaks off, whose error goes through', async () => {
    const broken = new Error('client went away')
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(10)
      throw broken
    }
    await expect(store.put(breaking(), ANY_SIZE)).rejects.toBe(broken)
    expect(await readdir(directory)).toEqual(['incoming'])
    expect(await leftovers()).toEqual([])
  })

  it('is removed once, and can be stored again', async () => {
    const { sha256 } = await store.put(Buffer.from('x'), ANY_SIZE)
    const reader = await store.open(sha256)
    expect(await store.delete(sha256)).toBe(true)
    expect(await store.delete(sha256)).toBe(false)
    expect(await store.has(sha256)).toBe(false)
    expect(await store.stat(sha256)).toBeUndefined()
    await expect(store.open(sha256)).rejects.toMatchObject({
      code: 'blobs/not-found',
      where: { file: pathOf(sha256) },
    })
    expect((await read(reader)).toString()).toBe('x')
    await store.put(Buffer.from('x'), ANY_SIZE)
    expect(await store.has(sha256)).toBe(true)
  })

  it.each(['', 'abc', '../../../etc/passwd', 'A'.repeat(64), `${'a'.repeat(64)}\n`])(
    'is never named %j',
    (name) => {
      expect(() => parseSha256(name)).toThrow(/64 lowercase hexadecimal digits/)
    },
  )
})

describe('a damaged blob', () => {
  it.each([
    ['a flipped bit', (bytes: Buffer) => bytes.fill((bytes[bytes.length - 1] ?? 0) ^ 1, bytes.length - 1)],
    ['a lost end', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['a longer end', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('!')])],
    ['nothing in it', () => Buffer.alloc(0)],
  ])('with %s is never read to a good end, and is repaired by storing it again', async (_what, damage) => {
    const bytes = randomBytes(400_000)
    const { sha256 } = await store.put(bytes, ANY_SIZE)
    await writeFile(pathOf(sha256), damage(Buffer.from(bytes)))
    let received = 0
    const stream = await store.open(sha256)
    stream.on('data', (chunk: Buffer) => {
      received += chunk.length
    })
    await expect(once(stream, 'end')).rejects.toMatchObject({
      code: 'blobs/corrupt',
      where: { file: pathOf(sha256) },
    })
    expect(received).toBeLessThan(bytes.length)
    await store.put(bytes, ANY_SIZE)
    expect((await read(await store.open(sha256))).equals(bytes)).toBe(true)
  })
})

it('closes its file also when nobody reads the stream, or not to its end', async () => {
  const files: FileHandle[] = []
  const disk: Disk = {
    ...realDisk,
    open: async (...args) => {
      const file = await realDisk.open(...args)
      files.push(file)
      return file
    },
  }
  const watched = await openFileBlobStore({ directory, disk })
  const { sha256 } = await watched.put(randomBytes(600_000), ANY_SIZE)
  const unread = await watched.open(sha256)
  const half = await watched.open(sha256)
  await once(half, 'readable')
  for (const stream of [unread, half]) {
    const closed = once(stream, 'close')
    stream.destroy()
    await closed
  }
  expect(files.map(({ fd }) => fd)).toEqual(files.map(() => -1))
})

describe('what is acknowledged', () => {
  it('was synced before it got its name, and its name before it was acknowledged', async () => {
    const steps: string[] = []
    const label = (path: string): string => {
      const inside = relative(directory, path)
      return inside.startsWith('incoming/')
        ? 'temporary'
        : inside.length > 60
          ? 'blob'
          : inside === ''
            ? '.'
            : inside
    }
    const disk: Disk = {
      ...realDisk,
      open: async (path, flags, mode) => {
        const file = await realDisk.open(path, flags, mode)
        const sync = file.sync.bind(file)
        file.sync = async () => {
          await sync()
          steps.push(`sync ${label(path)}`)
        }
        return file
      },
      rename: async (from, to) => {
        await realDisk.rename(from, to)
        steps.push(`rename ${label(from)} to ${label(to)}`)
      },
    }
    const watched = await openFileBlobStore({ directory, disk })
    steps.length = 0
    await watched.put(Buffer.from('abc'), ANY_SIZE)
    expect(steps).toEqual(['sync temporary', 'sync .', 'sync ba', 'rename temporary to blob', 'sync ba/78'])
    // The second time the folders are known to be durable; the blob's own name is synced again all the same.
    steps.length = 0
    await watched.put(Buffer.from('abc'), ANY_SIZE)
    expect(steps).toEqual(['sync temporary', 'rename temporary to blob', 'sync ba/78'])
  })

  const fail = (code: string): never => {
    throw Object.assign(new Error(`${code}: simulated`), { code })
  }
  const failingFile = (operation: 'write' | 'sync', code: string): Partial<Disk> => ({
    open: async (path, flags, mode) => {
      const file = await realDisk.open(path, flags, mode)
      if (flags === 'wx') file[operation] = async () => fail(code)
      return file
    },
  })

  it.each<[string, Partial<Disk>, string]>([
    ['a full disk at the write', failingFile('write', 'ENOSPC'), 'blobs/disk-full'],
    ['an exceeded quota at the sync', failingFile('sync', 'EDQUOT'), 'blobs/disk-full'],
    ['a broken disk at the sync', failingFile('sync', 'EIO'), 'blobs/unavailable'],
    ['a full disk at the rename', { rename: async () => fail('ENOSPC') }, 'blobs/disk-full'],
    ['a lost folder', { rename: async () => fail('ENOENT') }, 'blobs/unavailable'],
  ])('is nothing after %s, which leaves nothing behind', async (_what, broken, code) => {
    const failing = await openFileBlobStore({ directory, disk: { ...realDisk, ...broken } })
    const bytes = randomBytes(1000)
    await expect(failing.put(bytes, ANY_SIZE)).rejects.toMatchObject({ code })
    expect(await store.has(nameOf(bytes))).toBe(false)
    expect(await leftovers()).toEqual([])
    expect((await store.put(bytes, ANY_SIZE)).sha256).toBe(nameOf(bytes))
  })

  it('is whole after the writer was killed, and what was not is cleared away', {
    timeout: 60_000,
  }, async () => {
    const writer = fileURLToPath(new URL('./testing-writer.ts', import.meta.url))
    const acknowledged: string[] = []
    let isInterrupted = false
    for (let round = 0; round < 5; round += 1) {
      const child = spawn(process.execPath, [writer, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
      let output = ''
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
      await once(child.stdout, 'data')
      await sleep(20 + Math.random() * 150)
      child.kill('SIGKILL')
      await once(child, 'close')
      acknowledged.push(...output.split('\n').slice(0, -1))
      isInterrupted ||= (await leftovers()).length > 0
    }
    // Four puts at a time for a while, killed five times: if none was caught half way, this test tests nothing.
    expect(isInterrupted).toBe(true)
    expect(acknowledged.length).toBeGreaterThan(5)

    const reopened = await openFileBlobStore({ directory })
    expect(await leftovers()).toEqual([])
    for (const line of acknowledged) {
      const [name = '', size] = line.split(' ')
      expect((await read(await reopened.open(parseSha256(name)))).length).toBe(Number(size))
    }
    // Also those that were not acknowledged in time: a blob under its name is always whole.
    for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      expect(nameOf(await readFile(join(entry.parentPath, entry.name)))).toBe(entry.name)
    }
  })
})

it('says so when its place cannot be used', async () => {
  await mkdir(join(directory, '..'), { recursive: true })
  await writeFile(join(directory, '..', 'file'), '')
  await expect(
    openFileBlobStore({ directory: join(directory, '..', 'file', 'blobs') }),
  ).rejects.toMatchObject({
    code: 'blobs/unavailable',
  })
})
