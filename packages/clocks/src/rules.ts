// SPDX-License-Identifier: Apache-2.0
/**
 * The clocks as data: one entry a rule. `verified` says whether the figure was read in the source's own text; where it
 * is false the figure is the usual citation and must be checked before anyone relies on it.
 */

/**
 * What sets a clock going. `learned`: of the flaw. `aware`: of an event that must be reported (21 CFR 803.3 "become
 * aware"). `initiated`: a correction or removal. `received`: a report came in. `notified`: an earlier notification was
 * made. `fix-available`: a corrective measure exists. `listed`: entered in the KEV catalogue, which gives the due date.
 * `updated`: those who reported were told how it stands.
 */
export const startEvents = [
  'learned',
  'aware',
  'initiated',
  'received',
  'reported',
  'notified',
  'fix-available',
  'listed',
  'updated',
] as const
export type StartEvent = (typeof startEvents)[number]

/** How long. `given` means that each case brings its own due date. */
export type Allowance =
  | { readonly unit: 'hours' | 'calendar-days' | 'working-days' | 'months'; readonly quantity: number }
  | { readonly unit: 'given' }

/** What happens at the end of a period that falls on a day off. */
export type AtDayOff = 'due-anyway' | 'next-working-day'

export type ClockRule = {
  readonly id: ClockRuleId
  readonly title: string
  readonly jurisdiction: 'US' | 'EU' | 'contract'
  readonly source: { readonly document: string; readonly section: string }
  readonly startsAt: StartEvent
  readonly allowance: Allowance
  readonly atDayOff: AtDayOff
  /** When the rule applies, in plain words. */
  readonly appliesWhen: string
  /** Only a clock that an organisation set itself may be paused; a regulator's never stops. */
  readonly mayPause: boolean
  /** Whether those whom it binds may agree on another end, as on that of an embargo. */
  readonly mayMove: boolean
  readonly verified: boolean
}

const fdaPostmarket = 'FDA, Postmarket Management of Cybersecurity in Medical Devices, 28 December 2016'
const mdr = 'Regulation (EU) 2017/745 (MDR)'
const cra = 'Regulation (EU) 2024/2847 (Cyber Resilience Act)'
const nis2 = 'Directive (EU) 2022/2555 (NIS 2)'

