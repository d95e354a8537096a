// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { Judgement } from '../../api/types.ts'
import {
  type AssessmentValues,
  checkAssessment,
  commonSuggestion,
  newControl,
  noValues,
  type SuggestedVex,
  toAssessmentInput,
  toJudged,
} from './values.ts'

const control = { ...newControl('Ada'), title: 'Port closed', evidence: 'TR-12', ownRisk: 'none' as const }
const filled: AssessmentValues = {
  ...noValues,
  severity: 'serious',
  rationale: ' Reached before authentication. ',
  controls: [control, newControl('Ada')],
  answers: { reach: { answer: 'remote', because: ' From the vector. ', evidence: ' ' } },
}
const vex = (status: SuggestedVex['status'], justification: string | null = null): SuggestedVex => ({
  status,
  justification,
  because: 'test',
})

describe('what must be there', () => {
  const whole = { ...filled, controls: [control] }

  test('harm and reasons are never assumed', () => {
    expect(checkAssessment(noValues, undefined)).toEqual({
      severity: 'Choose how badly a patient could be hurt',
      rationale: 'Say why: others sign on these words',
    })
  })
  test('a control needs a name, evidence and a reviewer', () => {
    expect(checkAssessment(filled, vex('fixed'))).toHaveProperty(['controls/1'])
    expect(checkAssessment(whole, vex('fixed'))).toEqual({})
  })
  test('not_affected needs a justification or an impact statement (OpenVEX 0.2.0)', () => {
    expect(checkAssessment(whole, vex('not_affected'))).toHaveProperty('vexJustification')
    expect(checkAssessment(whole, vex('not_affected', 'component_not_present'))).toEqual({})
    expect(checkAssessment({ ...whole, impactStatement: 'never called' }, vex('not_affected'))).toEqual({})
    expect(
      checkAssessment({ ...whole, vexJustification: 'component_not_present' }, vex('not_affected')),
    ).toEqual({})
  })
  test('affected needs an action statement', () => {
    expect(checkAssessment(whole, vex('affected'))).toHaveProperty('actionStatement')
    expect(checkAssessment({ ...whole, actionStatement: 'Update' }, vex('affected'))).toEqual({})
  })
  test('a chosen status goes before the suggested one, and one of the two is needed', () => {
    expect(checkAssessment({ ...whole, vexStatus: 'fixed' }, vex('affected'))).toEqual({})
    expect(checkAssessment(whole, undefined)).toHaveProperty('vexStatus')
  })
})

test('nothing is judged before a severity of harm was chosen', () => {
  expect(toJudged(noValues)).toBeUndefined()
})

test('what is judged leaves out empty words and controls that are not complete', () => {
  expect(toJudged(filled)).toEqual({
    severity: 'serious',
    phiOnly: false,
    controls: [control],
    answers: { reach: { answer: 'remote', because: 'From the vector.' } },
  })
})

test('the input carries only what belongs to its status', () => {
  const values = { ...filled, vexJustification: 'component_not_present', actionStatement: 'Update' } as const
  expect(toAssessmentInput(values, vex('affected'))).toMatchObject({
    rationale: 'Reached before authentication.',
    vexStatus: 'affected',
    vexJustification: null,
    impactStatement: null,
    actionStatement: 'Update',
  })
  expect(toAssessmentInput(values, vex('not_affected'))).toMatchObject({
    vexJustification: 'component_not_present',
    actionStatement: null,
  })
  expect(toAssessmentInput(filled, vex('not_affected', 'inline_mitigations_already_exist'))).toMatchObject({
    vexJustification: 'inline_mitigations_already_exist',
  })
  expect(() => toAssessmentInput(noValues, vex('affected'))).toThrow(TypeError)
})

test('a new control does not count until someone looked at its own risk', () => {
  expect(newControl('Ada')).toMatchObject({ ownRisk: 'unknown', reviewedBy: 'Ada', title: '' })
})

test('several findings suggest a status only when all suggest the same', () => {
  const judged = (suggestion: SuggestedVex): Judgement => ({
    questionSet: '1',
    exploitability: 'low',
    conclusion: 'controlled',
    reasons: [],
    unknowns: [],
    obligations: [],
    vex: suggestion,
  })
  expect(commonSuggestion([])).toBeUndefined()
  expect(commonSuggestion([judged(vex('affected')), judged(vex('affected'))])?.status).toBe('affected')
  expect(commonSuggestion([judged(vex('affected')), judged(vex('not_affected'))])).toBeUndefined()
  expect(commonSuggestion([judged(vex('affected')), undefined])).toBeUndefined()
})
