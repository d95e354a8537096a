// SPDX-License-Identifier: Apache-2.0
/**
 * From answers to metrics. The way is that of the published workbook with its defects mended (docs/scoring.md lists them
 * with what each one got wrong). An unknown answer, and one that is missing, is the worst that could be true.
 */
import type { RubricAnswers, RubricQuestionId } from './questions.ts'

/** One metric of a vector: its value, the questions whose answers gave it, and why in a sentence. */
export type DerivedMetric = {
  readonly metric: string
  readonly value: string
  readonly from: readonly RubricQuestionId[]
  readonly because: string
}

/** The harm that a patient can come to: FDA postmarket guidance 2016, section VI.B, after ISO 14971. */
export type PatientHarm = 'negligible' | 'minor' | 'serious' | 'critical' | 'catastrophic' | 'unknown'

type Given = (id: RubricQuestionId) => 'yes' | 'no' | 'high' | 'low' | 'none' | 'unknown'

const readerOf =
  (answers: RubricAnswers): Given =>
  (id) =>
    answers[id] ?? 'unknown'

function metric(
  name: string,
  value: string,
  from: readonly RubricQuestionId[],
  because: string,
): DerivedMetric {
  return { metric: name, value, from, because }
}

/** CVSS 3.1, section 2.1.1. */
function attackVector(given: Given): DerivedMetric {
  if (given('XAVN') === 'unknown') {
    return metric('AV', 'N', ['XAVN'], 'Nobody knows whether it can come over a network.')
  }
  if (given('XAVN') === 'no') return attackWithoutNetwork(given)
  if (given('XAVT') !== 'no') {
    const because = given('XAVT') === 'yes' ? 'It comes over IP.' : 'It may come over IP.'
    return metric('AV', 'N', ['XAVN', 'XAVT'], because)
  }
  if (given('XAVW') !== 'yes') {
    return metric('AV', 'A', ['XAVN', 'XAVT', 'XAVW'], 'It comes over a line that is not IP.')
  }
  return given('XAVR') === 'yes'
    ? metric(
        'AV',
        'L',
        ['XAVN', 'XAVT', 'XAVW', 'XAVR'],
        'It is radio that reaches no further than about 3 metres.',
      )
    : metric('AV', 'A', ['XAVN', 'XAVT', 'XAVW', 'XAVR'], 'It is radio that reaches further, or may.')
}

/** At a keyboard or console an attack is Local; Physical is the one that manipulates the device itself (2.1.1, Table 1). */
function attackWithoutNetwork(given: Given): DerivedMetric {
  if (given('XAVP') !== 'yes') {
    return metric('AV', 'L', ['XAVN', 'XAVP'], 'It needs no touch, or nobody knows whether it does.')
  }
  return given('XAVPA') === 'no'
    ? metric(
        'AV',
        'P',
        ['XAVN', 'XAVP', 'XAVPA'],
        'The attacker must handle the device, not only its controls.',
      )
    : metric('AV', 'L', ['XAVN', 'XAVP', 'XAVPA'], 'It is done at the controls for users, or may be.')
}

function privileges(given: Given): DerivedMetric {
  if (given('XPRL') !== 'yes') {
    return metric('PR', 'N', ['XPRL'], 'There are no logins with different rights, or nobody knows.')
  }
  if (given('XPRZ') !== 'yes') {
    return metric('PR', 'N', ['XPRL', 'XPRZ'], 'The attacker needs no login, or nobody knows.')
  }
  const from = ['XPRL', 'XPRZ', 'XPRS'] as const
  switch (given('XPRS')) {
    case 'yes':
      return metric('PR', 'H', from, 'It takes the login of an administrator or of the system.')
    case 'no':
      return metric('PR', 'L', from, 'An ordinary login will do.')
    default:
      // As the workbook has it: of a login that nobody can describe nothing is assumed.
      return metric('PR', 'N', from, 'Nobody knows which login it takes.')
  }
}

const exploitability = (given: Given): readonly DerivedMetric[] => [
  attackVector(given),
  given('XACL') === 'no'
    ? metric('AC', 'H', ['XACL'], 'Something special must hold first.')
    : metric('AC', 'L', ['XACL'], 'It can be tried at will, or nobody knows otherwise.'),
  privileges(given),
  given('XUI') === 'yes'
    ? metric('UI', 'R', ['XUI'], 'Another person must do something.')
    : metric('UI', 'N', ['XUI'], 'Nobody else is needed, or nobody knows.'),
  given('XS') === 'no'
    ? metric('S', 'U', ['XS'], 'What it harms is under the same authority.')
    : metric('S', 'C', ['XS'], 'It reaches something under another authority, or may.'),
]

type Level = 'H' | 'L' | 'N'

const asked = {
  C: ['XCP', 'XCD', 'XCT', 'XCW', 'XCS', 'XCO'],
  I: ['XIP', 'XID', 'XIT', 'XIW', 'XIS', 'XIO'],
  A: ['XAP', 'XAD', 'XAT', 'XAW', 'XAS', 'XAO'],
} as const satisfies Readonly<Record<string, readonly RubricQuestionId[]>>

