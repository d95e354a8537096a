// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenedCheckpoint, openCheckpoint } from '../../checkpoint.ts'
import { parseBundle } from '../../entry-bundle.ts'
import { treeHasher } from '../../hash.ts'
import { checkConsistency, proveConsistency } from '../../proof.ts'
import { tileAt } from '../../tile.ts'
import { tileHashReader, verifiedTiles } from '../../tile-reader.ts'
import { sha256 } from '../sha256.ts'
import { checkLog } from '../testing/check-log.ts'
import { testLog } from '../testing/keys.ts'
import { createDirectoryLog } from './create-log.ts'
import { openDirectoryLog } from './open-log.ts'
import { type DirectoryLogReader, readDirectoryLog } from './read-log.ts'

/** How often a writer is killed. */
const KILLS = Number(process.env['TORTURE'] ?? 100)

/** A writer is killed at most twice so long after it began: while it takes up what the one before has left, or while it writes. */
const LIFE_MS = 40

const hasher = treeHasher(sha256)
const program = fileURLToPath(new URL('testing/torture-writer.ts', import.meta.url))
let key: Awaited<ReturnType<typeof testLog>>
let folder: string
let directory: string

beforeAll(async () => {
  key = await testLog()
  folder = await mkdtemp(join(tmpdir(), 'primum torture '))
  directory = join(folder, 'log')
  await createDirectoryLog({ directory, origin: key.origin, seed: key.seed })
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** A process that writes from {@link Writer.work} on, until it is killed. */
class Writer {
  readonly #process = spawn(process.execPath, [program, directory], {
    // Most of a short life is loading the program.
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  })
  readonly #closed = once(this.#process, 'close')
  readonly #ready = once(this.#process.stdout, 'data')
  #printed = ''
  #errors = ''

  constructor() {
    this.#process.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.#printed += text
    })
    this.#process.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#errors += text
    })
  }

  /** Lets it begin, once its program is loaded. */
  async begin(): Promise<void> {
    await Promise.race([this.#ready, this.#closed])
    this.#process.stdin.write('go\n')
  }

  /** Kills it. Gives the whole lines that it printed. */
  async kill(): Promise<readonly string[]> {
    this.#process.kill('SIGKILL')
    const [, signal] = await this.#closed
    // It ended because it was killed, and not because something had failed.
    expect({ errors: this.#errors, signal }).toEqual({ errors: '', signal: 'SIGKILL' })
    return this.#printed.split('\n').slice(0, -1)
  }
}

/** What was acknowledged and when it was seen published, checked step by step as the log grows. */
class Witness {
  /** By index, the SHA-256 that a writer printed; not checked yet. */
  readonly #pending = new Map<bigint, string>()
  /** Notes that readers saw; not checked yet. */
  readonly #notes = new Set<string>()
  #checked: OpenedCheckpoint | undefined
  acknowledged = 0

  hear(lines: readonly string[]): void {
    for (const line of lines) {
      const [, index, hash] = /^([0-9]+) ([0-9a-f]{64})$/.exec(line) ?? []
      if (index === undefined || hash === undefined) continue
      expect(this.#pending.has(BigInt(index))).toBe(false)
      this.#pending.set(BigInt(index), hash)
      this.acknowledged++
    }
  }

  see(note: string): void {
    this.#notes.add(note)
  }

  /** The published log has everything that was acknowledged, and begins with every tree that was ever seen. */
  async check(log: DirectoryLogReader): Promise<void> {
    const { checkpoint } = log
    const { size, root } = checkpoint
    const reader = tileHashReader(size, verifiedTiles(checkpoint, log.tiles, hasher), hasher)
    const seen = await Promise.all(
      [...this.#notes].map((note) => openCheckpoint(note, key.origin, [key.verifier])),
    )
    for (const earlier of [this.#checked, ...seen]) {
      if (earlier === undefined || earlier.size === 0n) continue
      const proof = await proveConsistency(earlier.size, size, reader, hasher)
      checkConsistency(earlier.size, size, earlier.root, root, proof, hasher)
    }
    for (let index = (this.#checked?.size ?? 0n) / 256n; ; index++) {
      const tile = tileAt(0, index, size)
      if (tile === undefined) break
      const entries = parseBundle(await log.bundle(tile), tile.width)
      for (const [i, entry] of entries.entries()) {
        const at = index * 256n + BigInt(i)
        const hash = this.#pending.get(at)
        if (hash !== undefined) expect(sha256(entry).toHex()).toBe(hash)
        this.#pending.delete(at)
      }
    }
    expect([...this.#pending.keys()]).toEqual([])
    this.#checked = checkpoint
    this.#notes.clear()
  }
}

it(`nothing that was acknowledged is lost, and no two checkpoints disagree, over ${KILLS} kills`, async () => {
  const witness = new Witness()
  const readNote = () => readFile(join(directory, 'checkpoint'), 'utf8')
  let next = new Writer()
  try {
    for (let kill = 1; kill <= KILLS; kill++) {
      const writer = next
      await writer.begin()
      // The one after it gets ready meanwhile.
      next = new Writer()
      await wait(Math.random() * LIFE_MS)
      witness.see(await readNote())
      await wait(Math.random() * LIFE_MS)
      witness.hear(await writer.kill())
      witness.see(await readNote())
      // Sometimes the next writer takes up what this one has left, and is killed while it does.
      if (Math.random() < 0.4 && kill < KILLS) continue
      const heir = await openDirectoryLog(directory, {
        report: (problem) => {
          throw problem
        },
      })
      await heir.close()
      await witness.check(await readDirectoryLog(directory))
    }
  } finally {
    await next.kill()
  }
  expect(witness.acknowledged).toBeGreaterThan(KILLS)
  const log = await readDirectoryLog(directory)
  const entries = await checkLog(log, { verifier: key.verifier, acknowledged: new Map(), notes: [] })
  expect(entries.length).toBeGreaterThanOrEqual(witness.acknowledged)
}, 600_000)
