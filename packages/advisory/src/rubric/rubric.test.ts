// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatExtendedVector,
  isAsked,
  parseExtendedVector,
  parseRubricAnswers,
  type RubricAnswers,
  type RubricQuestionId,
  rubricChoices,
  rubricQuestion,
  rubricQuestionIds,
  rubricQuestions,
  scoreRubric,
} from './index.ts'
import { computeWorkbook, sheets } from './workbook.test-data.ts'

/** Nothing can happen and everything is hard: each test makes worse what it is about. */
const mildest: RubricAnswers = {
  XAVN: 'no',
  XAVP: 'yes',
  XAVPA: 'no',
  XACL: 'no',
  XPRL: 'yes',
  XPRZ: 'yes',
  XPRS: 'yes',
  XUI: 'yes',
  XS: 'no',
  XCP: 'no',
  ...Object.fromEntries(
    rubricQuestions.filter(({ kind }) => kind === 'impact').map(({ id }) => [id, 'none' as const]),
  ),
}

const metricsOf = (answers: RubricAnswers): Readonly<Record<string, string>> =>
  Object.fromEntries(scoreRubric(answers).cvss31.metrics.map(({ metric, value }) => [metric, value]))

/** Answers of every kind; `of` says which answers a question may get. Questions that are not asked stay unanswered. */
function answersOf(of: (id: RubricQuestionId) => readonly string[]): fc.Arbitrary<RubricAnswers> {
  const record = fc.record(
    Object.fromEntries(rubricQuestionIds.map((id) => [id, fc.constantFrom(...of(id))])),
  )
  return record.map((all) => {
    const answers = parseRubricAnswers(all)
    return Object.fromEntries(
      Object.entries(answers).filter(([id]) => isAsked(rubricQuestion(parseId(id)), answers)),
    )
  })
}

const choicesOf = (id: RubricQuestionId): readonly string[] =>
  rubricChoices[rubricQuestion(id).kind].map((choice) => choice.id)
const known = (id: RubricQuestionId): readonly string[] => choicesOf(id).filter((one) => one !== 'unknown')
const anyAnswers = answersOf(choicesOf)

function parseId(text: string): RubricQuestionId {
  const id = rubricQuestionIds.find((one) => one === text)
  if (id === undefined) throw new Error(`no question ${text}`)
  return id
}

describe('the questions', () => {
  it('hold one entry for every id, in one order', () => {
    expect(new Set(rubricQuestions.map(({ id }) => id))).toEqual(new Set(rubricQuestionIds))
    expect(rubricQuestions.map(({ id }) => id)).toEqual([...rubricQuestionIds])
  })

  it('are those of the published calculator', () => {
    const asked = Object.values(sheets.Details)
      .map(({ value }) => /\((X[A-Z]+)\)/.exec(value ?? '')?.[1])
      .filter((id) => id !== undefined)
    expect(asked).toEqual([...rubricQuestionIds])
  })

  it('depend only on questions before them', () => {
    for (const [at, { askedWhen = [] }] of rubricQuestions.entries()) {
      for (const { question } of askedWhen) expect(rubricQuestionIds.indexOf(question)).toBeLessThan(at)
    }
  })
})

