// SPDX-License-Identifier: Apache-2.0
/**
 * Which reports to authorities a case makes due: FDA Postmarket Management of Cybersecurity in Medical Devices (2016), section
 * VII.B (the four conditions) and IX (ISAO), 21 CFR parts 803 and 806, Regulation (EU) 2017/745 article 87. An aid for the
 * people who decide; what nobody recorded is unknown and never "no".
 */
import type { ClockRuleId } from '@primum/clocks'
import {
  type ConditionState,
  type ExemptionConditionId,
  exemptionConditions,
  exemptionState,
} from '@primum/harm'
import type { Reporting, ReportingFacts } from './schemas.ts'

/** How a clock of the case stands. */
export type ClockStanding = { readonly rule: string; readonly state: string; readonly dueAt: string }

export type ReportingInput = {
  /** Of the assessment in force; undefined before there is one. */
  readonly conclusion: 'controlled' | 'uncontrolled' | undefined
  readonly facts: ReportingFacts | undefined
  readonly clocks: readonly ClockStanding[]
  readonly isao: { readonly isMember: boolean; readonly organisation: string | null }
}

type Condition = { readonly state: ConditionState; readonly because: string; readonly dueAt?: string }
type Report = Reporting['reports'][number]

export function decideReporting(
  input: ReportingInput,
): Pick<Reporting, 'conditions' | 'exemption' | 'reports'> {
  const conditions = conditionsOf(input)
  const checklist = {
    'no-serious-event': conditions['no-serious-event'].state,
    communicated: conditions.communicated.state,
    fixed: conditions.fixed.state,
    'isao-member': conditions['isao-member'].state,
  }
  const exemption = input.conclusion === 'uncontrolled' ? exemptionState(checklist) : null
  return {
    conditions: exemptionConditions.map(({ id, text }) => ({ id, text, dueAt: null, ...conditions[id] })),
    exemption,
    reports: [correctionReport(input, exemption), ...eventReports(input)],
  }
}

function conditionsOf({
  facts,
  clocks,
  isao,
}: ReportingInput): Readonly<Record<ExemptionConditionId, Condition>> {
  return {
    'no-serious-event': eventCondition(facts),
    communicated: clockCondition(clocks, 'fda-pm-communicate', 'Customers and users were told'),
    fixed: clockCondition(clocks, 'fda-pm-fix', 'The fix was distributed'),
    'isao-member': isaoCondition(facts, isao),
  }
}

function eventCondition(facts: ReportingFacts | undefined): Condition {
  switch (facts?.event) {
    case 'death':
    case 'serious-injury':
      return { state: 'failed', because: 'A death or serious injury is linked to the flaw.' }
    case 'none-known':
    case 'malfunction':
      return { state: 'held', because: 'No death or serious injury is known to be linked to it.' }
    default:
      return { state: 'pending', because: 'Nobody has recorded whether somebody was hurt: find out.' }
  }
}

function clockCondition(clocks: readonly ClockStanding[], rule: ClockRuleId, done: string): Condition {
  // A clock that was started again stands later in the list; the last one counts.
  const clock = clocks.findLast((one) => one.rule === rule)
  if (clock === undefined) {
    return { state: 'pending', because: 'Its clock has not started: no uncontrolled risk is signed.' }
  }
  switch (clock.state) {
    case 'met':
      return { state: 'held', because: `${done} in time.` }
    case 'met-late':
      return { state: 'failed', because: `${done}, but too late.` }
    case 'overdue':
      return { state: 'failed', because: 'It is overdue.', dueAt: clock.dueAt }
    case 'stopped':
      return { state: 'pending', because: 'Its clock was stopped.' }
    default:
      return { state: 'pending', because: 'Its time has not run out.', dueAt: clock.dueAt }
  }
}

function isaoCondition(facts: ReportingFacts | undefined, isao: ReportingInput['isao']): Condition {
  if (!isao.isMember) {
    return {
      state: 'failed',
      because: 'The maker is not an active member of an ISAO, by what is recorded here.',
    }
  }
  const name = isao.organisation ?? 'the ISAO'
  return (facts?.isaoToldAt ?? null) === null
    ? { state: 'pending', because: `${name} has not got the communication to customers yet.` }
    : { state: 'held', because: `${name} got the communication to customers.` }
}

