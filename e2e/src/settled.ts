// SPDX-License-Identifier: Apache-2.0
import type { Page } from 'playwright-core'

/** Waits until the page that was asked for stands whole: a heading, and nothing that is still being loaded. */
export async function isSettled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
}
