// SPDX-License-Identifier: Apache-2.0
/**
 * The one clock engine: what a regulator, a directive or a promise gives how long for, counted in calendar days, working
 * days, hours or months, by time zone and holiday calendar; and where a clock stands at a moment. Counting follows
 * Regulation (EEC, Euratom) No 1182/71 (the day of the event is not counted; a month ends on the day of the same number);
 * the rules and their sources are a table in ./rules.ts. Pure: the time is an argument. Needs the built-in `Temporal`.
 *
 * Out of scope: whether a rule applies, which is a person's decision or that of `@primum/harm`.
 */
export {
  calendarOf,
  type HolidayCalendar,
  reasonNotWorked,
  unionOf,
  type Weekday,
  weekendsOnly,
} from './calendar.ts'
export {
  type Clock,
  type ClockEvent,
  type ClockState,
  clockState,
  recordEvent,
  transitions,
} from './clock.ts'
export { type CountingPlace, type Deadline, deadlineOf, type Period, type SkippedDay } from './deadline.ts'
export {
  type Allowance,
  type AtDayOff,
  type ClockRule,
  type ClockRuleId,
  clockRule,
  clockRules,
  type StartEvent,
  startEvents,
} from './rules.ts'
export { easterSunday, target } from './target.ts'
export { federalHolidays, type ObservedHoliday, usFederal } from './us-federal.ts'
