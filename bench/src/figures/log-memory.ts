// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import type { Figure, Measure } from '../figure.ts'
import type { Appended, AppendSample } from '../inside/append-log.ts'
import { runInside } from '../process/inside.ts'
import { smallYoungHeap } from '../process/server.ts'
import { perSecond } from '../statistics.ts'
import { targets } from '../targets.ts'

const batchEntries = 4_096

const appendLog = new URL('../inside/append-log.ts', import.meta.url)

/** Whether a writer stays as small, and as quick, as it was. */
export const logMemory: Figure = {
  name: 'log-memory',
  title: 'Memory of the writer while its log grows',
  command: 'append of openDirectoryLog, @primum/tlog',
  run: async (setting) => {
    const entries = setting.partOf(10_000_000)
    // As `primum` keeps it, or the stripping of types would be most of the memory. The first run fills it.
    const env = { NODE_COMPILE_CACHE: path.join(setting.dir, 'compiled') }
    const append = (count: number) =>
      setting.inFreshFolder((directory) =>
        runInside<Appended>(appendLog, [directory, String(count), String(batchEntries)], {
          env,
          node: [smallYoungHeap],
        }),
      )
    await append(batchEntries)
    const { answer, peakBytes } = await append(entries)
    const { samples } = answer
    const first = samples[0] ?? nothing
    const last = samples.at(-1) ?? nothing
    return {
      measures: [
        ...(peakBytes === undefined
          ? []
          : [
              {
                what: `most RSS from 0 to ${entries.toLocaleString('en')} entries`,
                value: peakBytes,
                unit: 'bytes',
                target: targets.writerBytes,
              } satisfies Measure,
            ]),
        rss(`RSS after ${first.entries.toLocaleString('en')}`, first),
        {
          ...rss(`RSS after ${last.entries.toLocaleString('en')}`, last),
          beside: { what: 'that after the first tenth', value: first.rssBytes },
        },
        { what: 'durable entries, the first tenth', value: rateOf(nothing, first), unit: 'perSecond' },
        {
          what: 'durable entries, the last tenth',
          value: rateOf(samples.at(-2) ?? nothing, last),
          unit: 'perSecond',
          beside: { what: 'the first tenth', value: rateOf(nothing, first) },
        },
      ],
      notes: [
        `RSS at each tenth, in MB: ${samples.map(({ rssBytes }) => (rssBytes / 1e6).toFixed(0)).join(', ')}. In batches of 4,096. The load uses the same memory again for each batch, so that what grows is the writer’s; compiled code is kept on disk, as \`primum\` keeps its own. Node runs with \`${smallYoungHeap}\`, as \`npm start\` runs it.`,
      ],
    }
  },
}

const nothing: AppendSample = { entries: 0, atMs: 0, rssBytes: 0 }

function rss(what: string, { rssBytes }: AppendSample): Measure {
  return { what, value: rssBytes, unit: 'bytes' }
}

function rateOf(from: AppendSample, to: AppendSample): number {
  return perSecond(to.entries - from.entries, to.atMs - from.atMs)
}
