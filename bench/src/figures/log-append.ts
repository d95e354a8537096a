// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import { writeEntryFile } from '../data/entry-file.ts'
import { ENTRY_BYTES } from '../data/log-entries.ts'
import type { Figure, Measure } from '../figure.ts'
import type { AppendedBare } from '../inside/append-bare.ts'
import type { Appended } from '../inside/append-log.ts'
import { type HypercoreLoad, prepareHypercore } from '../peers/hypercore.ts'
import type { LogPeer, Peer, PeerTimes } from '../peers/peer.ts'
import { runInside } from '../process/inside.ts'
import { type Run, run } from '../process/run.ts'
import { primum } from '../repository.ts'
import type { Setting } from '../setting.ts'
import { measureOf, median, perSecond, repeat } from '../statistics.ts'
import { targets } from '../targets.ts'

const runs = 3
const batchEntries = 4_096
const smallBatchEntries = 256

const appendLog = new URL('../inside/append-log.ts', import.meta.url)
const appendBare = new URL('../inside/append-bare.ts', import.meta.url)

/** Everything once, one after the other, so that what disturbs the machine for a while disturbs all of them. */
type Round = {
  readonly ours: Appended
  readonly bare: AppendedBare
  readonly small: Appended
  readonly added: Run
  readonly hypercore: PeerTimes | undefined
  readonly synced: PeerTimes | undefined
}

/** Durable entries a second, many at a time. */
export const logAppend: Figure = {
  name: 'log-append',
  title: 'Appending to a log in batches, durably',
  command: 'append of openDirectoryLog, @primum/tlog; primum log add DIR',
  run: async (setting) => {
    const entries = setting.partOf(1_000_000)
    const fewer = setting.partOf(300_000)
    const peer = await prepareHypercore(setting.peers)
    const inFile = path.join(setting.dir, 'entries')
    writeEntryFile(inFile, fewer)
    const rounds = await repeat(runs, () => measureRound(setting, entries, fewer, inFile, peer))
    const rates = (count: number, msOf: (round: Round) => number | undefined) =>
      rounds.flatMap((round) => {
        const ms = msOf(round)
        return ms === undefined ? [] : [perSecond(count, ms)]
      })
    const rate = (
      what: string,
      count: number,
      msOf: (round: Round) => number | undefined,
      more: Pick<Measure, 'target' | 'beside'> = {},
    ): readonly Measure[] => {
      const found = rates(count, msOf)
      return found.length === 0 ? [] : [measureOf(found, { what, unit: 'perSecond', ...more })]
    }
    const ceilingMs = ({ bare }: Round) => bare.writeMs + bare.hashMs
    const ceiling = { what: 'the ceiling', value: median(rates(entries, ceilingMs)) }
    const ours = { what: 'ours', value: median(rates(entries, (round) => round.ours.acknowledgedMs)) }
    return {
      measures: [
        ...rate('batches of 4,096, durable', entries, (round) => round.ours.acknowledgedMs, {
          target: targets.appendPerSecond,
          beside: ceiling,
        }),
        ...rate('the same, published too', entries, (round) => round.ours.closedMs),
        ...rate('batches of 256, durable', fewer, (round) => round.small.acknowledgedMs),
        ...rate('`primum log add`, whole process', fewer, (round) => round.added.wallMs),
        ...peakOf(rounds.map(({ added }) => added)),
        ...rate('the ceiling: the same bytes and hashes, nothing else', entries, ceilingMs),
        ...rate('of that, writing and fdatasync alone', entries, ({ bare }) => bare.writeMs),
        ...rate('of that, SHA-256 alone', entries, ({ bare }) => bare.hashMs),
        ...rate(
          'hypercore, acknowledged and not durable',
          entries,
          (round) => round.hypercore?.acknowledgedMs,
          {
            beside: ours,
          },
        ),
        ...rate('hypercore, fdatasynced by us', entries, (round) => round.synced?.acknowledgedMs, {
          beside: ours,
        }),
      ],
      notes: [
        `${entries.toLocaleString('en')} entries of ${ENTRY_BYTES} bytes into a new log in a directory, in a new process (${fewer.toLocaleString('en')} for batches of 256 and for \`primum log add\`). A batch is offered when the one before the last is acknowledged. An acknowledged entry is on disk, in the write-ahead log; it is written a second time in its bundle.`,
        'The ceiling writes each entry once, in the same batches with an fdatasync after each, and computes the two SHA-256 that each entry needs; one after the other in one thread.',
        describePeer(peer),
      ],
    }
  },
}

async function measureRound(
  setting: Setting,
  entries: number,
  fewer: number,
  inFile: string,
  peer: Peer<LogPeer<HypercoreLoad>>,
): Promise<Round> {
  const inside = <Answer>(program: URL, count: number, batch: number) =>
    setting.inFreshFolder(async (directory) => {
      const { answer } = await runInside<Answer>(program, [directory, String(count), String(batch)])
      return answer
    })
  const hypercore = async (durability: HypercoreLoad['durability']) =>
    peer.kind === 'ready'
      ? await setting.inFreshFolder((directory) => peer.run(directory, { entries, batchEntries, durability }))
      : undefined
  return {
    ours: await inside<Appended>(appendLog, entries, batchEntries),
    bare: await inside<AppendedBare>(appendBare, entries, batchEntries),
    small: await inside<Appended>(appendLog, fewer, smallBatchEntries),
    added: await setting.inFreshFolder(async (directory) => {
      await run(primum, ['log', 'init', directory, '--origin', 'bench.example/log'])
      const outFile = path.join(setting.dir, 'indices.txt')
      return run(primum, ['log', 'add', directory, '--length-prefixed'], { inFile, outFile })
    }),
    hypercore: await hypercore('own'),
    synced: await hypercore('sync'),
  }
}

function peakOf(added: readonly Run[]): readonly Measure[] {
  const known = added.flatMap(({ peakBytes }) => peakBytes ?? [])
  return known.length === 0 ? [] : [measureOf(known, { what: '`primum log add`, peak RSS', unit: 'bytes' })]
}

function describePeer(peer: Peer<LogPeer<HypercoreLoad>>): string {
  if (peer.kind === 'left-out') return `hypercore is left out: ${peer.why}.`
  return `hypercore ${peer.version} gets the same entries in the same batches. It acknowledges a batch when its database (RocksDB) has handed it over to the operating system, without an fsync: it outlives the process, and a power cut does not leave it. It hashes with BLAKE2b and signs each batch. “fdatasynced by us”: after each batch we fdatasync the database’s log, and count it as acknowledged then.`
}
