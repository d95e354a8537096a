// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestIdentity, PASSWORD, type TestIdentity, tokenOf } from '../testing.ts'
import { ensureSetupLink } from './acts.ts'

let test: TestIdentity
const setUp = {
  organisation: 'Example Devices',
  timeZone: 'Europe/Berlin',
  name: 'Ada Admin',
  email: 'Ada@Example.com',
  password: PASSWORD,
}
const link = async () => ensureSetupLink({ ...test.identity })

describe('first run', () => {
  beforeAll(async () => {
    test = await createTestIdentity()
  })
  beforeEach(async () => {
    await test.newActs()
  })
  afterAll(() => test.close())

  it('says that a set-up is needed', async () => {
    expect((await test.browser().get('/api/v1/setup')).body).toEqual({ needed: true })
  })

  it('makes a link for 24 hours and writes that it did', async () => {
    const made = await link()
    expect(made?.url).toMatch(/^http:\/\/primum\.test:8080\/setup#token=[0-9A-Za-z]{43}$/)
    expect(
      test
        .now()
        .until(made?.expiresAt ?? '')
        .total('hours'),
    ).toBeCloseTo(24, 2)
    expect((await test.newActs()).map(({ type }) => type)).toEqual(['platform/setup-link-made'])
    const { rows } = await test.db.executeQuery<{ text: string }>(
      test.db.selectFrom('setup_link').selectAll().compile(),
    )
    expect(JSON.stringify(rows)).not.toContain(tokenOf(made?.url))
  })

  it.each([
    ['no token', { token: '' }],
    ['a short token', { token: 'abc' }],
    ['a time zone that does not exist', { timeZone: 'Europe/Atlantis' }],
    ['an offset for a time zone', { timeZone: '+01:00' }],
    ['no organisation', { organisation: ' ' }],
    ['an unknown role', { roles: ['king'] }],
    ['an unknown member', { admin: true }],
    ['an e-mail that is none', { email: 'ada' }],
  ])('refuses %s', async (_, wrong) => {
    const token = tokenOf((await link())?.url)
    const answer = await test.browser().post('/api/v1/setup', { token, ...setUp, ...wrong })
    expect(answer.status).toBe(400)
    expect(answer.body['type']).toBe('/problems/invalid-request')
  })

  it.each([
    ['a weak password', { password: 'aaaaaaaaaaaaaaaa' }, 'password-simple'],
    ['a short password', { password: 'Tr0ub4dor&3' }, 'password-short'],
    ['the organisation as password', { password: 'Example Devices 1' }, 'password-guessable'],
    ['a first account that is no administrator', { roles: ['engineer'] }, 'last-administrator'],
    ['a token that was never made', { token: 'x'.repeat(43) }, 'link-over'],
  ])('refuses %s', async (_, wrong, rule) => {
    const token = tokenOf((await link())?.url)
    await test.newActs()
    const answer = await test.browser().post('/api/v1/setup', { token, ...setUp, ...wrong })
    expect([answer.status, answer.body['rule']]).toEqual([422, rule])
    expect(await test.newActs()).toEqual([])
  })

  it('refuses a request from a page of another site', async () => {
    const token = tokenOf((await link())?.url)
    const answer = await test
      .browser()
      .post('/api/v1/setup', { token, ...setUp }, { origin: 'https://evil.example' })
    expect([answer.status, answer.body['type']]).toEqual([403, '/problems/cross-site'])
  })

  it('ends the link of an earlier start and one that is a day old', async () => {
    const earlier = tokenOf((await link())?.url)
    const later = tokenOf((await link())?.url)
    const answer = await test.browser().post('/api/v1/setup', { token: earlier, ...setUp })
    expect(answer.body['rule']).toBe('link-over')
    test.advance({ hours: 25 })
    const late = await test.browser().post('/api/v1/setup', { token: later, ...setUp })
    expect(late.body['rule']).toBe('link-over')
    test.advance({ hours: -25 })
  })

  it('lets exactly one of two through that use the link at the same time, and signs them in', async () => {
    const token = tokenOf((await link())?.url)
    await test.newActs()
    const browsers = [test.browser(), test.browser('192.0.2.2')] as const
    const answers = await Promise.all(
      browsers.map((browser, index) =>
        browser.post('/api/v1/setup', { token, ...setUp, email: `ada${index}@example.com` }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
    const winner = answers[0]?.status === 201 ? browsers[0] : browsers[1]
    const me = await winner.get('/api/v1/session')
    expect(me.body).toMatchObject({
      kind: 'person',
      name: 'Ada Admin',
      roles: ['administrator', 'product-security'],
      organisation: 'Example Devices',
      timeZone: 'Europe/Berlin',
      twoFactorEnabled: false,
    })
    expect(await test.newActs()).toMatchObject([
      {
        type: 'platform/instance-set-up',
        facts: { organisation: 'Example Devices', timeZone: 'Europe/Berlin', by: 'set-up-link' },
      },
      { type: 'identity/person-added', facts: { roles: ['administrator', 'product-security'] } },
      { type: 'identity/signed-in', actor: 'Ada Admin', facts: { secondFactor: 'none' } },
    ])
  })

  it('is over then: no link, no second set-up', async () => {
    expect(await link()).toBeUndefined()
    expect((await test.browser().get('/api/v1/setup')).body).toEqual({ needed: false })
    const again = await test.browser().post('/api/v1/setup', { token: 'x'.repeat(43), ...setUp })
    expect([again.status, again.body['type']]).toEqual([409, '/problems/setup-done'])
  })
})
