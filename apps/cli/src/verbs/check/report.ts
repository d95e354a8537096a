// SPDX-License-Identifier: Apache-2.0
import type { AppliedVex, SourcedStatement } from '@primum/advisory'
import type { Finding, IndexInfo, Unmatched } from '@primum/flaws'
import type { SbomHead } from '@primum/sbom'

/** A component as far as a check needs it; all else of the SBOM is let go while it is read. */
export type CheckedComponent = {
  readonly ref: string
  readonly name: string
  readonly version?: string
  readonly purl?: string
  readonly cpe?: readonly string[]
  readonly type?: string
}

/** An SBOM that was read. `components` leaves the subject out, as the SBOM's own list does. */
export type CheckedSbom = {
  readonly file: string
  readonly document: SbomHead
  readonly subject: CheckedComponent | undefined
  readonly components: readonly CheckedComponent[]
}

/** A finding, with what a VEX document says of it. */
export type JudgedFinding = Finding & { readonly vex?: AppliedVex<SourcedStatement> }

/** What became of one SBOM. Findings are in the order in which a person should look at them. */
export type CheckReport = {
  readonly sbom: CheckedSbom
  readonly findings: readonly JudgedFinding[]
  readonly unmatched: readonly Unmatched[]
  readonly index: IndexInfo
}

/** Worst first. */
export const severities = ['critical', 'high', 'medium', 'low', 'none', 'unknown'] as const
export type Severity = (typeof severities)[number]

/** What is left to do: a VEX document does not say that it is fixed or does not matter here. */
export function isOpen({ vex }: JudgedFinding): boolean {
  return vex?.suppresses !== true
}

/** Exploited ones first, then by severity (unrated before harmless), then by how probable exploitation is. */
export function compareFindings(a: JudgedFinding, b: JudgedFinding): number {
  return (
    Number(b.kev) - Number(a.kev) ||
    attention.indexOf(a.severity) - attention.indexOf(b.severity) ||
    (b.epss ?? 0) - (a.epss ?? 0) ||
    compareText(a.component.name, b.component.name) ||
    compareText(a.component.version ?? '', b.component.version ?? '') ||
    compareText(a.id, b.id) ||
    compareText(a.component.ref ?? '', b.component.ref ?? '')
  )
}

const attention: readonly Severity[] = ['critical', 'high', 'medium', 'unknown', 'low', 'none']

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
