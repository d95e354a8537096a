// SPDX-License-Identifier: Apache-2.0
import type { Figure } from '../figure.ts'
import { run } from '../process/run.ts'
import { primum } from '../repository.ts'
import { measureOf, repeat } from '../statistics.ts'
import { targets } from '../targets.ts'

const runs = 5
/** What was promised is said of a log of this size. */
const promisedEntries = 1_000_000

/** Every entry, every tile and the signature of a log, as a whole process. */
export const logVerify: Figure = {
  name: 'log-verify',
  title: '`primum log verify` of a whole log',
  command: 'primum log verify DIR',
  run: async (setting) => {
    const { directory, entries } = await setting.log()
    const verify = () => run(primum, ['log', 'verify', directory, '--json'])
    // The first one fills the compile cache.
    const { stdout } = await verify()
    const verified = await repeat(runs, verify)
    const cpu = verified.flatMap(({ cpuMs }) => cpuMs ?? [])
    const peak = verified.flatMap(({ peakBytes }) => peakBytes ?? [])
    return {
      measures: [
        measureOf(
          verified.map(({ wallMs }) => wallMs),
          {
            what: `${entries.toLocaleString('en')} entries, wall clock`,
            unit: 'ms',
            ...(entries === promisedEntries ? { target: targets.verifyMs } : {}),
          },
        ),
        ...(cpu.length === 0 ? [] : [measureOf(cpu, { what: 'user and system time', unit: 'ms' })]),
        ...(peak.length === 0 ? [] : [measureOf(peak, { what: 'peak RSS', unit: 'bytes' })]),
      ],
      notes: [`Its answer: \`${stdout.trim()}\`. The files were read before, so that they come from memory.`],
    }
  },
}
