// SPDX-License-Identifier: Apache-2.0
/**
 * `node scripts/fuzz.ts [SECONDS] [NAME…]`: runs every fuzz target (packages/*\/fuzz/*.ts) for some seconds each on mangled
 * test data. An input that breaks a target is written to the temporary folder and named; the seed makes a run repeatable.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

type Target = { readonly name: string; readonly fuzz: (data: Uint8Array) => void | Promise<void> }

const root = path.resolve(import.meta.dirname, '..')
const MAX_SEED_BYTES = 65_536
const MAX_SEEDS = 400

const [secondsText = '5', ...names] = process.argv.slice(2)
const seconds = Number(secondsText)
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31)

/** Small, fast and repeatable; nothing here needs unpredictable numbers (mulberry32). */
function randomNumbers(start: number): () => number {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

async function loadTargets(packageDir: string): Promise<readonly Target[]> {
  const dir = path.join(packageDir, 'fuzz')
  const files = readdirSync(dir).filter((file) => file.endsWith('.ts'))
  return Promise.all(
    files.map(async (file) => {
      // Every file of a fuzz folder exports `fuzz`; one that does not fails here.
      const module = (await import(pathToFileURL(path.join(dir, file)).href)) as Pick<Target, 'fuzz'>
      return { name: `${path.basename(packageDir)}/${path.basename(file, '.ts')}`, fuzz: module.fuzz }
    }),
  )
}

/** Small files of the package's test data, and each line of them: real inputs to start from. */
function loadSeeds(packageDir: string): readonly Buffer[] {
  const files = readdirSync(path.join(packageDir, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.includes('testdata') && !entry.name.endsWith('.gz'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => statSync(file).size <= MAX_SEED_BYTES)
  const whole = files.slice(0, MAX_SEEDS).map((file) => readFileSync(file))
  const lines = whole
    .flatMap((data) => data.toString().split('\n').slice(0, 20))
    .map((line) => Buffer.from(line))
  return [Buffer.alloc(0), ...whole, ...lines.slice(0, MAX_SEEDS)]
}

const mutations: readonly ((data: Buffer, random: () => number, other: Buffer) => Buffer)[] = [
  (data) => data,
  (data, random) => data.subarray(0, Math.floor(random() * data.length)),
  (data, random) => {
    const copy = Buffer.from(data)
    if (copy.length > 0) copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256)
    return copy
  },
  (data, random) => {
    const at = Math.floor(random() * data.length)
    const length = Math.floor(random() * 32)
    return Buffer.concat([data.subarray(0, at), data.subarray(at + length)])
  },
  (data, random) => {
    const at = Math.floor(random() * data.length)
    return Buffer.concat([data.subarray(0, at), data.subarray(Math.max(0, at - 64), at), data.subarray(at)])
  },
  (data, random, other) => {
    const at = Math.floor(random() * data.length)
    return Buffer.concat([data.subarray(0, at), other.subarray(Math.floor(random() * other.length))])
  },
]

async function run({ name, fuzz }: Target, seeds: readonly Buffer[]): Promise<boolean> {
  const random = randomNumbers(seed)
  const pick = <T>(items: readonly T[], fallback: T): T =>
    items[Math.floor(random() * items.length)] ?? fallback
  const empty = Buffer.alloc(0)
  const endMs = performance.now() + seconds * 1_000
  let runs = 0
  while (performance.now() < endMs) {
    let data = pick(seeds, empty)
    const rounds = 1 + Math.floor(random() * 4)
    for (let round = 0; round < rounds; round++) {
      data = pick(mutations, (same) => same)(data, random, pick(seeds, empty))
    }
    runs++
    try {
      await fuzz(data)
    } catch (error) {
      const file = path.join(tmpdir(), `fuzz-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`)
      writeFileSync(file, data)
      process.stdout.write(`${name}: broken by ${file} (seed ${seed}): ${String(error)}\n`)
      return false
    }
  }
  process.stdout.write(`${name}: ${runs} inputs, nothing broken\n`)
  return true
}

const packages = readdirSync(path.join(root, 'packages'))
  .map((name) => path.join(root, 'packages', name))
  .filter((dir) => readdirSync(dir).includes('fuzz'))
for (const dir of packages) {
  const seeds = loadSeeds(dir)
  for (const target of await loadTargets(dir)) {
    if (names.length > 0 && !names.includes(target.name)) continue
    if (!(await run(target, seeds))) process.exitCode = 1
  }
}
