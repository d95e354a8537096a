// SPDX-License-Identifier: Apache-2.0
/**
 * Clocks that run, kept in one table whatever they belong to, counted by @primum/clocks. Which rule applies to what is decided by the
 * principles; here it is counted, met, stopped, paused and moved, each with its act.
 */
export {
  continueClock,
  type Due,
  meetClock,
  moveClock,
  type Start,
  startClocks,
  stopClock,
  stopClocksOf,
} from './acts.ts'
export { type CalendarInUse, calendarFor } from './calendars.ts'
export { countDeadlines, listClocksOf, loadChanges, presentClock } from './queries.ts'
export { clockRoutes } from './routes.ts'
export { countDue, isPolicyClock, policyClockId, ruleOf } from './rules.ts'
export { type Clock, clock } from './schemas.ts'
export { type ClockSubject, subjectOf } from './subject.ts'
