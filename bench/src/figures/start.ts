// SPDX-License-Identifier: Apache-2.0
import type { Figure } from '../figure.ts'
import { loadedDataDir } from '../loaded-data-dir.ts'
import { commands } from '../process/server.ts'
import type { Setting } from '../setting.ts'
import { measureOf, repeat } from '../statistics.ts'
import { targets } from '../targets.ts'

const firstStarts = 3
const laterStarts = 7
const directStarts = 3

/** From the command to the line `Primum is ready`. */
export const start: Figure = {
  name: 'start',
  title: 'From `npm start` to ready',
  command: 'npm start',
  run: async (setting) => {
    const first = await repeat(firstStarts, () => timeStart(setting, setting.freshDataDir()))
    const dataDir = await loadedDataDir(setting)
    const later = await repeat(laterStarts, () => timeStart(setting, dataDir))
    const direct = await repeat(directStarts, () => timeStart(setting, dataDir, commands.node))
    return {
      measures: [
        measureOf(first, {
          what: 'first start, no data directory yet',
          unit: 'ms',
          target: targets.firstStartMs,
        }),
        measureOf(later, { what: 'on an existing data directory', unit: 'ms', target: targets.startMs }),
        measureOf(direct, { what: 'the same without npm: `node apps/server/src/main.ts`', unit: 'ms' }),
      ],
      notes: [
        'The existing data directory holds the index. Each start is a whole process, stopped again before the next.',
      ],
    }
  },
}

async function timeStart(
  setting: Setting,
  dataDir: string,
  command: readonly [string, ...string[]] = commands.npm,
): Promise<number> {
  const server = await setting.start(dataDir, command)
  await server.stop()
  return server.readyMs
}
