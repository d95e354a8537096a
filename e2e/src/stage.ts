// SPDX-License-Identifier: Apache-2.0
/** Where a test file plays: one server of its own with nothing in it, and one browser. */
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { ensureConsole } from './built-console.ts'
import { launchChromium, openVisitor, type Visitor, type VisitorOptions } from './chromium-browser.ts'
import { makeDataDir, type ReadyPrimum, startPrimum } from './primum-process.ts'

export type Stage = AsyncDisposable & {
  readonly primum: ReadyPrimum
  /** Starts the server again at the same address, after a test has ended it. */
  readonly startAgain: () => Promise<void>
  /** A person with a browser of their own, on this server. */
  readonly enter: (options?: VisitorOptions) => Promise<Visitor>
  /** Everyone who entered and has not closed their browser. */
  readonly visitors: readonly Visitor[]
}

/** @param settings of the server, as `PRIMUM_MAX_SBOM_BYTES` */
export async function openStage(settings: Readonly<Record<string, string>> = {}): Promise<Stage> {
  await using parts = new AsyncDisposableStack()
  await ensureConsole()
  const { dataDir } = parts.use(await makeDataDir())
  let primum = await startPrimum({ dataDir, settings })
  parts.defer(async () => {
    await primum.end('SIGTERM')
  })
  const browser = await launchChromium()
  parts.defer(() => browser.close())
  const visitors: Visitor[] = []
  const running = parts.move()
  return {
    get primum() {
      return primum
    },
    startAgain: async () => {
      primum = await startPrimum({ dataDir, settings, port: Number(new URL(primum.url).port) })
    },
    visitors,
    enter: async (options = {}) => {
      const visitor = await openVisitor(browser, { baseURL: primum.url, ...options })
      visitors.push(visitor)
      return visitor
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

/** Opens a stage before the tests of a file and closes it after them; a test that fails leaves pictures of the pages. */
export function useStage(settings: Readonly<Record<string, string>> = {}): { readonly current: Stage } {
  let stage: Stage | undefined
  const current = (): Stage => {
    if (stage === undefined) throw new TypeError('the stage opens before the first test')
    return stage
  }
  beforeAll(async () => {
    stage = await openStage(settings)
  })
  afterAll(() => stage?.[Symbol.asyncDispose]())
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await takePictures(task.name, current().visitors)
  })
  return {
    get current() {
      return current()
    },
  }
}

async function takePictures(name: string, visitors: readonly Visitor[]): Promise<void> {
  const dir = path.join(tmpdir(), 'primum-e2e-failures')
  await mkdir(dir, { recursive: true })
  for (const [at, { page }] of visitors.entries()) {
    if (page.isClosed()) continue
    const file = path.join(dir, `${name.replaceAll(/\W+/g, '-')}-${at + 1}.png`)
    await page.screenshot({ path: file, fullPage: true, timeout: 5_000 }).then(
      () => process.stderr.write(`at ${page.url()}, seen in ${file}\n`),
      (error: unknown) => process.stderr.write(`no picture of ${page.url()}: ${String(error)}\n`),
    )
  }
}

/** The link that a server without an account has printed. */
export function setupLinkOf({ setupUrl, output }: ReadyPrimum): string {
  if (setupUrl === undefined) throw new Error(`no set-up link was printed:\n${output()}`)
  return setupUrl
}
