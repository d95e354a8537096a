// SPDX-License-Identifier: Apache-2.0
/** A stranger reports a flaw, with a browser that encrypts and with one that runs nothing, and keeps proof of it; the team reads it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { get, openInstance } from './api-steps.ts'
import { look } from './axe-look.ts'
import type { Visitor } from './chromium-browser.ts'
import { runCommand } from './command-line.ts'
import { jobSteps } from './job-steps.ts'
import { useStage } from './stage.ts'

type Reports = {
  readonly items: readonly {
    readonly id: string
    readonly encrypted: boolean
    readonly summary: string | null
    readonly case: { readonly id: string }
  }[]
}

describe('a report', () => {
  const step = jobSteps()
  const stage = useStage()
  let maker: Visitor
  let reporter: Visitor
  let folder = ''
  let link = ''

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'primum report '))
    maker = await openInstance(stage.current)
    reporter = await stage.current.enter()
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  step('needs a key of the team, which is made in a browser and saved before it is used', async () => {
    const { page } = maker
    await page.goto('/collaboration/report-keys')
    await page.getByText('No key yet').waitFor()
    await page.getByRole('button', { name: 'Make a key' }).click()
    await page.getByLabel('Passphrase for the file').fill('correct horse battery staple')
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save the key file' }).click()
    await (await saving).saveAs(path.join(folder, 'team.key'))
    expect((await readFile(path.join(folder, 'team.key'))).toString('latin1')).toMatch(
      /^age-encryption\.org\/v1\n-> scrypt /,
    )
    await page.getByLabel('The file is kept where the team finds it').check()
    await page.getByRole('button', { name: 'Use this key' }).click()
    await page.getByText('In use', { exact: true }).waitFor()
  })

  step('has pages that everybody can read', async () => {
    expect(await look(maker.page, 'the keys')).toEqual([])
    await reporter.page.goto('/report')
    expect(await look(reporter.page, 'the form')).toEqual([])
  })

  step('is encrypted in the browser of whoever reports', async () => {
    const { page } = reporter
    await page.goto('/report')
    await page.getByText('Your browser encrypts the report before it is sent').waitFor()
    await page.getByLabel('In a few words').fill('The pump takes any dose')
    await page.getByLabel('What did you see').fill('Send <b>one</b> frame.')
    await page.getByRole('group', { name: 'Was a device tested' }).getByLabel('Yes').check()
    await page
      .getByLabel('Files')
      .setInputFiles({ name: 'trace.pcap', mimeType: '', buffer: Buffer.from('frames') })
    await page.getByRole('button', { name: 'Send the report' }).click()
    await page.getByRole('heading', { level: 1, name: 'Your report was received' }).waitFor()
    link = (await page.locator('#status-link').textContent()) ?? ''
    expect(link).toContain('/report/status/')
  })

  step('has a receipt that everybody can read', async () => {
    expect(await look(reporter.page, 'the receipt')).toEqual([])
    await reporter.page.goto(link)
    await reporter.page.getByText('received, waiting for a person').waitFor()
    expect(await look(reporter.page, 'the status page')).toEqual([])
  })

  step('leaves nothing readable on the server', async () => {
    const { items } = await get<Reports>(maker.page, '/api/v1/reports')
    expect(items).toMatchObject([{ encrypted: true, summary: null }])
    const stored = await maker.page.request.get(`/api/v1/reports/${items[0]?.id}/document`)
    const bytes = (await stored.body()).toString('latin1')
    expect(bytes).toMatch(/^age-encryption\.org\/v1\n-> X25519 /)
    expect(bytes).not.toContain('any dose')
  })

  step('is proved by its receipt, offline', async () => {
    const { page } = reporter
    const command = (await page.locator('pre').last().textContent()) ?? ''
    for (const [name, file] of [
      ['Save the receipt', 'receipt.json'],
      ['Save the report as it was stored', 'report.age'],
    ] as const) {
      const saving = page.waitForEvent('download')
      await page.getByRole('link', { name }).click()
      await (await saving).saveAs(path.join(folder, file))
    }
    const vkey = /--vkey '([^']+)'/.exec(command)?.[1] ?? ''
    const { code, stdout } = await runCommand([
      process.execPath,
      'apps/cli/bin/primum',
      ...[
        'verify',
        path.join(folder, 'receipt.json'),
        '--vkey',
        vkey,
        '--report',
        path.join(folder, 'report.age'),
      ],
    ])
    expect(stdout).toContain('verified   yes')
    expect(code).toBe(0)
  })

  step('goes on in a conversation, encrypted if the reporter wishes', async () => {
    const { page } = reporter
    await page.goto(link)
    await page.getByLabel('Write to us').fill('One more detail')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Encrypted to our team; only it can open this.').waitFor()
    await page.getByLabel('Encrypt this message').uncheck()
    await page.getByLabel('Write to us').fill('In the open')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('In the open').waitFor()
    expect(reporter.faults).toEqual([])
  })

  step('is read by the team with the key file, in its own browser', async () => {
    const { page } = maker
    const { items } = await get<Reports>(page, '/api/v1/reports')
    // A new page has forgotten the key that was made.
    await page.goto(`/collaboration/cases/${items[0]?.case.id}`)
    await page.getByText('This report is encrypted').waitFor()
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Open a key file' }).first().click()
    await (await choosing).setFiles(path.join(folder, 'team.key'))
    await page.getByRole('textbox', { name: 'Passphrase' }).fill('correct horse battery staple')
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.getByText('The pump takes any dose').waitFor()
    await page.getByText('Send <b>one</b> frame.').waitFor()
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Decrypt and save trace.pcap' }).click()
    const saved = await saving
    expect(saved.suggestedFilename()).toBe('trace.pcap')
    await saved.saveAs(path.join(folder, 'trace.pcap'))
    expect((await readFile(path.join(folder, 'trace.pcap'))).toString()).toBe('frames')
    await page.getByRole('button', { name: 'Close it' }).first().click()
    await page.getByText('This report is encrypted').waitFor()
    expect(maker.faults).toEqual([])
  })

  step('comes in just as well without JavaScript', async () => {
    const browser = reporter.context.browser()
    if (browser === null) throw new Error('the browser is open')
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: stage.current.primum.url })
    const page = await context.newPage()
    await page.goto('/report')
    await page.getByText('Without JavaScript the report is sent').waitFor()
    await page.locator('[name=summary]').fill('No script here')
    await page.locator('[name=description]').fill('It works.')
    await page.getByRole('button', { name: 'Send the report' }).click()
    await page.getByRole('heading', { level: 1, name: 'Your report was received' }).waitFor()
    await page.locator('#status-link').click()
    await page.getByText('received, waiting for a person').waitFor()
    expect(await context.cookies()).toEqual([])
    await context.close()
  })
})
