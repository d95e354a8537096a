// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { type CountingPlace, type Deadline, deadlineOf } from './deadline.ts'
import type { ClockRule } from './rules.ts'

/**
 * A clock that runs. It holds what happened, never what follows: the state is computed from it and the time. There is
 * no way to restart one: a new start event makes a new clock, and both are kept.
 */
export type Clock = {
  readonly rule: ClockRule
  readonly startedAt: Temporal.Instant
  readonly place: CountingPlace
  /** The due date, for a rule whose allowance is `given`. */
  readonly given?: string
  readonly events: readonly ClockEvent[]
}

/** What can happen to a clock, each with its time. */
export type ClockEvent =
  /** What the rule asks for was done. */
  | { readonly kind: 'met'; readonly at: Temporal.Instant }
  /** The duty fell away: for instance the risk was judged controlled. */
  | { readonly kind: 'stopped'; readonly at: Temporal.Instant; readonly reason: string }
  /** The decision to stop was wrong: the clock goes on from its first start, as if it had never stopped. */
  | { readonly kind: 'reinstated'; readonly at: Temporal.Instant; readonly reason: string }
  | { readonly kind: 'paused'; readonly at: Temporal.Instant; readonly reason: string }
  | { readonly kind: 'resumed'; readonly at: Temporal.Instant }

/** Where a clock stands at a moment. `overdue` and `late` say by how long. */
export type ClockState =
  | { readonly kind: 'running'; readonly deadline: Deadline; readonly left: Temporal.Duration }
  | { readonly kind: 'due-soon'; readonly deadline: Deadline; readonly left: Temporal.Duration }
  | { readonly kind: 'overdue'; readonly deadline: Deadline; readonly by: Temporal.Duration }
  | {
      readonly kind: 'met'
      readonly deadline: Deadline
      readonly at: Temporal.Instant
      readonly inTime: boolean
    }
  | {
      readonly kind: 'stopped'
      readonly deadline: Deadline
      readonly at: Temporal.Instant
      readonly reason: string
    }
  | {
      readonly kind: 'paused'
      readonly since: Temporal.Instant
      readonly left: Temporal.Duration
      readonly reason: string
    }

type Phase = 'running' | 'paused' | 'met' | 'stopped'

/**
 * The whole state machine: what may happen in which phase, and what comes of it. `met` is final. An event that is not
 * here is refused, so that a clock never starts again by accident.
 */
export const transitions = {
  running: { met: 'met', stopped: 'stopped', paused: 'paused' },
  paused: { met: 'met', stopped: 'stopped', resumed: 'running' },
  stopped: { reinstated: 'running' },
  met: {},
} as const satisfies Readonly<Record<Phase, Readonly<Partial<Record<ClockEvent['kind'], Phase>>>>>

type Course = {
  readonly phase: Phase
  readonly last: ClockEvent | undefined
  /** Time that did not count, in nanoseconds, up to the last event. */
  readonly pausedNs: bigint
}

/**
 * Runs through a clock's events up to a moment.
 *
 * @throws CodedError `clocks/order` for an event before the start or before an earlier one, `clocks/transition` for one
 *   that may not happen in that phase, `clocks/pause` for a pause of a clock that never pauses
 */
function courseOf(clock: Clock, now: Temporal.Instant): Course {
  let phase: Phase = 'running'
  let course: Course = { phase, last: undefined, pausedNs: 0n }
  let previous = clock.startedAt
  // Every event is checked, those after `now` too: what is recorded must make sense as a whole.
  for (const event of clock.events) {
    if (isBefore(event.at, previous)) {
      throw new CodedError(
        'clocks/order',
        `"${event.kind}" at ${event.at} comes before what is already recorded`,
      )
    }
    const allowed: Readonly<Partial<Record<ClockEvent['kind'], Phase>>> = transitions[phase]
    const next = allowed[event.kind]
    if (next === undefined)
      throw new CodedError('clocks/transition', `a clock that is ${phase} cannot be ${event.kind}`)
    if (event.kind === 'paused' && !clock.rule.mayPause) {
      throw new CodedError(
        'clocks/pause',
        `"${clock.rule.title}" never pauses (${clock.rule.source.document})`,
      )
    }
    const pause = phase === 'paused' ? event.at.epochNanoseconds - previous.epochNanoseconds : 0n
    phase = next
    previous = event.at
    if (Temporal.Instant.compare(event.at, now) <= 0) {
      course = { phase, last: event, pausedNs: course.pausedNs + pause }
    }
  }
  return course
}

/** Time by which a paused clock's deadline moves. It moves by exactly what was paused, and only then. */
function moved(deadline: Deadline, pausedNs: bigint): Deadline {
  if (pausedNs === 0n) return deadline
  const dueAt = new Temporal.Instant(deadline.dueAt.epochNanoseconds + pausedNs)
  const lastMoment = dueAt.subtract({ nanoseconds: 1 }).toZonedDateTimeISO(deadline.timeZone)
  return { ...deadline, dueAt, dueOn: lastMoment.toPlainDate().toString() }
}

/**
 * Where a clock stands.
 *
 * @param now the moment of the question; events after it have not happened yet
 * @param dueSoonHours how long before the deadline a running clock counts as due soon (default 72)
 * @throws CodedError as {@link courseOf} and {@link deadlineOf}
 */
export function clockState(clock: Clock, now: Temporal.Instant, dueSoonHours = 72): ClockState {
  const { phase, last, pausedNs } = courseOf(clock, now)
  const deadline = moved(deadlineOf(clock.rule, clock.startedAt, clock.place, clock.given), pausedNs)
  if (phase === 'met' && last !== undefined) {
    return { kind: 'met', deadline, at: last.at, inTime: isBefore(last.at, deadline.dueAt) }
  }
  if (phase === 'stopped' && last?.kind === 'stopped') {
    return { kind: 'stopped', deadline, at: last.at, reason: last.reason }
  }
  if (phase === 'paused' && last?.kind === 'paused') {
    return {
      kind: 'paused',
      since: last.at,
      left: hoursBetween(last.at, deadline.dueAt),
      reason: last.reason,
    }
  }
  if (!isBefore(now, deadline.dueAt))
    return { kind: 'overdue', deadline, by: hoursBetween(deadline.dueAt, now) }
  const left = hoursBetween(now, deadline.dueAt)
  const isSoon = !isBefore(now, deadline.dueAt.subtract({ hours: dueSoonHours }))
  return { kind: isSoon ? 'due-soon' : 'running', deadline, left }
}

/**
 * A clock with one more event.
 *
 * @throws CodedError `clocks/order`, `clocks/transition`, `clocks/pause`
 */
export function recordEvent(clock: Clock, event: ClockEvent): Clock {
  const next = { ...clock, events: [...clock.events, event] }
  courseOf(next, event.at)
  return next
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0
}

function hoursBetween(from: Temporal.Instant, to: Temporal.Instant): Temporal.Duration {
  return from.until(to, { largestUnit: 'hours' })
}
