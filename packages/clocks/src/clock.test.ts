// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import {
  type Clock,
  type ClockEvent,
  type ClockRuleId,
  clockRule,
  clockState,
  recordEvent,
  transitions,
} from './index.ts'

function at(text: string): Temporal.Instant {
  return Temporal.Instant.from(text)
}

function clock(id: ClockRuleId, ...events: readonly ClockEvent[]): Clock {
  return { rule: clockRule(id), startedAt: at('2026-01-01T12:00:00Z'), place: { timeZone: 'UTC' }, events }
}

const eventOf: Readonly<Record<ClockEvent['kind'], (when: Temporal.Instant) => ClockEvent>> = {
  met: (when) => ({ kind: 'met', at: when }),
  stopped: (when) => ({ kind: 'stopped', at: when, reason: 'judged controlled' }),
  reinstated: (when) => ({ kind: 'reinstated', at: when, reason: 'judged again' }),
  paused: (when) => ({ kind: 'paused', at: when, reason: 'the reporter asked' }),
  resumed: (when) => ({ kind: 'resumed', at: when }),
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
    expect(clockState(again, at('2026-02-10T00:00:00Z'))).toMatchObject({
      kind: 'overdue',
      deadline: { dueOn: '2026-01-31' },
    })
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
    expect(clockState(resumed, at('2026-02-01T00:00:00Z'))).toMatchObject({
      kind: 'running',
      deadline: { dueOn: '2026-02-25' },
    })
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
      const start = clock('cvd-acknowledge', ...wayTo[phase].map((make) => make(at('2026-01-02T00:00:00Z'))))
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
