// SPDX-License-Identifier: Apache-2.0
/** A server that is killed under an open page and started again: the page says so, goes on, and nothing is lost. */
import { beforeAll, describe, expect } from 'vitest'
import { makeRelease, openInstance } from './api-steps.ts'
import type { Visitor } from './chromium-browser.ts'
import { chooseFiles } from './design-steps.ts'
import { deviceSbom } from './example-documents.ts'
import { jobSteps } from './job-steps.ts'
import { countByType, readJournal } from './journal-reader.ts'
import { useStage } from './stage.ts'

/** Slow enough that an upload of 80 kB is on its way for some seconds. */
const SLOW_BYTES_PER_SECOND = 20_000

describe('a server that is killed', () => {
  const step = jobSteps()
  const stage = useStage()
  let visitor: Visitor
  let release = ''

  const notice = () => visitor.page.getByText('The server does not answer.')
  const upload = () => visitor.page.getByRole('region', { name: 'SBOM' })
  const kill = async () => {
    expect(await stage.current.primum.end('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' })
  }
  const startAgain = async () => {
    await stage.current.startAgain()
    await notice().waitFor({ state: 'detached' })
  }

  beforeAll(async () => {
    visitor = await openInstance(stage.current)
    release = await makeRelease(visitor.page)
  })

  step('what was typed stays, and is saved when the server is back', async () => {
    const { page } = visitor
    await page.goto('/products/new')
    await page.getByLabel('Name').fill('Ward gateway')
    await kill()
    await page.getByRole('button', { name: 'Create the product' }).click()
    await notice().waitFor()
    await page.getByText('No answer', { exact: true }).waitFor()
    expect(await page.getByLabel('Name').inputValue()).toBe('Ward gateway')
    await startAgain()
    await page.getByRole('button', { name: 'Create the product' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ward gateway' }).waitFor()
  })

  step('a page that cannot be loaded says why, and opens by itself when the server is back', async () => {
    const { page } = visitor
    await kill()
    await page.getByRole('link', { name: 'Deadlines' }).click()
    await page.getByRole('heading', { level: 1, name: 'This page could not be shown' }).waitFor()
    await notice().waitFor()
    await startAgain()
    await page.getByRole('heading', { level: 1, name: 'Deadlines' }).waitFor()
    await page.getByText('No clock is running').waitFor()
  })

  step('an upload that it was killed under can be repeated', async () => {
    const { page, context } = visitor
    await page.goto(`/releases/${release}`)
    const network = await context.newCDPSession(page)
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: SLOW_BYTES_PER_SECOND,
    })
    await chooseFiles(page, [deviceSbom()])
    await upload().getByRole('status').getByText('Sending').waitFor()
    await kill()
    await upload().getByRole('alert').getByText('it is not known whether it arrived').waitFor()
    await notice().waitFor()
    await startAgain()
    await network.detach()
    await chooseFiles(page, [deviceSbom()])
    await upload().getByText('65 components, 0 new findings, 65 unmatched.').waitFor()
  })

  step('what it had said yes to is there after every start, once', async () => {
    const { page } = visitor
    await kill()
    await stage.current.startAgain()
    await page.reload()
    await page.getByRole('tab', { name: 'Components' }).getByText('65').waitFor()
    expect(countByType(await readJournal(page))).toMatchObject({
      'design/product-created': 2,
      'design/release-created': 1,
      'design/sbom-accepted': 1,
    })
  })

  step('no page had an error but that nobody answered', async () => {
    expect(visitor.faults.filter((fault) => !fault.includes('The server did not answer.'))).toEqual([])
  })
})
