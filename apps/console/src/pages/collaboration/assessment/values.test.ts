// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { RubricQuestion } from '../../../api/collaboration/assessments.ts'
import { answerRubric, isAsked, noCaseValues, openSuggestions, toCaseInput, toCaseJudged } from './values.ts'

const question = (id: RubricQuestion['id'], askedWhen: RubricQuestion['askedWhen']): RubricQuestion => ({
  id,
  askedWhen,
  group: 'attack-vector',
  kind: 'yes-no',
  text: '',
  help: '',
})
const network = question('XAVN', [])
const ip = question('XAVT', [{ question: 'XAVN', answers: ['yes'] }])
const wireless = question('XAVW', [
  { question: 'XAVN', answers: ['yes'] },
  { question: 'XAVT', answers: ['no'] },
])
const many = question('XCPM', [{ question: 'XCP', answers: ['yes', 'unknown'] }])
const questions = [network, ip, wireless]

test('a question is asked when the answers before it make it matter; an open answer is unknown', () => {
  expect(isAsked(ip, {})).toBe(false)
  expect(isAsked(ip, { XAVN: 'yes' })).toBe(true)
  expect(isAsked(many, {})).toBe(true)
  expect(isAsked(many, { XCP: 'no' })).toBe(false)
})

test('what no longer matters is forgotten, and what follows from it too', () => {
  const answers = { XAVN: 'yes', XAVT: 'no', XAVW: 'yes' } as const
  expect(answerRubric(questions, answers, 'XAVN', 'no')).toEqual({ XAVN: 'no' })
  expect(answerRubric(questions, answers, 'XAVT', 'yes')).toEqual({ XAVN: 'yes', XAVT: 'yes' })
  expect(answerRubric(questions, {}, 'XAVN', 'yes')).toEqual({ XAVN: 'yes' })
})

test('what is judged holds the rubric’s answers, once a harm was chosen', () => {
  expect(toCaseJudged(noCaseValues)).toBeUndefined()
  const values = { ...noCaseValues, severity: 'serious', rubric: { XAVN: 'yes' } } as const
  expect(toCaseJudged(values)).toMatchObject({ severity: 'serious', rubric: { XAVN: 'yes' } })
})

test('the input has a plan or none', () => {
  const values = {
    ...noCaseValues,
    severity: 'serious',
    rationale: 'x',
    vexStatus: 'affected',
    actionStatement: 'Unplug it',
  } as const
  expect(toCaseInput(values, undefined)).toMatchObject({
    remediationPlan: null,
    actionStatement: 'Unplug it',
  })
  expect(toCaseInput({ ...values, remediationPlan: ' By May. ' }, undefined).remediationPlan).toBe('By May.')
})

test('a suggestion is for questions that nobody answered', () => {
  const suggested = { reach: { answer: 'remote' }, insider: { answer: 'no' } }
  expect(openSuggestions(suggested, { reach: { answer: 'local' } })).toEqual({ insider: { answer: 'no' } })
})
