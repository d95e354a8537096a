// SPDX-License-Identifier: Apache-2.0
/** What people do for the first promise: describe a device, say what is in it, judge its flaws, meet its deadlines. */
import type { Page } from 'playwright-core'
import type { UserFile } from './example-documents.ts'

export const pump = {
  name: 'Bedside infusion pump',
  udiDi: '00000000000031',
  intendedUse: 'Infuses drugs and fluids into patients in hospitals, at a programmed rate.',
  essentialFunction: 'Deliver the programmed rate within 5 %',
  hazard: { name: 'Over-infusion', harm: 'Overdose of a high-risk drug', severity: 'Catastrophic' },
} as const

/** Describes the pump in the form; ends on the product's page. */
export async function createPump(page: Page): Promise<void> {
  await page.goto('/products/new')
  await page.getByLabel('Name').fill(pump.name)
  await page.getByLabel('identifier 1', { exact: true }).fill(pump.udiDi)
  await page.getByLabel('Intended use').fill(pump.intendedUse)
  await page.getByLabel('function 1', { exact: true }).fill(pump.essentialFunction)
  await page.getByRole('button', { name: 'Add hazard' }).click()
  await page.getByLabel('Hazard', { exact: true }).fill(pump.hazard.name)
  await page.getByLabel('Harm', { exact: true }).fill(pump.hazard.harm)
  await page.getByLabel('Severity').selectOption(pump.hazard.severity)
  await page.getByRole('button', { name: 'Create the product' }).click()
  await page.getByRole('heading', { level: 1, name: pump.name }).waitFor()
}

/** Adds a release in the field to the product whose page is open; ends on the release's page. */
export async function addRelease(page: Page, version: string, unitsInField: number): Promise<void> {
  await page.getByRole('button', { name: 'New release' }).click()
  await page.getByLabel('Version').fill(version)
  await page.getByLabel('Stage').selectOption('In the field')
  await page.getByLabel('Released on').fill('2025-03-04')
  await page.getByLabel('Devices in use').fill(String(unitsInField))
  await page.getByRole('button', { name: 'Add the release' }).click()
  await page.getByRole('heading', { level: 1, name: `${pump.name} ${version}` }).waitFor()
}

/** The page's own, where the function below runs; the types of a browser are not those of this program. */
declare const DataTransfer: new () => { readonly items: { readonly add: (file: File) => void } }

/** Drops a file onto the middle of the page that is open, as from the desktop. */
export async function dropFile(page: Page, { name, mimeType, buffer }: UserFile): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, type, content]) => {
      const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
      const dropped = new DataTransfer()
      dropped.items.add(new File([bytes], fileName, { type }))
      return dropped
    },
    [name, mimeType, buffer.toString('base64')] as const,
  )
  const target = page.getByRole('main')
  await target.dispatchEvent('dragover', { dataTransfer: transfer })
  await target.dispatchEvent('drop', { dataTransfer: transfer })
}

/** Chooses files in the page's only file field. */
export const chooseFiles = (page: Page, files: readonly UserFile[]): Promise<void> =>
  page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([...files])

/** Adds files on the intelligence page and waits until each was taken. */
export async function addIntelligence(page: Page, files: readonly UserFile[]): Promise<void> {
  await page.goto('/intelligence')
  await chooseFiles(page, files)
  for (const { name } of files) {
    await page.getByRole('region', { name, exact: true }).getByText('added or replaced').waitFor()
  }
}

export type Judgement = {
  readonly severity: string
  readonly rationale: string
  readonly advice: string
  /** Signs while proposing, with the label of the choice. */
  readonly signAs?: string
}

/** Fills the harm assessment, which is open, for a flaw that can be reached; it is not sent yet. */
export async function fillAssessment(page: Page, judgement: Judgement): Promise<void> {
  const form = page.getByRole('form', { name: 'Harm assessment' })
  await form.getByRole('radio', { name: 'Yes, it is there and can run' }).check()
  await form.getByRole('radio', { name: 'No, an outsider can do it' }).check()
  await form.getByRole('radio', { name: new RegExp(`^${judgement.severity}`) }).click()
  await form.getByLabel('Which hazard').fill(pump.hazard.name)
  await form.getByLabel('Rationale').fill(judgement.rationale)
  await form.getByLabel('What users should do').fill(judgement.advice)
  if (judgement.signAs !== undefined) await form.getByLabel('Your signature').selectOption(judgement.signAs)
}
