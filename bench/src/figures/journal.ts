// SPDX-License-Identifier: Apache-2.0
import type { Figure } from '../figure.ts'
import type { Journal } from '../inside/drain-journal.ts'
import { runInside } from '../process/inside.ts'
import { measureOf, perSecond, quantile } from '../statistics.ts'

const busySeconds = 10

const drainJournal = new URL('../inside/drain-journal.ts', import.meta.url)

/** From an act that committed to its place in the published log. */
export const journal: Figure = {
  name: 'journal',
  title: 'Acts of the journal into its log',
  command: 'openJournalLog of the server',
  run: async (setting) => {
    const acts = setting.partOf(20_000)
    const { answer } = await setting.inFreshFolder((folder) =>
      runInside<Journal>(drainJournal, [folder, String(acts), String(busySeconds)]),
    )
    const drained = (what: string, of: keyof Journal['drained'][number]) =>
      measureOf(
        answer.drained.map((each) => perSecond(acts, each[of])),
        { what, unit: 'perSecond' },
      )
    const busy = answer.busyMs.toSorted((a, b) => a - b)
    return {
      measures: [
        drained('a backlog, each act durably in its place', 'placedMs'),
        drained('a backlog, all of it published', 'publishedMs'),
        measureOf(answer.aloneMs, {
          what: 'an act that comes alone, from its commit to the published checkpoint that covers it',
          unit: 'ms',
        }),
        { what: 'acts that come all the time, the same: p50', value: quantile(busy, 0.5), unit: 'ms' },
        { what: 'p99', value: quantile(busy, 0.99), unit: 'ms' },
        { what: 'the longest', value: quantile(busy, 1), unit: 'ms' },
      ],
      notes: [
        `The server’s own parts over a PostgreSQL with fsync, the log’s files on disk. The backlog is ${acts.toLocaleString('en')} sealed acts; its time begins with opening the log. Acts that come all the time are ${busy.length.toLocaleString('en')} in ${busySeconds} s, at moments drawn before; they share a checkpoint each second, which is most of what they wait for. Published is when a reader who looks every 2 ms sees the checkpoint.`,
      ],
    }
  },
}
