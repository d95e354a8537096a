// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import {
  type Clock,
  type ClockEvent,
  type ClockRuleId,
  clockRule,
  clockState,
  deadlineOf,
  recordEvent,
  transitions,
} from './index.ts'

function at(text: string): Temporal.Instant {
  return Temporal.Instant.from(text)
}

function clock(id: ClockRuleId, ...events: readonly ClockEvent[]): Clock {
  const startedAt = at('2026-01-01T12:00:00Z')
  const { mayPause, mayMove, ...rule } = clockRule(id)
  const { dueAt } = deadlineOf(rule, startedAt, { timeZone: 'UTC' })
  return { startedAt, dueAt, mayPause, mayMove, events }
}

function dueOf(each: Clock, now: string): string {
  return clockState(each, at(now)).dueAt.toString()
}

const eventOf: Readonly<Record<ClockEvent['kind'], (when: Temporal.Instant) => ClockEvent>> = {
  met: (when) => ({ kind: 'met', at: when }),
  stopped: (when) => ({ kind: 'stopped', at: when, reason: 'judged controlled' }),
  reinstated: (when) => ({ kind: 'reinstated', at: when, reason: 'judged again' }),
  paused: (when) => ({ kind: 'paused', at: when, reason: 'the reporter asked' }),
  resumed: (when) => ({ kind: 'resumed', at: when }),
  moved: (when) => ({ kind: 'moved', at: when, dueAt: when.add({ hours: 24 }), reason: 'agreed' }),
}

describe('a clock of 30 days from 1 January', () => {
  it.each([
    ['2026-01-02T00:00:00Z', 'running'],
    ['2026-01-28T23:59:59.999999999Z', 'running'],
    ['2026-01-29T00:00:00Z', 'due-soon'],
    ['2026-01-31T23:59:59.999999999Z', 'due-soon'],
    ['2026-02-01T00:00:00Z', 'overdue'],
  ])('at %s is %s', (now, kind) => {
    expect(clockState(clock('fda-pm-communicate'), at(now)).kind).toBe(kind)
  })

  it.each([
    ['2026-01-31T23:59:59Z', true],
    ['2026-02-01T00:00:00Z', false],
  ])('met at %s is in time: %s', (when, inTime) => {
    const state = clockState(clock('fda-pm-communicate', eventOf.met(at(when))), at('2026-03-01T00:00:00Z'))
    expect(state).toMatchObject({ kind: 'met', inTime })
  })

  it('goes on from its first start when the decision to stop it is taken back', () => {
    const stopped = clock('fda-pm-communicate', eventOf.stopped(at('2026-01-10T00:00:00Z')))
    expect(clockState(stopped, at('2026-01-20T00:00:00Z'))).toMatchObject({
      kind: 'stopped',
      reason: 'judged controlled',
    })
    const again = recordEvent(stopped, eventOf.reinstated(at('2026-02-10T00:00:00Z')))
    expect(clockState(again, at('2026-02-10T00:00:00Z')).kind).toBe('overdue')
    expect(dueOf(again, '2026-02-10T00:00:00Z')).toBe('2026-02-01T00:00:00Z')
  })

  it('answers for the past as it was then', () => {
    const met = clock('fda-pm-communicate', eventOf.met(at('2026-01-20T00:00:00Z')))
    expect(clockState(met, at('2026-01-10T00:00:00Z')).kind).toBe('running')
  })

  it('never pauses', () => {
    expect(() => recordEvent(clock('fda-pm-fix'), eventOf.paused(at('2026-01-02T00:00:00Z')))).toThrow(
      expect.objectContaining({ code: 'clocks/pause' }),
    )
  })
})

describe('a clock that may pause', () => {
  it('has its deadline moved by exactly the pause', () => {
    const paused = clock('cvd-embargo-45', eventOf.paused(at('2026-01-05T00:00:00Z')))
    expect(clockState(paused, at('2026-06-01T00:00:00Z')).kind).toBe('paused')
    const resumed = recordEvent(paused, eventOf.resumed(at('2026-01-15T00:00:00Z')))
    // 45 days end with 15 February, ten more with the 25th.
    expect(clockState(resumed, at('2026-02-01T00:00:00Z')).kind).toBe('running')
    expect(dueOf(resumed, '2026-02-01T00:00:00Z')).toBe('2026-02-26T00:00:00Z')
  })

  it('counts several pauses, and none twice', () => {
    const events = [
      eventOf.paused(at('2026-01-05T00:00:00Z')),
      eventOf.resumed(at('2026-01-06T00:00:00Z')),
      eventOf.paused(at('2026-01-10T12:00:00Z')),
      eventOf.resumed(at('2026-01-10T18:30:00Z')),
    ]
    expect(dueOf(clock('cvd-embargo-45', ...events), '2026-02-01T00:00:00Z')).toBe('2026-02-17T06:30:00Z')
  })
})

describe('a clock whose end is agreed', () => {
  const agreed = {
    kind: 'moved',
    at: at('2026-02-01T00:00:00Z'),
    dueAt: at('2026-03-20T15:00:00Z'),
    reason: 'x',
  } as const

  it('ends at the very instant that was agreed, and stood elsewhere before', () => {
    const moved = clock('cvd-embargo-45', agreed)
    expect(clockState(moved, at('2026-03-20T14:59:59.999Z'))).toMatchObject({ kind: 'due-soon' })
    expect(clockState(moved, at('2026-03-20T15:00:00Z'))).toMatchObject({ kind: 'overdue' })
    expect(dueOf(moved, '2026-01-31T00:00:00Z')).toBe('2026-02-16T00:00:00Z')
  })

  it('is moved by a later pause from there', () => {
    const paused = clock(
      'cvd-embargo-45',
      agreed,
      eventOf.paused(at('2026-02-02T00:00:00Z')),
      eventOf.resumed(at('2026-02-03T00:00:00Z')),
    )
    expect(dueOf(paused, '2026-02-04T00:00:00Z')).toBe('2026-03-21T15:00:00Z')
  })

  it.each([
    ['fda-806', eventOf.moved(at('2026-01-05T00:00:00Z')), 'clocks/move'],
    ['cvd-embargo-45', { ...agreed, dueAt: agreed.at }, 'clocks/past'],
  ] as const)('but not that of %s', (id, event, code) => {
    expect(() => recordEvent(clock(id), event)).toThrow(expect.objectContaining({ code }))
  })
})

describe('the table of transitions', () => {
  const kinds = Object.keys(eventOf) as ClockEvent['kind'][] // the keys of the record are the kinds
  const wayTo = {
    running: [],
    paused: [eventOf.paused],
    met: [eventOf.met],
    stopped: [eventOf.stopped],
  } as const
  const phases = Object.keys(transitions) as (keyof typeof transitions)[] // the keys of the table are the phases

  it.each(phases.flatMap((phase) => kinds.map((kind) => [phase, kind] as const)))(
    'from %s by %s',
    (phase, kind) => {
      const start = clock('cvd-embargo-45', ...wayTo[phase].map((make) => make(at('2026-01-02T00:00:00Z'))))
      const record = () => recordEvent(start, eventOf[kind](at('2026-01-03T00:00:00Z')))
      if (Object.hasOwn(transitions[phase], kind))
        expect(record().events).toHaveLength(start.events.length + 1)
      else expect(record).toThrow(expect.objectContaining({ code: 'clocks/transition' }))
    },
  )

  it('refuses events that go back in time', () => {
    expect(() => recordEvent(clock('fda-806'), eventOf.met(at('2025-12-31T00:00:00Z')))).toThrow(
      expect.objectContaining({ code: 'clocks/order' }),
    )
  })
})
