// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { formatActLeaf, type LoggedAct, parseActLeaf, sealedContent, sealOf } from './leaf.ts'

const sha256 = (data: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(data).digest())
const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const salt = Uint8Array.from({ length: 32 }, (_, i) => i)
const act: LoggedAct = {
  id: '3d9be6a4-9a5c-4b0e-8a35-0d0f6c1c2b11',
  act: 'design/release-created',
  version: 1,
  at: '2026-11-25T09:30:00.000Z',
  actor: { kind: 'person', id: '8f14e45f-ceea-467f-8c2d-1a2b3c4d5e6f' },
  subject: { kind: 'release', id: 'c9f0f895-fb98-4b91-9a05-1f2e3d4c5b6a' },
  facts: { version: '2.4.1', stage: 'fielded' },
}

// The same three entries stand in docs/protocol/journal.md, for those who implement it.
describe('the entry of an act', () => {
  test('that shows its facts', () => {
    expect(utf8(formatActLeaf(act, 'facts', salt, sha256))).toBe(
      '{"act":"design/release-created","actor":{"id":"8f14e45f-ceea-467f-8c2d-1a2b3c4d5e6f","kind":"person"},"at":"2026-11-25T09:30:00.000Z","facts":{"stage":"fielded","version":"2.4.1"},"format":"primum.act/1","id":"3d9be6a4-9a5c-4b0e-8a35-0d0f6c1c2b11","subject":{"id":"c9f0f895-fb98-4b91-9a05-1f2e3d4c5b6a","kind":"release"},"version":1}',
    )
  })

  test('that shows its subject, with a seal that anyone can recompute from salt and content', () => {
    const content =
      '{"actor":{"id":"8f14e45f-ceea-467f-8c2d-1a2b3c4d5e6f","kind":"person"},"facts":{"stage":"fielded","version":"2.4.1"}}'
    const seal = createHash('sha256').update(salt).update(content).digest('base64')
    expect(utf8(formatActLeaf(act, 'subject', salt, sha256))).toBe(
      `{"act":"design/release-created","at":"2026-11-25T09:30:00.000Z","format":"primum.act/1","id":"3d9be6a4-9a5c-4b0e-8a35-0d0f6c1c2b11","sealed":"${seal}","subject":{"id":"c9f0f895-fb98-4b91-9a05-1f2e3d4c5b6a","kind":"release"},"version":1}`,
    )
    expect(sealOf(salt, sealedContent(act, 'subject'), sha256).toBase64()).toBe(seal)
  })

  test('that shows its type alone', () => {
    const bytes = formatActLeaf(act, 'type', salt, sha256)
    for (const kept of [act.actor.id, act.subject.id, 'fielded']) expect(utf8(bytes)).not.toContain(kept)
    const seal = sealOf(salt, { actor: act.actor, subject: act.subject, facts: act.facts }, sha256)
    expect(parseActLeaf(bytes)).toEqual({
      id: act.id,
      act: act.act,
      version: 1,
      at: act.at,
      shown: 'type',
      seal,
    })
  })
})

test('a salt of another length is refused, so that none is short by mistake', () => {
  expect(() => formatActLeaf(act, 'type', salt.subarray(1), sha256)).toThrow(
    expect.objectContaining({ code: 'oath/bad-salt' }),
  )
})

test('another salt, actor, subject or fact gives another seal', () => {
  const seals = [
    sealOf(salt, sealedContent(act, 'type'), sha256),
    sealOf(salt.toReversed(), sealedContent(act, 'type'), sha256),
    sealOf(salt, sealedContent({ ...act, actor: { kind: 'system', id: 'x' } }, 'type'), sha256),
    sealOf(salt, sealedContent({ ...act, subject: { kind: 'system', id: 'x' } }, 'type'), sha256),
    sealOf(salt, sealedContent({ ...act, facts: {} }, 'type'), sha256),
    sealOf(salt, sealedContent(act, 'subject'), sha256),
  ]
  expect(new Set(seals.map((seal) => seal.toBase64())).size).toBe(seals.length)
})

const shown = ['facts', 'subject', 'type'] as const

test('written and read, it is the same act', () => {
  const party = fc.record({
    kind: fc.string({ minLength: 1, maxLength: 60 }),
    id: fc.string({ minLength: 1, maxLength: 200 }),
  })
  const anyAct = fc.record({
    actor: party,
    subject: party,
    facts: fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }),
  })
  fc.assert(
    fc.property(anyAct, fc.constantFrom(...shown), (some, how) => {
      const { id, at, version } = act
      const bytes = formatActLeaf({ ...act, ...some }, how, salt, sha256)
      const leaf = parseActLeaf(bytes)
      expect(leaf).toMatchObject({ id, at, version, act: act.act, shown: how })
      if (leaf.shown === 'facts') {
        expect(formatActLeaf({ ...act, ...leaf }, 'facts', salt, sha256)).toEqual(bytes)
      }
    }),
  )
})

test('a fact called __proto__ is a fact like any other', () => {
  const odd = { ...act, facts: JSON.parse('{"__proto__":{"isAdmin":true}}') as Record<string, unknown> }
  const bytes = formatActLeaf(odd, 'facts', salt, sha256)
  const leaf = parseActLeaf(bytes)
  expect(leaf.shown === 'facts' && Object.keys(leaf.facts)).toEqual(['__proto__'])
  expect(formatActLeaf({ ...odd, ...leaf }, 'facts', salt, sha256)).toEqual(bytes)
})

test.each(shown)('an entry that shows its %s has no member called __proto__', (how) => {
  const text = utf8(formatActLeaf(act, how, salt, sha256))
  const bytes = canonicalJson(JSON.parse(text.replace('{', '{"__proto__":{},')))
  expect(() => parseActLeaf(bytes)).toThrow('not the entry of an act')
})

test.each(shown)(
  'no byte of an entry that shows its %s can be changed, added or left out unnoticed',
  (how) => {
    const bytes = formatActLeaf(act, how, salt, sha256)
    const original = parseActLeaf(bytes)
    let refused = 0
    const probe = (mangled: Uint8Array): void => {
      try {
        expect(parseActLeaf(mangled)).not.toEqual(original)
      } catch (error) {
        if (error instanceof Error && 'code' in error) expect(error.code).toBe('oath/bad-leaf')
        else throw error
        refused++
      }
    }
    for (let at = 0; at < bytes.length; at++) {
      probe(Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ 1 : byte)))
      probe(bytes.subarray(0, at))
      probe(Uint8Array.of(...bytes.subarray(0, at), 0x20, ...bytes.subarray(at)))
    }
    expect(refused).toBeGreaterThan(bytes.length)
  },
)

test.each([
  ['members in another order', '{"format":"primum.act/1","act":"a/b"}'],
  ['nothing', ''],
  ['a list', '[]'],
  ['another format', '{"format":"primum.act/2"}'],
  [
    'a member too many',
    utf8(formatActLeaf(act, 'type', salt, sha256)).replace('"version"', '"unknown":1,"version"'),
  ],
  [
    'a seal that is too short',
    utf8(formatActLeaf(act, 'type', salt, sha256)).replace(/"sealed":"[^"]+"/, '"sealed":"AAAA"'),
  ],
])('refuses %s', (_, text) => {
  expect(() => parseActLeaf(new TextEncoder().encode(text))).toThrow(
    expect.objectContaining({ code: 'oath/bad-leaf' }),
  )
})
