// SPDX-License-Identifier: Apache-2.0
import { setTimeout as wait } from 'node:timers/promises'
import type { Figure, Measure } from '../figure.ts'
import { loadedDataDir } from '../loaded-data-dir.ts'
import { canMeasureMemory, type Memory, memoryOf, type Process, sumOf } from '../process/memory.ts'
import { isServer } from '../process/server.ts'
import { targets } from '../targets.ts'

const restMs = 30_000
/** After this the server has let go of the thread that looked at the index when it started. */
const longRestMs = 60_000

/** Memory of the server and its database when nobody does anything. */
export const rest: Figure = {
  name: 'rest',
  title: 'Memory at rest, with the index loaded',
  command: 'npm start',
  run: async (setting) => {
    if (!canMeasureMemory) return { measures: [], notes: ['Not measured: it needs Linux’s `/proc`.'] }
    const server = await setting.start(await loadedDataDir(setting))
    await wait(restMs)
    const parts = sortOut(server.processes())
    await wait(longRestMs - restMs)
    const later = sortOut(server.processes())
    await server.stop()
    const both = sumOf([parts.server, parts.database])
    const bothLater = sumOf([later.server, later.database])
    return {
      measures: [
        bytes('server and database 30 s after the start, RSS', both.rssBytes, targets.restBytes),
        bytes('server and database 30 s after the start, PSS', both.pssBytes, targets.restBytes),
        bytes('of that, the server, RSS', parts.server.rssBytes),
        bytes('of that, PostgreSQL, RSS', parts.database.rssBytes),
        bytes('of that, PostgreSQL, PSS', parts.database.pssBytes),
        bytes('server and database 60 s after the start, RSS', bothLater.rssBytes),
        bytes('npm and the shell it keeps while the server runs, RSS', parts.npm.rssBytes),
      ],
      notes: [
        `${parts.databaseProcesses} processes belong to PostgreSQL. RSS counts the memory that they share once for each of them, PSS once in all; memory shared with other programs that run on this machine counts by its share.`,
      ],
    }
  },
}

const bytes = (what: string, value: number, target?: number): Measure => ({
  what,
  value,
  unit: 'bytes',
  ...(target === undefined ? {} : { target }),
})

type Parts = {
  readonly npm: Memory
  readonly server: Memory
  readonly database: Memory
  readonly databaseProcesses: number
}

/** Everything below the server is its database, watchdog included; everything above is npm's. */
function sortOut(processes: readonly Process[]): Parts {
  const isPostgres = ({ command }: Process) => /postgres/.test(command)
  const server = processes.filter(({ command }) => isServer(command))
  const database = processes.filter((process) => isPostgres(process) && !server.includes(process))
  const npm = processes.filter((process) => !server.includes(process) && !database.includes(process))
  const memory = (list: readonly Process[]) => sumOf(list.flatMap(({ pid }) => memoryOf(pid) ?? []))
  return {
    npm: memory(npm),
    server: memory(server),
    database: memory(database),
    databaseProcesses: database.length,
  }
}
