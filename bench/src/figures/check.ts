// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Figure, Measure } from '../figure.ts'
import { type Run, type RunOptions, run } from '../process/run.ts'
import { primum } from '../repository.ts'
import type { Setting } from '../setting.ts'
import { measureOf, median, repeat } from '../statistics.ts'
import { targets } from '../targets.ts'

const runs = 9
const fewRuns = 3

/** `primum check` as a whole process. */
export const check: Figure = {
  name: 'check',
  title: '`primum check` of a CycloneDX SBOM against the whole index',
  command: 'primum check --db flaws.db device.cdx.json',
  run: async (setting) => {
    const [small, middle, large] = [100, 1_000, 10_000].map((components) => ({ components }))
    const bare = await repeat(runs, () => run(process.execPath, ['-e', '0']))
    const checked = await checkTimes(setting, runs, large)
    const json = await checkTimes(setting, fewRuns, large, ['--json'])
    const uncached = await checkTimes(setting, fewRuns, large, [], {
      env: { NODE_DISABLE_COMPILE_CACHE: '1' },
    })
    const throughNpx = await checkTimes(setting, fewRuns, large, [], {}, ['npx', 'primum'])
    const bareMs = median(bare.map(({ wallMs }) => wallMs))
    const beside = { what: 'a bare `node -e 0`', value: bareMs }
    const wall = (
      list: readonly Run[],
      what: string,
      more: { target?: number; beside?: typeof beside } = {},
    ) =>
      measureOf(
        list.map(({ wallMs }) => wallMs),
        { what, unit: 'ms', ...more },
      )
    return {
      measures: [
        wall(checked, '10,000 components, wall clock', { target: targets.checkMs, beside }),
        ...cpuOf(checked, '10,000 components, user and system time'),
        ...peakOf(checked, '10,000 components, peak RSS', targets.checkBytes),
        wall(await checkTimes(setting, runs, middle), '1,000 components, wall clock', { beside }),
        wall(await checkTimes(setting, runs, small), '100 components, wall clock', { beside }),
        wall(json, '10,000 components with `--json`, wall clock'),
        ...peakOf(json, '10,000 components with `--json`, peak RSS'),
        wall(uncached, '10,000 components, the first time after `npm ci` (nothing compiled yet)'),
        wall(throughNpx, '10,000 components as `npx primum check`, npm’s own time included'),
        wall(bare, 'for comparison: `node -e 0`'),
      ],
      notes: [await describeResult(setting)],
    }
  },
}

async function checkTimes(
  setting: Setting,
  times: number,
  size: { readonly components: number } = { components: 10_000 },
  args: readonly string[] = [],
  options: RunOptions = {},
  [program, ...first]: readonly [string, ...string[]] = [primum],
): Promise<readonly Run[]> {
  const { file: db } = await setting.index()
  const { file } = await setting.sbom(size)
  const outFile = path.join(setting.dir, 'checked.txt')
  const once = () => run(program, [...first, 'check', '--db', db, ...args, file], { ...options, outFile })
  // The first one reads the files from disk and fills the compile cache.
  await once()
  return repeat(times, once)
}

/** What was there to be found, so that a fast answer cannot be one that found nothing. */
async function describeResult(setting: Setting): Promise<string> {
  const { file: db } = await setting.index()
  const sbom = await setting.sbom({ components: 10_000 })
  const outFile = path.join(setting.dir, 'checked.json')
  await run(primum, ['check', '--db', db, '--json', sbom.file], { outFile })
  // The documented shape of `primum check --json`.
  const { findings, unmatched } = JSON.parse(await readFile(outFile, 'utf8')) as {
    readonly findings: readonly { readonly component: object }[]
    readonly unmatched: readonly object[]
  }
  const affected = new Set(findings.map(({ component }) => JSON.stringify(component))).size
  const count = (number: number) => number.toLocaleString('en')
  return `The SBOM of 10,000 components has ${count(sbom.sizeBytes)} bytes; ${count(affected)} of them have ${count(findings.length)} findings, ${count(unmatched.length)} could not be matched.`
}

function cpuOf(runs: readonly Run[], what: string): readonly Measure[] {
  const known = runs.flatMap(({ cpuMs }) => cpuMs ?? [])
  return known.length === 0 ? [] : [measureOf(known, { what, unit: 'ms' })]
}

function peakOf(runs: readonly Run[], what: string, target?: number): readonly Measure[] {
  const known = runs.flatMap(({ peakBytes }) => peakBytes ?? [])
  return known.length === 0
    ? []
    : [measureOf(known, { what, unit: 'bytes', ...(target === undefined ? {} : { target }) })]
}
