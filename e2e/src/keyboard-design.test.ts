// SPDX-License-Identifier: Apache-2.0
/** The work of the first promise without a mouse: describe, upload, decide, sign, meet a deadline. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect } from 'vitest'
import { enterSignedIn, openExample } from './api-steps.ts'
import type { Visitor } from './chromium-browser.ts'
import { pump } from './design-steps.ts'
import { ada, clara } from './entry-steps.ts'
import { deviceSbom } from './example-documents.ts'
import { jobSteps } from './job-steps.ts'
import { openMenu, pressAt, tabTo, typeAt, untilFocused } from './keyboard-steps.ts'
import { isSettled } from './settled.ts'
import { useStage } from './stage.ts'

/** A flaw of the example with one finding. */
const FLAW = 'CVE-2018-3721'

describe('the work without a mouse', () => {
  const step = jobSteps()
  const stage = useStage()
  let security: Visitor
  let clinical: Visitor
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
  const navigateTo = async (page: Page, entry: string, title = entry) => {
    await pressAt(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: entry }))
    await untilFocused(heading(page, title))
  }

  beforeAll(async () => {
    await openExample(stage.current)
    security = await enterSignedIn(stage.current, ada)
    clinical = await enterSignedIn(stage.current, clara)
    for (const { page } of [security, clinical]) await page.goto('/')
  })

  step('a product is described, and what is added or removed keeps the focus at hand', async () => {
    const { page } = security
    await navigateTo(page, 'Products')
    await pressAt(button(page, 'New product'))
    await untilFocused(heading(page, 'New product'))
    await typeAt(page.getByLabel('Name'), pump.name)
    await pressAt(button(page, 'Add function'))
    await untilFocused(page.getByLabel('function 2', { exact: true }))
    await pressAt(button(page, 'Remove function 2'))
    await untilFocused(page.getByRole('group', { name: 'Essential functions' }))
    await pressAt(button(page, 'Add hazard'))
    await untilFocused(page.getByLabel('Hazard', { exact: true }))
    await page.keyboard.type(pump.hazard.name)
    await typeAt(page.getByLabel('Harm', { exact: true }), pump.hazard.harm)
    await typeAt(page.getByLabel('Severity'), pump.hazard.severity)
    await pressAt(button(page, 'Create the product'))
    await untilFocused(heading(page, pump.name))
    await page.getByRole('row').filter({ hasText: pump.hazard.name }).getByText('Catastrophic').waitFor()
  })

  step('a release gets its SBOM', async () => {
    const { page } = security
    await pressAt(button(page, 'New release'))
    await untilFocused(heading(page, 'New release'))
    await typeAt(page.getByLabel('Version'), '3.1')
    await typeAt(page.getByLabel('Stage'), 'In the field')
    await pressAt(button(page, 'Add the release'))
    await untilFocused(heading(page, `${pump.name} 3.1`))
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      pressAt(button(page, 'Choose a file')),
    ])
    await chooser.setFiles(deviceSbom())
    await page.getByText('65 components').first().waitFor()
    await untilFocused(region(page, 'SBOM'))
  })

  step('the arrows lead through its contents', async () => {
    const { page } = security
    await tabTo(page.getByRole('tab', { name: 'Findings' }))
    for (const name of ['Components', 'Unmatched', 'Minimum elements', 'SBOM history']) {
      await page.keyboard.press('ArrowRight')
      await untilFocused(page.getByRole('tab', { name }))
      await page.getByRole('tabpanel', { name }).getByRole('row').nth(1).waitFor()
    }
    await tabTo(page.getByRole('link', { name: deviceSbom().name }))
  })

  step('a finding is found with keys', async () => {
    const { page } = security
    await navigateTo(page, 'Findings')
    await isSettled(page)
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Findings by keyboard' }).waitFor()
    await page.keyboard.press('Escape')
    await untilFocused(heading(page, 'Findings'))
    await page.keyboard.press('/')
    await untilFocused(page.getByLabel('Search findings'))
    await page.keyboard.type(FLAW)
    await page.getByText('1 finding fits the filters.').waitFor()
    const row = page.getByRole('row').filter({ hasText: FLAW })
    await tabTo(row)
    await page.keyboard.press('x')
    await page.keyboard.press('d')
    const drawer = page.getByRole('dialog', { name: 'Decide about 1 finding' })
    await tabTo(drawer.getByRole('radio').first())
    await page.keyboard.press('Escape')
    await untilFocused(row)
  })

  step('who does not want keys of one character turns them off', async () => {
    const { page } = security
    const turn = async () => {
      await pressAt(button(page, 'Keyboard help'))
      await pressAt(page.getByRole('dialog').getByRole('checkbox'), 'Space')
      await page.keyboard.press('Escape')
      await untilFocused(button(page, 'Keyboard help'))
    }
    const row = page.getByRole('row').filter({ hasText: FLAW })
    await turn()
    await tabTo(row)
    await page.keyboard.press('x')
    expect(await row.getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Escape')
    expect(await row.getAttribute('aria-selected')).toBe('false')
    await turn()
    await tabTo(row)
  })

  step('the harm is judged with arrows and words', async () => {
    const { page } = security
    await page.keyboard.press('Enter')
    await untilFocused(heading(page, new RegExp(`^${FLAW} in `)))
    await pressAt(button(page, 'Decide'))
    await untilFocused(region(page, 'Harm assessment'))
    const form = page.getByRole('form', { name: 'Harm assessment' })
    await tabTo(form.getByRole('radio', { name: 'Yes, it is there and can run' }))
    await page.keyboard.press('Space')
    await pressAt(form.getByRole('radio', { name: /^Negligible/ }), 'ArrowUp')
    await untilFocused(form.getByRole('radio', { name: /^Catastrophic/, checked: true }))
    await pressAt(button(page, 'Add control'))
    await untilFocused(form.getByLabel('Control', { exact: true }))
    await pressAt(button(page, 'Remove control 1'))
    await untilFocused(form.getByRole('group', { name: 'Controls in place' }))
    await typeAt(form.getByLabel('Rationale'), 'The service port is open on the ward network.')
    await form.getByText('As suggested: Affected').waitFor({ state: 'attached' })
    await pressAt(button(page, 'Propose the decision'))
    await untilFocused(form.getByLabel('What users should do'))
    await page.keyboard.type('Close the service port.')
    await typeAt(form.getByLabel('Your signature'), 'Sign now as product security')
    await pressAt(button(page, 'Propose the decision'))
    await region(page, 'Proposed decision').getByText(`Product security: ${ada.name}`).waitFor()
    await untilFocused(heading(page, new RegExp(`^${FLAW} in `)))
  })

  step('it is taken back and proposed again', async () => {
    const { page } = security
    await pressAt(button(page, 'Withdraw'))
    const dialog = page.getByRole('dialog', { name: 'Withdraw the proposed decision' })
    await typeAt(dialog.getByLabel('Reason'), 'The port is closed in this release.')
    await pressAt(dialog.getByRole('button', { name: 'Withdraw' }))
    await region(page, 'Earlier decisions').waitFor()
    await untilFocused(region(page, 'Decision'))
    await pressAt(region(page, 'Earlier decisions').locator('summary').first())
    await page.getByText('The port is closed in this release.').waitFor()
    await pressAt(button(page, 'Decide'))
    const form = page.getByRole('form', { name: 'Harm assessment' })
    await pressAt(form.getByRole('radio', { name: /^Negligible/ }), 'ArrowUp')
    await typeAt(form.getByLabel('Rationale'), 'The service port is open after all.')
    await form.getByText('As suggested: Under investigation').waitFor({ state: 'attached' })
    await pressAt(button(page, 'Propose the decision'))
    await pressAt(button(page, 'Sign as product security'))
    await region(page, 'Proposed decision').getByText(`Product security: ${ada.name}`).waitFor()
    await untilFocused(region(page, 'Proposed decision'))
  })

  step('the colleague signs from the list of what waits', async () => {
    const { page } = clinical
    await navigateTo(page, 'Signatures', 'Waiting for signature')
    await pressAt(page.getByRole('checkbox', { name: `Select the decision about ${FLAW}` }), 'Space')
    await tabTo(button(page, 'Sign 1 as clinical safety'), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Nothing waits for a signature').waitFor()
    await untilFocused(heading(page, 'Waiting for signature'))
  })

  step('a deadline is met, and the list is turned over with the arrows', async () => {
    const { page } = clinical
    await navigateTo(page, 'Deadlines')
    await pressAt(button(page, 'Mark as met').first())
    const dialog = page.getByRole('dialog')
    await typeAt(dialog.getByLabel('Evidence'), 'Letter to all sites sent, HLC-2026-114')
    await pressAt(dialog.getByRole('button', { name: 'Mark as met' }))
    await page.getByText('1 shown').waitFor()
    await untilFocused(heading(page, 'Deadlines'))
    await tabTo(page.getByRole('radio', { name: 'Open' }))
    await page.keyboard.press('ArrowRight')
    await page.getByText('Met in time').waitFor()
    await untilFocused(page.getByRole('radio', { name: 'Ended' }))
  })

  step('the other clock is stopped from the finding, where start events are recorded', async () => {
    const { page } = clinical
    await pressAt(page.getByRole('link', { name: FLAW }))
    await untilFocused(heading(page, new RegExp(`^${FLAW} in `)))
    await openMenu(page.getByRole('button', { name: /^More for/ }))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await typeAt(dialog.getByLabel('Reason'), 'The release was taken back.')
    await pressAt(dialog.getByRole('button', { name: 'Stop the clock' }))
    const clocks = region(page, 'Clocks')
    await clocks.getByText('Stopped: The release was taken back.').waitFor()
    await untilFocused(clocks)
    await pressAt(button(page, 'Record a start event'))
    await tabTo(dialog.getByLabel('When'))
    await page.keyboard.press('Escape')
    await untilFocused(button(page, 'Record a start event'))
  })

  step('the decision leaves as VEX', async () => {
    const { page } = clinical
    await pressAt(page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link').last())
    await untilFocused(heading(page, /^Halcyon/))
    await openMenu(button(page, 'VEX'))
    await page.keyboard.press('Escape')
    await untilFocused(button(page, 'VEX'))
    await openMenu(button(page, 'VEX'))
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(file.suggestedFilename()).toMatch(/openvex.*\.json$/)
  })

  step('no page had an error that nobody saw', async () => {
    expect([...security.faults, ...clinical.faults]).toEqual([])
  })
})
