// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exploitabilityOf } from './exploitability.ts'
import {
  type AssessmentInput,
  assess,
  type Control,
  checkMatrix,
  defaultMatrix,
  exemptionState,
  exploitabilities,
  parseAssessmentInput,
  type Question,
  type QuestionId,
  questionIds,
  questions,
  severities,
  severityDefinitions,
  suggestAnswers,
  suggestVex,
} from './index.ts'

const mildest: Readonly<Record<QuestionId, string>> = {
  code: 'reachable',
  reach: 'physical',
  conditions: 'special',
  privileges: 'administrator',
  interaction: 'required',
  insider: 'yes',
  exploit: 'none',
}

function inputOf(
  answers: Readonly<Partial<Record<QuestionId, string>>>,
  rest: Partial<Omit<AssessmentInput, 'answers'>> = {},
): AssessmentInput {
  const given = { ...mildest, ...answers }
  const { controls = [], ...plain } = rest
  return {
    ...parseAssessmentInput({
      answers: Object.fromEntries(
        Object.entries(given).map(([id, answer]) => [id, { answer, evidence: 'test report 7' }]),
      ),
      evidence: { kev: false },
      severity: 'serious',
    }),
    ...plain,
    controls,
  }
}

function control(over: Partial<Control> = {}): Control {
  return {
    id: 'c1',
    title: 'Firewall in the device',
    kind: 'inline',
    lowers: 'exploitability',
    by: 3,
    evidence: 'V&V 12',
    reviewedBy: 'clinical safety',
    ownRisk: 'none',
    ...over,
  }
}

/** How bad an answer is; what rules the flaw out is the mildest of all. */
function badness(question: Question, answer: string): number {
  const found = question.answers.find(({ id }) => id === answer)
  if (found === undefined) throw new Error(`no answer ${answer}`)
  return found.excludes === true ? -1 : found.ease
}

describe('the questions', () => {
  it('hold one entry for every id, each with "unknown" as the worst answer', () => {
    expect(questions.map(({ id }) => id)).toEqual([...questionIds])
    for (const question of questions) {
      const unknown = question.answers.at(-1)
      expect(unknown?.id).toBe('unknown')
      expect(unknown?.ease).toBe(Math.max(...question.answers.map(({ ease }) => ease)))
    }
  })

  it('can add up to 12, the top of the scale', () => {
    const worst = questions.map(({ answers }) => Math.max(...answers.map(({ ease }) => ease)))
    expect(worst.reduce((a, b) => a + b, 0)).toBe(12)
  })

  it('define every severity of the guidance', () => {
    expect(Object.keys(severityDefinitions)).toEqual([...severities])
  })
})

describe('exploitability', () => {
  it('rises with each answer that gets worse, for every combination of answers, KEV and EPSS', () => {
    const rank = (input: AssessmentInput): number => {
      const { level, excludedBy, ease } = exploitabilityOf(input)
      return excludedBy !== undefined ? -1 : exploitabilities.indexOf(level) * 100 + ease
    }
    const combinations = questions.reduce<readonly Readonly<Record<string, string>>[]>(
      (all, { id, answers }) => all.flatMap((one) => answers.map((answer) => ({ ...one, [id]: answer.id }))),
      [{}],
    )
    expect(combinations).toHaveLength(6 * 5 * 3 * 4 * 3 * 3 * 5)
    const ranks = new Map(combinations.map((answers) => [JSON.stringify(answers), rank(inputOf(answers))]))
    let violations = 0
    for (const answers of combinations) {
      const own = ranks.get(JSON.stringify(answers)) ?? Number.NaN
      for (const question of questions) {
        const current = badness(question, answers[question.id] ?? '')
        for (const { id } of question.answers) {
          if (badness(question, id) < current) continue
          const worse = ranks.get(JSON.stringify({ ...answers, [question.id]: id })) ?? Number.NaN
          if (!(worse >= own)) violations++
        }
      }
    }
    expect(violations).toBe(0)
  })

  it('is high for what is exploited in the wild, whatever the controls', () => {
    const input = inputOf({}, { evidence: { kev: true }, controls: [control(), control({ id: 'c2' })] })
    expect(exploitabilityOf(input).level).toBe('high')
    expect(exploitabilityOf(input).reasons.at(-1)?.of).toBe('kev')
  })

  it('is out of the question when the code is not there, even for what is exploited in the wild', () => {
    const input = inputOf({ code: 'code-not-present' }, { evidence: { kev: true }, severity: 'catastrophic' })
    expect(assess(input).conclusion).toBe('controlled')
    expect(exploitabilityOf(input).excludedBy).toBe('code-not-present')
  })

  it('does not believe that the code is not there without evidence', () => {
    const proved = inputOf({ code: 'code-not-present' }, { evidence: { kev: true } })
    const input = { ...proved, answers: { ...proved.answers, code: { answer: 'code-not-present' } } }
    expect(exploitabilityOf(input).excludedBy).toBeUndefined()
    expect(exploitabilityOf(input).unknowns).toEqual(['code'])
    expect(assess(input).conclusion).toBe('uncontrolled')
  })

  it('explains itself: the reasons add up to the ease', () => {
    const input = inputOf(
      { reach: 'remote', privileges: 'none' },
      { controls: [control({ by: 2 })], evidence: { kev: false, epss: 0.6 } },
    )
    const { ease, reasons } = exploitabilityOf(input)
    // remote 3, privileges none 2, EPSS above one half 3, control -2
    expect(ease).toBe(6)
    expect(reasons.reduce((sum, reason) => sum + reason.ease, 0)).toBe(6)
  })

  it('counts controls only up to six steps, and not those that bring more risk than they take', () => {
    const worst = {
      reach: 'remote',
      conditions: 'none',
      privileges: 'none',
      interaction: 'none',
      insider: 'no',
      exploit: 'public',
    }
    const three = ['a', 'b', 'c'].map((id) => control({ id }))
    expect(exploitabilityOf(inputOf(worst)).ease).toBe(11)
    expect(exploitabilityOf(inputOf(worst, { controls: three })).ease).toBe(5)
    for (const ownRisk of ['more', 'unknown'] as const) {
      expect(exploitabilityOf(inputOf(worst, { controls: [control({ ownRisk })] })).ease).toBe(11)
    }
  })
})

