// SPDX-License-Identifier: Apache-2.0
import type { SourcedStatement, Unmatched, UnmatchedReason } from '@primum/advisory'
import { printable } from '../../terminal/clean.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { CheckReport, JudgedFinding } from './report.ts'

/** More would bury the rest of what a run says; --json lists all. */
const shown = 3

const reasons: Readonly<Record<UnmatchedReason, string>> = {
  'no-product': 'it names no product',
  'other-product': 'it is about another product, or a version of it that cannot be compared',
  'no-finding': 'this flaw was not found in what it names',
}

/** Says on stderr which statements apply to nothing, so that a slip is noticed, and which contradict each other. */
export async function tellVex({ sbom, findings, vex }: CheckReport, { stderr }: Terminal): Promise<void> {
  if (vex === undefined) return
  const { unmatched } = vex
  const lines = [
    ...listed(
      unmatched.length === 1
        ? 'a VEX statement applies to nothing'
        : `${unmatched.length} VEX statements apply to nothing`,
      unmatched.map(unmatchedLine),
    ),
    ...listed(
      'VEX statements contradict each other',
      findings.flatMap((finding) => contradictionLine(finding)),
    ),
  ]
  for (const line of lines) await stderr.write(`primum: ${sbom.file}: ${line}\n`)
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return []
  const more = lines.length - shown
  return [
    title,
    ...lines.slice(0, shown).map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more; --json lists all`] : []),
  ]
}

function unmatchedLine({ statement, reason }: Unmatched<SourcedStatement>): string {
  return `${placeOf(statement)} (${printable(statement.vulnerability.id)}): ${reasons[reason]}`
}

function contradictionLine({ id, component, vex }: JudgedFinding): readonly string[] {
  if (vex === undefined || vex.contradicted.length === 0) return []
  const others = vex.contradicted.map((other) => `${placeOf(other)} says ${other.status}`)
  const what = `${printable(id)} in ${printable(component.name)}`
  return [`${what}: ${placeOf(vex.statement)} says ${vex.status}, which counts; ${others.join('; ')}`]
}

function placeOf({ source: { file, path } }: SourcedStatement): string {
  return printable(`${file ?? 'a document'}:${path}`)
}