describe('the published calculator', () => {
  /** Answers, vector and score that the workbook itself shows as examples. */
  it.each(['B', 'C'])('gives the same for its example in column %s', (column) => {
    const answers = parseRubricAnswers(
      Object.fromEntries(
        Object.entries(sheets.Details).flatMap(([name, { value }]) => {
          const id = name.startsWith('A') ? /\((X[A-Z]+)\)/.exec(value ?? '')?.[1] : undefined
          const answer = sheets.Details[`${column}${name.slice(1)}`]?.value
          return id === undefined || answer === undefined || answer === null
            ? []
            : [[id, answer.toLowerCase()]]
        }),
      ),
    )
    const row = column === 'B' ? '2' : '3'
    const { cvss31 } = scoreRubric(answers)
    expect(cvss31.vector).toBe(`CVSS:3.1/${sheets.Summary[`C${row}`]?.value}`)
    expect(cvss31.score).toBe(Number(Number(sheets.Summary[`B${row}`]?.value).toFixed(1)))
  })

  it('agrees with ours wherever none of its defects shows', () => {
    // XAVPA and XCPM it does not read; unknown impacts it takes as none: each has its own test below.
    const answers = answersOf((id) => (id === 'XAVPA' ? ['no'] : id === 'XCPM' ? ['yes'] : known(id)))
    let scores = 0
    fc.assert(
      fc.property(answers, (given) => {
        const { cvss31 } = scoreRubric(given)
        const own = metricsOf(given)
        const { metrics, score } = computeWorkbook(given)
        // Its formula for a low loss of availability reads the integrity of "other" in place of therapy.
        const misreads = own['A'] !== 'H' && (given.XAT === 'low' || given.XIO === 'low')
        expect(own).toEqual({ ...metrics, ...(misreads ? { A: own['A'] } : {}) })
        const nothing = own['C'] === 'N' && own['I'] === 'N' && own['A'] === 'N'
        if (misreads || nothing || score > 10) return
        scores++
        expect(cvss31.score).toBe(score)
      }),
      { numRuns: 600 },
    )
    expect(scores).toBeGreaterThan(100)
  })

  it('agrees with ours about unknown answers on how easy the attack is', () => {
    const mild = fc.record(
      Object.fromEntries(
        rubricQuestionIds
          .slice(0, rubricQuestionIds.indexOf('XCP'))
          .map((id) => [id, fc.constantFrom(...(id === 'XAVPA' ? ['no'] : choicesOf(id)))]),
      ),
    )
    fc.assert(
      fc.property(mild, (all) => {
        const parsed = parseRubricAnswers(all)
        const asked = Object.entries(parsed).filter(([id]) => isAsked(rubricQuestion(parseId(id)), parsed))
        const answers: RubricAnswers = Object.fromEntries(asked)
        const { AV, AC, PR, UI, S } = metricsOf(answers)
        const theirs = computeWorkbook(answers).metrics
        // An unknown range leaves their formula without a value.
        const expected = answers.XAVR === 'unknown' ? { ...theirs, AV: 'A' } : theirs
        expect({ AV, AC, PR, UI, S }).toEqual({
          AV: expected.AV,
          AC: expected.AC,
          PR: expected.PR,
          UI: expected.UI,
          S: expected.S,
        })
      }),
      { numRuns: 600 },
    )
  })
})

