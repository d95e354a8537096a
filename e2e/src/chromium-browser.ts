// SPDX-License-Identifier: Apache-2.0
/** The system's Chromium, driven without anything that the product does not get from every user's browser. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../scripts/chromium.ts'

const switches = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** Long enough for a busy machine; what is fast is not slowed by it. */
const ACTION_TIMEOUT_MS = 12_000

/** @throws {Error} when there is no Chromium */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) {
    throw new Error('no Chromium: install the package `chromium`, or name a browser in PRIMUM_CHROMIUM')
  }
  // Chromium's own sandbox does not run as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args: [...switches, ...sandbox] })
}

export const desktop = { width: 1280, height: 900 } as const
export const phone = { width: 375, height: 800 } as const

export type VisitorOptions = {
  /** Where the server is; addresses of the page may then be relative. */
  readonly baseURL?: string
  readonly colorScheme?: 'light' | 'dark'
  readonly viewport?: { readonly width: number; readonly height: number }
}

/** One person's browser: own cookies, one page, and what went wrong in it that the person may not have seen. */
export type Visitor = {
  readonly context: BrowserContext
  readonly page: Page
  /** Uncaught errors and refusals of the content security policy. A test that ends with any has found a defect. */
  readonly faults: readonly string[]
}

export async function openVisitor(browser: Browser, options: VisitorOptions = {}): Promise<Visitor> {
  const { colorScheme = 'light', viewport = desktop, baseURL } = options
  const context = await browser.newContext({
    colorScheme,
    viewport,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    ...(baseURL === undefined ? {} : { baseURL }),
  })
  context.setDefaultTimeout(ACTION_TIMEOUT_MS)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('crash', () => faults.push('the page crashed'))
  page.on('console', (message) => {
    // Answers such as 401 are logged by the browser as errors too; the pages themselves show those.
    const isAnswer = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isAnswer) faults.push(message.text())
  })
  return { context, page, faults }
}
