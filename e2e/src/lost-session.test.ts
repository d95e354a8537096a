// SPDX-License-Identifier: Apache-2.0
/** A session that ends while somebody is at work: nothing that was typed is lost, and nobody else gets to see it. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { endOtherSessions, enterSignedIn, listFindings, openExample } from './api-steps.ts'
import type { Visitor } from './chromium-browser.ts'
import { fillAssessment, pump } from './design-steps.ts'
import { ada, clara, type Person } from './entry-steps.ts'
import { useStage } from './stage.ts'

const stage = useStage()
let visitor: Visitor

beforeAll(async () => {
  await openExample(stage.current)
  visitor = await enterSignedIn(stage.current, ada)
})

/** As Ada does who signs out everywhere else, from another browser. */
async function endSession(): Promise<void> {
  const elsewhere = await enterSignedIn(stage.current, ada)
  await endOtherSessions(elsewhere.page)
  await elsewhere.context.close()
}

/** What is on the page in front; the page behind is not to be seen. */
const front = (page: Page) => page.getByRole('main').filter({ visible: true })

async function signInAgain(page: Page, { email, password }: Person): Promise<void> {
  await front(page).getByRole('heading', { name: 'Sign in again' }).waitFor()
  await front(page).getByLabel('E-mail').fill(email)
  await front(page).locator('input[name="password"]').fill(password)
  await front(page).getByRole('button', { name: 'Sign in' }).click()
}

test('a form on a page stays as it was filled', async () => {
  const { page } = visitor
  await page.goto('/products/new')
  await page.getByLabel('Name').fill(pump.name)
  await page.getByLabel('Intended use').fill(pump.intendedUse)
  await endSession()
  await page.getByRole('button', { name: 'Create the product' }).click()
  expect(await front(page).getByLabel('E-mail').inputValue()).toBe(ada.email)
  await signInAgain(page, ada)
  await page.getByRole('alert').getByText('You had been signed out').waitFor()
  expect(new URL(page.url()).pathname).toBe('/products/new')
  await page.getByRole('button', { name: 'Create the product' }).click()
  await page.getByRole('heading', { level: 1, name: pump.name }).waitFor()
  await page.getByText(pump.intendedUse).waitFor()
})

test('a harm assessment stays too, with all that was judged', async () => {
  const { page } = visitor
  const [finding = ''] = await listFindings(page)
  await page.goto(`/findings/${finding}`)
  await page.getByRole('button', { name: 'Decide', exact: true }).click()
  const judgement = { severity: 'Catastrophic', rationale: 'It renders text.', advice: 'Keep it apart.' }
  await fillAssessment(page, judgement)
  await endSession()
  await page.getByRole('button', { name: 'Propose the decision' }).click()
  await signInAgain(page, ada)
  await page.getByRole('button', { name: 'Propose the decision' }).click()
  const proposed = page.getByRole('region', { name: 'Proposed decision' })
  for (const words of [judgement.rationale, judgement.advice]) await proposed.getByText(words).waitFor()
})

test('a dialog is behind the sign-in, and open again after it', async () => {
  const { page } = visitor
  await page.goto('/api-keys')
  await page.getByRole('button', { name: 'New API key' }).click()
  const dialog = page.getByRole('dialog', { name: 'New API key' })
  await dialog.getByLabel('Name').fill('build pipeline')
  await endSession()
  await dialog.getByRole('button', { name: 'Make the key' }).click()
  await front(page).getByRole('heading', { name: 'Sign in again' }).waitFor()
  expect(await dialog.isVisible()).toBe(false)
  await signInAgain(page, ada)
  await dialog.getByRole('button', { name: 'Make the key' }).click()
  await page.getByRole('dialog', { name: 'Copy the key now' }).waitFor()
})

test('somebody else who signs in gets nothing of it', async () => {
  const { page } = visitor
  await page.goto('/account')
  const name = page.getByRole('form', { name: 'Change your name' }).getByLabel('Name')
  await name.fill('Typed by Ada')
  await endSession()
  await page.getByRole('button', { name: 'Change the name' }).click()
  await signInAgain(page, clara)
  await page.getByRole('button', { name: `Account of ${clara.name}` }).waitFor()
  expect(await name.inputValue()).toBe(clara.name)
  expect(visitor.faults).toEqual([])
})