describe('a defect of the published calculator that is mended here:', () => {
  it('1. therapy that becomes partly unavailable counts', () => {
    const answers: RubricAnswers = { ...mildest, XAT: 'low' }
    expect(computeWorkbook(answers).metrics.A).toBe('N')
    expect(metricsOf(answers)['A']).toBe('L')
    // What its formula reads in that place is the integrity of "other".
    expect(computeWorkbook({ ...mildest, XIO: 'low' }).metrics.A).toBe('L')
    expect(metricsOf({ ...mildest, XIO: 'low' })['A']).toBe('N')
  })

  it('2. no score lies above 10', () => {
    const worst: RubricAnswers = {
      XAVN: 'yes',
      XAVT: 'yes',
      XACL: 'yes',
      XPRL: 'no',
      XUI: 'no',
      XS: 'yes',
      XCP: 'yes',
      XCPM: 'yes',
      XIT: 'high',
      XAT: 'high',
    }
    expect(computeWorkbook(worst).score).toBe(10.8)
    expect(scoreRubric(worst).cvss31.score).toBe(10)
  })

  it('3. what has no impact scores 0', () => {
    const answers: RubricAnswers = { ...mildest, XAVN: 'yes', XAVT: 'yes', XACL: 'yes' }
    expect(computeWorkbook(answers).score).toBeGreaterThan(0)
    expect(scoreRubric(answers, 'negligible').cvss31.score).toBe(0)
    expect(scoreRubric(answers, 'negligible').cvss40.score).toBe(0)
  })

  it('4. data of few patients is less than data of many (XCPM)', () => {
    const few: RubricAnswers = { ...mildest, XCP: 'yes', XCPM: 'no' }
    expect(computeWorkbook(few).metrics.C).toBe('H')
    expect(metricsOf(few)['C']).toBe('L')
    expect(metricsOf({ ...few, XCPM: 'yes' })['C']).toBe('H')
    expect(metricsOf({ ...few, XCPM: 'unknown' })['C']).toBe('H')
  })

  it.each(rubricQuestions.filter(({ kind }) => kind === 'impact'))(
    '5. an unknown impact is the worst one ($id)',
    ({ id }) => {
      const answers: RubricAnswers = { ...mildest, [id]: 'unknown' }
      const impacts = ({ C, I, A }: Readonly<Record<string, string>>) => `${C}${I}${A}`
      expect(impacts(computeWorkbook(answers).metrics)).toBe('NNN')
      expect(impacts(metricsOf(answers))).toContain('H')
    },
  )

  it('5. unknown is the worst for health information that can be read, too', () => {
    const answers: RubricAnswers = { ...mildest, XCP: 'unknown' }
    expect(computeWorkbook(answers).metrics.C).toBe('N')
    expect(metricsOf(answers)['C']).toBe('H')
  })

  it('6. an attack at the controls for users is Local, not Physical (XAVPA)', () => {
    const atControls: RubricAnswers = { ...mildest, XAVPA: 'yes' }
    expect(computeWorkbook(atControls).metrics.AV).toBe('P')
    expect(metricsOf(atControls)['AV']).toBe('L')
    expect(metricsOf({ ...atControls, XAVPA: 'unknown' })['AV']).toBe('L')
    expect(metricsOf(mildest)['AV']).toBe('P')
  })

  it('7. an unknown range of radio has an attack vector', () => {
    const { XAVP: _, XAVPA: __, ...rest } = mildest
    const answers: RubricAnswers = { ...rest, XAVN: 'yes', XAVT: 'no', XAVW: 'yes', XAVR: 'unknown' }
    expect(computeWorkbook(answers).metrics.AV).toBe('')
    expect(metricsOf(answers)['AV']).toBe('A')
  })
})

