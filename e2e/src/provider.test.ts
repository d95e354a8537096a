// SPDX-License-Identifier: Apache-2.0
/** Advisories for machines: the maker says who publishes, and a nurse asks whether a device is affected. */
import { beforeAll, describe, expect } from 'vitest'
import { openInstance } from './api-steps.ts'
import { look } from './axe-look.ts'
import type { Visitor } from './chromium-browser.ts'
import { jobSteps } from './job-steps.ts'
import { useStage } from './stage.ts'

describe('the provider', () => {
  const step = jobSteps()
  const stage = useStage()
  let ada: Visitor

  beforeAll(async () => {
    ada = await openInstance(stage.current)
  })

  step('is there before anything is published', async () => {
    const { page } = ada
    await page.goto('/collaboration/provider')
    await page.getByRole('heading', { level: 1, name: 'CSAF provider' }).waitFor()
    await page.getByText('Nothing is published yet').waitFor()
    // This server has no TLS, without which no program fetches anything.
    await page.getByText('Programs fetch nothing without https').waitFor()
    expect(await look(page, 'provider')).toEqual([])
  })

  step('says at once what was saved', async () => {
    const { page } = ada
    await page.getByLabel('Namespace').fill('https://psirt.halcyon.example')
    await page.getByLabel('Contact').fill('psirt@halcyon.example')
    await page.getByLabel('Maintained until').fill('2031-12-31')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved; the metadata says so now').waitFor()
    const metadata = await page.request.get('/.well-known/csaf/v2.1/provider-metadata.json')
    expect(await metadata.json()).toMatchObject({
      publisher: { namespace: 'https://psirt.halcyon.example', contact_details: 'psirt@halcyon.example' },
      maintained_until: '2031-12-31T00:00:00Z',
      role: 'csaf_trusted_provider',
    })
  })

  step('tells the second of two editors, and loses nothing', async () => {
    const { page } = ada
    const {
      version,
      metadataUrl: _,
      keys: __,
      changedAt: ___,
      ...settings
    } = await (await page.request.get('/api/v1/provider')).json()
    const other = await page.request.put('/api/v1/provider', {
      headers: { origin: new URL(page.url()).origin },
      data: { ...settings, version, issuingAuthority: 'By somebody else' },
    })
    expect(other.status()).toBe(200)
    await page.getByLabel('Contact').fill('other@halcyon.example')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Somebody else has changed these settings; read them again.').waitFor()
    await page.reload()
    await expect.poll(() => page.getByLabel('Authority').inputValue()).toBe('By somebody else')
  })

  step('answers people too, without scripts', async () => {
    const baseURL = stage.current.primum.url
    const context = await ada.page.context().browser()?.newContext({ javaScriptEnabled: false, baseURL })
    if (context === undefined) throw new TypeError('the page is that of a browser')
    const page = await context.newPage()
    await page.goto('/advisories/check')
    await page.getByLabel('Name of the device').fill('Halcyon Toaster')
    await page.getByLabel('Version of its software').fill('1.0')
    await page.getByRole('button', { name: 'Check' }).click()
    await page.getByRole('heading', { level: 2, name: 'Unknown device' }).waitFor()
    await context.close()
  })

  step('is a page that everyone can read', async () => {
    const { page } = await stage.current.enter()
    await page.goto('/advisories/check?device=Halcyon+Toaster&version=1.0')
    expect(await look(page, 'is my device affected')).toEqual([])
  })
})
