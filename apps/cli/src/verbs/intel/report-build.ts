// SPDX-License-Identifier: Apache-2.0
import { type BuildReport, formatBuildFault } from '@primum/flaws/node'
import { printable } from '../../terminal/clean.ts'
import { formatCount } from '../../terminal/count.ts'
import type { Terminal } from '../../terminal/terminal.ts'

/** How many of the records that were left out, or are odd, are told one by one. */
const faultsShown = 20

/** How many records became what. */
export type Changes = Readonly<
  Record<'added' | 'changed' | 'removed' | 'unchanged' | 'outdated' | 'refused' | 'warned', number>
>

export function changesOf(report: BuildReport): Changes {
  const { added, changed, removed, unchanged, outdated, refused, warned } = report
  return {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    unchanged,
    outdated,
    refused,
    warned,
  }
}

/** Tells on stderr what was odd in the sources, and what changed. */
export async function reportBuild(report: BuildReport, { stderr }: Terminal): Promise<void> {
  for (const fault of report.faults.slice(0, faultsShown)) {
    await stderr.write(`primum: ${printable(formatBuildFault(fault))}\n`)
  }
  const more = report.refused + report.warned - faultsShown
  if (more > 0) await stderr.write(`primum: and ${formatCount(more)} more like these\n`)
  const counts = Object.entries(changesOf(report)).flatMap(([what, count]) =>
    count === 0 ? [] : [`${formatCount(count)} ${what}`],
  )
  await stderr.write(`primum: records: ${counts.length === 0 ? 'none read' : counts.join(', ')}\n`)
}