describe('scores', () => {
  it('of nothing known are the worst there are', () => {
    const { cvss31, cvss40, unknowns } = scoreRubric({})
    expect(cvss31).toMatchObject({ vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', score: 10 })
    expect(cvss40.score).toBe(10)
    expect(unknowns).toContain('XAVN')
    expect(unknowns).not.toContain('XAVT')
  })

  it('never rise when an unknown answer becomes known', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...rubricQuestionIds), (answers, id) => {
        const unknown = scoreRubric({ ...answers, [id]: 'unknown' })
        for (const choice of choicesOf(id)) {
          const result = scoreRubric(parseRubricAnswers({ ...answers, [id]: choice }))
          expect(result.cvss31.score).toBeLessThanOrEqual(unknown.cvss31.score)
          expect(result.cvss40.score).toBeLessThanOrEqual(unknown.cvss40.score)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('name answers that exist, and a reason, for every metric', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const { metric, from, because } of [
          ...scoreRubric(answers).cvss31.metrics,
          ...scoreRubric(answers).cvss40.metrics,
        ]) {
          expect(because).not.toBe('')
          // Safety follows from the harm alone.
          expect(from.length > 0 || metric === 'S').toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('CVSS 4.0', () => {
  const of40 = (answers: RubricAnswers, harm: Parameters<typeof scoreRubric>[1]) =>
    scoreRubric(answers, harm).cvss40.vector.replace('CVSS:4.0/', '')

  it.each([
    ['nothing at all', {}, 'minor', 'AV:P/AC:L/AT:P/PR:H/UI:P/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N/S:N'],
    [
      'therapy that can be changed, where a patient can die',
      { XIT: 'high' },
      'catastrophic',
      'AV:P/AC:L/AT:P/PR:H/UI:P/VC:N/VI:H/VA:N/SC:N/SI:N/SA:N/MSI:S/S:P',
    ],
    [
      'therapy that can be changed, without more than a slight injury',
      { XIT: 'high' },
      'minor',
      'AV:P/AC:L/AT:P/PR:H/UI:P/VC:N/VI:H/VA:N/SC:N/SI:N/SA:N/S:N',
    ],
    [
      'alarms that can be silenced',
      { XAD: 'low' },
      'serious',
      'AV:P/AC:L/AT:P/PR:H/UI:P/VC:N/VI:N/VA:L/SC:N/SI:N/SA:N/MSA:S/S:P',
    ],
    [
      'a harm that nobody has judged',
      { XAT: 'unknown' },
      'unknown',
      'AV:P/AC:L/AT:P/PR:H/UI:P/VC:N/VI:N/VA:H/SC:N/SI:N/SA:N/MSA:S/S:P',
    ],
    [
      'a gateway with pumps behind it',
      { XS: 'yes', XIT: 'high', XCD: 'low', XACL: 'yes', XUI: 'no' },
      'negligible',
      'AV:P/AC:L/AT:N/PR:H/UI:N/VC:L/VI:H/VA:N/SC:L/SI:H/SA:N/S:N',
    ],
  ] as const)('of %s', (_, answers, harm, expected) => {
    expect(of40({ ...mildest, ...answers }, harm)).toBe(expected)
  })

  it('counts what can hurt a patient as more', () => {
    const answers: RubricAnswers = { ...mildest, XAVN: 'yes', XAVT: 'yes', XIT: 'high' }
    const { score, scores } = scoreRubric(answers, 'catastrophic').cvss40
    expect(score).toBe(scores.environmental)
    expect(score).toBeGreaterThan(scores.base)
  })
})

describe('the extended vector', () => {
  it('keeps every answer', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { extendedVector, cvss31 } = scoreRubric(answers)
        const parsed = parseExtendedVector(extendedVector)
        expect(parsed.answers).toEqual(answers)
        expect(parsed.stated?.vector).toBe(cvss31.vector)
        expect(formatExtendedVector(cvss31.vector, parsed.answers)).toBe(extendedVector)
      }),
    )
  })

  it('without any answer is a CVSS vector', () => {
    expect(parseExtendedVector(scoreRubric({}).extendedVector).answers).toEqual({})
  })

  it('may be answers alone', () => {
    expect(parseExtendedVector('XAVN:Y/XIT:H/XAT:U')).toEqual({
      answers: { XAVN: 'yes', XIT: 'high', XAT: 'unknown' },
    })
  })

  const whole = scoreRubric(mildest).extendedVector
  it.each([
    ['nothing', '', 'cvss/syntax'],
    ['an unknown question', 'XAVN:Y/XQQ:Y', 'rubric/vector'],
    ['an answer of the other kind', 'XAVN:H', 'rubric/vector'],
    ['an answer twice', 'XAVN:Y/XAVN:Y', 'rubric/vector'],
    ['two answers in one', 'XAVN:Y:N', 'rubric/vector'],
    [
      'CVSS 4.0 before it',
      'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/XAVN:Y',
      'rubric/vector',
    ],
    ['half a CVSS vector before it', 'CVSS:3.1/AV:N/XAVN:Y', 'cvss/missing-metric'],
    ['a metric after the answers', `${whole}/E:P`, 'rubric/vector'],
    ['a megabyte', 'X'.repeat(1_000_000), 'rubric/vector'],
  ])('%s is refused', (_, text, code) => {
    expect(() => parseExtendedVector(text)).toThrow(expect.objectContaining({ code }))
  })

  it('never fails otherwise than with a coded error, whatever byte is changed', () => {
    for (let at = 0; at < whole.length; at++) {
      for (const byte of ['', '/', ':', 'X', '\u0000', 'é', 'U']) {
        try {
          parseExtendedVector(whole.slice(0, at) + byte + whole.slice(at + 1))
        } catch (error) {
          expect(error).toBeInstanceOf(CodedError)
        }
      }
    }
  })
})

describe('answers as JSON', () => {
  it.each([
    ['a list', [], '/'],
    ['nothing', null, '/'],
    ['an unknown question', { XQQ: 'yes' }, '/XQQ'],
    ['an inherited name', { constructor: 'yes' }, '/constructor'],
    ['an answer of the other kind', { XAVN: 'high' }, '/XAVN'],
    ['a number', { XAVN: 1 }, '/XAVN'],
  ])('%s is refused with where', (_, json, path) => {
    expect(() => parseRubricAnswers(json)).toThrow(
      expect.objectContaining({ code: 'rubric/answers', where: { path } }),
    )
  })
})
