// SPDX-License-Identifier: Apache-2.0
import type { AppliedVex, SourcedStatement, Unmatched as UnmatchedStatement } from '@primum/advisory'
import type { Finding, IndexInfo, Unmatched } from '@primum/flaws'
import type { Decision } from '@primum/policy'
import type { ComponentIdentity, SbomHead } from '@primum/sbom'
import type { ComponentSupport } from './support.ts'

/** A component as far as a check needs it; all else of the SBOM is let go while it is read. */
export type CheckedComponent = Pick<
  ComponentIdentity,
  'supplier' | 'source' | 'supportStatus' | 'endOfSupportDate'
> & {
  readonly ref: string
  readonly name: string
  readonly version?: string
  readonly purl?: string
  readonly cpe?: readonly string[]
  readonly type?: string
  /** A VEX document may name a component by what it holds. */
  readonly hashes?: readonly { readonly algorithm: string; readonly value: string }[]
}

/** An SBOM that was read. `components` leaves the subject out, as the SBOM's own list does. */
export type CheckedSbom = {
  readonly file: string
  readonly document: SbomHead
  readonly subject: CheckedComponent | undefined
  readonly components: readonly CheckedComponent[]
}

/** A finding, with what a VEX document and a policy say of it. */
export type JudgedFinding = Finding & {
  readonly vex?: AppliedVex<SourcedStatement>
  readonly policy?: Decision
}

/** What became of one SBOM. Findings are in the order in which a person should look at them. */
export type CheckReport = {
  readonly sbom: CheckedSbom
  readonly findings: readonly JudgedFinding[]
  readonly unmatched: readonly Unmatched[]
  readonly index: IndexInfo
  readonly support: readonly ComponentSupport[]
  /** Of the VEX documents that were applied, the statements that are about nothing here. */
  readonly vex?: { readonly unmatched: readonly UnmatchedStatement<SourcedStatement>[] }
  /** The policy that was applied, by its own name. */
  readonly policy?: { readonly name: string }
}

/** Worst first. */
export const severities = ['critical', 'high', 'medium', 'low', 'none', 'unknown'] as const
export type Severity = (typeof severities)[number]

/** What is left to do: a VEX document does not say that it is fixed or does not matter here. */
export function isOpen({ vex }: JudgedFinding): boolean {
  return vex?.suppresses !== true
}

/** The rules of a policy about which a pipeline can say nothing, such as since when a finding is known. */
export function undecidedRules({ findings }: Pick<CheckReport, 'findings'>): readonly string[] {
  return [...new Set(findings.flatMap(({ policy }) => policy?.undecided.map(({ rule }) => rule) ?? []))]
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