/** 21 CFR 806.10; with the exemption a record is kept all the same (806.20). */
function correctionReport(
  { conclusion, facts, clocks }: ReportingInput,
  exemption: ConditionState | null,
): Report {
  const report = { id: '806', title: 'Correction or removal', source: '21 CFR 806.10' }
  const [due, because]: readonly [Report['due'], string] =
    conclusion === undefined
      ? ['unknown', 'No assessment is in force: it is not decided whether the risk is controlled.']
      : conclusion === 'controlled'
        ? [
            'no',
            'The risk is controlled: what is changed only strengthens security (guidance, section VII.A).',
          ]
        : exemption === 'failed'
          ? ['yes', 'The risk is uncontrolled and a condition of the exemption has failed.']
          : exemption === 'held'
            ? ['no', 'All four conditions hold. Keep the record that 21 CFR 806.20 asks for.']
            : ['unknown', 'The conditions of the exemption can still be met; it is due as soon as one fails.']
  const outside = facts !== undefined && !facts.markets.includes('us')
  return {
    ...report,
    due: outside ? 'no' : due,
    because: outside ? 'The affected releases are not on the market of the United States.' : because,
    ...timeOf('fda-806', clocks),
  }
}

/** Reports about what happened to people, each with the rule that counts its time. */
function eventReports({ facts, clocks }: ReportingInput): readonly Report[] {
  const happened = facts?.event ?? 'unknown'
  const hurt = happened === 'death' || happened === 'serious-injury'
  const decide = (
    market: 'us' | 'eu',
    applies: boolean,
    why: string,
    otherwise: string,
  ): Pick<Report, 'due' | 'because'> => {
    if (facts === undefined) return { due: 'unknown', because: 'Nothing was recorded about what happened.' }
    if (!facts.markets.includes(market)) {
      const where = market === 'us' ? 'the United States' : 'the European Union'
      return { due: 'no', because: `The affected releases are not on the market of ${where}.` }
    }
    if (applies) return { due: 'yes', because: why }
    if (happened === 'unknown')
      return { due: 'unknown', because: 'It is not known whether somebody was hurt.' }
    return { due: 'no', because: otherwise }
  }
  const remedial = facts?.remedialActionNeeded === true
  return [
    {
      id: '803',
      title: 'Death, serious injury or malfunction',
      source: '21 CFR 803.50',
      ...decide(
        'us',
        hurt || happened === 'malfunction',
        happened === 'malfunction'
          ? 'A malfunction that would be likely to kill or seriously injure if it happened again.'
          : 'A device may have caused or contributed to a death or serious injury.',
        'No such event is known.',
      ),
      ...timeOf('fda-803-manufacturer', clocks),
    },
    {
      id: '803-5-day',
      title: 'Five-day report',
      source: '21 CFR 803.53',
      ...decide(
        'us',
        remedial,
        'Remedial action is needed against an unreasonable risk of substantial harm to public health.',
        'No remedial action of that kind is recorded as needed.',
      ),
      ...timeOf('fda-803-5-day', clocks),
    },
    {
      id: 'mdr-serious',
      title: 'Serious incident',
      source: 'Regulation (EU) 2017/745, article 87(3)',
      ...decide(
        'eu',
        hurt,
        'The incident is, or may be, causally related to the device.',
        'No such incident is known.',
      ),
      ...timeOf('eu-mdr-serious-incident', clocks),
    },
    {
      id: 'mdr-death',
      title: 'Death or unanticipated serious deterioration of health',
      source: 'Regulation (EU) 2017/745, article 87(5)',
      ...decide('eu', happened === 'death', 'Somebody died.', 'No death is known.'),
      ...timeOf('eu-mdr-death', clocks),
    },
    {
      id: 'mdr-public-health',
      title: 'Serious public health threat',
      source: 'Regulation (EU) 2017/745, article 87(4)',
      ...decide(
        'eu',
        facts?.publicHealthThreat === true,
        'Many people may be at imminent risk.',
        'No such threat is recorded.',
      ),
      ...timeOf('eu-mdr-public-health', clocks),
    },
  ]
}

function timeOf(rule: ClockRuleId, clocks: readonly ClockStanding[]): Pick<Report, 'clock' | 'dueAt'> {
  const open = clocks.findLast((one) => one.rule === rule && one.state !== 'stopped')
  return { clock: rule, dueAt: open?.dueAt ?? null }
}

/** The clocks that recorded facts start, with the event from which each counts. */
export function clocksOfFacts(
  facts: ReportingFacts,
): readonly { readonly rule: ClockRuleId; readonly event: 'aware' | 'initiated'; readonly at: string }[] {
  const aware = (rule: ClockRuleId) =>
    facts.awareAt === null ? [] : [{ rule, event: 'aware' as const, at: facts.awareAt }]
  const hurt = facts.event === 'death' || facts.event === 'serious-injury'
  const us = facts.markets.includes('us')
  const eu = facts.markets.includes('eu')
  return [
    ...(us && (hurt || facts.event === 'malfunction') ? aware('fda-803-manufacturer') : []),
    ...(us && facts.remedialActionNeeded ? aware('fda-803-5-day') : []),
    ...(eu && hurt ? aware('eu-mdr-serious-incident') : []),
    ...(eu && facts.event === 'death' ? aware('eu-mdr-death') : []),
    ...(eu && facts.publicHealthThreat ? aware('eu-mdr-public-health') : []),
  ]
}
