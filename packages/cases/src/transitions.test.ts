// SPDX-License-Identifier: Apache-2.0
/** What must hold of the table, found by walking it whole; no test names a transition that the table already says. */
import { clockRule } from '@primum/clocks'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  type CaseEventKind,
  type CaseEventRule,
  type CaseState,
  type ClockEffects,
  caseEventKinds,
  caseEvents,
  caseKinds,
  caseStates,
  caseTransitions,
  decide,
  endedStates,
  needs,
  nextEvents,
  openingOf,
  outcomes,
  publicStates,
  refusals,
} from './index.ts'

const rules: readonly (readonly [CaseEventKind, CaseEventRule])[] = caseEventKinds.map((kind) => [
  kind,
  caseEvents[kind],
])
const pairs = caseStates.flatMap((state) => caseEventKinds.map((event) => [state, event] as const))
const moves = pairs.flatMap(([from, event]) => {
  const decision = decide(from, event)
  return decision.allowed ? [{ from, event, to: decision.to }] : []
})

/** Every state that some way leads to. */
function reachableFrom(start: CaseState): ReadonlySet<CaseState> {
  const reached = new Set<CaseState>([start])
  for (const state of reached) for (const { from, to } of moves) if (from === state) reached.add(to)
  return reached
}

describe('the table', () => {
  it('says something of every state with every event', () => {
    expect(Object.keys(caseTransitions)).toEqual(caseStates)
    for (const state of caseStates) {
      expect(Object.keys(caseTransitions[state]).toSorted()).toEqual(caseEventKinds.toSorted())
    }
  })

  it.each(pairs)('%s, %s: a state, or a refusal in words', (state, event) => {
    const cell: string = caseTransitions[state][event]
    const decision = decide(state, event)
    if (decision.allowed) expect(caseStates).toContain(cell)
    else {
      expect(decision).toMatchObject({ refusal: cell, message: expect.stringMatching(/^[A-Z].*\.$/) })
    }
  })

  it('uses every refusal, every need and every outcome', () => {
    const used = pairs.flatMap(([state, event]) => {
      const decision = decide(state, event)
      return decision.allowed ? [] : [decision.refusal]
    })
    expect(new Set(used)).toEqual(new Set(Object.keys(refusals)))
    expect(new Set(rules.flatMap(([, rule]) => rule.needs))).toEqual(new Set(Object.keys(needs)))
    expect(new Set(rules.flatMap(([, { outcome }]) => outcome ?? []))).toEqual(new Set(outcomes))
  })

  it('leads to every state from the beginning of a case', () => {
    expect(reachableFrom(openingOf('report', 'security').state)).toEqual(new Set(caseStates))
  })

  it.each(caseStates)('has a way on from %s', (state) => {
    expect(moves.some(({ from, to }) => from === state && to !== state)).toBe(true)
  })

  it.each(caseStates)('has a way from %s to a disclosed and closed case', (state) => {
    expect(reachableFrom(state)).toContain('closed')
  })

  it.each([...publicStates])('has no way from %s back to a secret', (state) => {
    expect([...reachableFrom(state)].filter((reached) => !publicStates.has(reached))).toEqual([])
  })

  it('dismisses a case exactly by the events that have an outcome', () => {
    for (const { event, to } of moves) {
      const { outcome }: CaseEventRule = caseEvents[event]
      expect([event, outcome !== undefined]).toEqual([event, to === 'dismissed'])
    }
  })

  it('lets an ended case only be opened again', () => {
    for (const state of endedStates) expect(nextEvents(state)).toEqual(['reopen'])
  })

  it('never answers a reporter with an outcome but by a message', () => {
    for (const [kind, { outcome, needs: needed }] of rules) {
      if (outcome !== undefined && kind !== 'withdraw') expect(needed).toContain('message')
    }
  })

  it('lets a reporter withdraw before the flaw is confirmed, and do nothing else', () => {
    const reporters = caseStates.map((state) => [state, nextEvents(state, 'reporter')])
    expect(reporters.filter(([, events]) => events?.length !== 0)).toEqual([
      ['received', ['withdraw']],
      ['acknowledged', ['withdraw']],
    ])
  })
})

describe('clocks', () => {
  const effects: readonly ClockEffects[] = [
    ...rules.map(([, { clocks }]) => clocks),
    ...caseKinds.flatMap((kind) => [openingOf('report', kind).clocks, openingOf('own', kind).clocks]),
  ]

  it('are rules of the clock engine, started by the event that starts them there', () => {
    for (const { rule, event } of effects.flatMap(({ starts = [] }) => starts)) {
      // Silence counts from the report until the first answer, and then from each answer.
      const isFirstSilence = rule === 'cvd-update' && event === 'received'
      expect([rule, clockRule(rule).startsAt === event || isFirstSilence]).toEqual([rule, true])
    }
  })

  it('never end a duty to a regulator about an incident', () => {
    const ended = effects.flatMap(({ meets = [], stops = [] }) => [...meets, ...stops])
    expect(ended.filter((rule) => rule.startsWith('fda-803') || rule.startsWith('eu-'))).toEqual([])
  })

  it('that a report starts are each met or stopped on every way to an end', () => {
    const started = openingOf('report', 'security').clocks.starts ?? []
    for (const { rule } of started) {
      const withoutIt = moves.filter(({ event }) => {
        const { meets = [], stops = [] }: ClockEffects = caseEvents[event].clocks
        return ![...meets, ...stops].includes(rule)
      })
      const reached = new Set<CaseState>(['received'])
      for (const state of reached) for (const { from, to } of withoutIt) if (from === state) reached.add(to)
      expect([rule, [...reached].filter((state) => endedStates.has(state))]).toEqual([rule, []])
    }
  })

  it('of safety run with a report about safety, and with no other', () => {
    const names = (kind: (typeof caseKinds)[number]) =>
      (openingOf('report', kind).clocks.starts ?? []).map(({ rule }) => rule)
    expect(names('security')).not.toContain('fda-803-manufacturer')
    for (const kind of ['safety', 'security-and-safety'] as const) {
      expect(names(kind)).toEqual(expect.arrayContaining(['fda-803-manufacturer', 'eu-mdr-serious-incident']))
    }
  })
})

test('whatever events come, the state is what the table says, and what was public stays public', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...caseEventKinds), { maxLength: 40 }), (events) => {
      let state: CaseState = openingOf('report', 'security').state
      let wasPublic = false
      for (const event of events) {
        const decision = decide(state, event)
        expect(nextEvents(state).includes(event)).toBe(decision.allowed)
        if (!decision.allowed) continue
        state = decision.to
        wasPublic ||= publicStates.has(state)
        expect(publicStates.has(state)).toBe(wasPublic)
      }
    }),
  )
})
