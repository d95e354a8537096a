// SPDX-License-Identifier: Apache-2.0
/**
 * A witness that is killed again and again while a log tries to have a fork cosigned. TORTURE=N kills it N times instead of 60; the seed of a
 * failed run is in its message.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, expect, test } from 'vitest'
import { formatAddCheckpoint } from '../../witness/message.ts'
import { readWitness } from './status.ts'
import { type History, prove } from './testing/lying-log.ts'
import { log, newWitness, testFolder } from './testing/test-witness.ts'

const base = testFolder()
afterAll(() => rmSync(base, { recursive: true, force: true }))

const kills = Number(process.env['TORTURE'] ?? 60)
const history: History = Array.from({ length: 100 + 15 * kills }, (_, i) => `entry ${i}`)

/** A process with a witness, asked line by line. `ask` gives undefined when the process ended first. */
class WitnessProcess {
  readonly #child: ChildProcess
  readonly #lines: AsyncIterator<string>
  readonly ended: Promise<void>

  constructor(folder: string) {
    const script = path.join(import.meta.dirname, 'testdata/witness-process.ts')
    this.#child = spawn(process.execPath, [script, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
    this.ended = new Promise((resolve) => this.#child.once('close', () => resolve()))
    const { stdin, stdout } = this.#child
    if (stdin === null || stdout === null) throw new Error('pipes were asked for')
    // Written to after its end: what the test is about.
    stdin.on('error', () => undefined)
    this.#lines = createInterface({ input: stdout })[Symbol.asyncIterator]()
  }

  async line(): Promise<string | undefined> {
    const { value, done } = await this.#lines.next()
    return done === true ? undefined : value
  }

  send(body: string): void {
    this.#child.stdin?.write(`${JSON.stringify(body)}\n`)
  }

  kill(): void {
    this.#child.kill('SIGKILL')
  }
}

type Answer = { readonly status: number; readonly body: string }

async function answerOf(witness: WitnessProcess): Promise<Answer | undefined> {
  const line = await witness.line()
  // Our own process writes it; it is whole, since a line that was cut off has no end.
  return line === undefined ? undefined : (JSON.parse(line) as Answer)
}

/** Small, repeatable: xorshift. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed | 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

async function requestOf(of: History, oldSize: number, size: number): Promise<string> {
  const proof = await prove(of, oldSize, size)
  return formatAddCheckpoint({ oldSize: BigInt(oldSize), proof, checkpoint: await log.sign(of, size) })
}

test('killed at any moment, it never cosigns a fork and never forgets what it cosigned', {
  timeout: 60_000 + kills * 3000,
}, async () => {
  const folder = path.join(base, 'witness')
  await newWitness(folder)
  const seed = Date.now() % 2 ** 31
  const random = randomNumbers(seed)
  /** Sizes of the true history whose cosignature reached the log, in order. */
  const cosigned: number[] = []
  for (let killed = 0; killed < kills; killed++) {
    const witness = new WitnessProcess(folder)
    expect(await witness.line(), `seed ${seed}`).toBe('ready')
    const latest = cosigned.at(-1) ?? 0
    // The log tries what a witness that forgot would take: to go on from an earlier size with other entries.
    for (const old of cosigned.slice(-4, -1)) {
      const forked = [...history.slice(0, old), `fork ${killed}`]
      witness.send(await requestOf(forked, old, old + 1))
      expect(await answerOf(witness), `seed ${seed}`).toMatchObject({ status: 409 })
    }
    // It asks for the size and goes on, until the process is killed: between two answers, or while one is being made.
    witness.send(await requestOf(history, 0, latest))
    let size = latest
    const first = await answerOf(witness)
    if (first?.status === 409) size = Number(first.body)
    expect(size, `seed ${seed}`).toBeGreaterThanOrEqual(latest)
    const answersToGive = random(4)
    const delayMs = random(4)
    for (let given = 0; ; given++) {
      if (given === answersToGive) setTimeout(() => witness.kill(), delayMs)
      const next = size + 1 + random(3)
      witness.send(await requestOf(history, size, next))
      const answer = await answerOf(witness)
      if (answer === undefined) break
      expect(answer, `seed ${seed}`).toMatchObject({ status: 200 })
      cosigned.push(next)
      size = next
    }
    await witness.ended
  }
  expect(cosigned.length).toBeGreaterThan(kills / 2)
  const { logs } = await readWitness({ folder })
  expect(Number(logs[0]?.latest?.size)).toBeGreaterThanOrEqual(cosigned.at(-1) ?? 0)
})

test('two processes cannot have one witness, and a killed one leaves it free', async () => {
  const folder = path.join(base, 'contended')
  await newWitness(folder)
  const first = new WitnessProcess(folder)
  expect(await first.line()).toBe('ready')
  const second = new WitnessProcess(folder)
  expect(await second.line()).toBe('witness/locked')
  await second.ended
  first.kill()
  await first.ended
  const third = new WitnessProcess(folder)
  expect(await third.line()).toBe('ready')
  third.kill()
  await third.ended
})
