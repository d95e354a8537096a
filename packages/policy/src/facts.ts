// SPDX-License-Identifier: Apache-2.0
/** What is known of one finding when a policy is applied to it, and the words that policies and findings share. */

/** Severity of the flaw in itself (CVSS bands), worst first. `unknown`: no source says. */
export const severities = ['critical', 'high', 'medium', 'low', 'none', 'unknown'] as const
export type Severity = (typeof severities)[number]

/** FDA Postmarket Management of Cybersecurity in Medical Devices (2016), section VI.B: what it can do to a patient. */
export const harms = ['catastrophic', 'critical', 'serious', 'minor', 'negligible', 'unassessed'] as const
export type Harm = (typeof harms)[number]

export const confidences = ['high', 'medium', 'low'] as const
export type Confidence = (typeof confidences)[number]

export const supports = ['ended', 'supported'] as const
export type Support = (typeof supports)[number]

export const stages = ['in-development', 'fielded', 'retired'] as const
export type Stage = (typeof stages)[number]

/** OpenVEX 0.2.0 and CSAF 2.0 share these spellings; `none`: no statement is about the finding. */
export const vexStatuses = ['not_affected', 'affected', 'fixed', 'under_investigation', 'none'] as const
export type VexStatus = (typeof vexStatuses)[number]

/** OpenVEX 0.2.0, "Status Justifications". */
export const vexJustifications = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
] as const
export type VexJustification = (typeof vexJustifications)[number]

/**
 * One finding. Dates are calendar days, `YYYY-MM-DD`. What a place does not keep at all (a pipeline knows no stage) is
 * absent, and a rule that needs it is then told as undecided; what is known not to be there has its own word, or is an
 * empty list.
 */
export type FindingFacts = {
  readonly flaw: string
  readonly aliases: readonly string[]
  /** Absent: not in the catalogue of known exploited vulnerabilities. */
  readonly kev?: { readonly listedOn?: string; readonly dueOn?: string; readonly ransomware: boolean }
  /** Absent: not scored. Both 0 to 1. */
  readonly epss?: { readonly probability: number; readonly percentile?: number }
  readonly severity: Severity
  readonly cvss: readonly { readonly version: string; readonly vector: string; readonly score: number }[]
  readonly fixedIn: readonly string[]
  readonly confidence: Confidence
  readonly component: {
    readonly name: string
    readonly version?: string
    readonly purl?: string
    readonly cpe?: string
    /** Of the records that matched, as `npm` or `Debian:12`; the purl's type counts beside them. */
    readonly ecosystems: readonly string[]
    /** Whether its maker still mends it, by the SBOM or by what is known of the product. Absent: nobody says. */
    readonly support?: Support
  }
  readonly product?: string
  readonly stage?: Stage
  /** `rulesOut`: the statement says that nothing is left to do here. */
  readonly vex: {
    readonly status: VexStatus
    readonly justification?: VexJustification
    readonly rulesOut: boolean
  }
  readonly harm?: Harm
  readonly foundAt?: Temporal.Instant
  readonly publishedAt?: Temporal.Instant
  /** When a version without the flaw was first known of. */
  readonly fixAvailableAt?: Temporal.Instant
}

/** The highest score of the newest CVSS generation that rates the flaw: generations are not mixed. */
export function headlineScore({ cvss }: Pick<FindingFacts, 'cvss'>): number | undefined {
  for (const generation of ['4', '3', '2']) {
    const own = cvss.filter(({ version }) => version.startsWith(generation))
    if (own.length > 0) return Math.max(...own.map(({ score }) => score))
  }
  return undefined
}
