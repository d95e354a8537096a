// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  type FileHandle,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { tryLockFile } from '@primum/files/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Disk, realDisk } from './disk.ts'
import { openFileObjectStore } from './file-object-store.ts'
import { parseObjectName } from './object-name.ts'
import { MAX_OBJECT_BYTES, type ObjectStore } from './object-store.ts'
import { namesIn } from './testing-contract.ts'

let directory: string
let store: ObjectStore
const name = parseObjectName('tile/0/000')
const checkpoint = parseObjectName('checkpoint')

beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), 'primum objects ')), 'deep', 'log ü')
  store = await openFileObjectStore({ directory })
})

afterEach(() => rm(join(directory, '..', '..'), { recursive: true }))

const leftovers = (): Promise<string[]> => readdir(join(directory, '.incoming'))

it('keeps each object in a private file at its name, which a file server can hand out', async () => {
  await store.put(name, Buffer.from('tile'))
  await store.swap(checkpoint, undefined, Buffer.from('note'))
  expect(await readFile(join(directory, 'tile/0/000'), 'utf8')).toBe('tile')
  expect(await readFile(join(directory, 'checkpoint'), 'utf8')).toBe('note')
  for (const file of ['tile/0/000', 'checkpoint', '.lock']) {
    expect((await stat(join(directory, file))).mode & 0o777).toBe(0o600)
  }
  for (const folder of ['', 'tile', 'tile/0', '.incoming']) {
    expect((await stat(join(directory, folder))).mode & 0o777).toBe(0o700)
  }
  expect(await leftovers()).toEqual([])
})

it('lists no file that is not an object', async () => {
  await store.put(name, Buffer.from('tile'))
  await writeFile(join(directory, 'tile', '.hidden'), '')
  await writeFile(join(directory, 'tile', 'ü'), '')
  expect(await namesIn(store)).toEqual(['tile/0/000'])
})

it('does not take a folder for an object', async () => {
  await store.put(name, Buffer.from('tile'))
  const folder = parseObjectName('tile/0')
  expect(await store.get(folder)).toBeUndefined()
  expect(await store.has(folder)).toBe(false)
  await expect(store.put(parseObjectName('tile/0/000/x'), Buffer.from('x'))).rejects.toMatchObject({
    code: 'objects/unavailable',
  })
  expect(await leftovers()).toEqual([])
})

it('reads no file that is larger than an object may be', async () => {
  await store.put(name, Buffer.from('tile'))
  await truncate(join(directory, name), MAX_OBJECT_BYTES + 1)
  await expect(store.get(name)).rejects.toMatchObject({ code: 'objects/too-large' })
})

it('says so when its place cannot be used', async () => {
  await mkdir(join(directory, '..'), { recursive: true })
  await writeFile(join(directory, '..', 'file'), '')
  await expect(
    openFileObjectStore({ directory: join(directory, '..', 'file', 'log') }),
  ).rejects.toMatchObject({ code: 'objects/unavailable' })
})

it('waits for another process that is replacing an object', async () => {
  const lock = tryLockFile(join(directory, '.lock'))
  let isSettled = false
  const swap = store.swap(checkpoint, undefined, Buffer.from('1')).finally(() => {
    isSettled = true
  })
  // Many turns of the event loop, and of the disk: without the lock it would be done.
  for (let turn = 0; turn < 5; turn += 1) await store.put(parseObjectName(`turn/${turn}`), Buffer.from('x'))
  expect(isSettled).toBe(false)
  lock?.release()
  expect(await swap).toMatchObject({ kind: 'swapped' })
})

