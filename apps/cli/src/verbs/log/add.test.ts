// SPDX-License-Identifier: Apache-2.0
/** `log add` as a process: told to end, killed, left by its reader, and against a log that somebody else writes. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseBundle, tileAt } from '@primum/tlog'
import { createDirectoryLog, readDirectoryLog } from '@primum/tlog/node'
import { afterAll, expect, test } from 'vitest'
import { answerOf, type Running, run, start } from './testing/processes.ts'

const base = mkdtempSync(path.join(tmpdir(), 'primum add '))
afterAll(() => rmSync(base, { recursive: true, force: true }))

async function newLog(name: string): Promise<string> {
  const directory = path.join(base, name)
  await createDirectoryLog({ directory, origin: `log.example/${name}`, seed: new Uint8Array(32).fill(5) })
  return directory
}

/** The published entries. */
async function entriesOf(directory: string): Promise<readonly string[]> {
  const { checkpoint, bundle } = await readDirectoryLog(directory)
  const entries: string[] = []
  for (let index = 0n; ; index++) {
    const range = tileAt(0, index, checkpoint.size)
    if (range === undefined) return entries
    entries.push(...parseBundle(await bundle(range), range.width).map((it) => Buffer.from(it).toString()))
  }
}

/** Writes lines without end, as fast as they are taken, until the process ends. */
function feed({ child }: Running, line: (count: number) => string): void {
  let count = 0
  const write = (): void => {
    while (child.exitCode === null && child.signalCode === null && child.stdin?.writable === true) {
      if (!child.stdin.write(line(count++))) return
    }
  }
  child.stdin?.on('drain', write)
  write()
}

test('all is in the log when it ends, and every index is the place in the input', async () => {
  const directory = await newLog('all')
  const words = Array.from({ length: 30_000 }, (_, i) => `entry ${i}`)
  const ended = await run(['log', 'add', directory], words.join('\n'))
  expect({ status: ended.status, stderr: ended.stderr }).toEqual({ status: 0, stderr: '' })
  expect(ended.stdout).toBe(words.map((_, i) => `${i}\n`).join(''))
  expect(await entriesOf(directory)).toEqual(words)
  expect(answerOf(await run(['log', 'verify', directory, '--json']))).toMatchObject({
    verified: true,
    size: 30_000,
  })
})

test('an index is printed when its entry is stored, though the input goes on', async () => {
  const directory = await newLog('one')
  const running = start('log', 'add', directory)
  running.child.stdin?.write('first\n')
  await running.printed(1)
  running.child.stdin?.end('second\n')
  expect((await running.ended).status).toBe(0)
  expect(await entriesOf(directory)).toEqual(['first', 'second'])
})

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s: what was read is added, a line that was read in part is not',
  async (signal) => {
    const directory = await newLog(signal)
    const running = start('log', 'add', directory)
    running.child.stdin?.write('one\ntwo\nin pa')
    await running.printed(2)
    running.child.kill(signal)
    const ended = await running.ended
    expect(ended).toMatchObject({ status: 3, signal: null })
    expect(ended.stderr).toBe(
      `primum: ended early (${signal}): 2 entries are added, and the input did not come to its end\n`,
    )
    expect(await entriesOf(directory)).toEqual(['one', 'two'])
  },
)

test('killed at any moment, no index that was printed is lost', { timeout: 120_000 }, async () => {
  const directory = await newLog('killed')
  const acknowledged = new Map<number, string>()
  for (let round = 0; round < 8; round++) {
    const running = start('log', 'add', directory, '--json')
    const words: string[] = []
    feed(running, (count) => {
      words.push(`round ${round} entry ${count}`)
      return `${words.at(-1)}\n`
    })
    // Other places each time, also in the midst of a checkpoint that is due once a second.
    await running.printed(1 + 3001 * round)
    running.child.kill('SIGKILL')
    const { stdout } = await running.ended
    for (const [i, line] of stdout.split('\n').slice(0, -1).entries()) {
      const { index, leafHash } = JSON.parse(line) as { readonly index: number; readonly leafHash: string } // our own answer
      const word = words[i] ?? ''
      if (acknowledged.has(index)) throw new Error(`index ${index} was given twice`)
      if (leafHash !== createHash('sha256').update(`\0${word}`).digest('base64'))
        throw new Error(`the answer for "${word}" is ${line}`)
      acknowledged.set(index, word)
    }
  }
  expect((await run(['log', 'checkpoint', directory])).status).toBe(0)
  const entries = await entriesOf(directory)
  expect([...acknowledged].filter(([index, word]) => entries[index] !== word)).toEqual([])
  expect(answerOf(await run(['log', 'verify', directory, '--json']))).toMatchObject({ verified: true })
})

test('when the reader of the indices has gone, it ends', async () => {
  const directory = await newLog('reader')
  const running = start('log', 'add', directory)
  running.child.stdout?.destroy()
  feed(running, (count) => `entry ${count}\n`)
  const ended = await running.ended
  expect(ended).toMatchObject({ status: 3 })
  expect(ended.stderr).toContain('the reader of the indices has gone')
  expect(answerOf(await run(['log', 'verify', directory, '--json']))).toMatchObject({ verified: true })
})

test('while it runs nobody else adds, and a checkpoint is printed all the same', async () => {
  const directory = await newLog('busy')
  const running = start('log', 'add', directory)
  running.child.stdin?.write('one\n')
  await running.printed(1)
  const second = await run(['log', 'add', directory], 'two\n')
  expect(second).toMatchObject({ status: 3, stdout: '' })
  expect(second.stderr).toContain('another writer has this log open')
  const checkpoint = await run(['log', 'checkpoint', directory])
  expect(checkpoint).toMatchObject({
    status: 0,
    stderr: 'primum: another process adds to this log; this is what it has published by now\n',
  })
  expect(checkpoint.stdout).toMatch(/^log\.example\/busy\n[01]\n/)
  running.child.stdin?.end()
  await once(running.child, 'close')
})

test('what a crash left unpublished is published with the next checkpoint', async () => {
  const directory = await newLog('crash')
  const running = start('log', 'add', directory)
  running.child.stdin?.write('one\ntwo\n')
  await running.printed(2)
  running.child.kill('SIGKILL')
  await running.ended
  expect((await run(['log', 'checkpoint', directory])).stdout).toMatch(/^log\.example\/crash\n2\n/)
  expect(await entriesOf(directory)).toEqual(['one', 'two'])
})
