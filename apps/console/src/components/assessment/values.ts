// SPDX-License-Identifier: Apache-2.0
/** The form of an assessment as it is filled in, and how it becomes the API's input. */
import type {
  Assessment,
  AssessmentInput,
  Control,
  GivenAnswer,
  HarmSeverity,
  Judged,
  Judgement,
  Signatory,
  VexJustification,
  VexStatus,
} from '../../api/types.ts'
import type { FieldErrors } from '../form/field-errors.ts'
import { justificationWords } from '../status/words.ts'

export type AssessmentValues = {
  readonly answers: Readonly<Record<string, GivenAnswer>>
  /** Empty until the reviewer chose: harm is never assumed. */
  readonly severity: HarmSeverity | ''
  readonly severityBecause: string
  readonly phiOnly: boolean
  readonly controls: readonly Control[]
  readonly rationale: string
  /** Empty: as the judgement suggests. */
  readonly vexStatus: VexStatus | ''
  readonly vexJustification: VexJustification | ''
  readonly impactStatement: string
  readonly actionStatement: string
  /** Empty: propose only, and let others sign. */
  readonly signAs: Signatory | ''
}

export const noValues: AssessmentValues = {
  answers: {},
  severity: '',
  severityBecause: '',
  phiOnly: false,
  controls: [],
  rationale: '',
  vexStatus: '',
  vexJustification: '',
  impactStatement: '',
  actionStatement: '',
  signAs: '',
}

export type SuggestedVex = Judgement['vex']

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const isComplete = ({ title, evidence, reviewedBy }: Control): boolean =>
  [title, evidence, reviewedBy].every((text) => text.trim() !== '')

/** An answer as it is sent: words that were left empty are not meant. */
const trimAnswer = ({ answer, because = '', evidence = '' }: GivenAnswer): GivenAnswer => ({
  answer,
  ...(because.trim() !== '' && { because: because.trim() }),
  ...(evidence.trim() !== '' && { evidence: evidence.trim() }),
})

/** What is judged so far; a control counts once it is complete. Undefined until a severity of harm was chosen. */
export function toJudged(values: AssessmentValues): Judged | undefined {
  const { answers, severity, severityBecause, phiOnly, controls } = values
  if (severity === '') return undefined
  return {
    answers: Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, trimAnswer(answer)])),
    severity,
    ...(severityBecause.trim() !== '' && { severityBecause: severityBecause.trim() }),
    phiOnly,
    controls: controls.filter(isComplete),
  }
}

/** @throws {TypeError} for values that {@link checkAssessment} would not let through */
export function toAssessmentInput(
  values: AssessmentValues,
  suggested: SuggestedVex | undefined,
): AssessmentInput {
  const judged = toJudged(values)
  const vexStatus = values.vexStatus === '' ? suggested?.status : values.vexStatus
  if (judged === undefined || vexStatus === undefined)
    throw new TypeError('an assessment that is not complete')
  return {
    ...judged,
    rationale: values.rationale.trim(),
    vexStatus,
    vexJustification: vexStatus === 'not_affected' ? justificationOf(values, suggested) : null,
    impactStatement: vexStatus === 'not_affected' ? orNull(values.impactStatement) : null,
    actionStatement: vexStatus === 'affected' ? orNull(values.actionStatement) : null,
  }
}

function justificationOf(
  { vexJustification }: AssessmentValues,
  suggested: SuggestedVex | undefined,
): VexJustification | null {
  if (vexJustification !== '') return vexJustification
  const proposed = suggested?.justification ?? null
  return isJustification(proposed) ? proposed : null
}

/** What must be there: OpenVEX 0.2.0 asks for a reason with not_affected and for an action with affected. */
export function checkAssessment(values: AssessmentValues, suggested: SuggestedVex | undefined): FieldErrors {
  const vexStatus = values.vexStatus === '' ? suggested?.status : values.vexStatus
  const lacksReason =
    vexStatus === 'not_affected' &&
    justificationOf(values, suggested) === null &&
    values.impactStatement.trim() === ''
  const lacksAction = vexStatus === 'affected' && values.actionStatement.trim() === ''
  const unfinished = values.controls.findIndex((control) => !isComplete(control))
  return {
    ...(values.severity === '' && { severity: 'Choose how badly a patient could be hurt' }),
    ...(unfinished >= 0 && {
      [`controls/${unfinished}`]: 'Name the control, its evidence and who reviewed it, or remove it',
    }),
    ...(values.rationale.trim() === '' && { rationale: 'Say why: others sign on these words' }),
    ...(vexStatus === undefined && values.severity !== '' && { vexStatus: 'Choose a status' }),
    ...(lacksReason && { vexJustification: 'Choose a reason, or describe the impact below' }),
    ...(lacksAction && { actionStatement: 'Say what your users should do' }),
  }
}

/** What a decision says that the next one can start from. */
type Starting = Pick<
  Assessment,
  | 'answers'
  | 'severity'
  | 'severityBecause'
  | 'phiOnly'
  | 'controls'
  | 'rationale'
  | 'vexStatus'
  | 'vexJustification'
  | 'impactStatement'
  | 'actionStatement'
>

/** A decision as the starting point of the next one. The signature is never carried over. */
export function fromAssessment(assessment: Starting): AssessmentValues {
  const { answers, severity, severityBecause, phiOnly, controls, rationale, vexStatus } = assessment
  const { vexJustification, impactStatement, actionStatement } = assessment
  return {
    answers,
    severity,
    severityBecause: severityBecause ?? '',
    phiOnly,
    controls,
    rationale,
    vexStatus,
    vexJustification: isJustification(vexJustification) ? vexJustification : '',
    impactStatement: impactStatement ?? '',
    actionStatement: actionStatement ?? '',
    signAs: '',
  }
}

const isJustification = (value: string | null): value is VexJustification =>
  value !== null && Object.hasOwn(justificationWords, value)

/** A control that was just added. Its own risk is unknown until someone looked, and then it does not count. */
export const newControl = (reviewedBy: string): Control => ({
  id: crypto.randomUUID(),
  title: '',
  kind: 'inline',
  lowers: 'exploitability',
  by: 1,
  evidence: '',
  reviewedBy,
  ownRisk: 'unknown',
})

/** What all judgements suggest alike; undefined when they differ or are not known yet. */
export function commonSuggestion(judgements: readonly (Judgement | undefined)[]): SuggestedVex | undefined {
  const [first, ...rest] = judgements.map((judgement) => judgement?.vex)
  if (first === undefined) return undefined
  const isCommon = rest.every(
    (vex) => vex?.status === first.status && vex.justification === first.justification,
  )
  return isCommon ? first : undefined
}
