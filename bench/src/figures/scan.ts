// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { writeRoot } from '../data/write-root.ts'
import type { Figure, Measure } from '../figure.ts'
import { type Run, run } from '../process/run.ts'
import { primum } from '../repository.ts'
import { measureOf, repeat } from '../statistics.ts'
import { targets } from '../targets.ts'

const runs = 5

/** `primum sbom scan` as a whole process. */
export const scan: Figure = {
  name: 'scan',
  title: '`primum sbom scan` of a root filesystem of 50,000 files and 1 GB',
  command: 'primum sbom scan --json rootfs',
  run: async (setting) => {
    const root = await writeRoot(path.join(setting.dir, 'rootfs'))
    const archive = path.join(setting.dir, 'rootfs.tar')
    await run('tar', ['-C', root.directory, '-cf', archive, '.'])
    const outFile = path.join(setting.dir, 'scanned.json')
    const scanned = (image: string) =>
      repeat(runs, () => run(primum, ['sbom', 'scan', '--json', image], { outFile }))
    // The first one brings the files into memory: what is measured is the scan, not the disk.
    await run(primum, ['sbom', 'scan', '--json', root.directory], { outFile })
    const folder = await scanned(root.directory)
    const tar = await scanned(archive)
    // The documented shape of `primum sbom scan --json`.
    const { components } = JSON.parse(await readFile(outFile, 'utf8')) as {
      readonly components: readonly object[]
    }
    return {
      measures: [
        ...measuresOf(folder, 'a folder', { ms: targets.scanMs, bytes: targets.scanBytes }),
        ...measuresOf(tar, 'the same as a tar', {}),
      ],
      notes: [
        `${count(root.files)} files, ${count(root.sizeBytes)} bytes, all of them in the page cache. Found: ${count(components.length)} components of ${count(root.components)}.`,
      ],
    }
  },
}

function measuresOf(
  list: readonly Run[],
  what: string,
  { ms, bytes }: { readonly ms?: number; readonly bytes?: number },
): readonly Measure[] {
  const known = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value])
  const cpu = list.flatMap(({ cpuMs }) => known(cpuMs))
  const peak = list.flatMap(({ peakBytes }) => known(peakBytes))
  return [
    measureOf(
      list.map(({ wallMs }) => wallMs),
      { what: `${what}, wall clock`, unit: 'ms', ...(ms === undefined ? {} : { target: ms }) },
    ),
    ...(cpu.length === 0 ? [] : [measureOf(cpu, { what: `${what}, user and system time`, unit: 'ms' })]),
    ...(peak.length === 0
      ? []
      : [
          measureOf(peak, {
            what: `${what}, peak RSS`,
            unit: 'bytes',
            ...(bytes === undefined ? {} : { target: bytes }),
          }),
        ]),
  ]
}

function count(number: number): string {
  return number.toLocaleString('en')
}
