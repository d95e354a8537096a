// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { formatVerifierKey } from '../../note-key.ts'
import { Callers } from '../testing/callers.ts'
import { checkLog } from '../testing/check-log.ts'
import { testLog } from '../testing/keys.ts'
import { createDirectoryLog } from './create-log.ts'
import { type Disk, realDisk } from './disk.ts'
import { type DirectoryLogOptions, openDirectoryLog } from './open-log.ts'
import { readDirectoryLog } from './read-log.ts'

let key: Awaited<ReturnType<typeof testLog>>
let folder: string
let log: string

beforeAll(async () => {
  key = await testLog()
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'primum log ü '))
  log = join(folder, 'deep', 'log')
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const create = () => createDirectoryLog({ directory: log, origin: key.origin, seed: key.seed })
const open = (options: Partial<DirectoryLogOptions> = {}) =>
  openDirectoryLog(log, { report: () => undefined, ...options })
const entry = (i: number) => new TextEncoder().encode(`entry ${i}`)
const entries = (count: number) => Array.from({ length: count }, (_, i) => entry(i))

/** Every file of a log with its content, but for the lock. */
function everything(): ReadonlyMap<string, string> {
  const names = readdirSync(log, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name !== 'private/lock',
  )
  const files = names.filter((name) => statSync(join(log, name)).isFile())
  return new Map(files.map((name) => [name, readFileSync(join(log, name)).toString('hex')]))
}

const published = () => [...everything().keys()].filter((name) => !name.startsWith('private/')).toSorted()

