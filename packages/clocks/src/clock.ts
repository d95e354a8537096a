// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'

/**
 * A clock that runs. It holds what happened, never what follows: the state is computed from it and the time. There is
 * no way to restart one: a new start event makes a new clock, and both are kept.
 */
export type Clock = {
  readonly startedAt: Temporal.Instant
  /**
   * The first instant that is too late, as `deadlineOf` counted it at the start: a calendar that changes later changes no
   * clock that runs.
   */
  readonly dueAt: Temporal.Instant
  /** What its rule allows to happen to it. */
  readonly mayPause: boolean
  readonly mayMove: boolean
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
  /** Those whom it binds agreed on another end, as that of an embargo. */
  | {
      readonly kind: 'moved'
      readonly at: Temporal.Instant
      readonly dueAt: Temporal.Instant
      readonly reason: string
    }

/** Where a clock stands at a moment. `overdue` says by how long; `dueAt` is what counts after every move and pause. */
export type ClockState = { readonly dueAt: Temporal.Instant } & (
  | { readonly kind: 'running' | 'due-soon'; readonly left: Temporal.Duration }
  | { readonly kind: 'overdue'; readonly by: Temporal.Duration }
  | { readonly kind: 'met'; readonly at: Temporal.Instant; readonly inTime: boolean }
  | { readonly kind: 'stopped'; readonly at: Temporal.Instant; readonly reason: string }
  | {
      readonly kind: 'paused'
      readonly since: Temporal.Instant
      readonly left: Temporal.Duration
      readonly reason: string
    }
)

type Phase = 'running' | 'paused' | 'met' | 'stopped'

/**
 * The whole state machine: what may happen in which phase, and what comes of it. `met` is final. An event that is not
 * here is refused, so that a clock never starts again by accident.
 */
export const transitions = {
  running: { met: 'met', stopped: 'stopped', paused: 'paused', moved: 'running' },
  paused: { met: 'met', stopped: 'stopped', resumed: 'running' },
  stopped: { reinstated: 'running' },
  met: {},
} as const satisfies Readonly<Record<Phase, Readonly<Partial<Record<ClockEvent['kind'], Phase>>>>>

type Course = {
  readonly phase: Phase
  readonly last: ClockEvent | undefined
  readonly dueAt: Temporal.Instant
}

/**
 * Runs through a clock's events up to a moment.
 *
 * @throws CodedError `clocks/order` for an event before the start or before an earlier one, `clocks/transition` for one
 *   that may not happen in that phase, `clocks/pause` and `clocks/move` for what the rule does not allow, `clocks/past` for a
 *   move to an end that is over already
 */
function courseOf(clock: Clock, now: Temporal.Instant): Course {
  let whole: Course = { phase: 'running', last: undefined, dueAt: clock.dueAt }
  let course = whole
  let previous = clock.startedAt
  // Every event is checked, those after `now` too: what is recorded must make sense as a whole.
  for (const event of clock.events) {
    refuseUnfit(clock, event, previous)
    const allowed: Readonly<Partial<Record<ClockEvent['kind'], Phase>>> = transitions[whole.phase]
    const phase = allowed[event.kind]
    if (phase === undefined)
      throw new CodedError('clocks/transition', `a clock that is ${whole.phase} cannot be ${event.kind}`)
    whole = { phase, last: event, dueAt: dueAfter(whole, event, previous) }
    previous = event.at
    if (!isBefore(now, event.at)) course = whole
  }
  return course
}

function refuseUnfit(clock: Clock, event: ClockEvent, previous: Temporal.Instant): void {
  if (isBefore(event.at, previous))
    throw new CodedError(
      'clocks/order',
      `"${event.kind}" at ${event.at} comes before what is already recorded`,
    )
  if (event.kind === 'paused' && !clock.mayPause)
    throw new CodedError('clocks/pause', 'the rule of this clock does not let it pause')
  if (event.kind === 'moved' && !clock.mayMove)
    throw new CodedError('clocks/move', 'nobody can agree on another end for the rule of this clock')
  if (event.kind === 'moved' && !isBefore(event.at, event.dueAt))
    throw new CodedError('clocks/past', `the new end ${event.dueAt} is over already`)
}

/** A deadline moves by exactly what was paused, or to what was agreed, and never otherwise. */
function dueAfter({ phase, dueAt }: Course, event: ClockEvent, previous: Temporal.Instant): Temporal.Instant {
  if (event.kind === 'moved') return event.dueAt
  return phase === 'paused' && event.kind === 'resumed' ? dueAt.add(previous.until(event.at)) : dueAt
}

/**
 * Where a clock stands.
 *
 * @param now the moment of the question; events after it have not happened yet
 * @param dueSoonHours how long before the deadline a running clock counts as due soon (default 72)
 * @throws CodedError as {@link courseOf}
 */
export function clockState(clock: Clock, now: Temporal.Instant, dueSoonHours = 72): ClockState {
  const { phase, last, dueAt } = courseOf(clock, now)
  if (phase === 'met' && last !== undefined)
    return { kind: 'met', dueAt, at: last.at, inTime: isBefore(last.at, dueAt) }
  if (phase === 'stopped' && last?.kind === 'stopped')
    return { kind: 'stopped', dueAt, at: last.at, reason: last.reason }
  if (phase === 'paused' && last?.kind === 'paused')
    return { kind: 'paused', dueAt, since: last.at, left: hoursBetween(last.at, dueAt), reason: last.reason }
  if (!isBefore(now, dueAt)) return { kind: 'overdue', dueAt, by: hoursBetween(dueAt, now) }
  const isSoon = !isBefore(now, dueAt.subtract({ hours: dueSoonHours }))
  return { kind: isSoon ? 'due-soon' : 'running', dueAt, left: hoursBetween(now, dueAt) }
}

/**
 * A clock with one more event.
 *
 * @throws CodedError as {@link courseOf}
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
