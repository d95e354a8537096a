// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Disk } from '../disk.ts'
import { addLogs, initWitness } from '../init.ts'
import { openWitness } from '../open.ts'
import { keyOf, LyingLog } from './lying-log.ts'

/** The log of the tests, and its one true history. */
export const log = new LyingLog(await keyOf('example.test/log', 1))
export const other = new LyingLog(await keyOf('example.test/other', 1))
export const history = Array.from({ length: 600 }, (_, i) => `entry ${i}`)
export const key = await keyOf('witness.test/w', 4)
export const now = () => 1_700_000_000n

/** A folder below which a test makes what it needs. */
export function testFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'primum witness '))
}

/** The same in memory where there is such a place: for tests that flush thousands of times and do not ask what a disk keeps. */
export function memoryFolder(): string {
  const memory = '/dev/shm'
  return existsSync(memory) ? mkdtempSync(path.join(memory, 'primum witness ')) : testFolder()
}

/** A witness of the two logs that has cosigned nothing yet. */
export async function newWitness(folder: string, disk?: Disk): Promise<void> {
  await initWitness(folder, key, disk)
  await addLogs(
    folder,
    [log, other].map(({ origin, key: logKey }) => ({ origin, key: logKey })),
    disk,
  )
}

/** Opens the witness, has it cosign trees of the true history, and closes it. Gives the kinds of the decisions. */
export async function cosign(
  place: { readonly folder: string; readonly guard?: string; readonly disk?: Disk },
  ...steps: readonly (readonly [oldSize: number, size: number])[]
): Promise<readonly string[]> {
  const { witness, close } = await openWitness(place, now)
  const kinds: string[] = []
  for (const [oldSize, size] of steps) {
    kinds.push((await witness.addCheckpoint(await log.request(history, oldSize, size))).kind)
  }
  await close()
  return kinds
}
