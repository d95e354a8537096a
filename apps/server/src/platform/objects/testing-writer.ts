// SPDX-License-Identifier: Apache-2.0
/**
 * For the crash test: puts tiles and counts in the checkpoint without end, in the directory of its first argument; prints
 * `name sha256` for each tile that was acknowledged, and `+` for each count. The second argument makes its names its own.
 */
import { createHash, randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { openFileObjectStore } from './file-object-store.ts'
import { parseObjectName } from './object-name.ts'

const [, , directory = '', writer = ''] = process.argv
const store = await openFileObjectStore({ directory })
const checkpoint = parseObjectName('checkpoint')

async function putTiles(): Promise<never> {
  for (let index = 0; ; index += 1) {
    const bytes = randomBytes(1 + Math.floor(Math.random() * 100_000))
    const name = parseObjectName(`tile/${writer}/x${index}/000`)
    // The other writer's opening clears away what is under way here, which may be put again.
    await store.put(name, bytes).catch(() => store.put(name, bytes))
    writeSync(1, `${name} ${createHash('sha256').update(bytes).digest('hex')}\n`)
  }
}

async function count(): Promise<never> {
  for (;;) {
    const current = await store.get(checkpoint)
    const next = Number.parseInt(String(current?.bytes ?? 0), 10) + 1
    const bytes = Buffer.from(`${next} ${writer} ${randomBytes(8).toString('hex')}`)
    const swap = (): ReturnType<typeof store.swap> => store.swap(checkpoint, current?.version, bytes)
    if ((await swap().catch(swap)).kind === 'swapped') writeSync(1, '+\n')
  }
}

await Promise.all([putTiles(), count()])
