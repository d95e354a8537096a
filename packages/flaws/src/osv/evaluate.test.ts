// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { VersionOrder } from '../version/order.ts'
import { compileRange, positionIn, positionOfCommit } from './evaluate.ts'
import type { OsvEvent, OsvRange } from './record.ts'

const numbers: VersionOrder<number> = {
  parse: (text) => (/^\d+$/.test(text) ? Number(text) : undefined),
  compare: (a, b) => a - b,
}
const range = (...events: readonly (readonly [OsvEvent['kind'], string])[]): OsvRange => ({
  type: 'ECOSYSTEM',
  events: events.map(([kind, version]) => ({ kind, version })),
})
const position = (version: number, of: OsvRange) => positionIn(version, compileRange(of, numbers), numbers)

/**
 * The oracle: walks all versions from the lowest up and keeps one flag, as the schema's prose tells it, without sorting
 * or searching.
 */
function affectedVersions(of: OsvRange, highest: number): ReadonlySet<number> {
  const at = (kind: OsvEvent['kind'], version: number) =>
    of.events.some(
      (event) =>
        event.kind === kind &&
        event.version !== '*' &&
        Number(event.version) === version &&
        // Zero is before all versions, not the version 0.
        !(kind === 'introduced' && event.version === '0'),
    )
  const limits = of.events.filter(({ kind }) => kind === 'limit')
  const affected = new Set<number>()
  let open = of.events.some(({ kind, version }) => kind === 'introduced' && version === '0')
  for (let version = 0; version <= highest; version++) {
    const wasOpen = open
    const opens = at('introduced', version)
    if (at('fixed', version)) open = opens && wasOpen
    else if (opens) open = true
    const within =
      limits.length === 0 || limits.some((limit) => limit.version === '*' || version < Number(limit.version))
    if (open && within) affected.add(version)
    if (at('last_affected', version)) open = opens && wasOpen
  }
  return affected
}

const event = fc.record({
  kind: fc.constantFrom<OsvEvent['kind'][]>('introduced', 'fixed', 'last_affected', 'limit'),
  version: fc.integer({ min: 0, max: 12 }).map(String),
})

it('agrees with a walk over all versions, for any events in any order', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 8 }), (events) => {
      const of: OsvRange = { type: 'ECOSYSTEM', events }
      const oracle = affectedVersions(of, 13)
      for (let version = 0; version <= 13; version++) {
        expect([version, position(version, of).kind]).toEqual([
          version,
          oracle.has(version) ? 'affected' : 'unaffected',
        ])
      }
    }),
    { numRuns: 500 },
  )
})

describe('the bounds around an affected version', () => {
  const two = range(['introduced', '0'], ['fixed', '3'], ['introduced', '5'], ['last_affected', '7'])
  it.each([
    [1, { kind: 'affected', introduced: '0', fixed: '3' }],
    [3, { kind: 'unaffected' }],
    [7, { kind: 'affected', introduced: '5', lastAffected: '7' }],
    [8, { kind: 'unaffected' }],
  ])('version %i', (version, expected) => {
    expect(position(version, two)).toEqual(expected)
  })

  it('reads "introduced 0, fixed 0" as never affected', () => {
    expect(position(0, range(['introduced', '0'], ['fixed', '0'])).kind).toBe('unaffected')
  })
})

describe('intervals that meet', () => {
  it.each([
    [2, 'affected'],
    [3, 'affected'],
    [4, 'affected'],
    [5, 'unaffected'],
  ])('one ends before the version at which the next begins: %i', (version, expected) => {
    const of = range(['introduced', '3'], ['fixed', '5'], ['introduced', '1'], ['fixed', '3'])
    expect(position(version, of).kind).toBe(expected)
  })
  it('one ends with the version at which the next begins', () => {
    const of = range(['introduced', '1'], ['last_affected', '3'], ['introduced', '3'], ['fixed', '5'])
    expect(position(4, of)).toEqual({ kind: 'affected', introduced: '3', fixed: '5' })
  })
  it('an empty one between two others is empty', () => {
    expect(position(3, range(['introduced', '3'], ['fixed', '3'])).kind).toBe('unaffected')
    expect(position(4, range(['introduced', '3'], ['fixed', '3'])).kind).toBe('unaffected')
  })
})

describe('a bound that is no version', () => {
  it('leaves the answer open where it could change it', () => {
    expect(position(1, range(['introduced', '0'], ['fixed', 'x'])).kind).toBe('unknown')
    expect(position(1, range(['introduced', 'x'])).kind).toBe('unknown')
  })
  it('changes nothing where the range is closed anyway', () => {
    expect(position(1, range(['introduced', '2'], ['fixed', 'x'])).kind).toBe('unaffected')
  })
})

describe('a commit', () => {
  const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((digit) => digit.repeat(40))
  const of: OsvRange = {
    ...range(
      ['introduced', a ?? ''],
      ['fixed', b ?? ''],
      ['introduced', c ?? ''],
      ['last_affected', d ?? ''],
      ['introduced', e ?? ''],
      ['fixed', e ?? ''],
      ['limit', '1'.repeat(40)],
    ),
    type: 'GIT',
  }
  it.each([
    ['that brings the flaw', a, 'affected'],
    ['that mends it', b, 'unaffected'],
    ['that is the last with it', d, 'affected'],
    ['that brings and mends it', e, 'unaffected'],
    ['at which nobody looked further', '1'.repeat(40), 'unaffected'],
    ['of which the record says nothing', '2'.repeat(40), 'unknown'],
  ])('%s', (_what, commit = '', expected) => {
    expect(positionOfCommit(commit, of).kind).toBe(expected)
  })
})
