// SPDX-License-Identifier: Apache-2.0
/** The job that Primum is for, done by two people in a real browser: from an empty instance to a decision with its clocks. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect } from 'vitest'
import type { Visitor } from './chromium-browser.ts'
import { addIntelligence, addRelease, createPump, dropFile, fillAssessment, pump } from './design-steps.ts'
import { acceptInvitation, ada, clara, invite, setUp } from './entry-steps.ts'
import { deviceSbom, intelligenceFiles, jqueryAdvisory } from './example-documents.ts'
import { jobSteps } from './job-steps.ts'
import { countByType, readJournal } from './journal-reader.ts'
import { setupLinkOf, useStage } from './stage.ts'

const FLAW = 'CVE-2020-11023'
const judgement = {
  severity: 'Catastrophic',
  rationale: 'The maintenance page renders text from the drug library server.',
  advice: 'Keep the pump off shared networks until 3.3 is installed.',
} as const

describe('the main job', () => {
  const step = jobSteps()
  const stage = useStage()
  let security: Visitor
  let clinical: Visitor
  let firstRelease = ''
  let secondRelease = ''

  beforeAll(async () => {
    security = await stage.current.enter()
    clinical = await stage.current.enter()
  })

  step('the printed link makes the first account', async () => {
    await setUp(security.page, setupLinkOf(stage.current.primum))
    // The token stays in no address that could be copied, bookmarked or sent on.
    expect(security.page.url()).not.toContain('token')
  })

  step('a product is described as its risk file describes it', async () => {
    const { page } = security
    await createPump(page)
    const { name: _name, hazard, ...described } = pump
    for (const text of Object.values(described)) {
      await page.getByRole('main').getByText(text, { exact: true }).waitFor()
    }
    const row = rowOf(page, hazard.name)
    for (const text of [hazard.harm, hazard.severity]) await row.getByText(text).waitFor()
  })

  step(
    'an SBOM is dropped onto a release, and what cannot be matched is listed with the reason',
    async () => {
      const { page } = security
      await addRelease(page, '3.1', 18_400)
      firstRelease = page.url()
      await dropFile(page, deviceSbom())
      await page.getByText('65 components, 0 new findings, 65 unmatched.').first().waitFor()
      await page.getByRole('tab', { name: 'Unmatched' }).click()
      // A new server may still be building the index that it comes with; it knows nothing of NuGet either.
      const reason = /There is no intelligence yet|this index holds no records for NuGet/
      await rowOf(page, 'jQuery').getByText(reason).waitFor()
    },
  )

  step('intelligence that is added through the page is judged against the release', async () => {
    await addIntelligence(security.page, intelligenceFiles())
    await addIntelligence(security.page, [jqueryAdvisory()])
    await untilReleaseShows(security.page, firstRelease, FLAW)
    await rowOf(security.page, FLAW).getByText('Exploited').waitFor()
  })

  step('what needs a person now stands first on the overview', async () => {
    await security.page.goto('/')
    const task = security.page.getByRole('link', { name: /1 exploited flaw without a decision/ })
    await task.click()
    await rowOf(security.page, FLAW).getByText('jQuery').first().waitFor()
  })

  step('a clinical-safety colleague is invited and comes in with the link', async () => {
    const link = await invite(security.page, clara, 'Clinical safety')
    await acceptInvitation(clinical.page, link, clara)
    await clinical.page.getByRole('button', { name: `Account of ${clara.name}` }).waitFor()
  })

  step('product security judges the harm and signs', async () => {
    const { page } = security
    await page.goto('/findings?kev=true')
    await page.getByRole('link', { name: FLAW }).click()
    await page.getByRole('button', { name: 'Decide', exact: true }).click()
    await fillAssessment(page, { ...judgement, signAs: 'Sign now as product security' })
    const follows = page.getByRole('complementary', { name: 'What follows' }).filter({ visible: true })
    await follows.getByText('Uncontrolled').waitFor()
    await page.getByRole('button', { name: 'Propose the decision' }).click()
    const proposed = page.getByRole('region', { name: 'Proposed decision' })
    await proposed.getByText(`Product security: ${ada.name}`).waitFor()
    await proposed.getByText('Clinical safety: not signed yet').waitFor()
  })

  step('nobody signs for both roles', async () => {
    const other = security.page.getByRole('button', { name: 'Sign as clinical safety' })
    expect(await other.getAttribute('aria-disabled')).toBe('true')
  })

  step('clinical safety signs, and the decision is in force', async () => {
    await sign(clinical.page, 'Sign as clinical safety')
    await clinical.page.getByRole('region', { name: 'Decision in force' }).getByText('Uncontrolled').waitFor()
  })

  step('the clocks of 30 and 60 days run, and one is met with evidence', async () => {
    const { page } = clinical
    await page.goto('/deadlines')
    const plan = rowOf(page, 'Tell customers and users, with interim controls and a plan')
    const fix = rowOf(page, 'Fix, validate and distribute')
    for (const row of [plan, fix]) await row.getByText('Running').waitFor()
    await plan.getByText('30 days left').waitFor()
    await fix.getByText('60 days left').waitFor()
    await plan.getByRole('button', { name: 'Mark as met' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Evidence').fill('Letter to all sites sent, HLC-2026-114')
    await dialog.getByRole('button', { name: 'Mark as met' }).click()
    await plan.waitFor({ state: 'detached' })
    await page.getByText('Ended', { exact: true }).click()
    await plan.getByText('Met in time').waitFor()
  })

  step('the decision is proposed for the second release, and one click adopts it', async () => {
    const { page } = security
    await page.goto('/products')
    await page.getByRole('link', { name: pump.name }).click()
    await addRelease(page, '3.2', 2_100)
    secondRelease = page.url()
    await dropFile(page, deviceSbom())
    await page.getByText('65 components, 1 new findings').first().waitFor()
    await page.getByRole('link', { name: FLAW }).click()
    const elsewhere = page.getByRole('region', { name: 'Decided elsewhere' })
    await elsewhere.getByText(judgement.rationale).waitFor()
    await elsewhere.getByRole('button', { name: 'Adopt' }).click()
    await sign(page, 'Sign as product security')
    await page.getByText(`Product security: ${ada.name}`).waitFor()
    await sign(clinical.page, 'Sign as clinical safety')
    await clinical.page.getByRole('region', { name: 'Decision in force' }).waitFor()
  })

  step('the decision leaves as VEX in both formats', async () => {
    await security.page.goto(secondRelease)
    const openVex = await download(security.page, 'OpenVEX')
    expect(openVex).toMatchObject({
      '@context': expect.stringContaining('openvex'),
      statements: [{ vulnerability: { name: FLAW }, status: 'affected', action_statement: judgement.advice }],
    })
    const cycloneDx = await download(security.page, 'CycloneDX VEX')
    expect(cycloneDx).toMatchObject({
      bomFormat: 'CycloneDX',
      vulnerabilities: [{ id: FLAW, analysis: { state: 'exploitable' } }],
    })
  })

  step('the journal holds an act for everything that was done', async () => {
    const acts = await readJournal(security.page)
    expect(countByType(acts)).toEqual(expectedActs)
    const signatures = acts.filter(({ type }) => type === 'design/assessment-signed')
    expect(signatures.map(({ actor }) => actor.name).toSorted()).toEqual([
      ada.name,
      ada.name,
      clara.name,
      clara.name,
    ])
    await security.page.goto('/journal')
    await rowOf(security.page, 'Deadline met').getByText(clara.name).waitFor()
  })

  step('no page had an error that nobody saw', async () => {
    expect([...security.faults, ...clinical.faults]).toEqual([])
  })
})

const expectedActs = {
  'journal/log-opened': 1,
  'platform/setup-link-made': 1,
  'platform/instance-set-up': 1,
  'identity/person-added': 2,
  'identity/invitation-made': 1,
  'identity/invitation-accepted': 1,
  'identity/signed-in': 2,
  'design/product-created': 1,
  'design/release-created': 2,
  'design/sbom-accepted': 2,
  // What the server comes with, and three files that were added; the release was judged again.
  'design/intelligence-replaced': 4,
  // As often as the server finds a new index; two files that follow each other quickly may be found as one.
  'design/intelligence-applied': expect.toSatisfy((count: number) => count >= 1 && count <= 4),
  'design/policy-applied': expect.toSatisfy((count: number) => count >= 1 && count <= 4),
  'design/release-rejudged': expect.toSatisfy((count: number) => count >= 1 && count <= 4),
  'design/findings-appeared': 2,
  'design/assessment-proposed': 2,
  'design/assessment-signed': 4,
  // Two of the harm assessment for each release, and one of the default policy, by the due date of the KEV catalogue.
  'design/clock-started': 6,
  'design/clock-met': 1,
}

const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })

/** Releases are judged again in the background, some seconds after the index changed. */
async function untilReleaseShows(page: Page, releaseUrl: string, text: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(releaseUrl)
        await page.getByRole('tab', { name: 'Findings' }).waitFor()
        await page.getByRole('tabpanel').getByRole('status').waitFor({ state: 'detached' })
        return page.getByRole('tabpanel').innerText()
      },
      { timeout: 20_000, interval: 500 },
    )
    .toContain(text)
}

/** Opens the finding of what waits for a signature, or stays on it, and signs. */
async function sign(page: Page, button: string): Promise<void> {
  if (!page.url().includes('/findings/')) {
    await page.goto('/signatures')
    await page.getByRole('link', { name: FLAW }).click()
  }
  await page.getByRole('button', { name: button }).click()
}

async function download(page: Page, format: string): Promise<unknown> {
  await page.getByRole('button', { name: 'VEX' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format, exact: true }).click(),
  ])
  return JSON.parse(await readFile(await file.path(), 'utf8'))
}
