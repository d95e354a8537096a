// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { systemActor } from '../../journal/actor.ts'
import { type Answer, type Browser, createTestIdentity, type TestIdentity } from '../testing.ts'
import { makeApiKey } from './acts.ts'
import { checkApiKey, formatApiKey, generateApiKey, hashApiKey, parseApiKey } from './key.ts'

let test: TestIdentity
let admin: Browser

const withKey = (key: string, path = '/api/v1/session'): Promise<Answer> =>
  test.browser().request('GET', path, undefined, { authorization: `Bearer ${key}` })

describe('the text of an API key', () => {
  it('round-trips', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uint8Array({ minLength: 32, maxLength: 32 }), (apiKeyId, secret) => {
        expect(parseApiKey(formatApiKey({ apiKeyId, secret }))).toEqual({ apiKeyId, secret })
      }),
    )
  })

  it('is refused after any change of one character, or checks against no other hash', () => {
    const key = generateApiKey()
    const text = formatApiKey(key)
    for (let index = 0; index < text.length; index += 1) {
      const mangled = `${text.slice(0, index)}${text[index] === 'z' ? 'y' : 'z'}${text.slice(index + 1)}`
      const parsed = parseApiKey(mangled)
      const same = parsed?.apiKeyId === key.apiKeyId && checkApiKey(parsed, hashApiKey(key))
      expect([mangled, same]).toEqual([mangled, false])
    }
    expect(checkApiKey(key, hashApiKey(key))).toBe(true)
    for (const wrong of [undefined, '', 'primum_', text.slice(0, -1), `${text}0`, ` ${text}`]) {
      expect(parseApiKey(wrong)).toBeUndefined()
    }
  })
})

describe('API keys', () => {
  beforeAll(async () => {
    test = await createTestIdentity()
    admin = await test.setUp()
  })
  beforeEach(async () => {
    await test.newActs()
  })
  afterAll(() => test.close())

  it('are shown once, stored as a hash, and sign in with their role', async () => {
    const made = await admin.post('/api/v1/api-keys', { name: 'pipeline', role: 'engineer' })
    expect(made.status).toBe(201)
    const key = String(made.body['key'])
    expect(key).toMatch(/^primum_[0-9A-Za-z]{22}_[0-9A-Za-z]{43}$/)
    expect(await test.newActs()).toMatchObject([
      { type: 'identity/api-key-made', facts: { name: 'pipeline', role: 'engineer', expiresAt: null } },
    ])
    expect((await withKey(key)).body).toMatchObject({
      kind: 'api-key',
      id: made.body['id'],
      name: 'pipeline',
      email: null,
      roles: ['engineer'],
    })
    const { items } = (await admin.get('/api/v1/api-keys')).body as { items: { lastUsedAt: string | null }[] }
    expect(JSON.stringify(items)).not.toContain(key.slice(-43))
    expect(items[0]?.lastUsedAt).toMatch(/Z$/)
    expect(await test.newActs()).toEqual([])
  })

  it('are worth nothing when changed, revoked, expired, or sent beside a good cookie', async () => {
    const expiresAt = test.now().add({ hours: 1 }).toString({ smallestUnit: 'second' })
    const made = await admin.post('/api/v1/api-keys', { name: 'short', role: 'auditor', expiresAt })
    const key = String(made.body['key'])
    expect((await withKey(key)).status).toBe(200)
    expect((await withKey(`${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`)).status).toBe(401)
    expect((await withKey('primum_nonsense')).status).toBe(401)
    test.advance({ hours: 2 })
    expect((await withKey(key)).status).toBe(401)
    test.advance({ hours: -2 })
    await test.newActs()
    expect((await admin.delete(`/api/v1/api-keys/${made.body['id']}`)).status).toBe(204)
    expect((await admin.delete(`/api/v1/api-keys/${made.body['id']}`)).status).toBe(204)
    expect(await test.newActs()).toMatchObject([
      { type: 'identity/api-key-revoked', facts: { name: 'short' } },
    ])
    expect((await withKey(key)).status).toBe(401)
    const both = await admin.request('GET', '/api/v1/session', undefined, { authorization: `Bearer ${key}` })
    expect(both.status).toBe(401)
    expect((await admin.delete(`/api/v1/api-keys/${crypto.randomUUID()}`)).status).toBe(404)
  })

  it('are not made for the past', async () => {
    const answer = await admin.post('/api/v1/api-keys', {
      name: 'late',
      role: 'auditor',
      expiresAt: '2001-01-01T00:00:00Z',
    })
    expect(answer.status).toBe(422)
  })

  it('have no account of a person', async () => {
    const { key } = await test.db.transaction().execute((tx) =>
      makeApiKey(tx, {
        name: 'by hand',
        role: 'administrator',
        actor: systemActor('command-line'),
        now: test.now(),
      }),
    )
    const post = (path: string, body: object) =>
      test.browser().post(path, body, { authorization: `Bearer ${key}` })
    const passwords = { currentPassword: 'x', newPassword: 'y' }
    expect((await post('/api/auth/change-password', passwords)).status).toBe(403)
    expect((await post('/api/auth/two-factor/enable', { password: 'x' })).status).toBe(403)
    expect((await withKey(key, '/api/v1/sessions')).status).toBe(403)
    expect((await withKey(key, '/api/v1/people')).status).toBe(200)
  })
})
