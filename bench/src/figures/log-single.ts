// SPDX-License-Identifier: Apache-2.0
import { ENTRY_BYTES } from '../data/log-entries.ts'
import type { Figure, Measure } from '../figure.ts'
import { highestRate } from '../highest-rate.ts'
import type { Called } from '../inside/call-singly.ts'
import type { Offered } from '../inside/offer-singly.ts'
import type { LogPeer, Peer } from '../peers/peer.ts'
import { prepareTessera, type TesseraLoad } from '../peers/tessera.ts'
import { runInside } from '../process/inside.ts'
import type { Setting } from '../setting.ts'
import { measureOf, median, perSecond, repeat } from '../statistics.ts'
import { targets } from '../targets.ts'

const runs = 3
const rate = 20_000
const offerSeconds = 6
const searchSeconds = 3
const warmSeconds = 2
const callers = 4_096
/** As many as our writer stores together at most. */
const largeBatch = 4_096

const offerSingly = new URL('../inside/offer-singly.ts', import.meta.url)
const callSingly = new URL('../inside/call-singly.ts', import.meta.url)

/** Single entries from many callers. */
export const logSingle: Figure = {
  name: 'log-single',
  title: 'Single entries from concurrent callers, durably',
  command: 'add of openDirectoryLog, @primum/tlog',
  run: async (setting) => {
    const offered = await repeat(runs, () => offer(setting, rate, offerSeconds))
    const sustained = await highestRate(rate, async (tried) => {
      const { p99Ms } = await offer(setting, tried, searchSeconds)
      return p99Ms < targets.acknowledgedMs
    })
    const entries = setting.partOf(300_000)
    const tessera = await prepareTessera(setting.peers, setting.dir)
    const calls = await repeat(runs, () => callAll(setting, entries, tessera))
    const rateOf = (ms: readonly number[]) => ms.map((each) => perSecond(entries, each))
    const called = rateOf(calls.map(({ ours }) => ours))
    const beside = { what: 'ours', value: median(called) }
    const peer = (what: string, ms: readonly number[]): readonly Measure[] =>
      ms.length === 0 ? [] : [measureOf(rateOf(ms), { what, unit: 'perSecond', beside })]
    const latency = (what: string, of: keyof Offered, target?: number): Measure =>
      measureOf(
        offered.map((each) => each[of]),
        { what, unit: 'ms', ...(target === undefined ? {} : { target }) },
      )
    return {
      measures: [
        latency('20,000/s offered, to acknowledgement: p99', 'p99Ms', targets.acknowledgedMs),
        latency('p50', 'p50Ms'),
        latency('p99.9', 'p999Ms'),
        latency('the longest', 'mostMs'),
        { what: 'most that was sustained with p99 below 50 ms', value: sustained, unit: 'perSecond' },
        measureOf(called, { what: '4,096 callers, each waiting for its acknowledgement', unit: 'perSecond' }),
        ...peer(
          'Tessera, the same callers, its default batches of 256',
          calls.flatMap(({ small }) => small ?? []),
        ),
        ...peer(
          'Tessera, the same callers, batches of 4,096',
          calls.flatMap(({ large }) => large ?? []),
        ),
      ],
      notes: [
        `Offered at moments that were drawn before the run (exponential gaps), whether or not earlier entries are acknowledged; ${offerSeconds} s, after ${warmSeconds} s that do not count. A time runs from the moment at which the entry was due, not from when it could be offered: while the writer keeps the process busy, the entries that fall due wait too, and their wait counts. One that is refused counts as an hour. Callers and writer share the process, as those of a library do.`,
        `Sustained: ${searchSeconds} s at each of several rates, after ${warmSeconds} s that do not count. Entries have ${ENTRY_BYTES} bytes; the callers who wait add ${entries.toLocaleString('en')}.`,
        describePeer(tessera),
      ],
    }
  },
}

async function offer(setting: Setting, offeredRate: number, seconds: number): Promise<Offered> {
  return setting.inFreshFolder(async (directory) => {
    const args = [directory, String(offeredRate), String(warmSeconds), String(seconds)]
    const { answer } = await runInside<Offered>(offerSingly, args)
    return answer
  })
}

type Calls = { readonly ours: number; readonly small: number | undefined; readonly large: number | undefined }

/** One after the other, so that what disturbs the machine for a while disturbs all of them. */
async function callAll(setting: Setting, entries: number, peer: Peer<LogPeer<TesseraLoad>>): Promise<Calls> {
  const tessera = (more: Pick<TesseraLoad, 'batchEntries'>) =>
    setting.inFreshFolder(async (directory) =>
      peer.kind === 'ready'
        ? (await peer.run(directory, { entries, callers, ...more })).acknowledgedMs
        : undefined,
    )
  return {
    ours: await setting.inFreshFolder(async (directory) => {
      const { answer } = await runInside<Called>(callSingly, [directory, String(callers), String(entries)])
      return answer.acknowledgedMs
    }),
    small: await tessera({}),
    large: await tessera({ batchEntries: largeBatch }),
  }
}

function describePeer(peer: Peer<LogPeer<TesseraLoad>>): string {
  if (peer.kind === 'left-out') return `Tessera is left out: ${peer.why}.`
  return `Tessera ${peer.version}, POSIX driver, antispam off, a checkpoint each second. It acknowledges an entry when its bundle, the tiles over it and the tree's state are written, each file and its folder synced: as durable as ours, and integrated too. Ours is durable in the write-ahead log then, and its tiles follow.`
}
