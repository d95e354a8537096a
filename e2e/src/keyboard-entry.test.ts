// SPDX-License-Identifier: Apache-2.0
/** The way in without a mouse: set-up, signing out and in, inviting a colleague, and a second factor. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect } from 'vitest'
import { totpOf } from '../../apps/server/src/platform/identity/totp-testing.ts'
import type { Visitor } from './chromium-browser.ts'
import { ada, clara } from './entry-steps.ts'
import { jobSteps } from './job-steps.ts'
import { openMenu, pressAt, tabTo, typeAt, untilFocused } from './keyboard-steps.ts'
import { setupLinkOf, useStage } from './stage.ts'

describe('the way in without a mouse', () => {
  const step = jobSteps()
  const stage = useStage()
  let visitor: Visitor
  let colleague: Visitor
  let invitation = ''
  let totpUri: string | null = null
  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

  beforeAll(async () => {
    visitor = await stage.current.enter()
    colleague = await stage.current.enter()
  })

  step('the first account is made', async () => {
    const { page } = visitor
    await page.goto(setupLinkOf(stage.current.primum))
    await pressAt(button(page, 'Set up'))
    // What was refused first has the focus, with the reason beside it.
    await untilFocused(page.getByLabel('Organisation'))
    await page.keyboard.type('Halcyon Devices')
    const timeZone = page.getByRole('combobox', { name: 'Time zone' })
    await tabTo(timeZone)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('New_York')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await typeAt(page.getByLabel('Your name'), ada.name)
    await typeAt(page.getByLabel('E-mail'), ada.email)
    await typeAt(page.getByLabel(/^Password( \*)?$/), ada.password)
    await typeAt(page.getByLabel('Password again'), ada.password)
    expect(await timeZone.inputValue()).toBe('America/New_York')
    await page.keyboard.press('Enter')
    await untilFocused(heading(page, 'Welcome to Primum'))
  })

  step('a dialog keeps the focus inside, and gives it back where it was opened', async () => {
    const { page } = visitor
    await pressAt(page.getByRole('link', { name: 'People' }))
    await untilFocused(heading(page, 'People'))
    await pressAt(button(page, 'Add a person'))
    const dialog = page.getByRole('dialog', { name: 'Add a person' })
    for (const key of ['Tab', 'Shift+Tab'] as const) {
      // Once around, over every control that it has.
      await tabTo(dialog.getByRole('button', { name: 'Cancel' }), key)
      await tabTo(dialog.getByRole('button', { name: 'Close' }), key)
      await tabTo(dialog.getByRole('button', { name: 'Cancel' }), key)
    }
    await page.keyboard.press('Escape')
    await untilFocused(button(page, 'Add a person'))
  })

  step('a colleague is invited', async () => {
    const { page } = visitor
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Add a person' })
    await typeAt(dialog.getByLabel('Name'), clara.name)
    await typeAt(dialog.getByLabel('E-mail'), clara.email)
    await pressAt(dialog.getByLabel('Clinical safety'), 'Space')
    await pressAt(dialog.getByRole('button', { name: 'Add and make a link' }))
    const link = page.getByRole('dialog', { name: `Invitation for ${clara.name}` })
    await tabTo(link.getByRole('button', { name: 'Copy' }))
    invitation = await link.locator('code').innerText()
    await page.keyboard.press('Escape')
    await untilFocused(button(page, 'Add a person'))
  })

  step('the colleague comes in', async () => {
    const { page } = colleague
    await page.goto(invitation)
    await typeAt(page.getByLabel(/^Password( \*)?$/), clara.password)
    await typeAt(page.getByLabel('Password again'), clara.password)
    await page.keyboard.press('Enter')
    await untilFocused(heading(page, 'Welcome to Primum'))
  })

  step('a second factor is turned on', async () => {
    const { page } = visitor
    await openMenu(button(page, `Account of ${ada.name}`))
    await untilFocused(page.getByRole('menuitem', { name: 'Account and security' }))
    await page.keyboard.press('Enter')
    await untilFocused(heading(page, 'Account'))
    const card = page.getByRole('region', { name: 'Second factor' })
    await pressAt(card.getByRole('button', { name: 'Turn on' }))
    await typeAt(card.getByLabel('Confirm with your password'), ada.password)
    await page.keyboard.press('Enter')
    totpUri = await card.getByRole('link', { name: 'open your authenticator app' }).getAttribute('href')
    await typeAt(card.getByLabel('Code that the app shows'), totpOf(totpUri))
    await page.keyboard.press('Enter')
    await pressAt(card.getByRole('button', { name: 'I have kept them' }))
    await card.getByText('On', { exact: true }).waitFor()
    await untilFocused(card)
  })

  step('she signs out with the menu', async () => {
    const { page } = visitor
    await openMenu(button(page, `Account of ${ada.name}`))
    await page.keyboard.press('ArrowUp')
    await untilFocused(page.getByRole('menuitem', { name: 'Sign out' }))
    await page.keyboard.press('Enter')
    await heading(page, 'Sign in').waitFor()
  })

  step('she signs in, and each step says where she is', async () => {
    const { page } = visitor
    await typeAt(page.getByLabel('E-mail'), ada.email)
    await typeAt(page.getByLabel(/^Password$/), 'not her password')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('The e-mail or the password is wrong.').waitFor()
    await untilFocused(page.getByLabel(/^Password$/))
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(ada.password)
    await page.keyboard.press('Enter')
    await untilFocused(heading(page, 'One-time code'))
    // A code works once: the one of the next half minute is taken already.
    await typeAt(page.getByLabel('Six-digit code'), totpOf(totpUri, Date.now() / 1_000 + 30))
    await page.keyboard.press('Enter')
    await untilFocused(heading(page, 'Welcome to Primum'))
  })

  step('no page had an error that nobody saw', async () => {
    expect([...visitor.faults, ...colleague.faults]).toEqual([])
  })
})
