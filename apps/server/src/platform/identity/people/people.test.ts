// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  ADMIN_EMAIL,
  type Answer,
  type Browser,
  createTestIdentity,
  PASSWORD,
  type TestIdentity,
  tokenOf,
} from '../testing.ts'
import { totpOf } from '../totp-testing.ts'

let test: TestIdentity
let admin: Browser
let adminId: string

type Added = { readonly id: string; readonly token: string; readonly email: string }

const add = async (email: string, roles: readonly string[] = ['engineer']): Promise<Added> => {
  const { status, body } = await admin.post('/api/v1/people', { name: 'Pat Person', email, roles })
  expect(status).toBe(201)
  const { id } = body['person'] as { readonly id: string }
  const { url } = body['invitation'] as { readonly url: string }
  return { id, token: tokenOf(url), email }
}
const accept = (
  token: string,
  browser: Browser = test.browser(),
  password: string = PASSWORD,
): Promise<Answer> => browser.post('/api/v1/invitations/accept', { token, password })
const typesOf = async (): Promise<readonly string[]> => (await test.newActs()).map(({ type }) => type)

describe('people', () => {
  beforeAll(async () => {
    test = await createTestIdentity()
    admin = await test.setUp()
    adminId = String((await admin.get('/api/v1/session')).body['id'])
  })
  beforeEach(async () => {
    await test.newActs()
  })
  afterAll(() => test.close())

  it('are added with an invitation, which is stored as a hash', async () => {
    const answer = await admin.post('/api/v1/people', {
      name: ' Pat ',
      email: 'Pat@Example.com',
      roles: ['auditor', 'engineer', 'engineer'],
    })
    expect(answer).toMatchObject({
      status: 201,
      body: {
        person: { name: 'Pat', email: 'pat@example.com', roles: ['engineer', 'auditor'], state: 'invited' },
        invitation: { url: expect.stringMatching(/\/invitation#token=[0-9A-Za-z]{43}$/) },
      },
    })
    expect(await test.newActs()).toMatchObject([
      {
        type: 'identity/person-added',
        actor: 'Ada Admin',
        facts: { name: 'Pat', email: 'pat@example.com', roles: ['engineer', 'auditor'] },
      },
      { type: 'identity/invitation-made', actor: 'Ada Admin', facts: {} },
    ])
    const again = await admin.post('/api/v1/people', { name: 'P', email: 'PAT@example.com', roles: [] })
    expect([again.status, again.body['type']]).toEqual([409, '/problems/conflict'])
    expect(await test.newActs()).toEqual([])
  })

  it('set their password with the link and are signed in', async () => {
    const { id, token } = await add('ann@example.com')
    await test.newActs()
    const browser = test.browser()
    const weak = await accept(token, browser, 'ann@example.com')
    expect([weak.status, weak.body['rule']]).toEqual([422, 'password-guessable'])
    expect((await accept(token, browser)).body).toEqual({ state: 'signed-in' })
    expect((await browser.get('/api/v1/session')).body).toMatchObject({ id, roles: ['engineer'] })
    expect(await typesOf()).toEqual(['identity/invitation-accepted', 'identity/signed-in'])
    expect((await accept(token)).body['rule']).toBe('link-over')
  })

  it('can use a link once, also at the same moment', async () => {
    const { token } = await add('bea@example.com')
    await test.newActs()
    const answers = await Promise.all([accept(token), accept(token)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422])
    expect(await typesOf()).toEqual(['identity/invitation-accepted', 'identity/signed-in'])
  })

  it('cannot use a link after seven days, after a newer one, or one that was never made', async () => {
    const { id, token } = await add('cleo@example.com')
    test.advance({ hours: 7 * 24 + 1 })
    const late = await accept(token)
    test.advance({ hours: -(7 * 24 + 1) })
    const renewed = await admin.post(`/api/v1/people/${id}/invitation`)
    expect(renewed.status).toBe(201)
    for (const answer of [late, await accept(token), await accept('x'.repeat(43))]) {
      expect([answer.status, answer.body['rule']]).toEqual([422, 'link-over'])
    }
    expect((await accept('')).status).toBe(400)
    expect((await accept(tokenOf(String(renewed.body['url'])))).status).toBe(200)
  })

  it('who forgot their password get a new link; their sessions end when they use it', async () => {
    const { id, token, email } = await add('dan@example.com')
    const browser = test.browser()
    await accept(token, browser)
    const renewed = await admin.post(`/api/v1/people/${id}/invitation`)
    expect((await browser.get('/api/v1/session')).status).toBe(200)
    await test.newActs()
    await accept(tokenOf(String(renewed.body['url'])), test.browser(), 'another long pass phrase')
    expect((await browser.get('/api/v1/session')).status).toBe(401)
    expect(await typesOf()).toEqual([
      'identity/invitation-accepted',
      'identity/password-changed',
      'identity/signed-in',
    ])
    expect((await test.browser().signIn(email, PASSWORD)).status).toBe(401)
  })

  it('change name and roles, each an act; changing nothing is none', async () => {
    const { id } = await add('eli@example.com')
    await test.newActs()
    const changed = await admin.patch(`/api/v1/people/${id}`, { name: 'Eli', roles: ['auditor'] })
    expect(changed.body).toMatchObject({ name: 'Eli', roles: ['auditor'] })
    expect(await test.newActs()).toMatchObject([
      { type: 'identity/name-changed', facts: { before: 'Pat Person', after: 'Eli' } },
      { type: 'identity/roles-changed', facts: { before: ['engineer'], after: ['auditor'] } },
    ])
    await admin.patch(`/api/v1/people/${id}`, { name: 'Eli', roles: ['auditor'], state: 'enabled' })
    expect(await test.newActs()).toEqual([])
  })

  it('who are disabled are out at once, and in again when enabled', async () => {
    const { id, token, email } = await add('fay@example.com')
    const browser = test.browser()
    await accept(token, browser)
    await test.newActs()
    const disabled = await admin.patch(`/api/v1/people/${id}`, { state: 'disabled', reason: 'left us' })
    expect(disabled.body).toMatchObject({ state: 'disabled', disabledReason: 'left us' })
    expect((await browser.get('/api/v1/session')).status).toBe(401)
    const invitation = await admin.post(`/api/v1/people/${id}/invitation`)
    expect(invitation.body['rule']).toBe('person-disabled')
    await admin.patch(`/api/v1/people/${id}`, { state: 'enabled' })
    expect((await browser.get('/api/v1/session')).status).toBe(401)
    expect((await browser.signIn(email, PASSWORD)).status).toBe(200)
    expect(await test.newActs()).toMatchObject([
      { type: 'identity/person-disabled', facts: { reason: 'left us' } },
      { type: 'identity/person-enabled' },
      { type: 'identity/signed-in' },
    ])
  })

  it('include an administrator who can sign in, always', async () => {
    const invited = await add('gus@example.com', ['administrator'])
    for (const change of [{ state: 'disabled' }, { roles: ['auditor'] }]) {
      const answer = await admin.patch(`/api/v1/people/${adminId}`, change)
      expect([answer.status, answer.body['rule']]).toEqual([422, 'last-administrator'])
    }
    await admin.patch(`/api/v1/people/${invited.id}`, { roles: [] })
    expect((await admin.get('/api/v1/session')).status).toBe(200)
  })

  it('keep an administrator when two disable each other at the same time', async () => {
    const { id, token } = await add('hal@example.com', ['administrator'])
    const hal = test.browser()
    await accept(token, hal)
    const answers = await Promise.all([
      admin.patch(`/api/v1/people/${id}`, { state: 'disabled' }),
      hal.patch(`/api/v1/people/${adminId}`, { state: 'disabled' }),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const { items } = (await (answers[0]?.status === 200 ? admin : hal).get('/api/v1/people')).body as {
      items: { roles: string[]; state: string }[]
    }
    const able = items.filter(({ roles, state }) => state === 'enabled' && roles.includes('administrator'))
    expect(able).toHaveLength(1)
    if (answers[1]?.status === 200) {
      await hal.patch(`/api/v1/people/${adminId}`, { state: 'enabled' })
      await admin.signIn(ADMIN_EMAIL, PASSWORD)
      await admin.patch(`/api/v1/people/${id}`, { state: 'disabled' })
    }
  })

  it('who lost their second factor can have it removed', async () => {
    const { id, token, email } = await add('ida@example.com')
    const browser = test.browser()
    await accept(token, browser)
    expect((await admin.delete(`/api/v1/people/${id}/second-factor`)).status).toBe(409)
    const { body } = await browser.post('/api/auth/two-factor/enable', { password: PASSWORD })
    await browser.post('/api/auth/two-factor/confirm', { code: totpOf(body['totpUri']) })
    expect((await test.browser().signIn(email, PASSWORD)).body['state']).toBe('second-factor-needed')
    await test.newActs()
    expect((await admin.delete(`/api/v1/people/${id}/second-factor`)).status).toBe(204)
    expect(await test.newActs()).toMatchObject([
      { type: 'identity/second-factor-disabled', actor: 'Ada Admin', subjectId: id },
    ])
    expect((await test.browser().signIn(email, PASSWORD)).body['state']).toBe('signed-in')
  })

  it('are nobody under an unknown id', async () => {
    const nobody = `/api/v1/people/${crypto.randomUUID()}`
    expect((await admin.patch(nobody, { name: 'X' })).status).toBe(404)
    expect((await admin.post(`${nobody}/invitation`)).status).toBe(404)
    expect((await admin.delete(`${nobody}/second-factor`)).status).toBe(404)
  })
})
