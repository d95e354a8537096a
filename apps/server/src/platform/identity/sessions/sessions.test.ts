// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ADMIN_EMAIL, type Browser, createTestIdentity, PASSWORD, type TestIdentity } from '../testing.ts'
import { removeExpired } from './acts.ts'

let test: TestIdentity
let admin: Browser

type Item = { readonly id: string; readonly current: boolean }
const sessionsOf = async (browser: Browser): Promise<readonly Item[]> =>
  (await browser.get('/api/v1/sessions')).body['items'] as Item[]
const signedIn = async (): Promise<Browser> => {
  const browser = test.browser()
  await browser.signIn(ADMIN_EMAIL, PASSWORD)
  return browser
}
const statusOf = async (browser: Browser): Promise<number> => (await browser.get('/api/v1/session')).status

describe('sessions and the own account', () => {
  beforeAll(async () => {
    test = await createTestIdentity()
    admin = await test.setUp()
  })
  beforeEach(async () => {
    await test.db.deleteFrom('sign_in_attempt').execute()
    await test.newActs()
  })
  afterAll(() => test.close())

  it('are listed without their tokens and ended one by one or all others', async () => {
    const [second, third] = [await signedIn(), await signedIn()]
    const sessions = await sessionsOf(admin)
    expect(sessions).toHaveLength(3)
    expect(sessions.filter(({ current }) => current)).toHaveLength(1)
    const token = decodeURIComponent(admin.cookies.get('primum.session_token') ?? '').split('.')[0]
    expect(JSON.stringify(sessions)).not.toContain(token)
    const mine = (await sessionsOf(second)).find(({ current }) => current)
    expect((await admin.delete(`/api/v1/sessions/${mine?.id}`)).status).toBe(204)
    expect([await statusOf(second), await statusOf(third)]).toEqual([401, 200])
    expect((await admin.delete(`/api/v1/sessions/${mine?.id}`)).status).toBe(404)
    expect((await admin.delete('/api/v1/sessions')).status).toBe(204)
    expect([await statusOf(admin), await statusOf(third)]).toEqual([200, 401])
  })

  it('of others cannot be ended', async () => {
    const added = await admin.post('/api/v1/people', {
      name: 'B',
      email: 'bo@example.com',
      roles: ['auditor'],
    })
    const { url } = added.body['invitation'] as { readonly url: string }
    const bo = test.browser()
    await bo.post('/api/v1/invitations/accept', { token: url.split('#token=')[1], password: PASSWORD })
    const [session] = await sessionsOf(admin)
    expect((await bo.delete(`/api/v1/sessions/${session?.id}`)).status).toBe(404)
    expect(await statusOf(admin)).toBe(200)
  })

  it('end after twelve idle hours, and after seven days however much they are used', async () => {
    const [idle, used] = [await signedIn(), await signedIn()]
    test.advance({ hours: 11 })
    expect([await statusOf(idle), await statusOf(used)]).toEqual([200, 200])
    test.advance({ hours: 11 })
    expect(await statusOf(used)).toBe(200)
    test.advance({ hours: 2 })
    expect([await statusOf(idle), await statusOf(used)]).toEqual([401, 200])
    for (let hours = 24; hours < 7 * 24 - 1; hours += 8) {
      expect(await statusOf(used)).toBe(200)
      test.advance({ hours: 8 })
    }
    expect(await statusOf(used)).toBe(401)
    await removeExpired(test.db, test.now())
    expect(await test.db.selectFrom('session').select('id').execute()).toEqual([])
    test.advance({ hours: -24 - 8 * 18 })
  })

  it('need a genuine cookie', async () => {
    const browser = await signedIn()
    const cookie = decodeURIComponent(browser.cookies.get('primum.session_token') ?? '')
    const [token = ''] = cookie.split('.')
    const flipped = `${cookie.slice(0, -5)}${cookie.at(-5) === 'A' ? 'B' : 'A'}${cookie.slice(-4)}`
    for (const forged of [token, `${token}.`, `${token}.${'A'.repeat(43)}=`, flipped, '%E0%A4%A']) {
      browser.cookies.set('primum.session_token', forged.includes('%') ? forged : encodeURIComponent(forged))
      expect([forged, await statusOf(browser)]).toEqual([forged, 401])
    }
  })

  it('change nothing for a page of another site', async () => {
    const browser = await signedIn()
    const answer = await browser.request('PATCH', '/api/v1/session', { name: 'Eve' }, { origin: 'null' })
    expect([answer.status, answer.body['type']]).toEqual([403, '/problems/cross-site'])
  })

  it('let people change their own name', async () => {
    const browser = await signedIn()
    await test.newActs()
    expect((await browser.patch('/api/v1/session', { name: 'Ada L.' })).status).toBe(204)
    expect((await browser.get('/api/v1/session')).body['name']).toBe('Ada L.')
    expect(await test.newActs()).toMatchObject([
      { type: 'identity/name-changed', facts: { before: 'Ada Admin', after: 'Ada L.' } },
    ])
  })

  it('let people change their own password, which ends their other sessions', async () => {
    const [browser, other] = [await signedIn(), await signedIn()]
    await test.newActs()
    const next = 'another long pass phrase'
    const change = (currentPassword: string, newPassword: string) =>
      browser.post('/api/auth/change-password', { currentPassword, newPassword })
    expect((await change('not the password', next)).body['rule']).toBe('password-wrong')
    expect((await change(PASSWORD, 'short')).body['rule']).toBe('password-short')
    expect((await change(PASSWORD, 'Example Devices!')).body['rule']).toBe('password-guessable')
    expect(await test.newActs()).toEqual([])
    expect((await change(PASSWORD, next)).status).toBe(204)
    expect([await statusOf(browser), await statusOf(other)]).toEqual([200, 401])
    expect(await test.newActs()).toMatchObject([{ type: 'identity/password-changed', actor: 'Ada L.' }])
    expect((await test.browser().signIn(ADMIN_EMAIL, PASSWORD)).status).toBe(401)
    expect((await test.browser().signIn(ADMIN_EMAIL, next)).status).toBe(200)
  })

  it('let an administrator rename the organisation', async () => {
    const browser = test.browser()
    await browser.signIn(ADMIN_EMAIL, 'another long pass phrase')
    await test.newActs()
    const renamed = await browser.patch('/api/v1/instance', { organisation: 'Better Devices' })
    expect(renamed.body).toMatchObject({ organisation: 'Better Devices', timeZone: 'Europe/Berlin' })
    await browser.patch('/api/v1/instance', { organisation: 'Better Devices' })
    expect(await test.newActs()).toMatchObject([
      {
        type: 'platform/instance-changed',
        facts: { organisation: 'Better Devices', timeZone: 'Europe/Berlin' },
      },
    ])
  })
})
