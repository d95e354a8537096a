// SPDX-License-Identifier: Apache-2.0
/** A maker who has just set up starts a disclosure programme, and everybody finds it. */
import { beforeAll, describe, expect } from 'vitest'
import { openInstance } from './api-steps.ts'
import { look } from './axe-look.ts'
import type { Visitor } from './chromium-browser.ts'
import { runCommand } from './command-line.ts'
import { jobSteps } from './job-steps.ts'
import { useStage } from './stage.ts'

describe('a disclosure programme', () => {
  const step = jobSteps()
  const stage = useStage()
  let maker: Visitor

  beforeAll(async () => {
    maker = await openInstance(stage.current)
  })

  step('says what is to be done first', async () => {
    const { page } = maker
    await page.goto('/')
    await page.getByRole('link', { name: 'Programme' }).click()
    await page.getByRole('heading', { level: 1, name: 'Disclosure programme' }).waitFor()
    await page.getByText('disclose.io level 1 of 5').waitFor()
    await page.getByText('Until then nothing is promised in your name.').waitFor()
  })

  step('tells what is wrong at its field', async () => {
    const { page } = maker
    await page.getByLabel('No longer silence than').fill('60')
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.getByText('Give a whole number from 1 to 30').waitFor()
    expect(await page.getByLabel('No longer silence than').evaluate((field) => field.matches(':focus'))).toBe(
      true,
    )
    await page.getByLabel('No longer silence than').fill('14')
  })

  step('shows how its page will read', async () => {
    const { page } = maker
    await page.getByLabel('E-mail address').fill('psirt@halcyon.example')
    await page.getByRole('button', { name: 'Preview' }).click()
    const preview = page.getByRole('region', { name: 'Preview' })
    await preview.getByText('disclose.io level 5 of 5.').waitFor()
    await preview.frameLocator('iframe').getByText('at least every 14 days').waitFor()
  })

  step('is published', async () => {
    const { page } = maker
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.getByText('Version 1 is published', { exact: true }).waitFor()
    await page.getByText('disclose.io level 5 of 5', { exact: true }).waitFor()
    await page.getByText('Contact: mailto:psirt@halcyon.example').waitFor()
  })

  step('stands on a page for every eye', async () => {
    expect(await look(maker.page, 'the programme')).toEqual([])
  })

  step('is read by everybody, without scripts', async () => {
    const { page } = await stage.current.enter()
    await page.goto('/disclosure')
    expect(await page.locator('script').count()).toBe(0)
    await page.getByRole('heading', { level: 1, name: 'How to report a flaw, and what we promise' }).waitFor()
    await page.getByText('A device that was tested never returns to a patient').waitFor()
    expect(await page.getByRole('link', { name: 'Report a flaw' }).getAttribute('href')).toBe('/report')
    expect(await look(page, 'the policy')).toEqual([])
  })

  step('is read by machines', async () => {
    const { url } = stage.current.primum
    const { stdout } = await runCommand([
      process.execPath,
      'apps/cli/bin/primum',
      ...['securitytxt', 'check', url, '--key', `${url}/disclosure/openpgp.asc`, '--json'],
    ])
    // The server of this test has no certificate; nothing else is wrong.
    expect(JSON.parse(stdout)).toMatchObject({
      errors: [{ code: 'invalid_uri_scheme' }],
      signature: { verified: true },
    })
  })

  step('no page had an error', async () => {
    expect(maker.faults).toEqual([])
  })
})
