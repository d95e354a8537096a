// SPDX-License-Identifier: Apache-2.0
import { statSync } from 'node:fs'
import path from 'node:path'
import { changeRecords } from '../data/change-records.ts'
import { sizeOf } from '../data/sources.ts'
import type { Figure, Measure } from '../figure.ts'
import { runInside } from '../process/inside.ts'
import { type Run, run } from '../process/run.ts'
import { primum } from '../repository.ts'
import type { Setting } from '../setting.ts'
import { measureOf } from '../statistics.ts'
import { targets } from '../targets.ts'

type Opened = { readonly coldMs: number; readonly warmMs: readonly number[]; readonly records: number }

const changedRecords = 10

/** What the index costs to build, to update, to keep and to open. */
export const indexBuild: Figure = {
  name: 'index',
  title: 'The index of known flaws',
  command: 'primum intel build --db flaws.db SOURCE…',
  run: async (setting) => {
    const osv = await osvAlone(setting)
    const { file, build } = await setting.index()
    const again = await setting.buildIndex(file)
    const update = await updated(setting, file)
    const { answer } = await runInside<Opened>(new URL('../inside/open-index.ts', import.meta.url), [file])
    const packed = { what: 'the gzipped feeds', value: setting.sources.sizeBytes }
    return {
      measures: [
        ...osv,
        { what: 'with catalogues and scores, build from nothing', value: build.wallMs, unit: 'ms' },
        ...peakOf(build, 'with catalogues and scores, peak RSS'),
        {
          what: 'the same sources once more, nothing new in them',
          value: again.build.wallMs,
          unit: 'ms',
          beside: { what: 'the first build', value: build.wallMs },
        },
        {
          what: `an update of ${changedRecords} changed records`,
          value: update.wallMs,
          unit: 'ms',
          beside: { what: 'the first build', value: build.wallMs },
        },
        ...peakOf(update, `an update of ${changedRecords} changed records, peak RSS`),
        { what: 'size on disk', value: statSync(file).size, unit: 'bytes', beside: packed },
        { what: 'open, in a new process', value: answer.coldMs, unit: 'ms', target: targets.indexOpenMs },
        measureOf(answer.warmMs, { what: 'open again in the same process', unit: 'ms' }),
        ...(await everything(setting)),
      ],
      notes: [
        `The index holds ${answer.records.toLocaleString('en')} records.`,
        'Times are those of whole processes. An update writes a new file, in which all blocks that did not change are copied.',
      ],
    }
  },
}

/** The targets are about OSV records. */
async function osvAlone(setting: Setting): Promise<readonly Measure[]> {
  const { osvFiles } = setting.sources
  const file = path.join(setting.dir, 'osv.db')
  const build = await buildInto(file, osvFiles)
  return [
    {
      what: 'OSV records, build from nothing, wall clock',
      value: build.wallMs,
      unit: 'ms',
      target: targets.indexBuildMs,
    },
    ...peakOf(build, 'OSV records, build from nothing, peak RSS'),
    {
      what: `OSV records, size on disk, against ${targets.indexSizeRatio} x the gzipped feeds`,
      value: statSync(file).size,
      unit: 'bytes',
      target: targets.indexSizeRatio * sizeOf(osvFiles),
    },
  ]
}

async function updated(setting: Setting, file: string): Promise<Run> {
  const changes = path.join(setting.dir, 'changes.jsonl')
  const [feed = ''] = setting.sources.osvFiles
  changeRecords(feed, changedRecords, changes)
  return await buildInto(file, [changes])
}

/** Where there are feeds beyond what all figures use. */
async function everything(setting: Setting): Promise<readonly Measure[]> {
  const { files, moreFiles } = setting.sources
  if (moreFiles.length === 0) return []
  const all = [...files, ...moreFiles]
  const file = path.join(setting.dir, 'everything.db')
  const build = await buildInto(file, all)
  const packed = { what: 'the gzipped feeds', value: sizeOf(all) }
  return [
    { what: 'with products by CPE and life cycles, build from nothing', value: build.wallMs, unit: 'ms' },
    {
      what: 'with products by CPE and life cycles, size on disk',
      value: statSync(file).size,
      unit: 'bytes',
      beside: packed,
    },
  ]
}

function buildInto(file: string, sources: readonly string[]): Promise<Run> {
  return run(primum, ['intel', 'build', '--db', file, ...sources])
}

function peakOf({ peakBytes }: Run, what: string): readonly Measure[] {
  return peakBytes === undefined ? [] : [{ what, value: peakBytes, unit: 'bytes' }]
}
