// SPDX-License-Identifier: Apache-2.0
/** The workflow: every state with every event, which leads to a state or is refused by name. The tests are derived from it. */
import {
  type CaseEventKind,
  type CaseEventRule,
  type Cause,
  type ClockEffects,
  caseEvents,
  safetyClocks,
} from './events.ts'
import { type CaseKind, type CaseState, isAboutSafety } from './states.ts'

/** Why an event is refused, for people. */
export const refusals = {
  'acknowledge-first': 'The reporter was not told yet that the report arrived: acknowledge it first.',
  'reproduce-first': 'Nobody confirmed the flaw yet: say first how it was reproduced.',
  'assess-first': 'It is not assessed yet how much harm the flaw can do: assess it first.',
  'no-remedy': 'There is no remedy yet that could fail.',
  'not-public': 'It is not public yet: disclose it first, or close it with one of the other reasons.',
  'done-already': 'This was done already.',
  confirmed: 'The flaw is confirmed, so it stays a case whoever reported it.',
  public: 'It is public, which cannot be taken back: close it when all is done.',
  ended: 'The case has ended: open it again first.',
  'open-already': 'The case is open.',
} as const satisfies Record<string, string>
export type Refusal = keyof typeof refusals

/** The whole state machine. */
export const caseTransitions = {
  received: {
    acknowledge: 'acknowledged',
    reproduce: 'acknowledge-first',
    assess: 'acknowledge-first',
    remedy: 'acknowledge-first',
    'remedy-failed': 'no-remedy',
    disclose: 'assess-first',
    close: 'not-public',
    'close-as-duplicate': 'dismissed',
    'close-as-out-of-scope': 'dismissed',
    'close-as-not-reproducible': 'acknowledge-first',
    withdraw: 'dismissed',
    'hand-to-vigilance': 'dismissed',
    'close-without-advisory': 'assess-first',
    reopen: 'open-already',
  },
  acknowledged: {
    acknowledge: 'done-already',
    reproduce: 'reproduced',
    assess: 'reproduce-first',
    remedy: 'reproduce-first',
    'remedy-failed': 'no-remedy',
    disclose: 'assess-first',
    close: 'not-public',
    'close-as-duplicate': 'dismissed',
    'close-as-out-of-scope': 'dismissed',
    'close-as-not-reproducible': 'dismissed',
    withdraw: 'dismissed',
    'hand-to-vigilance': 'dismissed',
    'close-without-advisory': 'assess-first',
    reopen: 'open-already',
  },
  reproduced: {
    acknowledge: 'done-already',
    reproduce: 'done-already',
    assess: 'assessed',
    remedy: 'assess-first',
    'remedy-failed': 'no-remedy',
    disclose: 'assess-first',
    close: 'not-public',
    'close-as-duplicate': 'dismissed',
    'close-as-out-of-scope': 'dismissed',
    'close-as-not-reproducible': 'dismissed',
    withdraw: 'confirmed',
    'hand-to-vigilance': 'dismissed',
    'close-without-advisory': 'assess-first',
    reopen: 'open-already',
  },
  assessed: {
    acknowledge: 'done-already',
    reproduce: 'done-already',
    assess: 'done-already',
    remedy: 'remedied',
    'remedy-failed': 'no-remedy',
    // Also before there is a remedy: an uncontrolled risk is told within 30 days and mended within 60.
    disclose: 'disclosed',
    close: 'not-public',
    'close-as-duplicate': 'dismissed',
    'close-as-out-of-scope': 'dismissed',
    'close-as-not-reproducible': 'dismissed',
    withdraw: 'confirmed',
    'hand-to-vigilance': 'dismissed',
    'close-without-advisory': 'dismissed',
    reopen: 'open-already',
  },
  remedied: {
    acknowledge: 'done-already',
    reproduce: 'done-already',
    assess: 'done-already',
    remedy: 'done-already',
    'remedy-failed': 'assessed',
    disclose: 'disclosed',
    close: 'not-public',
    'close-as-duplicate': 'dismissed',
    'close-as-out-of-scope': 'confirmed',
    'close-as-not-reproducible': 'confirmed',
    withdraw: 'confirmed',
    'hand-to-vigilance': 'confirmed',
    'close-without-advisory': 'dismissed',
    reopen: 'open-already',
  },
  disclosed: {
    acknowledge: 'done-already',
    reproduce: 'done-already',
    assess: 'done-already',
    remedy: 'disclosed',
    'remedy-failed': 'disclosed',
    disclose: 'done-already',
    close: 'closed',
    'close-as-duplicate': 'public',
    'close-as-out-of-scope': 'public',
    'close-as-not-reproducible': 'public',
    withdraw: 'public',
    'hand-to-vigilance': 'public',
    'close-without-advisory': 'public',
    reopen: 'open-already',
  },
  closed: { ...everyEvent('ended'), reopen: 'disclosed' },
  dismissed: { ...everyEvent('ended'), reopen: 'acknowledged' },
} as const satisfies Readonly<Record<CaseState, Readonly<Record<CaseEventKind, CaseState | Refusal>>>>

function everyEvent<Cell extends Refusal>(cell: Cell): Readonly<Record<CaseEventKind, Cell>> {
  // The keys of the table are exactly the kinds.
  const kinds = Object.keys(caseEvents) as readonly CaseEventKind[]
  return Object.fromEntries(kinds.map((kind) => [kind, cell])) as Record<CaseEventKind, Cell> // one entry for each kind
}

/** What came of an event. */
export type Decision =
  | { readonly allowed: true; readonly to: CaseState; readonly rule: CaseEventRule }
  | { readonly allowed: false; readonly refusal: Refusal; readonly message: string }

/** Tells whether an event may happen in a state, and where it leads. What it needs is the caller's to check. */
export function decide(state: CaseState, event: CaseEventKind): Decision {
  const cell = caseTransitions[state][event]
  if (isRefusal(cell)) return { allowed: false, refusal: cell, message: refusals[cell] }
  return { allowed: true, to: cell, rule: caseEvents[event] }
}

const isRefusal = (cell: CaseState | Refusal): cell is Refusal => Object.hasOwn(refusals, cell)

/** The events that may happen in a state, in the order of the table; with `by` only those that this one may cause. */
export function nextEvents(state: CaseState, by?: Cause): readonly CaseEventKind[] {
  // The keys of the table are exactly the kinds.
  const kinds = Object.keys(caseEvents) as readonly CaseEventKind[]
  return kinds.filter((kind) => {
    const { by: causes }: CaseEventRule = caseEvents[kind]
    return decide(state, kind).allowed && (by === undefined || causes.includes(by))
  })
}

/** How a case begins: with a report from outside, or with what the maker's own people found. */
export type Opening = 'report' | 'own'

/** A case of the maker's own has nobody to acknowledge it to. */
export function openingOf(
  opening: Opening,
  kind: CaseKind,
): { readonly state: CaseState; readonly clocks: ClockEffects } {
  const safety = isAboutSafety(kind) ? safetyClocks : []
  if (opening === 'own') return { state: 'acknowledged', clocks: { starts: safety } }
  return {
    state: 'received',
    clocks: {
      starts: [
        { rule: 'cvd-acknowledge', event: 'received' },
        { rule: 'cvd-update', event: 'received' },
        { rule: 'cvd-embargo', event: 'received' },
        ...safety,
      ],
    },
  }
}