describe('what is acknowledged', () => {
  let steps: string[]
  /** A disk that tells what made something durable, in order. */
  function watchedDisk(): Disk {
    steps = []
    const label = (path: string): string => {
      const inside = relative(directory, path)
      return inside.startsWith('.incoming/') ? 'temporary' : inside === '' ? '.' : inside
    }
    return {
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
      link: async (from, to) => {
        await realDisk.link(from, to)
        steps.push(`link ${label(from)} to ${label(to)}`)
      },
      rename: async (from, to) => {
        await realDisk.rename(from, to)
        steps.push(`rename ${label(from)} to ${label(to)}`)
      },
      rm: async (path, options) => {
        await realDisk.rm(path, options)
        if (label(path) !== 'temporary') steps.push(`remove ${label(path)}`)
      },
    }
  }

  it('was synced before it got its name, and its name before it was acknowledged', async () => {
    const watched = await openFileObjectStore({ directory, disk: watchedDisk() })
    steps.length = 0
    await watched.put(name, Buffer.from('tile'))
    expect(steps).toEqual([
      'sync temporary',
      'sync .',
      'sync tile',
      'link temporary to tile/0/000',
      'sync tile/0',
    ])
    // The second time the folders are known to be durable, and the bytes are given to the disk once more.
    steps.length = 0
    await watched.put(name, Buffer.from('tile'))
    expect(steps).toEqual(['sync temporary', 'rename temporary to tile/0/000', 'sync tile/0'])
    for (const bytes of ['1', '1']) {
      steps.length = 0
      await watched.swap(checkpoint, undefined, Buffer.from(bytes))
      expect(steps).toEqual(['sync temporary', 'rename temporary to checkpoint', 'sync .'])
    }
    steps.length = 0
    await watched.delete(name)
    expect(steps).toEqual(['remove tile/0/000', 'sync tile/0'])
  })

  const fail = (code: string): never => {
    throw Object.assign(new Error(`${code}: simulated`), { code })
  }
  const failingFile = (operation: 'write' | 'sync', flags: string, code: string): Partial<Disk> => ({
    open: async (path, flagsNow, mode) => {
      const file = await realDisk.open(path, flagsNow, mode)
      if (flagsNow === flags && path !== join(directory, '.incoming'))
        file[operation] = async () => fail(code)
      return file
    },
  })
  /** Each write of the way, failed before it was done and after. */
  const failures: readonly (readonly [string, Partial<Disk>, string])[] = [
    ['a full disk at the write', failingFile('write', 'wx', 'ENOSPC'), 'objects/disk-full'],
    ['an exceeded quota at the sync', failingFile('sync', 'wx', 'EDQUOT'), 'objects/disk-full'],
    ['a broken disk at the sync', failingFile('sync', 'wx', 'EIO'), 'objects/unavailable'],
    ['a broken disk at the sync of the folder', failingFile('sync', 'r', 'EIO'), 'objects/unavailable'],
    [
      'a broken disk before the name',
      { link: async () => fail('EIO'), rename: async () => fail('EIO') },
      'objects/unavailable',
    ],
    [
      'a broken disk after the name',
      {
        link: async (from, to) => {
          await realDisk.link(from, to)
          fail('EIO')
        },
        rename: async (from, to) => {
          await realDisk.rename(from, to)
          fail('EIO')
        },
      },
      'objects/unavailable',
    ],
  ]

  describe.each(failures)('after %s', (_what, broken, code) => {
    /** Opens with a good disk, so that only what the test does meets the broken one. */
    async function openBroken(): Promise<ObjectStore> {
      let isOpen = false
      const disk: Disk = {
        ...realDisk,
        open: (...args) => (isOpen ? (broken.open ?? realDisk.open) : realDisk.open)(...args),
        link: broken.link ?? realDisk.link,
        rename: broken.rename ?? realDisk.rename,
      }
      const failing = await openFileObjectStore({ directory, disk })
      isOpen = true
      return failing
    }

    it('a put leaves all of the object or nothing, and putting it again helps', async () => {
      const failing = await openBroken()
      await expect(failing.put(name, Buffer.from('tile'))).rejects.toMatchObject({ code })
      const stored = await store.get(name)
      if (stored !== undefined) expect(stored.bytes.toString()).toBe('tile')
      expect(await leftovers()).toEqual([])
      await store.put(name, Buffer.from('tile'))
      expect((await store.get(name))?.bytes.toString()).toBe('tile')
    })

    it('a swap leaves the old object or the new, and swapping again helps', async () => {
      const first = await store.swap(checkpoint, undefined, Buffer.from('1'))
      if (first.kind !== 'swapped') return expect(first.kind).toBe('swapped')
      const failing = await openBroken()
      await expect(failing.swap(checkpoint, first.version, Buffer.from('2'))).rejects.toMatchObject({ code })
      expect(['1', '2']).toContain((await store.get(checkpoint))?.bytes.toString())
      expect(await leftovers()).toEqual([])
      expect(await store.swap(checkpoint, first.version, Buffer.from('2'))).toMatchObject({ kind: 'swapped' })
      expect((await store.get(checkpoint))?.bytes.toString()).toBe('2')
    })
  })

  it('is whole after the writers were killed, counted once, and what was not is cleared away', {
    timeout: 60_000,
  }, async () => {
    const writer = fileURLToPath(new URL('./testing-writer.ts', import.meta.url))
    const tiles: string[] = []
    let counted = 0
    let isInterrupted = false
    for (let round = 0; round < 5; round += 1) {
      const outputs = [0, 1].map(async (_, index) => {
        const child = spawn(process.execPath, [writer, directory, `${round}-${index}`], {
          stdio: ['ignore', 'pipe', 'inherit'],
        })
        let output = ''
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          output += text
        })
        while (output.split('\n').length < 3) await once(child.stdout, 'data')
        await sleep(50 + Math.random() * 150)
        child.kill('SIGKILL')
        await once(child, 'close')
        return output.split('\n').slice(0, -1)
      })
      const lines = (await Promise.all(outputs)).flat()
      tiles.push(...lines.filter((line) => line !== '+'))
      counted += lines.filter((line) => line === '+').length
      isInterrupted ||= (await leftovers()).length > 0
    }
    // Two writers, killed five times: if none was caught half way, this test tests nothing.
    expect(isInterrupted).toBe(true)
    expect(tiles.length).toBeGreaterThan(5)

    const reopened = await openFileObjectStore({ directory })
    expect(await leftovers()).toEqual([])
    for (const line of tiles) {
      const [tile = '', sha256] = line.split(' ')
      const stored = await reopened.get(parseObjectName(tile))
      expect(
        createHash('sha256')
          .update(stored?.bytes ?? '')
          .digest('hex'),
      ).toBe(sha256)
    }
    // Each of ten writers may have been killed between its last swap and telling us; no swap is lost or counted twice.
    const total = Number.parseInt(String((await reopened.get(checkpoint))?.bytes), 10)
    expect(total).toBeGreaterThanOrEqual(counted)
    expect(total).toBeLessThanOrEqual(counted + 10)
  })
})

it('closes every file that it opens', async () => {
  const files: FileHandle[] = []
  const disk: Disk = {
    ...realDisk,
    open: async (...args) => {
      const file = await realDisk.open(...args)
      files.push(file)
      return file
    },
  }
  const watched = await openFileObjectStore({ directory, disk })
  await watched.put(name, Buffer.from('x'))
  await watched.put(name, Buffer.from('y')).catch(() => undefined)
  await watched.swap(checkpoint, 'other', Buffer.from('x'))
  await watched.get(parseObjectName('tile'))
  await watched.delete(name)
  expect(files.map(({ fd }) => fd)).toEqual(files.map(() => -1))
})
