// SPDX-License-Identifier: Apache-2.0
import type { Figure } from '../figure.ts'
import { runInside } from '../process/inside.ts'
import { measureOf, median } from '../statistics.ts'

type Timed = { readonly coldMs: number; readonly warmMs: readonly number[] }
type ReadTimes = { readonly read: Timed; readonly visit: Timed; readonly json: Timed }
type MatchTimes = Timed & { readonly findings: number; readonly unmatched: number }

/** The two halves of a check, each alone in a process that is already running. */
export const parts: Figure = {
  name: 'parts',
  title: 'Reading and matching alone, 10,000 components',
  command: 'readSbom of @primum/sbom, matchComponents of @primum/flaws',
  run: async (setting) => {
    const { file: db } = await setting.index()
    const { file } = await setting.sbom({ components: 10_000 })
    const reader = new URL('../inside/read-sbom.ts', import.meta.url)
    const matcher = new URL('../inside/match.ts', import.meta.url)
    const { answer: read } = await runInside<ReadTimes>(reader, [file])
    const { answer: match } = await runInside<MatchTimes>(matcher, [db, file])
    const beside = { what: '`JSON.parse` of the same document', value: median(read.json.warmMs) }
    return {
      measures: [
        { what: 'visit each component, first time', value: read.visit.coldMs, unit: 'ms' },
        measureOf(read.visit.warmMs, { what: 'visit each component, warm', unit: 'ms', beside }),
        measureOf(read.read.warmMs, { what: 'read whole, warm', unit: 'ms', beside }),
        measureOf(read.json.warmMs, { what: 'for comparison: `JSON.parse`, warm', unit: 'ms' }),
        { what: 'match, first time, with a fresh index', value: match.coldMs, unit: 'ms' },
        measureOf(match.warmMs, { what: 'match, warm code, with a fresh index', unit: 'ms' }),
      ],
      notes: [
        `${match.findings.toLocaleString('en')} findings, ${match.unmatched.toLocaleString('en')} unmatched components.`,
      ],
    }
  },
}