describe('the conclusion', () => {
  it('is never better for worse input (every single step from random starts)', () => {
    const answer = (id: QuestionId) => {
      const question = questions.find((candidate) => candidate.id === id)
      return fc.constantFrom(...(question?.answers.map((one) => one.id) ?? []))
    }
    const answers = fc.record(Object.fromEntries(questionIds.map((id) => [id, answer(id)])))
    const severity = fc.constantFrom(...severities, 'unknown' as const)
    const rank = { controlled: 0, uncontrolled: 1 }
    const severityRank = (value: string): number =>
      value === 'unknown' ? 4 : severities.indexOf(value as 'minor')
    fc.assert(
      fc.property(
        answers,
        severity,
        severity,
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (given, one, other, kev, epss, more) => {
          const [mild, grave] = severityRank(one) <= severityRank(other) ? [one, other] : [other, one]
          const [low, high] = epss <= more ? [epss, more] : [more, epss]
          const better = assess(inputOf(given, { severity: mild, evidence: { kev: false, epss: low } }))
          const worse = assess(inputOf(given, { severity: grave, evidence: { kev, epss: high } }))
          expect(rank[worse.conclusion]).toBeGreaterThanOrEqual(rank[better.conclusion])
          const withControl = assess(
            inputOf(given, { severity: mild, controls: [control()], evidence: { kev: false, epss: low } }),
          )
          expect(rank[better.conclusion]).toBeGreaterThanOrEqual(rank[withControl.conclusion])
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('of nothing known at all is uncontrolled', () => {
    const all = assess(parseAssessmentInput({}))
    expect(all.conclusion).toBe('uncontrolled')
    expect(all.exploitability).toMatchObject({ level: 'high', ease: 12, unknowns: [...questionIds] })
    expect(all.severity.before).toBe('catastrophic')
  })

  it('starts the 30-day and 60-day clocks when uncontrolled, none when controlled', () => {
    const clocks = (input: AssessmentInput) => assess(input).obligations.flatMap(({ clock }) => clock ?? [])
    expect(clocks(inputOf({ exploit: 'attacks' }))).toEqual(['fda-pm-communicate', 'fda-pm-fix'])
    expect(clocks(inputOf({}))).toEqual([])
  })

  it('adds the 806 report when the exemption is lost and the 803 report when someone was hurt', () => {
    const checklist = {
      'no-serious-event': 'failed',
      communicated: 'pending',
      fixed: 'pending',
      'isao-member': 'held',
    } as const
    const { obligations } = assess(inputOf({ exploit: 'attacks' }), { checklist })
    expect(obligations.map(({ clock }) => clock)).toEqual([
      'fda-pm-communicate',
      'fda-pm-fix',
      'fda-806',
      'fda-803-manufacturer',
    ])
    expect(exemptionState({ ...checklist, 'no-serious-event': 'held' })).toBe('pending')
    expect(
      exemptionState({
        'no-serious-event': 'held',
        communicated: 'held',
        fixed: 'held',
        'isao-member': 'held',
      }),
    ).toBe('held')
  })

  it('mentions the routine update for health information only while nothing graver can happen', () => {
    const rules = (severity: 'minor' | 'serious') =>
      assess(inputOf({}, { severity, phiOnly: true })).obligations.map(({ rule }) => rule)
    expect(rules('minor')).toContain('PM-4')
    expect(rules('serious')).not.toContain('PM-4')
  })

  it('lowers severity by one level at most', () => {
    const lower = (id: string) => control({ id, lowers: 'severity' })
    expect(
      assess(inputOf({}, { severity: 'critical', controls: [lower('a'), lower('b')] })).severity.level,
    ).toBe('serious')
    expect(assess(inputOf({}, { severity: 'negligible', controls: [lower('a')] })).severity.level).toBe(
      'negligible',
    )
  })
})

describe('the matrix', () => {
  it('of this package never judges something worse as better', () => {
    expect(() => checkMatrix(defaultMatrix)).not.toThrow()
  })

  it('is refused when it does', () => {
    const low = { ...defaultMatrix.cells.low, serious: 'uncontrolled' as const }
    const broken = { version: 'x', cells: { ...defaultMatrix.cells, low } }
    expect(() => assess(inputOf({}), { matrix: broken })).toThrow(
      expect.objectContaining({ code: 'harm/matrix' }),
    )
  })
})

describe('reading an assessment', () => {
  it.each([
    ['a question that does not exist', { answers: { colour: { answer: 'red' } } }, '/answers/colour'],
    ['an answer that does not exist', { answers: { reach: { answer: 'far' } } }, '/answers/reach/answer'],
    ['a probability above one', { evidence: { epss: 1.5 } }, '/evidence/epss'],
    ['a control that takes away too much', { controls: [{ ...control(), by: 4 }] }, '/controls/0/by'],
    [
      'a control that nobody reviewed',
      { controls: [{ ...control(), reviewedBy: ' ' }] },
      '/controls/0/reviewedBy',
    ],
    ['another question set', { questionSetVersion: '0' }, '/questionSetVersion'],
    ['a severity of another scale', { severity: 'major' }, '/severity'],
    ['a list', [], '/'],
  ])('refuses %s and says where', (_, json, path) => {
    expect(() => parseAssessmentInput(json)).toThrow(
      expect.objectContaining({ code: 'harm/input', where: { path } }),
    )
  })

  it('reads back what was stored as JSON', () => {
    const input = inputOf(
      { reach: 'remote' },
      { controls: [control()], evidence: { kev: true, epss: 0.25 }, phiOnly: true },
    )
    expect(parseAssessmentInput(JSON.parse(JSON.stringify(input)))).toEqual(input)
  })
})

describe('suggestions', () => {
  it('take answers from a CVSS vector, KEV and EPSS, and leave out what these do not say', () => {
    const metrics = new Map([
      ['AV', 'A'],
      ['AC', 'L'],
      ['PR', 'N'],
      ['UI', 'R'],
      ['E', 'P'],
      ['MAV', 'X'],
    ])
    const answersOf = (kev: boolean) =>
      Object.fromEntries(
        Object.entries(suggestAnswers(metrics, { kev })).map(([id, given]) => [id, given?.answer]),
      )
    const common = { reach: 'adjacent', conditions: 'none', privileges: 'none', interaction: 'required' }
    expect(answersOf(false)).toEqual({ ...common, exploit: 'proof' })
    expect(answersOf(true)).toEqual({ ...common, exploit: 'attacks' })
  })

  it.each([
    ['component-not-present', 'component_not_present'],
    ['code-not-present', 'vulnerable_code_not_present'],
    ['not-in-execute-path', 'vulnerable_code_not_in_execute_path'],
    ['not-controllable', 'vulnerable_code_cannot_be_controlled_by_adversary'],
  ])('turn %s into a VEX justification', (code, justification) => {
    const input = inputOf({ code })
    expect(suggestVex(input, assess(input))).toMatchObject({ status: 'not_affected', justification })
  })

  it('call a device affected although the risk is controlled, and under investigation while the code is unknown', () => {
    const known = inputOf({})
    expect(assess(known).conclusion).toBe('controlled')
    expect(suggestVex(known, assess(known)).status).toBe('affected')
    const unknown = inputOf({ code: 'unknown' })
    expect(suggestVex(unknown, assess(unknown)).status).toBe('under_investigation')
  })

  it('name inline mitigations only where they take away all ease', () => {
    const input = inputOf(
      { reach: 'remote', privileges: 'none' },
      { controls: [control(), control({ id: 'c2', by: 2 })] },
    )
    expect(suggestVex(input, assess(input))).toMatchObject({
      justification: 'inline_mitigations_already_exist',
    })
    const weaker = { ...input, controls: [control()] }
    expect(suggestVex(weaker, assess(weaker)).status).toBe('affected')
  })
})
