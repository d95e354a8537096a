// SPDX-License-Identifier: Apache-2.0
/**
 * A disclosure case: the workflow of ISO/IEC 29147:2018 (vulnerability disclosure) and ISO/IEC 30111:2019 (vulnerability
 * handling) as one complete table of states and events, with who may cause each, what it needs and which clocks it moves; when
 * an embargo is agreed; the numbers of cases. Pure. Out of scope: how long clocks run (`@primum/clocks`), assessing harm
 * (`@primum/harm`), advisories (`@primum/advisory`).
 */
export { type CaseNumber, formatCaseNumber, parseCaseNumber, prefixOf } from './case-number.ts'
export { type Answer, type ProposalState, requireEmbargoEnd, stateOfProposal } from './embargo.ts'
export {
  type CaseEventKind,
  type CaseEventRule,
  type Cause,
  type ClockEffects,
  type ClockStart,
  caseEventKinds,
  caseEvents,
  type Need,
  needs,
} from './events.ts'
export {
  type CaseKind,
  type CaseState,
  caseKinds,
  caseStates,
  endedStates,
  isAboutSafety,
  type Outcome,
  outcomes,
  outcomesWithoutFlaw,
  publicStates,
} from './states.ts'
export {
  caseTransitions,
  type Decision,
  decide,
  nextEvents,
  type Opening,
  openingOf,
  type Refusal,
  refusals,
} from './transitions.ts'
