// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Answer, requireEmbargoEnd, stateOfProposal } from './index.ts'

const now = Temporal.Instant.from('2026-11-25T12:00:00Z')
const party = fc.constantFrom('team', 'ada', 'ben', 'cara')
const answers = fc.array(fc.tuple(party, fc.constantFrom<Answer[]>('agree', 'decline')), { maxLength: 6 })

test('a date is agreed when all said yes, and by nobody’s silence', () => {
  fc.assert(
    fc.property(fc.uniqueArray(party, { minLength: 1 }), answers, (parties, given) => {
      const byParty = new Map(given)
      const state = stateOfProposal(parties, byParty)
      const heard = parties.map((one) => byParty.get(one))
      expect(state === 'agreed').toBe(heard.every((answer) => answer === 'agree'))
      expect(state === 'declined').toBe(heard.some((answer) => answer === 'decline'))
    }),
  )
})

test('an answer of somebody who takes no part counts for nothing', () => {
  expect(
    stateOfProposal(
      ['team'],
      new Map([
        ['team', 'agree'],
        ['gone', 'decline'],
      ]),
    ),
  ).toBe('agreed')
})

describe('the end of an embargo', () => {
  it.each(['2026-11-25T12:00:00Z', '2026-11-25T11:59:59Z', '2025-12-25T12:00:00Z'])('%s is past', (end) => {
    expect(() => requireEmbargoEnd(Temporal.Instant.from(end), now)).toThrow(
      expect.objectContaining({ code: 'cases/embargo-past', message: expect.stringContaining('lift it') }),
    )
  })
  it('two years on is the longest', () => {
    const longest = now.add({ hours: 730 * 24 })
    expect(() => requireEmbargoEnd(longest, now)).not.toThrow()
    expect(() => requireEmbargoEnd(longest.add({ seconds: 1 }), now)).toThrow(
      expect.objectContaining({ code: 'cases/embargo-long' }),
    )
  })
})
