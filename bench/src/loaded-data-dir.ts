// SPDX-License-Identifier: Apache-2.0
import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Setting } from './setting.ts'

const registersWithinMs = 5_000

/** A data directory as it is after the first day: set up once, with the index in place and known to the server. */
export async function loadedDataDir(setting: Setting): Promise<string> {
  const dataDir = setting.freshDataDir()
  const { file } = await setting.index()
  const intel = path.join(dataDir, 'intel')
  await mkdir(intel, { recursive: true, mode: 0o700 })
  await copyFile(file, path.join(intel, 'flaws.db'))
  const server = await setting.start(dataDir)
  // Registering the index queues a job; stopping at once would leave it to the start that is measured.
  await wait(registersWithinMs)
  await server.stop()
  return dataDir
}
