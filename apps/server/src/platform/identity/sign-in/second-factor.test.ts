// SPDX-License-Identifier: Apache-2.0
import { acts } from '@primum/oath'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { act } from '../../journal/act.ts'
import { systemActor } from '../../journal/actor.ts'
import {
  ADMIN_EMAIL,
  type Answer,
  type Browser,
  createTestIdentity,
  PASSWORD,
  type TestIdentity,
} from '../testing.ts'
import { totpOf } from '../totp-testing.ts'

let test: TestIdentity
let admin: Browser
let totpUri: unknown
let backupCodes: readonly string[]

const SECOND = 30

/** The first code of a test counts, the next ones of the same half minute are spent. */
const forgetCodes = () => test.db.deleteFrom('used_code').execute()
const firstStep = async (): Promise<Browser> => {
  const browser = test.browser()
  const answer = await browser.signIn(ADMIN_EMAIL, PASSWORD)
  expect(answer.body).toEqual({ state: 'second-factor-needed' })
  return browser
}
const withCode = (browser: Browser, code: string): Promise<Answer> =>
  browser.post('/api/auth/two-factor/verify-totp', { code })

/** Past the rule of the last administrator, who is the only one here. */
const setDisabled = (at: string | null) =>
  test.db.transaction().execute(async (tx) => {
    const { id } = await tx
      .updateTable('person')
      .set({ disabled_at: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    const about = { actor: systemActor('test'), subjectId: id, at: test.now() }
    await act(tx, { definition: acts.personDisabled, facts: { reason: '' }, ...about })
  })

describe('the second factor', () => {
  beforeAll(async () => {
    test = await createTestIdentity()
    admin = await test.setUp()
  })
  beforeEach(async () => {
    await test.db.deleteFrom('sign_in_attempt').execute()
    await forgetCodes()
    await test.newActs()
  })
  afterAll(() => test.close())

  it('is not prepared without the password', async () => {
    const answer = await admin.post('/api/auth/two-factor/enable', { password: 'not the password' })
    expect([answer.status, answer.body['rule']]).toEqual([422, 'password-wrong'])
    expect(await test.newActs()).toEqual([])
  })

  it('is on only after its first right code', async () => {
    const prepared = await admin.post('/api/auth/two-factor/enable', { password: PASSWORD })
    expect(prepared.status).toBe(200)
    ;({ totpUri } = prepared.body)
    backupCodes = prepared.body['backupCodes'] as string[]
    expect(totpUri).toMatch(/^otpauth:\/\/totp\/Primum/)
    expect(backupCodes).toHaveLength(10)
    expect((await test.browser().signIn(ADMIN_EMAIL, PASSWORD)).body).toEqual({ state: 'signed-in' })
    const wrong = await admin.post('/api/auth/two-factor/confirm', {
      code: totpOf(totpUri, Date.now() / 1_000 - 10 * SECOND),
    })
    expect([wrong.status, wrong.body['rule']]).toEqual([422, 'code-wrong'])
    const right = await admin.post('/api/auth/two-factor/confirm', { code: totpOf(totpUri) })
    expect(right.status).toBe(204)
    expect((await admin.get('/api/v1/session')).body['twoFactorEnabled']).toBe(true)
    expect((await test.newActs()).map(({ type }) => type)).toEqual([
      'identity/second-factor-prepared',
      'identity/signed-in',
      'identity/second-factor-enabled',
    ])
    const again = await admin.post('/api/auth/two-factor/enable', { password: PASSWORD })
    expect(again.status).toBe(409)
  })

  it('keeps its secret and its codes out of the database in the clear', async () => {
    const rows = await test.db.selectFrom('two_factor').selectAll().execute()
    const secret = new URL(String(totpUri)).searchParams.get('secret') ?? 'missing'
    expect(JSON.stringify(rows)).not.toContain(secret)
    for (const code of backupCodes) expect(JSON.stringify(rows)).not.toContain(code)
  })

  it('is asked for before there is a session', async () => {
    const browser = await firstStep()
    expect((await browser.get('/api/v1/session')).status).toBe(401)
    expect(await test.newActs()).toEqual([])
    expect((await withCode(browser, totpOf(totpUri))).body).toEqual({ state: 'signed-in' })
    expect((await browser.get('/api/v1/session')).status).toBe(200)
    expect(await test.newActs()).toMatchObject([
      { type: 'identity/signed-in', facts: { secondFactor: 'totp' } },
    ])
  })

  it('takes a code once', async () => {
    const code = totpOf(totpUri)
    const [first, second] = [await firstStep(), await firstStep()]
    expect((await withCode(first, code)).status).toBe(200)
    const replayed = await withCode(second, code)
    expect([replayed.status, replayed.body['rule']]).toEqual([422, 'code-wrong'])
    expect((await second.get('/api/v1/session')).status).toBe(401)
  })

  it('refuses old codes, codes without a first step, and text that is no code', async () => {
    const browser = await firstStep()
    const old = await withCode(browser, totpOf(totpUri, Date.now() / 1_000 - 10 * SECOND))
    expect([old.status, old.body['rule']]).toEqual([422, 'code-wrong'])
    expect((await withCode(test.browser(), totpOf(totpUri))).status).toBe(401)
    expect((await withCode(browser, 'abcdef')).status).toBe(400)
    expect(await test.newActs()).toEqual([])
  })

  it('ends the first step after five wrong codes', async () => {
    const browser = await firstStep()
    const statuses = []
    for (let attempt = 0; attempt < 6; attempt += 1) {
      statuses.push((await withCode(browser, totpOf(totpUri, attempt * SECOND))).status)
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429])
    expect((await withCode(browser, totpOf(totpUri))).status).toBe(401)
    await test.db.updateTable('two_factor').set({ failed_verification_count: 0 }).execute()
  })

  it('locks after ten wrong codes over several sign-ins', async () => {
    await test.db.updateTable('two_factor').set({ failed_verification_count: 9 }).execute()
    expect((await withCode(await firstStep(), totpOf(totpUri, 0))).status).toBe(422)
    expect((await withCode(await firstStep(), totpOf(totpUri))).status).toBe(429)
    await test.db
      .updateTable('two_factor')
      .set({ failed_verification_count: 0, locked_until: null })
      .execute()
  })

  it('takes each backup code once', async () => {
    const code = backupCodes[0] ?? ''
    const use = async (browser: Browser) => browser.post('/api/auth/two-factor/verify-backup-code', { code })
    const browser = await firstStep()
    expect((await use(browser)).body).toEqual({ state: 'signed-in' })
    expect((await browser.get('/api/v1/session')).status).toBe(200)
    expect(await test.newActs()).toMatchObject([
      { type: 'identity/signed-in', facts: { secondFactor: 'backup-code' } },
    ])
    const again = await use(await firstStep())
    expect([again.status, again.body['rule']]).toEqual([422, 'code-wrong'])
  })

  it('spends no backup code on someone who was disabled in between', async () => {
    const browser = await firstStep()
    await test.newActs()
    const before = await test.db.selectFrom('two_factor').select('backup_codes').executeTakeFirstOrThrow()
    await setDisabled(test.now().toString())
    await test.newActs()
    const answer = await browser.post('/api/auth/two-factor/verify-backup-code', {
      code: backupCodes[1] ?? '',
    })
    expect(answer.status).toBe(401)
    const after = await test.db.selectFrom('two_factor').select('backup_codes').executeTakeFirstOrThrow()
    expect(after).toEqual(before)
    expect(await test.newActs()).toEqual([])
    await setDisabled(null)
  })

  it('replaces the backup codes', async () => {
    const answer = await admin.post('/api/auth/two-factor/generate-backup-codes', { password: PASSWORD })
    expect(answer.status).toBe(200)
    const fresh = answer.body['backupCodes'] as readonly string[]
    expect(await test.newActs()).toMatchObject([{ type: 'identity/backup-codes-made' }])
    const verify = async (code: string | undefined) =>
      (await firstStep()).post('/api/auth/two-factor/verify-backup-code', { code })
    expect((await verify(backupCodes[2])).status).toBe(422)
    expect((await verify(fresh[2])).status).toBe(200)
  })

  it('is switched off with the password, and signing in asks no more', async () => {
    const wrong = await admin.post('/api/auth/two-factor/disable', { password: 'not the password' })
    expect(wrong.body['rule']).toBe('password-wrong')
    expect((await admin.post('/api/auth/two-factor/disable', { password: PASSWORD })).status).toBe(204)
    expect((await test.newActs()).map(({ type }) => type)).toEqual(['identity/second-factor-disabled'])
    expect((await test.browser().signIn(ADMIN_EMAIL, PASSWORD)).body).toEqual({ state: 'signed-in' })
    expect((await admin.post('/api/auth/two-factor/disable', { password: PASSWORD })).status).toBe(409)
  })
})
