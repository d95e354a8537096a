// SPDX-License-Identifier: Apache-2.0
import type { Lifecycle } from '@primum/flaws/lifecycle'
import type { z } from 'zod'
import type { advisory, cvss, severity } from '../schemas.ts'
import { epssLevel } from './epss-level.ts'
import type { matchKind } from './match-kind.ts'

/** What the matcher says about one flaw in one component of a release, before it meets what we knew already. */
export type JudgedFinding = {
  /** Canonical id: CVE before GHSA before others. */
  readonly vulnerabilityId: string
  readonly aliases: readonly string[]
  /** The component as this SBOM has it: the purl, or `name@version` where there is none. */
  readonly componentKey: string
  /** The same package in any version and any release. */
  readonly packageKey: string
  readonly componentName: string
  readonly componentVersion: string | null
  readonly componentPurl: string | null
  readonly componentCpe: string | null
  readonly componentRefs: readonly string[]
  readonly summary: string
  readonly fixedVersions: readonly string[]
  readonly severity: z.output<typeof severity>
  readonly score: number | null
  readonly cvss: readonly z.output<typeof cvss>[]
  readonly advisories: readonly z.output<typeof advisory>[]
  readonly kev: boolean
  readonly kevAddedOn: string | null
  readonly kevDueOn: string | null
  readonly kevRansomware: boolean
  readonly epss: number | null
  readonly epssPercentile: number | null
  readonly matchKind: z.output<typeof matchKind>
  readonly matchDetail: Readonly<Record<string, unknown>>
  /** When a record about the flaw was first published, RFC 3339 to the millisecond. */
  readonly publishedAt: string | null
  /** What is published of how long the component is supported. */
  readonly lifecycle: Lifecycle | null
}

/** Rows of `finding` and back: the columns that intelligence decides, and nothing that a person decides. */
export function judgedColumns(judged: JudgedFinding) {
  return {
    vulnerability_id: judged.vulnerabilityId,
    aliases: [...judged.aliases],
    component_key: judged.componentKey,
    package_key: judged.packageKey,
    component_name: judged.componentName,
    component_version: judged.componentVersion,
    component_purl: judged.componentPurl,
    component_cpe: judged.componentCpe,
    component_refs: [...judged.componentRefs],
    summary: judged.summary,
    fixed_versions: [...judged.fixedVersions],
    severity: judged.severity,
    score: judged.score,
    cvss: judged.cvss,
    advisories: judged.advisories,
    kev: judged.kev,
    kev_added_on: judged.kevAddedOn,
    kev_due_on: judged.kevDueOn,
    kev_ransomware: judged.kevRansomware,
    epss: judged.epss,
    epss_percentile: judged.epssPercentile,
    match_kind: judged.matchKind,
    match_detail: judged.matchDetail,
    published_at: judged.publishedAt,
    lifecycle: judged.lifecycle,
  }
}

export type JudgedColumns = ReturnType<typeof judgedColumns>

/**
 * Members whose change is worth telling a person. EPSS moves every day for every flaw; it is stored, and told only when it
 * reaches another level.
 */
const told = [
  'vulnerability_id',
  'aliases',
  'fixed_versions',
  'severity',
  'score',
  'advisories',
  'kev',
  'kev_due_on',
  'match_kind',
] as const satisfies readonly (keyof JudgedColumns)[]

export type Difference = Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>

/** What a person would want to know of a change, by member; empty when there is nothing of the kind. */
export function tellDifference(before: JudgedColumns, after: JudgedColumns): Difference {
  const [shownBefore, shownAfter] = [shown(before), shown(after)]
  const differing = told.filter(
    (name) => JSON.stringify(shownBefore[name]) !== JSON.stringify(shownAfter[name]),
  )
  const members: readonly (keyof JudgedColumns)[] =
    epssLevel(before.epss) !== epssLevel(after.epss) ? [...differing, 'epss'] : differing
  return Object.fromEntries(
    members.map((name) => [name, { before: shownBefore[name], after: shownAfter[name] }]),
  )
}

/** Of an advisory its id: another revision of it is stored, and is no news. */
const shown = (columns: JudgedColumns) => ({
  ...columns,
  advisories: columns.advisories.map(({ id }) => id),
})
