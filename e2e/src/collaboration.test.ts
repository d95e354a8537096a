// SPDX-License-Identifier: Apache-2.0
/** The second promise in a real browser: from a stranger's report to an advisory that a hospital’s machine finds. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { enterSignedIn, get, openExample } from './api-steps.ts'
import { look } from './axe-look.ts'
import type { Visitor } from './chromium-browser.ts'
import { type Outcome, runCommand } from './command-line.ts'
import { ada, clara } from './entry-steps.ts'
import { jobSteps } from './job-steps.ts'
import { walk } from './keyboard-steps.ts'
import { useStage } from './stage.ts'

const TITLE = 'The pump takes a dose from anybody'
type Metadata = {
  readonly distributions: readonly {
    readonly rolie?: { readonly feeds: readonly { readonly url: string }[] }
  }[]
}
type Feed = {
  readonly feed: {
    readonly entry: readonly { readonly title: string; readonly content: { readonly src: string } }[]
  }
}

const rationale = 'Nothing asks who sends the frame, and the pump delivers what it is told.'
const advice = 'Keep the pump on a network of its own until the new version is installed.'

const primum = (...args: readonly string[]): Promise<Outcome> =>
  runCommand([process.execPath, 'apps/cli/bin/primum', ...args])

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()

describe('third-party collaboration', () => {
  const step = jobSteps()
  const stage = useStage()
  let security: Visitor
  let clinical: Visitor
  let reporter: Visitor
  let folder = ''
  let caseAddress = ''
  let advisoryAddress = ''
  let link = ''

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'primum collaboration '))
    await openExample(stage.current)
    security = await enterSignedIn(stage.current, ada)
    clinical = await enterSignedIn(stage.current, clara)
    reporter = await stage.current.enter()
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  step('somebody without a name reports a flaw, and says how to be thanked', async () => {
    const { page } = reporter
    await page.goto('/report')
    await page.getByLabel('In a few words').fill(TITLE)
    await page.getByLabel('What did you see').fill('I sent one <script>alert(1)</script> frame.')
    await page.getByLabel('Yes, by the name below').check()
    await page.getByLabel('Name for the thanks').fill('Rita <b>Researcher</b>')
    await press(page, 'Send the report')
    await page.getByRole('heading', { level: 1, name: 'Your report was received' }).waitFor()
    link = (await page.locator('#status-link').textContent()) ?? ''
  })

  step('the team finds it among its cases, with the clocks that it started', async () => {
    const { page } = security
    await page.goto('/collaboration/cases')
    await page.getByRole('link', { name: TITLE }).click()
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    caseAddress = new URL(page.url()).pathname
    await region(page, 'Clocks').getByText('Acknowledge a report to the person who sent it').waitFor()
    await page.getByText('I sent one <script>alert(1)</script> frame.').waitFor()
  })

  step('it is acknowledged, and the stranger reads it and answers', async () => {
    await takeStep(security.page, 'Acknowledge', {
      'Message to those who reported': 'Thank you. We look into it.',
    })
    const { page } = reporter
    await page.goto(link)
    await page.getByText('Thank you. We look into it.').waitFor()
    await page.getByLabel('Write to us').fill('It is the service port.')
    await press(page, 'Send')
    await page.getByText('It is the service port.').waitFor()
    await security.page.reload()
    await security.page.getByText('It is the service port.').waitFor()
  })

  step(
    'the flaw is confirmed and described, and stands among the findings of the releases that have it',
    async () => {
      const { page } = security
      await takeStep(page, 'Confirm the flaw', { 'How it was confirmed': 'On a pump of the laboratory.' })
      await openTab(page, 'Flaw')
      await press(page, 'Describe the flaw')
      const form = page.getByRole('dialog')
      await form.getByLabel('Title').fill(TITLE)
      await form.getByRole('button', { name: 'Add component' }).click()
      await form.getByLabel('Component', { exact: true }).fill('pkg:npm/lodash')
      await form.getByLabel('Affected versions').fill('vers:npm/<99.0.0')
      await form.getByRole('button', { name: 'Save' }).click()
      await form.waitFor({ state: 'detached' })
      // Releases are judged meanwhile; the page asks again by itself.
      await region(page, 'Flaw, findings and releases')
        .getByRole('link', { name: 'finding' })
        .first()
        .waitFor({ timeout: 60_000 })
    },
  )

  step('two people judge it: uncontrolled, so the clocks of 30 and 60 days run', async () => {
    const { page } = security
    await openTab(page, 'Assessment')
    await region(page, 'Assessment').getByRole('button', { name: 'Assess', exact: true }).click()
    const form = page.getByRole('form', { name: 'Assessment of the case' })
    await form.getByRole('radio', { name: /^Catastrophic/ }).click()
    await form.getByLabel('Rationale').fill(rationale)
    await form.getByRole('radio', { name: 'Yes, it is there and can run' }).check()
    await form.getByRole('radio', { name: 'No, an outsider can do it' }).check()
    await form.getByLabel('What users should do').fill(advice)
    await form.getByLabel('Your signature').selectOption('Sign now as product security')
    await press(page, 'Propose the assessment')
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    await clinical.page.goto(caseAddress)
    await openTab(clinical.page, 'Assessment')
    await press(clinical.page, 'Sign as clinical safety')
    await region(clinical.page, 'Clocks')
      .getByText('Tell customers and users, with interim controls and a plan')
      .waitFor()
  })

  step('the advisory is drafted from the case, approved by the other person, and published', async () => {
    const { page } = security
    await page.goto('/collaboration/advisories')
    await press(page, 'New advisory')
    const dialog = page.getByRole('dialog', { name: 'New advisory' })
    const option = dialog.getByLabel('Case').locator('option', { hasText: TITLE })
    await dialog.getByLabel('Case').selectOption((await option.getAttribute('value')) ?? '')
    await press(page, 'Begin')
    await region(page, 'Publication').waitFor()
    advisoryAddress = new URL(page.url()).pathname
    // Whoever wrote it cannot approve it.
    expect(await page.getByRole('button', { name: /^Approve version/ }).getAttribute('aria-disabled')).toBe(
      'true',
    )
    await clinical.page.goto(advisoryAddress)
    await clinical.page.getByRole('button', { name: /^Approve version/, disabled: false }).click()
    await clinical.page.getByText(/was approved by/).waitFor()
    await page.reload()
    await press(page, 'Publish now')
    await page.getByLabel('Also before the embargo of its case ends').check()
    await press(page, 'Publish for everyone')
    await region(page, 'Publication').getByText('Public page').waitFor()
  })

  step('everyone reads it, and who reported it is thanked in their own letters', async () => {
    const { page } = reporter
    await page.goto('/advisories')
    await page.getByRole('link', { name: TITLE }).click()
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    await page.getByText(advice).first().waitFor()
    await page.getByText('Rita <b>Researcher</b>').first().waitFor()
    await page.goto(link)
    await page
      .getByText(/disclosed|public/i)
      .first()
      .waitFor()
    expect(reporter.faults).toEqual([])
  })

  step(
    'a hospital’s machine finds it with its signature, and every test of the standard passes',
    async () => {
      const { page } = reporter
      const metadata = await get<Metadata>(page, '/.well-known/csaf/provider-metadata.json')
      const feeds = metadata.distributions.flatMap(({ rolie }) => rolie?.feeds ?? [])
      const [feed] = await Promise.all(feeds.map(({ url }) => get<Feed>(page, new URL(url).pathname)))
      const [entry] = feed?.feed.entry ?? []
      expect(entry?.title).toBe(TITLE)
      const document = await page.request.get(new URL(entry?.content.src ?? '').pathname)
      const file = path.join(folder, path.basename(document.url()))
      await writeFile(file, await document.body())
      expect(await primum('csaf', 'validate', file)).toMatchObject({ code: 0 })
      const signature = await page.request.get(`${new URL(document.url()).pathname}.asc`)
      expect(await signature.text()).toContain('BEGIN PGP SIGNATURE')
    },
  )

  step(
    'the pages of the case are there for every eye, and without a mouse',
    async () => {
      const { page } = security
      const tabs = ['talk', 'flaw', 'assessment', 'publication', 'timeline'].map(
        (tab) => `${caseAddress}?tab=${tab}`,
      )
      const faults: string[] = []
      for (const address of ['/collaboration/cases', ...tabs, `${caseAddress}/assessment`]) {
        await page.goto(address)
        faults.push(...(await look(page, address)), ...(await walkAt(page, address)))
      }
      expect(faults).toEqual([])
    },
    120_000,
  )

  step(
    'so are the others, and those that strangers see',
    async () => {
      const faults: string[] = []
      const own = ['programme', 'provider', 'report-keys', 'rewards', 'mail', 'advisories']
      for (const address of [...own.map((name) => `/collaboration/${name}`), advisoryAddress]) {
        await security.page.goto(address)
        faults.push(...(await walkAt(security.page, address)))
      }
      for (const address of [
        '/report',
        '/report/key',
        '/disclosure',
        '/thanks',
        '/advisories',
        '/advisories/check',
        link,
      ]) {
        await reporter.page.goto(address)
        faults.push(...(await walkAt(reporter.page, address)))
      }
      expect(faults).toEqual([])
    },
    120_000,
  )

  step('no page of the team had an error that nobody saw', async () => {
    expect([...security.faults, ...clinical.faults]).toEqual([])
  })
})

const walkAt = async (page: Page, address: string): Promise<readonly string[]> =>
  (await walk(page)).map((fault) => `${address}: ${fault}`)

const openTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()

/** Takes the case on the page a step on, with what the step asks for. */
async function takeStep(page: Page, name: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await press(page, name)
  const dialog = page.getByRole('dialog', { name })
  for (const [label, text] of Object.entries(fields)) await dialog.getByLabel(label).fill(text)
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}