const words = { C: 'confidentiality', I: 'integrity', A: 'availability' } as const

function levelOf(given: Given, id: RubricQuestionId): Level {
  // Data of patients that can be read: how bad follows from how many they are.
  if (id === 'XCP') return given('XCP') === 'no' ? 'N' : given('XCPM') === 'no' ? 'L' : 'H'
  const answer = given(id)
  return answer === 'none' ? 'N' : answer === 'low' ? 'L' : 'H'
}

/** The worst of the six kinds of data and functions. */
function impact(name: keyof typeof asked, given: Given): DerivedMetric {
  const levels = asked[name].map((id) => [id, levelOf(given, id)] as const)
  const worst = (['H', 'L', 'N'] as const).find((level) => levels.some(([, one]) => one === level)) ?? 'N'
  const from = levels
    .filter(([, level]) => level === worst)
    .flatMap(([id]): readonly RubricQuestionId[] => (id === 'XCP' && worst !== 'N' ? ['XCP', 'XCPM'] : [id]))
  const because =
    worst === 'N'
      ? `There is no loss of ${words[name]}.`
      : `The worst loss of ${words[name]} among the six groups.`
  return metric(name, worst, from, because)
}

/** CVSS 3.1 base metrics, in the order of the vector. */
export function metrics31(answers: RubricAnswers): readonly DerivedMetric[] {
  const given = readerOf(answers)
  return [...exploitability(given), impact('C', given), impact('I', given), impact('A', given)]
}

/**
 * CVSS 4.0 metrics, in the order of the vector. The rubric was made for 3.1; this mapping is ours (docs/scoring.md):
 * what the rubric does not ask about is taken as the worst case that its answers leave open.
 */
export function metrics40(answers: RubricAnswers, harm: PatientHarm): readonly DerivedMetric[] {
  const given = readerOf(answers)
  const of31 = new Map(metrics31(answers).map((one) => [one.metric, one]))
  const old = (name: string): DerivedMetric => {
    const found = of31.get(name)
    if (found === undefined) throw new TypeError(`no metric ${name}`)
    return found
  }
  const renamed = (to: string, from: string): DerivedMetric => ({ ...old(from), metric: to })
  const complexity = old('AC')
  const spreads = old('S').value === 'C'
  const subsequent = (to: string, from: string): DerivedMetric => {
    const { value, from: questions } = old(from)
    return spreads
      ? metric(to, value, ['XS', ...questions], 'Other systems are assumed to lose as much as the device.')
      : metric(to, 'N', ['XS'], 'Nothing but the device itself is harmed.')
  }
  return [
    old('AV'),
    metric(
      'AC',
      'L',
      ['XACL'],
      'The rubric does not ask about defences that must be broken: none is assumed.',
    ),
    complexity.value === 'H'
      ? metric('AT', 'P', ['XACL'], complexity.because)
      : metric('AT', 'N', ['XACL'], complexity.because),
    old('PR'),
    old('UI').value === 'R'
      ? metric('UI', 'P', ['XUI'], 'Another person must do something; that it happens by itself is assumed.')
      : old('UI'),
    renamed('VC', 'C'),
    renamed('VI', 'I'),
    renamed('VA', 'A'),
    subsequent('SC', 'C'),
    subsequent('SI', 'I'),
    subsequent('SA', 'A'),
    ...safety(given, harm),
  ]
}

/** Groups whose data or functions act on the patient, or on what a clinician does to the patient at once. */
const clinical = {
  MSI: ['XIT', 'XID'],
  MSA: ['XAT', 'XAD'],
} as const satisfies Readonly<Record<string, readonly RubricQuestionId[]>>

/**
 * CVSS 4.0, section 4.2 (modified subsequent impacts: Safety) and 5.1 (supplemental Safety). Both go by the consequence
 * categories of IEC 61508: present means "marginal" or worse, an injury that is more than minor. On the scale of ISO 14971
 * as FDA uses it that begins with "serious", an injury that needs professional help; an unknown severity is the worst.
 */
function safety(given: Given, harm: PatientHarm): readonly DerivedMetric[] {
  const hurts = harm !== 'negligible' && harm !== 'minor'
  const said = harm === 'unknown' ? 'nobody knows how badly a patient can be hurt' : `the harm can be ${harm}`
  const modified = (['MSI', 'MSA'] as const).flatMap((name) => {
    const from = clinical[name].filter((id) => levelOf(given, id) !== 'N')
    return hurts && from.length > 0
      ? [
          metric(
            name,
            'S',
            from,
            `Therapy or diagnosis can be ${name === 'MSI' ? 'changed' : 'stopped'}, and ${said}.`,
          ),
        ]
      : []
  })
  return [
    ...modified,
    hurts
      ? metric('S', 'P', [], `A patient can be hurt more than slightly: ${said}.`)
      : metric('S', 'N', [], `No patient is hurt more than slightly: ${said}.`),
  ]
}
