// SPDX-License-Identifier: Apache-2.0
import type {
  CycloneDxAnalysis,
  CycloneDxJustification,
  CycloneDxState,
  VexJustification,
  VexStatus,
} from './model.ts'

/** CycloneDX 1.6 analysis state to status. A false positive is a not_affected whose reason is the match itself. */
export const statusOfState: Readonly<Record<CycloneDxState, VexStatus>> = {
  resolved: 'fixed',
  resolved_with_pedigree: 'fixed',
  exploitable: 'affected',
  in_triage: 'under_investigation',
  false_positive: 'not_affected',
  not_affected: 'not_affected',
}

export const stateOfStatus: Readonly<Record<VexStatus, CycloneDxState>> = {
  fixed: 'resolved',
  affected: 'exploitable',
  under_investigation: 'in_triage',
  not_affected: 'not_affected',
}

/**
 * OpenVEX justification to CycloneDX. Not one to one: "component not present" and "vulnerable code not present" are
 * both `code_not_present`, so the writer keeps the original in a property and the reader takes it from there.
 */
const toCycloneDx: Readonly<Record<VexJustification, CycloneDxJustification>> = {
  component_not_present: 'code_not_present',
  vulnerable_code_not_present: 'code_not_present',
  vulnerable_code_not_in_execute_path: 'code_not_reachable',
  vulnerable_code_cannot_be_controlled_by_adversary: 'requires_environment',
  inline_mitigations_already_exist: 'protected_by_mitigating_control',
}

/**
 * CycloneDX justification to OpenVEX; absent where OpenVEX has no word that claims no more than the author did. A
 * perimeter is not an inline mitigation of the product; a configuration or dependency that someone may add tomorrow
 * is not code that is absent. These become an impact statement in words.
 */
const toOpenVex: Readonly<Partial<Record<CycloneDxJustification, VexJustification>>> = {
  code_not_present: 'vulnerable_code_not_present',
  code_not_reachable: 'vulnerable_code_not_in_execute_path',
  requires_environment: 'vulnerable_code_cannot_be_controlled_by_adversary',
  protected_by_compiler: 'inline_mitigations_already_exist',
  protected_at_runtime: 'inline_mitigations_already_exist',
  protected_by_mitigating_control: 'inline_mitigations_already_exist',
}

/** The OpenVEX justification that a CycloneDX one implies, if any. */
export function openVexJustification(justification: CycloneDxJustification): VexJustification | undefined {
  return toOpenVex[justification]
}

/** The analysis to write for a statement: its own where it still means the same status, else the mapped one. */
export function cycloneDxAnalysisOf(statement: {
  readonly status: VexStatus
  readonly justification?: VexJustification
  readonly cyclonedx?: CycloneDxAnalysis
}): CycloneDxAnalysis {
  const kept =
    statement.cyclonedx !== undefined && statusOfState[statement.cyclonedx.state] === statement.status
      ? statement.cyclonedx
      : undefined
  const mapped = statement.justification === undefined ? undefined : toCycloneDx[statement.justification]
  const keepsItsWord =
    kept?.justification !== undefined &&
    (statement.justification === undefined || toOpenVex[kept.justification] === statement.justification)
  const justification = keepsItsWord ? kept.justification : mapped
  return {
    state: kept?.state ?? stateOfStatus[statement.status],
    ...(justification === undefined ? {} : { justification }),
    ...(kept?.responses === undefined ? {} : { responses: kept.responses }),
  }
}

/** What CycloneDX said beyond what the status and the justification say already; undefined: nothing. */
export function ownAnalysisOf(statement: {
  readonly status: VexStatus
  readonly justification?: VexJustification
  readonly cyclonedx?: CycloneDxAnalysis
}): CycloneDxAnalysis | undefined {
  const { cyclonedx, ...bare } = statement
  if (cyclonedx === undefined || (cyclonedx.responses ?? []).length > 0) return cyclonedx
  const implied = cycloneDxAnalysisOf(bare)
  const isImplied = implied.state === cyclonedx.state && implied.justification === cyclonedx.justification
  return isImplied ? undefined : cyclonedx
}

const inWords: Readonly<Record<CycloneDxJustification, string>> = {
  code_not_present: 'The vulnerable code is not present.',
  code_not_reachable: 'The vulnerable code cannot be reached.',
  requires_configuration: 'Exploitation needs a configuration that is not used.',
  requires_dependency: 'Exploitation needs a dependency that is not present.',
  requires_environment: 'Exploitation needs an environment that is not present.',
  protected_by_compiler: 'The compiler was set to prevent exploitation.',
  protected_at_runtime: 'Exploitation is prevented at run time.',
  protected_at_perimeter: 'Attacks are blocked before they reach the product.',
  protected_by_mitigating_control: 'A control is in place that lowers likelihood or impact.',
}

/** CycloneDX tells what to do by a list of responses: in words, for dialects that have no such list. */
export function actionInWords({ responses = [] }: CycloneDxAnalysis): string | undefined {
  return responses.length === 0 ? undefined : `Response: ${[...responses].sort().join(', ')}.`
}

/** Takes away what {@link impactInWords} and {@link actionInWords} added for a dialect that has no word for it. */
export function withoutWords(said: {
  readonly impactStatement: string | undefined
  readonly actionStatement: string | undefined
  readonly cyclonedx: CycloneDxAnalysis | undefined
}) {
  const { impactStatement, actionStatement, cyclonedx } = said
  if (cyclonedx === undefined) return said
  return {
    ...said,
    impactStatement: impactStatement === impactInWords(cyclonedx) ? undefined : impactStatement,
    actionStatement: actionStatement === actionInWords(cyclonedx) ? undefined : actionStatement,
  }
}

/** A CycloneDX analysis as an impact statement, for dialects that have no word for it. */
export function impactInWords({ state, justification }: CycloneDxAnalysis): string | undefined {
  if (justification !== undefined) return inWords[justification]
  return state === 'false_positive'
    ? 'The component was identified wrongly; the flaw is not in it.'
    : undefined
}