describe('a new log', () => {
  it('has a checkpoint of nothing, signed by the key that is given back', async () => {
    expect(await create()).toEqual({ ...key.key, seed: undefined })
    const { note, checkpoint, key: read } = await readDirectoryLog(log)
    expect(formatVerifierKey(read)).toBe(formatVerifierKey(key.key))
    expect(checkpoint).toMatchObject({ origin: key.origin, size: 0n })
    expect(readFileSync(join(log, 'checkpoint'), 'utf8')).toBe(note)
    expect(published()).toEqual(['checkpoint'])
  })

  it('lets others read what is published and nothing else', async () => {
    await create()
    const writer = await open()
    await writer.append(entries(300))
    await writer.close()
    const mode = (name: string) => statSync(join(log, name)).mode & 0o777
    expect(['private', 'private/incoming'].map(mode)).toEqual([0o700, 0o700])
    expect(['private/signer', 'private/log.json', 'private/lock', 'private/wal-2'].map(mode)).toEqual([
      0o600, 0o600, 0o600, 0o600,
    ])
    const umask = process.umask()
    expect(['checkpoint', 'tile/0/000', 'tile/entries/001.p/44'].map(mode)).toEqual(
      Array(3).fill(0o644 & ~umask),
    )
    expect(['tile', 'tile/0', 'tile/entries/001.p'].map(mode)).toEqual(Array(3).fill(0o755 & ~umask))
    expect(readFileSync(join(log, 'private/signer'), 'utf8')).toMatch(/^PRIVATE\+KEY\+log\.example\/test\+/)
  })

  it('is made only in an empty directory', async () => {
    mkdirSync(log, { recursive: true })
    await create()
    const before = everything()
    await expect(create()).rejects.toMatchObject({ code: 'tlog/log-exists', where: { file: log } })
    expect(everything()).toEqual(before)
    rmSync(log, { recursive: true })
    mkdirSync(log)
    writeFileSync(join(log, 'thesis.odt'), '')
    await expect(create()).rejects.toMatchObject({ code: 'tlog/log-exists' })
    expect(readdirSync(log)).toEqual(['thesis.odt'])
  })

  it('may be named by a relative path', async () => {
    const directory = relative(process.cwd(), log)
    await createDirectoryLog({ directory, origin: key.origin, seed: key.seed })
    const writer = await openDirectoryLog(directory, { report: () => undefined })
    await writer.add(entry(0))
    await writer.close()
    expect((await readDirectoryLog(directory)).checkpoint.size).toBe(1n)
  })

  it('needs an origin that can be the name of a key, and a seed of 32 bytes', async () => {
    const make = (origin: string, seed: Uint8Array) => createDirectoryLog({ directory: log, origin, seed })
    for (const origin of ['', 'a b', 'a+b', 'a\nb']) {
      await expect(make(origin, key.seed)).rejects.toMatchObject({ code: 'tlog/bad-key' })
    }
    await expect(make(key.origin, new Uint8Array(31))).rejects.toMatchObject({ code: 'tlog/bad-key' })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a log that grows', () => {
  it('is what callers were told, in the layout of tlog-tiles, over several writers', async () => {
    await create()
    const callers = new Callers()
    const notes: string[] = []
    for (let session = 0; session < 4; session++) {
      const writer = await open({ onCheckpoint: ({ note }) => notes.push(note), walFileBytes: 10_000 })
      await Promise.all(Array.from({ length: 20 }, () => callers.add(writer)))
      await callers.append(writer, 300)
      await writer.publish()
      await callers.append(writer, 55)
      await writer.close()
    }
    const read = await readDirectoryLog(log)
    expect(read.checkpoint.size).toBe(1500n)
    await checkLog(read, {
      verifier: key.verifier,
      acknowledged: callers.acknowledged,
      notes,
      refused: callers.refused,
    })
    expect(callers.refused).toEqual([])
  })

  it('keeps the partial tiles and bundles of each checkpoint until their full ones are published and one checkpoint more', async () => {
    await create()
    const writer = await open()
    const publishAt = async (count: number) => {
      await writer.append(entries(count))
      await writer.publish()
      return published().filter((name) => name.includes('.p/'))
    }
    expect(await publishAt(10)).toEqual(['tile/0/000.p/10', 'tile/entries/000.p/10'])
    const both = ['tile/0/000.p/10', 'tile/0/000.p/30', 'tile/entries/000.p/10', 'tile/entries/000.p/30']
    expect(await publishAt(20)).toEqual(both)
    expect(await publishAt(226)).toEqual([
      'tile/0/000.p/10',
      'tile/0/000.p/30',
      'tile/1/000.p/1',
      ...both.slice(2),
    ])
    expect(await publishAt(5)).toEqual(['tile/0/001.p/5', 'tile/1/000.p/1', 'tile/entries/001.p/5'])
    await writer.close()
    const reader = await readDirectoryLog(log)
    // Gone, and cut out of the full ones.
    const [tile] = await reader.tiles([{ level: 0, index: 0n, width: 30 }])
    const [full] = await reader.tiles([{ level: 0, index: 0n, width: 256 }])
    expect(tile).toEqual(full?.slice(0, 960))
    expect((await reader.bundle({ index: 0n, width: 1 })).length).toBe(2 + 7)
    await expect(reader.tiles([{ level: 0, index: 1n, width: 6 }])).rejects.toMatchObject({
      code: 'tlog/bad-tile',
    })
    await expect(reader.bundle({ index: 1n, width: 6 })).rejects.toMatchObject({ code: 'tlog/bad-bundle' })
  })

  it('removes partial ones that a writer has left who was stopped in between', async () => {
    await create()
    const writer = await open()
    await writer.append(entries(300))
    await writer.close()
    for (const place of ['0/000.p', '0/001.p', 'entries/000.p']) {
      mkdirSync(join(log, 'tile', place), { recursive: true })
      writeFileSync(join(log, 'tile', place, '7'), 'left')
    }
    writeFileSync(join(log, 'private', 'incoming', '5'), 'left')
    const next = await open()
    expect(readdirSync(join(log, 'private', 'incoming'))).toEqual([])
    await next.add(entry(0))
    await next.close()
    const partial = published().filter((name) => name.includes('.p/'))
    expect(partial.filter((name) => name.includes('/000.p'))).toEqual(['tile/1/000.p/1'])
    expect(partial).toContain('tile/0/001.p/44')
    expect(partial).toContain('tile/0/001.p/45')
  })

  it('keeps files of its write-ahead log no longer than it needs them', async () => {
    await create()
    const writer = await open({ walFileBytes: 5000 })
    const names = () => readdirSync(join(log, 'private')).filter((name) => name.startsWith('wal-'))
    for (let i = 0; i < 30; i++) await writer.append(entries(100))
    expect(names().length).toBeGreaterThan(1)
    await writer.publish()
    expect(names()).toHaveLength(1)
    await writer.close()
  })
})

describe('a second writer', () => {
  it('is refused while the first is there', async () => {
    await create()
    const writer = await open()
    await expect(open()).rejects.toMatchObject({
      code: 'tlog/in-use',
      where: { file: join(log, 'private', 'lock') },
    })
    await writer.add(entry(0))
    await writer.close()
    const next = await open()
    expect(await next.add(entry(1))).toBe(1n)
    await next.close()
  })

  it('who removed the lock stops the first', async () => {
    await create()
    const first = await open({ limits: { checkpointEveryMs: 100_000 } })
    await first.add(entry(0))
    rmSync(join(log, 'private', 'lock'))
    const second = await open()
    await expect(first.add(entry(1))).rejects.toMatchObject({ code: 'tlog/fenced' })
    expect(await first.stopped).toMatchObject({ code: 'tlog/fenced' })
    await first.close().catch(() => undefined)
    expect(await second.add(entry(2))).toBe(1n)
    await second.close()
    const acknowledged = new Map([
      [0n, entry(0)],
      [1n, entry(2)],
    ])
    await checkLog(await readDirectoryLog(log), {
      verifier: key.verifier,
      acknowledged,
      notes: [],
      refused: [entry(1)],
    })
  })
})

describe('what is not a whole log is refused, and left as it is', () => {
  /** A log of 300 entries, all published, and a record after them that is not. */
  beforeEach(async () => {
    await create()
    const writer = await open()
    await writer.append(entries(300))
    await writer.close()
  })

  const damage: readonly (readonly [string, () => unknown, string, string])[] = [
    ['no log', () => rmSync(join(log, 'private', 'log.json')), 'tlog/no-log', ''],
    [
      'another format',
      () => change('private/log.json', (text) => text.replace('log/1', 'log/2')),
      'tlog/no-log',
      'private/log.json',
    ],
    [
      'another origin than its key has',
      () => change('private/log.json', (text) => text.replace('"log.example/test"', '"other"')),
      'tlog/no-log',
      'private/log.json',
    ],
    [
      'no description in JSON',
      () => change('private/log.json', () => '{'),
      'tlog/no-log',
      'private/log.json',
    ],
    ['no signing key', () => rmSync(join(log, 'private', 'signer')), 'tlog/unavailable', 'private/signer'],
    [
      'a signing key that is none',
      () => change('private/signer', () => 'secret'),
      'tlog/bad-key',
      'private/signer',
    ],
    ['the signing key of another log', () => other('private/signer'), 'tlog/bad-key', 'private/signer'],
    ['no checkpoint', () => rmSync(join(log, 'checkpoint')), 'tlog/bad-checkpoint', 'checkpoint'],
    ['an empty checkpoint', () => change('checkpoint', () => ''), 'tlog/bad-note', 'checkpoint'],
    [
      'a checkpoint with a changed size',
      () => change('checkpoint', (text) => text.replace('\n300\n', '\n301\n')),
      'tlog/invalid-signature',
      'checkpoint',
    ],
    ['the checkpoint of another log', () => other('checkpoint'), 'tlog/no-trusted-signature', 'checkpoint'],
    ['no partial tile', () => rmSync(join(log, 'tile/0/001.p/44')), 'tlog/bad-tile', 'tile/0/001.p/44'],
    [
      'a partial tile that is too short',
      () => change('tile/0/001.p/44', () => 'short'),
      'tlog/bad-tile',
      'tile/0/001.p/44',
    ],
    ['a partial tile that was changed', () => flip('tile/0/001.p/44'), 'tlog/root-mismatch', ''],
    ['a partial tile of level 1 that was changed', () => flip('tile/1/000.p/1'), 'tlog/root-mismatch', ''],
    [
      'no partial bundle',
      () => rmSync(join(log, 'tile/entries/001.p/44')),
      'tlog/bad-bundle',
      'tile/entries/001.p/44',
    ],
    ['a partial bundle that was changed', () => flip('tile/entries/001.p/44'), 'tlog/bad-bundle', ''],
    ['no write-ahead log', () => rmSync(join(log, 'private', 'wal-2')), 'tlog/bad-wal', 'private/wal-*'],
    [
      'a write-ahead log with a changed head',
      () => flip('private/wal-2', 20),
      'tlog/bad-wal',
      'private/wal-2',
    ],
    ['an empty write-ahead log', () => change('private/wal-2', () => ''), 'tlog/bad-wal', 'private/wal-2'],
  ]

  it.each(damage)('%s', async (_what, act, code, file) => {
    await act()
    const before = everything()
    const error = await open().catch((reason) => reason)
    expect(error).toMatchObject({ code })
    expect(join(error.where.file, error.where.path ?? '')).toBe(join(log, file))
    expect(everything()).toEqual(before)
    // The lock was given back.
    await expect(open()).rejects.toMatchObject({ code })
  })

  function change(name: string, by: (text: string) => string): void {
    writeFileSync(join(log, name), by(readFileSync(join(log, name), 'latin1')), 'latin1')
  }

  function flip(name: string, at = 10): void {
    const bytes = readFileSync(join(log, name))
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(join(log, name), bytes)
  }

  async function other(name: string): Promise<void> {
    const directory = join(folder, 'other')
    await createDirectoryLog({ directory, origin: 'log.example/other', seed: new Uint8Array(32) })
    writeFileSync(join(log, name), readFileSync(join(directory, name)))
  }
})

describe('a disk', () => {
  const failing = (act: Partial<Disk>): Disk => ({ ...realDisk, ...act })
  const errno = (code: string) => Object.assign(new Error(`${code}: as if`), { code })

  it('that is full refuses entries with the reason, and takes them again when there is space', async () => {
    await create()
    let full = false
    const disk = failing({
      open: async (...args) => {
        const file = await realDisk.open(...args)
        return {
          write: async (bytes, offset, length, position) => {
            if (!full) return await file.write(bytes, offset, length, position)
            await file.write(bytes, offset, length >> 1, position)
            throw errno('ENOSPC')
          },
          truncate: (length) => file.truncate(length),
          datasync: () => file.datasync(),
          sync: () => file.sync(),
          close: () => file.close(),
        }
      },
    })
    const writer = await open({ disk, limits: { checkpointEveryMs: 0 } })
    await writer.add(entry(0))
    full = true
    for (let i = 1; i <= 3; i++) {
      await expect(writer.add(entry(i))).rejects.toMatchObject({
        code: 'tlog/not-stored',
        message: expect.stringContaining('no space is left'),
      })
    }
    await expect(writer.publish()).rejects.toMatchObject({ code: 'tlog/unavailable' })
    expect(readdirSync(join(log, 'private', 'incoming'))).toEqual([])
    full = false
    expect(await writer.add(entry(4))).toBe(1n)
    await writer.close()
    const acknowledged = new Map([
      [0n, entry(0)],
      [1n, entry(4)],
    ])
    await checkLog(await readDirectoryLog(log), {
      verifier: key.verifier,
      acknowledged,
      notes: [],
      refused: [1, 2, 3].map(entry),
    })
  })

  it('that can only be read is refused, and read', async () => {
    await create()
    const refuse = async () => {
      throw errno('EROFS')
    }
    const disk = failing({
      open: (path, flags, mode) => (flags === 'r' ? realDisk.open(path, flags, mode) : refuse()),
      mkdir: refuse,
      rename: refuse,
      rm: refuse,
    })
    const before = everything()
    await expect(open({ disk })).rejects.toMatchObject({ code: 'tlog/unavailable', where: { file: log } })
    await expect(
      open({
        disk: failing({
          lock: () => {
            throw errno('EROFS')
          },
        }),
      }),
    ).rejects.toMatchObject({ code: 'tlog/unavailable', where: { file: join(log, 'private', 'lock') } })
    expect(everything()).toEqual(before)
    expect((await readDirectoryLog(log)).checkpoint.size).toBe(0n)
  })

  it('that writes a little at a time is written all the same', async () => {
    await create()
    const disk = failing({
      open: async (...args) => {
        const file = await realDisk.open(...args)
        return {
          write: (bytes, offset, length, position) =>
            file.write(bytes, offset, Math.min(length, 100), position),
          truncate: (length) => file.truncate(length),
          datasync: () => file.datasync(),
          sync: () => file.sync(),
          close: () => file.close(),
        }
      },
    })
    const callers = new Callers()
    const writer = await open({ disk })
    await callers.append(writer, 300)
    await writer.close()
    await checkLog(await readDirectoryLog(log), {
      verifier: key.verifier,
      acknowledged: callers.acknowledged,
      notes: [],
    })
  })
})
