// SPDX-License-Identifier: Apache-2.0
/** What people do to get in: set up, sign in, invite each other. */
import type { Page } from 'playwright-core'

export type Person = { readonly name: string; readonly email: string; readonly password: string }

/** Sets the instance up: administrator and product security. */
export const ada: Person = {
  name: 'Ada Okafor',
  email: 'ada@example.com',
  password: 'correct horse battery staple',
}

/** Reviews what a flaw could do to a patient. */
export const clara: Person = {
  name: 'Clara Lindqvist',
  email: 'clara@example.com',
  password: 'seven quiet infusion alarms',
}

/** Opens the printed link and makes the first account; ends on the overview. */
export async function setUp(page: Page, setupUrl: string, person: Person = ada): Promise<void> {
  await page.goto(setupUrl)
  await page.getByLabel('Organisation').fill('Halcyon Devices')
  await page.getByLabel('Your name').fill(person.name)
  await page.getByLabel('E-mail').fill(person.email)
  await fillNewPassword(page, person.password)
  await page.getByRole('button', { name: 'Set up' }).click()
  await page.getByRole('heading', { level: 1, name: 'Welcome to Primum' }).waitFor()
}

async function fillNewPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel(/^Password( \*)?$/).fill(password)
  await page.getByLabel('Password again').fill(password)
}

/** Fills the sign-in page, which is open, and sends it. */
export async function signIn(page: Page, { email, password }: Omit<Person, 'name'>): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel(/^Password$/).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Adds a person in one role. @returns the invitation link, which the page shows once */
export async function invite(page: Page, { name, email }: Person, role: string): Promise<string> {
  await page.goto('/people')
  await page.getByRole('button', { name: 'Add a person' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('E-mail').fill(email)
  await dialog.getByLabel(role).check()
  await dialog.getByRole('button', { name: 'Add and make a link' }).click()
  return dialog.locator('code').innerText()
}

/** The invited person chooses a password; ends on the overview. */
export async function acceptInvitation(page: Page, link: string, { password }: Person): Promise<void> {
  await page.goto(link)
  await fillNewPassword(page, password)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
}