/** Every rule, by id. Ids are stable: they are stored with assessments and in the journal. */
const table = {
  'fda-pm-communicate': rule('US', fdaPostmarket, 'VII.B', true, {
    title: 'Tell customers and users, with interim controls and a plan',
    startsAt: 'learned',
    allowance: days(30),
    appliesWhen: 'The risk to a patient is uncontrolled and no 21 CFR 806 report is to be made.',
  }),
  'fda-pm-fix': rule('US', fdaPostmarket, 'VII.B', true, {
    title: 'Fix, validate and distribute, so that the residual risk is acceptable',
    startsAt: 'learned',
    allowance: days(60),
    appliesWhen: 'The risk to a patient is uncontrolled and no 21 CFR 806 report is to be made.',
  }),
  'fda-803-manufacturer': rule('US', '21 CFR Part 803', '803.50(a)', true, {
    title: 'Report a death, serious injury or malfunction to FDA',
    startsAt: 'aware',
    allowance: days(30),
    appliesWhen: 'The maker becomes aware that a device may have caused or contributed to such an event.',
  }),
  'fda-803-5-day': rule('US', '21 CFR Part 803', '803.53', true, {
    title: 'Five-day report to FDA',
    startsAt: 'aware',
    allowance: workingDays(5),
    appliesWhen:
      'Remedial action is needed to prevent an unreasonable risk of substantial harm, or FDA asked for it.',
  }),
  'fda-803-importer': rule('US', '21 CFR Part 803', '803.40', true, {
    title: 'Importer reports a death, serious injury or malfunction',
    startsAt: 'aware',
    allowance: days(30),
    appliesWhen: 'The importer becomes aware that a device may have caused or contributed to such an event.',
  }),
  'fda-803-user-facility': rule('US', '21 CFR Part 803', '803.30(a)', true, {
    title: 'User facility reports a death or serious injury',
    startsAt: 'aware',
    allowance: workingDays(10),
    appliesWhen: 'A hospital or other user facility becomes aware of such an event.',
  }),
  'fda-806': rule('US', '21 CFR Part 806', '806.10(b)', true, {
    title: 'Report the correction or removal to FDA',
    startsAt: 'initiated',
    allowance: workingDays(10),
    appliesWhen: 'A correction or removal was initiated to reduce a risk to health.',
  }),
  'eu-mdr-serious-incident': rule('EU', mdr, 'Article 87(3)', true, {
    title: 'Report a serious incident',
    startsAt: 'aware',
    allowance: days(15),
    appliesWhen: 'A serious incident is causally related to the device, or may be.',
  }),
  'eu-mdr-death': rule('EU', mdr, 'Article 87(5)', true, {
    title: 'Report a death or an unanticipated serious deterioration of health',
    startsAt: 'aware',
    allowance: days(10),
    appliesWhen: 'A person died or their health deteriorated seriously and unexpectedly.',
  }),
  'eu-mdr-public-health': rule('EU', mdr, 'Article 87(4)', true, {
    title: 'Report a serious public health threat',
    startsAt: 'aware',
    allowance: days(2),
    appliesWhen: 'Many people may be at imminent risk of death or serious deterioration of health.',
  }),
  'eu-cra-early-warning': rule('EU', cra, 'Article 14(2)(a) and (4)(a)', true, {
    title: 'Early warning of an exploited vulnerability or a severe incident',
    startsAt: 'aware',
    allowance: hours(24),
    appliesWhen:
      'The product is under the Act (a medical device is not; its accessory or server may be), from 11 September 2026.',
  }),
  'eu-cra-notification': rule('EU', cra, 'Article 14(2)(b) and (4)(b)', true, {
    title: 'Notification of an exploited vulnerability or a severe incident',
    startsAt: 'aware',
    allowance: hours(72),
    appliesWhen: 'As for the early warning.',
  }),
  'eu-cra-final-vulnerability': rule('EU', cra, 'Article 14(2)(c)', true, {
    title: 'Final report on an exploited vulnerability',
    startsAt: 'fix-available',
    allowance: days(14),
    appliesWhen: 'A corrective or mitigating measure is available.',
  }),
  'eu-cra-final-incident': rule('EU', cra, 'Article 14(4)(c)', true, {
    title: 'Final report on a severe incident',
    startsAt: 'notified',
    allowance: months(1),
    appliesWhen: 'The notification of the incident was made.',
  }),
  'eu-nis2-early-warning': rule('EU', nis2, 'Article 23(4)(a)', true, {
    title: 'Early warning of a significant incident',
    startsAt: 'aware',
    allowance: hours(24),
    appliesWhen: 'An essential or important entity, as a hospital, has a significant incident.',
  }),
  'eu-nis2-notification': rule('EU', nis2, 'Article 23(4)(b)', true, {
    title: 'Notification of a significant incident',
    startsAt: 'aware',
    allowance: hours(72),
    appliesWhen: 'As for the early warning.',
  }),
  'eu-nis2-final': rule('EU', nis2, 'Article 23(4)(d)', true, {
    title: 'Final report on a significant incident',
    startsAt: 'notified',
    allowance: months(1),
    appliesWhen: 'The notification of the incident was made.',
  }),
  'us-kev-due': rule('US', 'CISA Binding Operational Directive 22-01', 'Required Actions, 2', true, {
    title: 'Remediate a known exploited vulnerability',
    startsAt: 'listed',
    allowance: { unit: 'given' },
    appliesWhen:
      'The flaw is in the KEV catalogue, which gives the due date; binding on federal agencies, a measure for others.',
  }),
  'cvd-acknowledge': {
    ...rule(
      'contract',
      'The published disclosure policy',
      'acknowledgement; ISO/IEC 29147:2018, 6.2.5',
      false,
      {
        title: 'Acknowledge a report to the person who sent it',
        startsAt: 'received',
        allowance: days(7),
        appliesWhen: 'A report of a flaw came in. The published policy says how long.',
      },
    ),
    mayPause: true,
  },
  'cvd-update': rule('contract', 'The published disclosure policy', 'updates to those who report', true, {
    title: 'Tell those who reported how it stands',
    startsAt: 'updated',
    allowance: days(30),
    appliesWhen:
      'A case is open. Each message to them starts it again; the published policy may promise less.',
  }),
  'cvd-embargo': {
    ...rule('contract', 'The published disclosure policy', 'public timeline', true, {
      title: 'Publish: the embargo ends',
      startsAt: 'received',
      allowance: days(90),
      appliesWhen: 'A date was agreed with those who reported, or the published policy gives one.',
    }),
    mayPause: true,
    mayMove: true,
  },
  'cvd-embargo-45': {
    ...rule('contract', 'CERT/CC Vulnerability Disclosure Policy', 'default period', true, {
      title: 'Embargo of 45 days ends',
      startsAt: 'reported',
      allowance: days(45),
      appliesWhen: 'The case is coordinated by CERT/CC or by its default.',
    }),
    mayPause: true,
    mayMove: true,
  },
  'cvd-embargo-90': {
    ...rule('contract', 'The common practice of researchers', '90 days', false, {
      title: 'Embargo of 90 days ends',
      startsAt: 'reported',
      allowance: days(90),
      appliesWhen: 'The reporter and the maker agreed to it.',
    }),
    mayPause: true,
    mayMove: true,
  },
} as const

function rule(
  jurisdiction: ClockRule['jurisdiction'],
  document: string,
  section: string,
  verified: boolean,
  what: {
    readonly title: string
    readonly startsAt: StartEvent
    readonly allowance: Allowance
    readonly appliesWhen: string
  },
): Omit<ClockRule, 'id'> {
  return {
    ...what,
    jurisdiction,
    source: { document, section },
    atDayOff: 'due-anyway',
    mayPause: false,
    mayMove: false,
    verified,
  }
}

function days(quantity: number): Allowance {
  return { unit: 'calendar-days', quantity }
}

function workingDays(quantity: number): Allowance {
  return { unit: 'working-days', quantity }
}

function hours(quantity: number): Allowance {
  return { unit: 'hours', quantity }
}

function months(quantity: number): Allowance {
  return { unit: 'months', quantity }
}

export type ClockRuleId = keyof typeof table

/** All rules, in the order of the table. */
export const clockRules: readonly ClockRule[] = Object.entries(table).map(([id, entry]) => ({
  ...entry,
  id: id as ClockRuleId, // the keys of the table are the ids
}))

const byId = new Map<string, ClockRule>(clockRules.map((entry) => [entry.id, entry]))

/** Narrows a text to a rule's id, for what comes from outside. */
export function clockRule(id: ClockRuleId): ClockRule
export function clockRule(id: string): ClockRule | undefined
export function clockRule(id: string): ClockRule | undefined {
  return byId.get(id)
}
