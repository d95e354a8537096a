// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type FileHandle, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Disk, realDisk } from '../objects/disk.ts'
import { type BlobStore, blobPath, parseSha256 } from './blob-store.ts'
import { openFileBlobStore } from './file-blob-store.ts'
import { ANY_SIZE, describeBlobStore, nameOf, read } from './testing-contract.ts'

let directory: string
let store: BlobStore

beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), 'primum blobs ')), 'deep', 'blobs ü')
  store = await openFileBlobStore({ directory })
})

afterEach(async () => {
  await rm(join(directory, '..', '..'), { recursive: true, force: true })
})

const pathOf = (sha256: string): string => join(directory, blobPath(parseSha256(sha256)))

/** Every file in the store but the blobs: there must be none when no put is under way. */
async function leftovers(): Promise<string[]> {
  return readdir(join(directory, 'incoming'))
}

describe('a store in files', () => {
  afterEach(async () => {
    expect(await leftovers()).toEqual([])
  })

  describeBlobStore(() => ({
    store,
    overwrite: (sha256, bytes) => writeFile(pathOf(sha256), bytes),
  }))

  it('keeps a blob private, in a folder of its hash', async () => {
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
    expect(await readdir(join(directory, 'ba', '78'))).toEqual([sha256])
  })

  it('leaves nothing of what was refused', async () => {
    await expect(store.put(new Uint8Array(1), { maxBytes: 0 })).rejects.toMatchObject({
      code: 'blobs/too-large',
    })
    expect(await readdir(directory)).toEqual(['incoming'])
  })
})

it.each(['', 'abc', '../../../etc/passwd', 'A'.repeat(64), `${'a'.repeat(64)}\n`])(
  'a blob is never named %j',
  (name) => {
    expect(() => parseSha256(name)).toThrow(/64 lowercase hexadecimal digits/)
  },
)

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
      while (output.split('\n').length < 3) await once(child.stdout, 'data')
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
