// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { run } from '../process/run.ts'
import { repository } from '../repository.ts'
import { type LogPeer, type Peer, type PeerTimes, preparePeer } from './peer.ts'

/** Batches for a hypercore. */
export type HypercoreLoad = {
  readonly entries: number
  readonly batchEntries: number
  /** `sync`: with an fdatasync of ours after each batch, which it does not do itself. */
  readonly durability: 'own' | 'sync'
}

const folder = path.join(repository, 'bench/peers/hypercore')

/** `hypercore` of npm, installed beside its lock file when it is wanted, and never for those who only use Primum. */
export function prepareHypercore(wanted: boolean): Promise<Peer<LogPeer<HypercoreLoad>>> {
  return preparePeer(wanted, async () => {
    await run('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'])
    const installed = path.join(folder, 'node_modules/hypercore/package.json')
    // npm has checked it against the lock file.
    const { version } = JSON.parse(await readFile(installed, 'utf8')) as { readonly version: string }
    return {
      version,
      run: async (directory, { entries, batchEntries, durability }) => {
        const program = path.join(folder, 'append.mjs')
        const args = [directory, String(entries), String(batchEntries), durability]
        const { stdout } = await run(process.execPath, [program, ...args])
        return JSON.parse(stdout) as PeerTimes // written by a program of our own
      },
    }
  })
}
