// SPDX-License-Identifier: Apache-2.0
/** From a blank page to what everyone reads: written, checked, approved by a second person, published, corrected, taken back. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect } from 'vitest'
import { enterSignedIn, openExample } from './api-steps.ts'
import { look } from './axe-look.ts'
import type { Visitor } from './chromium-browser.ts'
import { ada, clara } from './entry-steps.ts'
import { jobSteps } from './job-steps.ts'
import { useStage } from './stage.ts'

describe('an advisory', () => {
  const step = jobSteps()
  const stage = useStage()
  let writer: Visitor
  let approver: Visitor
  let address = ''

  beforeAll(async () => {
    await openExample(stage.current)
    writer = await enterSignedIn(stage.current, ada)
    approver = await enterSignedIn(stage.current, clara)
  }, 120_000)

  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
  const settledChecks = (page: Page, words: string | RegExp) =>
    page.getByRole('region', { name: 'Checks' }).getByText(words).first().waitFor()

  step('is begun by hand', async () => {
    const { page } = writer
    await page.goto('/collaboration/advisories')
    await page.getByText('No advisory yet').waitFor()
    expect(await look(page, 'no advisories')).toEqual([])
    await press(page, 'New advisory')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Begin' }).click()
    await dialog.getByText('Choose a case, or give a title').waitFor()
    await dialog.getByLabel('Title').fill('Bedside pump: a fixed password opens telnet')
    await dialog.getByRole('button', { name: 'Begin' }).click()
    await page
      .getByRole('heading', { level: 1, name: 'Bedside pump: a fixed password opens telnet' })
      .waitFor()
    address = new URL(page.url()).pathname
    await settledChecks(page, /error/)
  })

  step('takes its products from the releases, and a finding leads to its field', async () => {
    const { page } = writer
    await press(page, 'Add a flaw')
    await page.getByLabel('CVE', { exact: true }).fill('CVE-2026-1')
    await page
      .getByRole('region', { name: 'CVE-2026-1' })
      .getByLabel('Text')
      .fill('Telnet takes the same password on every pump.')
    await press(page, 'Add releases')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Product').selectOption({ index: 1 })
    await dialog
      .getByLabel(/^Version/)
      .first()
      .selectOption('Affected')
    await dialog.getByRole('button', { name: 'Add 1 release' }).click()
    await press(page, 'Add remediation')
    await page.getByLabel('What people do').fill('Keep the pump on a network of its own until the fix comes.')
    await press(page, 'Add score')
    await page.getByLabel('CVSS vector').fill('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H')
    await settledChecks(page, /1 error|2 errors/)
    await page.getByRole('button', { name: '/vulnerabilities/0/cve' }).first().click()
    await page.locator('[name="vulnerabilities/0/cve"]:focus').waitFor()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('CVE-2026-12345')
    await settledChecks(page, 'Valid')
  })

  step('tells patients in plain words, and says how hard they are to read', async () => {
    const { page } = writer
    await page
      .getByLabel('The most important thing')
      .fill('Someone on your hospital’s network could change the dose. No one has been hurt.')
    await page
      .getByLabel('What to do now')
      .fill('Keep using the pump. Ask your clinic when it gets the update.')
    await page
      .getByText(/Reading level: grade/)
      .first()
      .waitFor()
    await page.keyboard.press('ControlOrMeta+S')
    await page.getByText('Version 2 saved').waitFor()
  })

  step('is easy to write in', async () => {
    expect(await look(writer.page, 'an advisory that is written')).toEqual([])
  })

  step('is shown as people would read it', async () => {
    const { page } = writer
    await page.getByRole('tab', { name: 'Read' }).click()
    await page.getByRole('region', { name: 'In plain words' }).getByText('Keep using the pump.').waitFor()
    expect(await look(page, 'an advisory as it would be read')).toEqual([])
  })

  step('is shown as machines would read it', async () => {
    const { page } = writer
    await page.getByRole('tab', { name: 'JSON' }).click()
    await page.getByRole('tab', { name: 'As published: CSAF 2.0' }).click()
    await page.getByLabel('As it would be published now').waitFor()
    expect(await look(page, 'an advisory as JSON')).toEqual([])
  })

  step('by two at once: the later one sees what the other changed, and loses nothing', async () => {
    const second = await enterSignedIn(stage.current, ada)
    const { page } = writer
    await page.goto(address)
    await second.page.goto(address)
    const title = 'Bedside pump: telnet with a fixed password'
    await second.page.getByLabel('Title').first().fill(title)
    await press(second.page, 'Save')
    await second.page.getByText('Version 3 saved').waitFor()
    await page.getByLabel('Language').fill('en-US')
    await press(page, 'Save')
    const conflict = page.getByRole('region', { name: 'Somebody else saved another version' })
    await conflict.getByText('/document/title').waitFor()
    await conflict.getByText('/document/lang').waitFor()
    await second.context.close()
  })

  step('shows both sides of a conflict to everyone, and is what the writer chooses', async () => {
    const { page } = writer
    expect(await look(page, 'two editors')).toEqual([])
    const conflict = page.getByRole('region', { name: 'Somebody else saved another version' })
    await conflict.getByRole('button', { name: 'Take theirs and drop mine' }).click()
    await page
      .getByRole('heading', { level: 1, name: 'Bedside pump: telnet with a fixed password' })
      .waitFor()
    expect(await page.getByLabel('Language').inputValue()).toBe('en')
  })

  step('is approved by somebody else, planned, and published', async () => {
    const own = writer.page.getByRole('button', { name: 'Approve version 3' })
    const why = writer.page.locator(`[id="${await own.getAttribute('aria-describedby')}"]`)
    expect(await why.textContent()).toBe('You wrote this version; someone else has to approve it.')
    const { page } = approver
    await page.goto(address)
    await settledChecks(page, 'Valid')
    await press(page, 'Approve version 3')
    await page.getByText('Version 3 was approved by Clara Lindqvist').waitFor()
    await writer.page.goto(address)
    await press(writer.page, 'Plan publication')
    const plan = writer.page.getByRole('dialog')
    await plan.getByLabel('When').fill('2020-01-01T10:00:00')
    await plan.getByRole('button', { name: 'Plan it' }).click()
    await plan.getByText(/has passed; it is/).waitFor()
    await writer.page.keyboard.press('Escape')
    await press(writer.page, 'Publish now')
    await writer.page.getByRole('dialog').getByRole('button', { name: 'Publish for everyone' }).click()
    await writer.page.getByText('Begin a revision').waitFor()
  })

  step('shows that it is published', async () => {
    expect(await look(writer.page, 'a published advisory')).toEqual([])
  })

  step('is read by everyone, with no script at all', async () => {
    const baseURL = stage.current.primum.url
    const context = await writer.context.browser()?.newContext({ javaScriptEnabled: false, baseURL })
    if (context === undefined) throw new TypeError('there is no browser')
    const page = await context.newPage()
    await page.goto('/advisories')
    await page.getByLabel('Product, CVE or words').fill('CVE-2026-12345')
    await press(page, 'Search')
    await page.getByRole('link', { name: 'Bedside pump: telnet with a fixed password' }).click()
    await page.getByText('Keep using the pump.').waitFor()
    await page.getByRole('heading', { name: 'In plain words' }).waitFor()
    await page.getByRole('link', { name: 'OpenPGP' }).first().waitFor()
    await context.close()
  })

  step('is found by everyone', async () => {
    const { page } = await stage.current.enter()
    await page.goto('/advisories')
    expect(await look(page, 'public advisories')).toEqual([])
  })

  step('looks right to everyone', async () => {
    const { page } = await stage.current.enter()
    await page.goto('/advisories')
    await page.getByRole('link', { name: 'Bedside pump: telnet with a fixed password' }).click()
    await page.getByText('Keep using the pump.').waitFor()
    expect(await look(page, 'a public advisory')).toEqual([])
  })

  step('is taken back, with a reason, by two people', async () => {
    const { page } = writer
    await page.goto(address)
    await press(page, 'Withdraw')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Reason').fill('The flaw was in another product.')
    await dialog.getByRole('button', { name: 'Draft the withdrawal' }).click()
    await page.getByText('Draft of a revision').waitFor()
    await approver.page.goto(address)
    await settledChecks(approver.page, 'Valid')
    await press(approver.page, /^Approve version/)
    await approver.page.getByText(/was approved by Clara/).waitFor()
    await page.goto(address)
    await press(page, 'Publish now')
    await page.getByRole('dialog').getByRole('button', { name: 'Publish for everyone' }).click()
    await page.getByText('Begin a revision').waitFor()
    await page.getByRole('tab', { name: 'History' }).click()
    await page.getByRole('row', { name: /2\.0\.0 \(withdrawn\)/ }).waitFor()
    expect(await look(page, 'history of an advisory')).toEqual([])
    await page.goto('/advisories')
    await page.getByText('Withdrawn', { exact: true }).waitFor()
  })
})
