// SPDX-License-Identifier: Apache-2.0
/** A page as axe sees it, for eyes and for screen readers, and whether everything has room. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { desktop, phone } from './chromium-browser.ts'
import { isSettled } from './settled.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Of the page's own world; the types of a browser are not those of this program. */
type Box = { readonly textContent: string; readonly scrollWidth: number; readonly clientWidth: number }
declare const document: {
  readonly documentElement: Box
  readonly querySelectorAll: (selector: string) => Iterable<Box>
}

/** Runs in the page: what is wider than the place that it has (WCAG 2.2, 1.4.10 reflow), in words. */
function findTooWide(): string[] {
  const isTooWide = ({ scrollWidth, clientWidth }: Box) => scrollWidth > clientWidth + 1
  const cards = [...document.querySelectorAll('main section')].filter(isTooWide)
  return [
    ...(isTooWide(document.documentElement) ? ['the page scrolls sideways'] : []),
    ...cards.map(({ textContent }) => `something sticks out of "${textContent.slice(0, 40)}"`),
  ]
}

const LOOKS = 20
const BETWEEN_LOOKS_MS = 50

/** After a change of the window a page takes a moment to find its place; what is too wide and stays so is a fault. */
async function whatStaysTooWide(page: Page): Promise<readonly string[]> {
  let found: readonly string[] = []
  for (let looks = 0; looks < LOOKS; looks++) {
    found = await page.evaluate(findTooWide)
    if (found.length === 0) break
    await page.waitForTimeout(BETWEEN_LOOKS_MS)
  }
  return found
}

/** Each place and theme in which people read. The first is the one in which pages open. */
const ways = [
  { way: 'light on a desk', colorScheme: 'light', viewport: desktop },
  { way: 'dark on a phone', colorScheme: 'dark', viewport: phone },
] as const

/**
 * Breaches of WCAG 2.2 A and AA on the page as it stands, light on a desk and dark on a phone, in words. Leaves it as it was.
 *
 * @param what the page and its state, for the words
 */
export async function look(page: Page, what: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const { way, colorScheme, viewport } of [...ways.slice(1), ...ways.slice(0, 1)]) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(viewport)
    // The console follows a moment later; in between, text of the one theme stands on the ground of the other.
    await page
      .locator(`html:is([data-mantine-color-scheme="${colorScheme}"], :not([data-mantine-color-scheme]))`)
      .waitFor({ state: 'attached' })
    found.push(...(await lookOnce(page, `${what}, ${way}`)))
  }
  return found
}

async function lookOnce(page: Page, what: string): Promise<readonly string[]> {
  await isSettled(page)
  const tooWide = await whatStaysTooWide(page)
  // The legacy mode looks at the page itself only, in half the time; there are no frames, by the pages' own policy.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(rules).analyze()
  const breaches = violations.map(({ id, nodes }) => {
    const places = nodes.map(({ html }) => html).join(' ')
    return `${id}: ${places.slice(0, 300)}`
  })
  return [...tooWide, ...breaches].map((words) => `${what}: ${words}`)
}
