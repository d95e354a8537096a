// SPDX-License-Identifier: Apache-2.0
import type { FlawIndex, PackageEntry } from '../index/index-reader.ts'
import { type KernelVersion, lineOf } from '../kernel/version.ts'
import { compareVersions } from '../version/schemes.ts'
import type { Hit } from './finding.ts'

/** A fix that reached the line of an installed kernel, at or below its version. */
export type LineFix = { readonly record: number; readonly version: string }

/** The fixes of an entry that the installed kernel has by its own line: `6.6.17` for 6.6.30, and nothing of 6.8. */
export function lineFixesIn({ record, ranges }: PackageEntry, kernel: KernelVersion): readonly LineFix[] {
  const fixes: LineFix[] = []
  for (const { type, events } of ranges) {
    if (type === 'GIT') continue
    for (const { kind, version } of events) {
      if (kind !== 'fixed' || !version.startsWith(kernel.line) || lineOf(version) !== kernel.line) continue
      if ((compareVersions('linux', version, kernel.version) ?? 1) <= 0) fixes.push({ record, version })
    }
  }
  return fixes
}

/**
 * Leaves out hits of wide ranges (`from 5.10, before 6.8`) on a kernel whose own line had the fix: each line of the kernel is fixed by
 * itself, and often only one of a flaw's records says where. A range that begins in the line after the fix stays, since it tells of a
 * flaw that came back.
 */
export function withoutLineFixes(
  index: FlawIndex,
  hits: readonly Hit[],
  fixes: readonly LineFix[],
): readonly Hit[] {
  if (fixes.length === 0 || hits.length === 0) return hits
  const byFlaw = new Map<string, string[]>()
  for (const { record, version } of fixes) {
    const head = index.head(record)
    if (head.withdrawn !== undefined || head.subjects.length > 1) continue
    for (const flaw of head.subjects) {
      const known = byFlaw.get(flaw)
      if (known === undefined) byFlaw.set(flaw, [version])
      else known.push(version)
    }
  }
  return hits.filter(({ head, lookup, position }) => {
    const { introduced } = position
    if (lookup.product?.kernel === undefined || introduced === undefined) return true
    return !head.subjects.every((flaw) => byFlaw.get(flaw)?.some((fix) => isBefore(introduced, fix)) === true)
  })
}

function isBefore(introduced: string, fix: string): boolean {
  return introduced === '0' || compareVersions('linux', introduced, fix) === -1
}
