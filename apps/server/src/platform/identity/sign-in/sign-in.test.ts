// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ADMIN_EMAIL, type Browser, createTestIdentity, PASSWORD, type TestIdentity } from '../testing.ts'

let test: TestIdentity
let admin: Browser

describe('signing in with a password', () => {
  beforeAll(async () => {
    test = await createTestIdentity()
    admin = await test.setUp()
  })
  beforeEach(async () => {
    await test.db.deleteFrom('sign_in_attempt').execute()
    await test.newActs()
  })
  afterAll(() => test.close())

  it('opens a session whose cookie no script and no other site gets', async () => {
    const browser = test.browser()
    const answer = await browser.signIn(' Ada@Example.com ', PASSWORD)
    expect(answer).toMatchObject({ status: 200, body: { state: 'signed-in' } })
    expect(JSON.stringify(answer.body)).not.toMatch(/token/)
    const [cookie] = answer.setCookie.filter((text) => text.startsWith('primum.session_token='))
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Strict/)
    expect(cookie).toMatch(/; Max-Age=604800/)
    expect(cookie).not.toMatch(/; Secure/)
    expect((await browser.get('/api/v1/session')).body['email']).toBe(ADMIN_EMAIL)
    expect(await test.newActs()).toMatchObject([
      { type: 'identity/signed-in', actor: 'Ada Admin', facts: { secondFactor: 'none' } },
    ])
  })

  it('answers the same for a wrong password, a stranger, an invited and a disabled person', async () => {
    const invited = { name: 'Ina', email: 'ina@example.com', roles: [] }
    await admin.post('/api/v1/people', invited)
    const disabled = await admin.post('/api/v1/people', { ...invited, email: 'dora@example.com' })
    const { id } = disabled.body['person'] as { readonly id: string }
    await admin.patch(`/api/v1/people/${id}`, { state: 'disabled' })
    await test.newActs()
    const answers = await Promise.all(
      [ADMIN_EMAIL, 'nobody@example.com', 'ina@example.com', 'dora@example.com'].map((email) =>
        test.browser().signIn(email, 'not the password at all'),
      ),
    )
    for (const answer of answers) {
      expect({ ...answer, body: { ...answer.body, instance: '' } }).toEqual({
        status: 401,
        setCookie: [],
        body: {
          type: '/problems/unauthenticated',
          title: 'Sign in, or send a valid API key',
          status: 401,
          detail: 'The e-mail or the password is wrong.',
          instance: '',
        },
      })
    }
    expect(await test.newActs()).toEqual([])
  })

  it.each([
    ['no password', { email: ADMIN_EMAIL }],
    ['an e-mail that is none', { email: 'ada', password: PASSWORD }],
    ['an endless password', { email: ADMIN_EMAIL, password: 'x'.repeat(100_000) }],
    ['a callback', { email: ADMIN_EMAIL, password: PASSWORD, callbackURL: 'https://evil.example' }],
  ])('refuses %s', async (_, body) => {
    expect((await test.browser().post('/api/auth/sign-in/email', body)).status).toBe(400)
  })

  it('refuses a page of another site, so that nobody is signed in as someone else', async () => {
    const answer = await test
      .browser()
      .post(
        '/api/auth/sign-in/email',
        { email: ADMIN_EMAIL, password: PASSWORD },
        { 'sec-fetch-site': 'cross-site' },
      )
    expect([answer.status, answer.body['type']]).toEqual([403, '/problems/cross-site'])
  })

  it('slows guessing down for members and strangers alike, for their pair of address and e-mail', async () => {
    for (const email of [ADMIN_EMAIL, 'nobody@example.com']) {
      const browser = test.browser('198.51.100.7')
      expect((await browser.signIn(email, 'not the password at all')).status).toBe(401)
      await test.db.updateTable('sign_in_attempt').set({ attempts: 10 }).execute()
      const refused = await browser.signIn(email, 'not the password at all')
      expect(refused.status).toBe(429)
      expect(refused.body['retryAfterSeconds']).toBeGreaterThan(0)
    }
    const right = await test.browser('198.51.100.7').signIn(ADMIN_EMAIL, PASSWORD)
    expect(right.status).toBe(429)
    expect((await test.browser('198.51.100.8').signIn(ADMIN_EMAIL, PASSWORD)).status).toBe(200)
    test.advance({ minutes: 16 })
    expect((await test.browser('198.51.100.7').signIn(ADMIN_EMAIL, PASSWORD)).status).toBe(200)
    test.advance({ minutes: -16 })
  })

  it('refuses a disabled person with the right password in the same words', async () => {
    const added = await admin.post('/api/v1/people', { name: 'Eve', email: 'eve@example.com', roles: [] })
    const { url } = added.body['invitation'] as { readonly url: string }
    const { id } = added.body['person'] as { readonly id: string }
    const eve = test.browser()
    const token = url.split('#token=')[1]
    expect((await eve.post('/api/v1/invitations/accept', { token, password: PASSWORD })).status).toBe(200)
    await admin.patch(`/api/v1/people/${id}`, { state: 'disabled', reason: 'left' })
    await test.newActs()
    const answer = await eve.signIn('eve@example.com', PASSWORD)
    expect([answer.status, answer.body['detail']]).toEqual([401, 'The e-mail or the password is wrong.'])
    expect(await test.newActs()).toEqual([])
    expect(await test.db.selectFrom('session').select('id').where('person_id', '=', id).execute()).toEqual([])
  })

  it('signs out', async () => {
    const browser = test.browser()
    await browser.signIn(ADMIN_EMAIL, PASSWORD)
    const stolen = new Map(browser.cookies)
    expect((await browser.post('/api/auth/sign-out')).status).toBe(204)
    expect(browser.cookies.size).toBe(0)
    for (const [name, value] of stolen) browser.cookies.set(name, value)
    expect((await browser.get('/api/v1/session')).status).toBe(401)
    expect((await test.browser().post('/api/auth/sign-out')).status).toBe(204)
  })

  it('lets nothing else of the library through', async () => {
    const paths = [
      'sign-up/email',
      'update-user',
      'delete-user',
      'list-sessions',
      'revoke-sessions',
      'get-session',
    ]
    for (const path of [...paths, 'request-password-reset', 'two-factor/send-otp', 'ok', 'error']) {
      expect([path, (await admin.post(`/api/auth/${path}`, {})).status]).toEqual([path, 404])
      expect([path, (await admin.get(`/api/auth/${path}`)).status]).toEqual([path, 404])
    }
  })
})

describe('behind https', () => {
  it('sends its cookies over https alone', async () => {
    const secure = await createTestIdentity('https://primum.example')
    try {
      const browser = await secure.setUp()
      const answer = await browser.signIn(ADMIN_EMAIL, PASSWORD)
      const [cookie] = answer.setCookie.filter((text) => text.startsWith('__Secure-primum.session_token='))
      expect(cookie).toMatch(/; Secure/)
      expect((await browser.get('/api/v1/session')).status).toBe(200)
    } finally {
      await secure.close()
    }
  })
})
