// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import { ENTRY_BYTES } from '../data/log-entries.ts'
import { run } from '../process/run.ts'
import { repository } from '../repository.ts'
import { type LogPeer, type Peer, type PeerTimes, preparePeer } from './peer.ts'

/** Callers who each add one entry after the other. */
export type TesseraLoad = {
  readonly entries: number
  readonly callers: number
  /** Entries that are integrated together; absent: its own default. */
  readonly batchEntries?: number
}

const sources = path.join(repository, 'bench/peers/tessera')
const module = 'github.com/transparency-dev/tessera'

/**
 * The POSIX driver of Tessera, built where Go is.
 *
 * @param dir for the program
 */
export function prepareTessera(wanted: boolean, dir: string): Promise<Peer<LogPeer<TesseraLoad>>> {
  return preparePeer(wanted, async () => {
    const program = path.join(dir, 'tessera')
    await run('go', ['build', '-C', sources, '-o', program, '.'])
    const listed = await run('go', ['list', '-C', sources, '-m', '-f', '{{.Version}}', module])
    return {
      version: listed.stdout.trim(),
      run: async (directory, { entries, callers, batchEntries }) => {
        const args = [
          ...['-directory', directory, '-entries', String(entries), '-callers', String(callers)],
          ...['-entry-bytes', String(ENTRY_BYTES)],
          ...(batchEntries === undefined ? [] : ['-batch', String(batchEntries)]),
        ]
        const { stdout } = await run(program, args)
        return JSON.parse(stdout) as PeerTimes // written by a program of our own
      },
    }
  })
}
