// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import type { Figure, Measure } from '../figure.ts'
import { runInside } from '../process/inside.ts'
import { type Run, run } from '../process/run.ts'
import { primum } from '../repository.ts'

const sizeBytes = 200_000_000

/** A document as large as the server takes. */
export const large: Figure = {
  name: 'large',
  title: 'An SBOM of 200 MB',
  command: 'readSbomComponents of @primum/sbom; primum check',
  run: async (setting) => {
    const sbom = await setting.sbom({ sizeBytes })
    const program = new URL('../inside/visit-sbom.ts', import.meta.url)
    const visit = await runInside<{ readonly components: number }>(program, [sbom.file])
    const bare = await run(process.execPath, ['-e', '0'])
    const { file: db } = await setting.index()
    const outFile = path.join(setting.dir, 'checked-large.txt')
    const checked = await run(primum, ['check', '--db', db, sbom.file], { outFile })
    return {
      measures: [
        ...peakOf(visit, 'visitor, peak RSS', { what: 'a bare Node process', run: bare }),
        { what: 'visitor, wall clock', value: visit.wallMs, unit: 'ms' },
        ...peakOf(checked, '`primum check`, peak RSS', { what: 'the visitor', run: visit }),
        { what: '`primum check`, wall clock', value: checked.wallMs, unit: 'ms' },
      ],
      notes: [
        `${visit.answer.components.toLocaleString('en')} components in ${sbom.sizeBytes.toLocaleString('en')} bytes. The visitor keeps nothing; a check keeps name, version and purl of each component.`,
      ],
    }
  },
}

function peakOf(
  { peakBytes }: Run,
  what: string,
  beside: { readonly what: string; readonly run: Run },
): readonly Measure[] {
  if (peakBytes === undefined || beside.run.peakBytes === undefined) return []
  return [
    { what, value: peakBytes, unit: 'bytes', beside: { what: beside.what, value: beside.run.peakBytes } },
  ]
}
