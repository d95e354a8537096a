// SPDX-License-Identifier: Apache-2.0
/** What a report sets going: clocks, a reward that two people stand behind, thanks in public; and what mails the team finds. */
import { beforeAll, describe, expect } from 'vitest'
import { enterSignedIn, openInstance, post } from './api-steps.ts'
import { look } from './axe-look.ts'
import type { Visitor } from './chromium-browser.ts'
import type { Person } from './entry-steps.ts'
import { jobSteps } from './job-steps.ts'
import { useStage } from './stage.ts'

const grace: Person = {
  name: 'Grace Manager',
  email: 'grace@example.com',
  password: 'nine careful ledger lines',
}

describe('a report', () => {
  const step = jobSteps()
  const stage = useStage()
  let ada: Visitor
  let manager: Visitor

  beforeAll(async () => {
    ada = await openInstance(stage.current)
    const { name, email, password } = grace
    const { invitation } = await post<{ invitation: { url: string } }>(ada.page, '/api/v1/people', {
      name,
      email,
      roles: ['administrator'],
    })
    const token = new URL(invitation.url).hash.replace('#token=', '')
    const visitor = await stage.current.enter()
    await visitor.page.goto('/sign-in')
    await post(visitor.page, '/api/v1/invitations/accept', { token, password })
    manager = await enterSignedIn(stage.current, grace)
  })

  step('before any, the page of mails says what it needs', async () => {
    const { page } = ada
    await page.goto('/collaboration/mail')
    await page.getByText('No mail server is set', { exact: true }).waitFor()
    expect(await look(page, 'mail')).toEqual([])
  })

  step('as does that of rewards', async () => {
    const { page } = ada
    await page.goto('/collaboration/rewards')
    await page.getByText('No reward yet').waitFor()
    expect(await look(page, 'no rewards')).toEqual([])
  })

  step('comes in', async () => {
    const { page } = await stage.current.enter()
    await page.goto('/report')
    await page.getByLabel('In a few words').fill('The pump takes any dose')
    await page.getByLabel('What did you see').fill('Send one frame.')
    await page.getByRole('button', { name: 'Send the report' }).click()
    await page.getByRole('heading', { level: 1, name: 'Your report was received' }).waitFor()
  })

  step('has its clocks among all deadlines, and our own may pause', async () => {
    const { page } = ada
    await page.goto('/deadlines')
    const embargo = page.getByRole('row', { name: /Publish: the embargo ends/ })
    await embargo.getByText('Running').waitFor()
    await embargo.getByText('The pump takes any dose').waitFor()
    expect(await look(page, 'deadlines')).toEqual([])
    await embargo.getByRole('button', { name: 'More for Publish' }).click()
    await page.getByRole('menuitem', { name: 'Pause this clock' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Reason').fill('The coordinator asked for it.')
    await dialog.getByRole('button', { name: 'Pause the clock' }).click()
    await embargo.getByText('Paused').waitFor()
    await embargo.getByRole('button', { name: 'More for Publish' }).click()
    await page.getByRole('menuitem', { name: 'Let it go on' }).click()
    await embargo.getByText('2 changes to its end').waitFor()
  })

  step('is rewarded: one proposes', async () => {
    const { page } = ada
    await page.goto('/collaboration/rewards')
    await page.getByRole('button', { name: 'Propose a reward' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Propose' }).click()
    await dialog.getByText('Say who gets it').waitFor()
    await dialog.getByLabel('To').selectOption({ index: 1 })
    await dialog.getByLabel('Amount').fill('1250.00')
    await dialog.getByLabel('For').fill('A clear report.')
    expect(await look(page, 'the proposal')).toEqual([])
    await dialog.getByRole('button', { name: 'Propose' }).click()
    await page
      .getByRole('row', { name: /EUR 1,250.00/ })
      .getByText('Proposed')
      .waitFor()
    expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0)
  })

  step('another approves, without reading the case', async () => {
    const { page } = manager
    await page.goto('/collaboration/rewards')
    await page.getByRole('button', { name: 'Approve' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click()
    await page
      .getByRole('row', { name: /EUR 1,250.00/ })
      .getByText('Approved')
      .waitFor()
    expect(await page.getByText('The pump takes any dose').count()).toBe(0)
    expect(await look(page, 'an approved reward')).toEqual([])
  })

  step('and what was paid is noted', async () => {
    const { page } = ada
    await page.goto('/collaboration/rewards')
    await page.getByRole('button', { name: 'Mark as paid' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Paid on').fill('2026-01-15')
    await dialog.getByLabel('Reference').fill('INV-7')
    await dialog.getByRole('button', { name: 'Mark as paid' }).click()
    await page
      .getByRole('row', { name: /EUR 1,250.00/ })
      .getByText('INV-7')
      .waitFor()
    await page.getByText('Not public yet').waitFor()
    expect(await look(page, 'the ledger')).toEqual([])
  })

  step('thanks are a public page without scripts', async () => {
    const { page } = await stage.current.enter()
    await page.goto('/thanks')
    await page.getByText('Nobody stands here yet').waitFor()
    expect(await page.locator('script').count()).toBe(0)
    expect(await look(page, 'thanks')).toEqual([])
  })

  step('the plan of reminders is changed where mails are', async () => {
    const { page } = manager
    await page.goto('/collaboration/mail')
    await page.getByRole('button', { name: 'Change' }).click()
    await page.getByLabel('Hours before the end').fill('a week')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Whole hours, 1 to 8760').waitFor()
    await page.getByLabel('Hours before the end').fill('336, 24')
    expect(await look(page, 'the plan')).toEqual([])
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('14 days before').waitFor()
  })
})
