// SPDX-License-Identifier: Apache-2.0
/** The journal's log as its files lie on the server's disk, for tests that change them behind the server's back. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ReadyPrimum } from './primum-process.ts'

const logDir = ({ dataDir }: ReadyPrimum): string => path.join(dataDir, 'blobs', 'log', 'journal')

export const readCheckpoint = (primum: ReadyPrimum): Promise<string> =>
  readFile(path.join(logDir(primum), 'checkpoint'), 'utf8')

/** Puts another checkpoint in the place of the newest. @returns puts it back */
export async function swapCheckpoint(primum: ReadyPrimum, note: string): Promise<() => Promise<void>> {
  const before = await readCheckpoint(primum)
  const file = path.join(logDir(primum), 'checkpoint')
  await writeFile(file, note)
  return () => writeFile(file, before)
}

/** Changes one bit of every file of a kind, `tile/0` or `tile/entries`. @returns puts them back */
export async function tamper(primum: ReadyPrimum, kind: string): Promise<() => Promise<void>> {
  const dir = path.join(logDir(primum), kind)
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  if (files.length === 0) throw new Error(`there is no file in ${dir}`)
  const before = await Promise.all(files.map(async (file) => ({ file, bytes: await readFile(file) })))
  for (const { file, bytes } of before) {
    const changed = Buffer.from(bytes)
    changed.writeUInt8(changed.readUInt8(20) ^ 1, 20)
    await writeFile(file, changed)
  }
  return async () => {
    for (const { file, bytes } of before) await writeFile(file, bytes)
  }
}
