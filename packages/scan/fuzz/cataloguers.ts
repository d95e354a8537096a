// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { binaryFormatOf, parseBinary } from '../src/binary/parse-binary.ts'
import { readAlone } from '../src/catalog/binary.ts'
import { cataloguersWith } from '../src/catalog/cataloguers.ts'
import { emptyLayer } from '../src/image/layer.ts'
import { cycloneDxOf } from '../src/index.ts'
import { readRpmSqlite } from '../src/node/rpm-sqlite.ts'
import { summarise } from '../src/report/report.ts'

/** A path that each cataloguer wants, so that any bytes reach every parser. */
const paths = [
  'etc/os-release',
  'var/lib/dpkg/status',
  'var/lib/dpkg/info/a.list',
  'var/lib/dpkg/status.d/a.md5sums',
  'lib/apk/db/installed',
  'var/lib/rpm/Packages',
  'usr/lib/opkg/status',
  'usr/lib/opkg/info/a.list',
  'usr/lib/node_modules/a/package.json',
  'usr/lib/python3/a.dist-info/METADATA',
  'opt/a.jar',
  'boot/vmlinuz',
  'lib/modules/6.1.0/modules.dep',
  'usr/bin/a',
  'boot/u-boot.bin',
]

const cataloguers = cataloguersWith(readRpmSqlite)

/** Any bytes in every kind of file: facts or a CodedError, and facts that a report can be made of. */
export function fuzz(data: Uint8Array): void {
  const layer = emptyLayer()
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const file = { path, name, sizeBytes: data.length, isExecutable: true, bytes: data, isWhole: true }
    const facts = cataloguers
      .filter((one) => one.wants(file))
      .flatMap((one) => attempt(() => one.read(file)) ?? [])
    layer.files.set(path, { facts: [...facts, ...(attempt(() => readAlone(file)) ?? [])] })
  }
  if (binaryFormatOf(data) !== undefined) attempt(() => parseBinary(data))
  const summary = summarise(layer)
  const refs = new Set(summary.components.map(({ ref }) => ref))
  if (refs.size !== summary.components.length) throw new Error('two components have one ref')
  const report = { ...summary, root: 'x', format: 'tar', warnings: [], warningsLeftOut: 0, files } as const
  JSON.stringify(
    cycloneDxOf(report, { timestamp: '2026-01-01T00:00:00Z', tool: { name: 'x', version: '1' } }),
  )
}

const files = { seen: 0, opened: 0, bytes: 0 }

function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    if (error instanceof CodedError) return undefined
    throw error
  }
}
