// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import type { Figure, Measure } from '../figure.ts'
import type { Proved } from '../inside/prove-inclusion.ts'
import { runInside } from '../process/inside.ts'
import { run } from '../process/run.ts'
import { primum } from '../repository.ts'
import { measureOf, median, repeat } from '../statistics.ts'
import { targets } from '../targets.ts'

const wholeRuns = 7

const proveInclusion = new URL('../inside/prove-inclusion.ts', import.meta.url)

/** Inclusion proofs from the tiles of a log on disk. */
export const logProve: Figure = {
  name: 'log-prove',
  title: 'Inclusion proofs from the tiles of a log on disk',
  command: 'proveInclusion over readDirectoryLog, @primum/tlog; primum log prove DIR --index INDEX',
  run: async (setting) => {
    const { directory, entries } = await setting.log()
    const proofs = setting.partOf(20_000)
    const proved = await runInside<Proved>(proveInclusion, [directory, String(proofs)])
    const { kept, checked, fresh } = proved.answer
    const outFile = path.join(setting.dir, 'proof.txt')
    const index = String(Math.floor(entries / 3))
    const prove = () => run(primum, ['log', 'prove', directory, '--index', index], { outFile })
    // The first one fills the compile cache.
    await prove()
    const whole = await repeat(wholeRuns, prove)
    const bare = await repeat(wholeRuns, () => run(process.execPath, ['-e', '0']))
    const rate = (what: string, value: number): Measure => ({ what, value, unit: 'perSecond' })
    return {
      measures: [
        measureOf(kept.warm, { what: 'proved', unit: 'perSecond', target: targets.provePerSecond }),
        measureOf(checked.warm, {
          what: 'proved, and the proof checked',
          unit: 'perSecond',
          target: targets.provePerSecond,
        }),
        rate('proved, the first time, each tile read from disk when it is first wanted', kept.cold),
        measureOf(fresh.warm, { what: 'proved with nothing kept between two proofs', unit: 'perSecond' }),
        ...(proved.peakBytes === undefined
          ? []
          : [{ what: 'peak RSS of all this', value: proved.peakBytes, unit: 'bytes' } as const]),
        measureOf(
          whole.map(({ wallMs }) => wallMs),
          {
            what: '`primum log prove`, whole process',
            unit: 'ms',
            beside: { what: 'a bare `node -e 0`', value: median(bare.map(({ wallMs }) => wallMs)) },
          },
        ),
      ],
      notes: [
        `Leaves drawn at random from ${entries.toLocaleString('en')}; ${proofs.toLocaleString('en')} proofs a round. Each tile is verified up to the checkpoint before a hash of it is used. Tiles stay in memory once they are read, except where it says that nothing is kept; then a proof reads and verifies the tiles on its way anew, as a process that makes only one has to.`,
      ],
    }
  },
}
