// SPDX-License-Identifier: Apache-2.0
/** The care of an instance without a mouse: what is known, who may do what, keys, calendars, one's own account. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect } from 'vitest'
import { enterSignedIn, openExample } from './api-steps.ts'
import type { Visitor } from './chromium-browser.ts'
import { ada, clara } from './entry-steps.ts'
import { jqueryAdvisory } from './example-documents.ts'
import { jobSteps } from './job-steps.ts'
import { openMenu, pressAt, tabTo, typeAt, untilFocused } from './keyboard-steps.ts'
import { useStage } from './stage.ts'

const policy = `format: primum.policy/1
name: Ward
rules:
  - name: Exploited
    when: { kev: listed }
    outcome: fail
tests:
  - name: what is exploited fails
    on: 2026-03-02
    finding: { kev: {} }
    expect: { outcome: fail }
`

describe('the instance without a mouse', () => {
  const step = jobSteps()
  const stage = useStage()
  let visitor: Visitor
  let page: Page
  const heading = (name: string) => page.getByRole('heading', { level: 1, name })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const dialog = (name: string) => page.getByRole('dialog', { name })
  const rowOf = (text: string) => page.getByRole('row').filter({ hasText: text })
  const navigateTo = async (entry: string) => {
    await pressAt(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: entry }))
    await untilFocused(heading(entry))
  }

  beforeAll(async () => {
    await openExample(stage.current)
    visitor = await enterSignedIn(stage.current, ada)
    page = visitor.page
    await page.goto('/products')
  })

  step('the overview leads to what needs somebody', async () => {
    await navigateTo('Overview')
    await pressAt(page.getByRole('link', { name: /components could not be matched/ }))
    await untilFocused(heading('Products'))
  })

  step('the keyboard skips what is the same on every page', async () => {
    await page.reload()
    await pressAt(page.getByRole('link', { name: 'Skip to content' }))
    await page.keyboard.press('Tab')
    await untilFocused(button('New product'))
  })

  step('a file of intelligence is added', async () => {
    await navigateTo('Intelligence')
    await tabTo(button('Synchronise now'))
    const file = jqueryAdvisory()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), pressAt(button('Choose files'))])
    await chooser.setFiles(file)
    await page.getByRole('region', { name: file.name }).getByText('added or replaced').waitFor()
    await untilFocused(button('Choose files'))
  })

  step('a policy is written, checked and saved', async () => {
    await navigateTo('Policy')
    const text = page.getByRole('textbox', { name: 'Policy' })
    await tabTo(text)
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(policy.replace('outcome: fail', 'outcome: faill'))
    await pressAt(button('Check'))
    // The fault leads back to its line.
    await page.getByText(/^Line 6, at \/rules\/0\/outcome: /).waitFor()
    await untilFocused(text)
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(policy)
    await pressAt(button('Check'))
    await page.getByText('No fault; 1 test passed').waitFor()
    await pressAt(button('Save'))
    await page.getByRole('region', { name: 'The policy that counts' }).getByText(`by ${ada.name}`).waitFor()
    await untilFocused(page.getByRole('region', { name: 'The text' }))
    expect(await text.inputValue()).toBe(policy)
  })

  step('a person gets other roles, and is disabled', async () => {
    await navigateTo('People')
    const change = button(`Change ${clara.name}`)
    await openMenu(change)
    await page.keyboard.press('Enter')
    await pressAt(dialog(`Roles of ${clara.name}`).getByLabel('Auditor'), 'Space')
    await pressAt(dialog(`Roles of ${clara.name}`).getByRole('button', { name: 'Save' }))
    await rowOf(clara.name).getByText('Clinical safety, Auditor').waitFor()
    await untilFocused(change)
    await openMenu(change)
    await page.keyboard.press('ArrowUp')
    await untilFocused(page.getByRole('menuitem', { name: 'Disable' }))
    await page.keyboard.press('Enter')
    await typeAt(dialog(`Disable ${clara.name}`).getByLabel('Reason'), 'Has left')
    await pressAt(dialog(`Disable ${clara.name}`).getByRole('button', { name: 'Disable' }))
    await rowOf(clara.name).getByText('Disabled').waitFor()
    await untilFocused(change)
  })

  step('an API key is made, copied and revoked', async () => {
    await navigateTo('API keys')
    await pressAt(button('New API key'))
    await typeAt(dialog('New API key').getByLabel('Name'), 'build pipeline')
    await typeAt(dialog('New API key').getByLabel('Role'), 'Auditor')
    await page.keyboard.press('Tab')
    await pressAt(dialog('New API key').getByRole('button', { name: 'Make the key' }))
    await tabTo(dialog('Copy the key now').getByRole('button', { name: 'Copy' }))
    await page.keyboard.press('Escape')
    await untilFocused(button('New API key'))
    await pressAt(button('Revoke build pipeline'))
    await pressAt(dialog('Revoke build pipeline').getByRole('button', { name: 'Revoke' }))
    await rowOf('build pipeline').getByText('Revoked').waitFor()
    await untilFocused(heading('API keys'))
  })

  step('a calendar is added and shows its days', async () => {
    await navigateTo('Calendars and rules')
    await pressAt(button('New calendar'))
    await typeAt(dialog('New calendar').getByLabel('Name'), 'Works closing')
    await typeAt(dialog('New calendar').getByLabel('Days that are no working days'), '2026-08-10')
    await pressAt(dialog('New calendar').getByRole('button', { name: 'Save' }))
    await rowOf('Works closing').getByText('10 Aug 2026').waitFor()
    await untilFocused(button('New calendar'))
  })

  step('the own name is changed', async () => {
    await openMenu(button(`Account of ${ada.name}`))
    await page.keyboard.press('Enter')
    await untilFocused(heading('Account'))
    const form = page.getByRole('form', { name: 'Change your name' })
    // Tab selects what is in a field, so typing replaces it.
    await typeAt(form.getByLabel('Name'), `${ada.name} MD`)
    await page.keyboard.press('Enter')
    await button(`Account of ${ada.name} MD`).waitFor()
    await untilFocused(form.getByLabel('Name'))
  })

  step('no page had an error that nobody saw', async () => {
    expect(visitor.faults).toEqual([])
  })
})
