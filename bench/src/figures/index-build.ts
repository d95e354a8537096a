// SPDX-License-Identifier: Apache-2.0
import { statSync } from 'node:fs'
import type { Figure, Measure } from '../figure.ts'
import { runInside } from '../process/inside.ts'
import type { Run } from '../process/run.ts'
import { measureOf } from '../statistics.ts'

type Opened = { readonly coldMs: number; readonly warmMs: readonly number[]; readonly records: number }

/** What the index costs to build, to keep and to open. */
export const indexBuild: Figure = {
  name: 'index',
  title: 'The index of known flaws',
  command: 'primum intel build --db flaws.db SOURCE…',
  run: async (setting) => {
    const { file, build } = await setting.index()
    const { size } = statSync(file)
    const again = await setting.buildIndex(file)
    const { answer } = await runInside<Opened>(new URL('../inside/open-index.ts', import.meta.url), [file])
    const packed = { what: 'the gzipped feeds', value: setting.sources.sizeBytes }
    return {
      measures: [
        { what: 'build from nothing, wall clock', value: build.wallMs, unit: 'ms' },
        ...peakOf(build, 'build from nothing, peak RSS'),
        {
          what: 'the same sources once more, nothing new in them',
          value: again.build.wallMs,
          unit: 'ms',
          beside: { what: 'the first build', value: build.wallMs },
        },
        { what: 'size on disk', value: size, unit: 'bytes', beside: packed },
        { what: 'open, in a new process', value: answer.coldMs, unit: 'ms' },
        measureOf(answer.warmMs, { what: 'open again in the same process', unit: 'ms' }),
      ],
      notes: [`The index holds ${answer.records.toLocaleString('en')} records.`],
    }
  },
}

function peakOf({ peakBytes }: Run, what: string): readonly Measure[] {
  return peakBytes === undefined ? [] : [{ what, value: peakBytes, unit: 'bytes' }]
}
