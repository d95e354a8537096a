// SPDX-License-Identifier: Apache-2.0
/** The journal and its log in a real browser: found, verified from the log's own files, disclosed, erased, and tampered with. */
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect } from 'vitest'
import { enterSignedIn, get, openExample, post } from './api-steps.ts'
import { look } from './axe-look.ts'
import type { Visitor } from './chromium-browser.ts'
import { ada, clara } from './entry-steps.ts'
import { jobSteps } from './job-steps.ts'
import { readCheckpoint, swapCheckpoint, tamper } from './journal-files.ts'
import { pressAt, tabTo, walk } from './keyboard-steps.ts'
import { useStage } from './stage.ts'

type Act = { readonly id: string; readonly leafIndex: string | null; readonly at: string }

describe('the journal', () => {
  const step = jobSteps()
  const stage = useStage()
  let visitor: Visitor
  let page: Page
  let release: Act
  let firstCheckpoint = ''

  beforeAll(async () => {
    await openExample(stage.current)
    visitor = await enterSignedIn(stage.current, ada)
    page = visitor.page
  })

  const acts = (query: string) => get<{ readonly items: readonly Act[] }>(page, `/api/v1/acts?${query}`)
  const rows = (): Locator => page.getByRole('row').filter({ has: page.getByRole('cell') })
  const verify = async (): Promise<void> => {
    await page.getByRole('button', { name: /^Verify/ }).click()
    await page.getByRole('button', { name: 'Verify again' }).waitFor()
  }
  const open = async (): Promise<void> => {
    await page.goto(`/journal/${release.id}`)
    await page.getByRole('heading', { level: 1, name: 'Release added' }).waitFor()
  }
  const verdict = (text: string): Promise<void> =>
    page.getByRole('main').getByText(text, { exact: true }).waitFor()
  const check = (title: string): Locator =>
    page.getByRole('listitem').filter({ has: page.getByText(title, { exact: true }) })

  step('acts that were done through the API get their place in the log while one looks', async () => {
    await page.goto('/journal')
    await rows().first().waitFor()
    await expect.poll(() => rows().filter({ hasText: 'Waiting for its place' }).count()).toBe(0)
    const [first] = (await acts('type=design/release-created')).items
    if (first === undefined) throw new Error('the example has releases')
    release = first
    const row = rows().filter({ hasText: 'Release added' }).first()
    await row.getByText(release.leafIndex ?? 'none', { exact: true }).waitFor()
    await row.getByText('In the log').waitFor()
  })

  step('filters narrow it, and live in the address', async () => {
    const filters = page.getByRole('region', { name: 'Filters' })
    await filters.getByLabel('What').selectOption({ label: 'People and keys' })
    await filters.getByLabel('Who').selectOption({ label: clara.name })
    await expect.poll(() => new URL(page.url()).searchParams.get('type')).toBe('identity/')
    const by = new URL(page.url()).searchParams.get('actor') ?? ''
    const { items } = await acts(`type=identity/&actor=${by}`)
    expect(items.length).toBeGreaterThan(0)
    await expect.poll(() => rows().count()).toBe(items.length)

    await page.goto('/journal?from=2001-01-01&to=2001-12-31')
    await page.getByText('No act fits').waitFor()
    await filters.getByRole('button', { name: 'Clear filters' }).click()
    const day = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Berlin' })
    await filters.getByLabel('From').fill(day)
    await rows().first().waitFor()
    await filters.getByLabel('To').fill(day)
    await expect.poll(() => page.url()).toContain(`from=${day}&to=${day}`)

    await page.goto('/journal')
    await rows()
      .filter({ hasText: 'Product created' })
      .first()
      .getByRole('link', { name: 'its acts' })
      .click()
    await expect.poll(() => page.url()).toContain('subject=')
    await expect.poll(() => rows().count()).toBe(1)
  })

  step('an entry shows what is known, what everyone sees of it, and what is sealed', async () => {
    await page.goto(`/journal?type=design/release-created`)
    await page.getByRole('link', { name: 'Release added' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Release added' }).waitFor()
    await page.getByRole('region', { name: 'Facts' }).getByText('Units in field').waitFor()
    const everyone = page.getByRole('region', { name: 'What everyone sees' })
    await everyone.getByText('Who did it and the facts are sealed').waitFor()
    const entry = await everyone.locator('code').first().innerText()
    expect(JSON.parse(entry)).toMatchObject({
      format: 'primum.act/1',
      id: release.id,
      sealed: expect.any(String),
    })
  })

  step('it is verified by keyboard, from the signature to the seal', async () => {
    await pressAt(page.getByRole('button', { name: 'Verify', exact: true }))
    await page.getByRole('button', { name: 'Verify again' }).waitFor()
    await verdict('Verified')
    for (const title of ['Signature of the log', 'Tiles', 'Bytes of the entry', 'Path to the root', 'Seal']) {
      await check(title).getByText('Correct').waitFor()
    }
    await check('Witnesses').getByText('The log asks no witness.').waitFor()
    await check('What this browser saw before').getByText('has not looked at this log before').waitFor()
    firstCheckpoint = await readCheckpoint(stage.current.primum)
  })

  step('the path to the root is there as a picture and as a table', async () => {
    const picture = page.getByRole('img', { name: `Path from entry ${release.leafIndex} to the root` })
    expect(await picture.getByText('Checkpoint', { exact: true }).count()).toBe(1)
    const hashes = await picture.locator('g title').allTextContents()
    expect(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true)
    await page.getByText('The same as a table').click()
    const steps = page.getByRole('table', { name: /from the bottom to the top/ }).getByRole('row')
    // The entry's own hash, and two for each row below the header.
    expect(hashes.length).toBe(1 + 2 * ((await steps.count()) - 1))
    const root = Buffer.from(firstCheckpoint.split('\n')[2] ?? '', 'base64').toString('hex')
    expect(hashes).toContain(root)
    await steps.last().getByText(root).waitFor()
  })

  step('when the log has grown, it is shown to continue what this browser saw', async () => {
    await post(page, '/api/v1/products', {
      name: 'Warming cabinet',
      udiDi: [],
      intendedUse: 'Keeps fluids warm',
      essentialFunctions: [],
      hazards: [],
      sold: true,
    })
    await expect.poll(() => readCheckpoint(stage.current.primum)).not.toBe(firstCheckpoint)
    await verify()
    const memory = check('What this browser saw before')
    await memory.getByText(/A proof of \d+ hashes shows that it begins with/).waitFor()
    await page.getByText(/This browser remembers the checkpoint of \d+ entries/).waitFor()
  })

  step('Tab reaches everything, and the focus can be seen', async () => {
    // From the button on, through all that was checked, to the last control.
    await tabTo(page.getByText('The same as a table'))
    await tabTo(page.getByRole('button', { name: 'Copy: The command' }))
    const faults: string[] = []
    for (const address of [`/journal/${release.id}`, '/journal?type=journal/', '/journal/log']) {
      await page.goto(address)
      faults.push(...(await walk(page)))
    }
    expect(faults).toEqual([])
    await open()
    await verify()
  })

  step('axe finds nothing, on a phone too', async () => {
    const found = [...(await look(page, 'an entry that was verified'))]
    for (const address of ['/journal', '/journal/log']) {
      await page.goto(address)
      found.push(...(await look(page, address)))
    }
    expect(found).toEqual([])
  })

  const disclosed = () => page.request.get(`/log/journal/disclosed/${release.leafIndex}`)

  step('disclosing gives to everyone what was sealed, after saying what follows', async () => {
    await open()
    expect((await disclosed()).status()).toBe(404)
    await page.getByRole('button', { name: 'Disclose' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('It cannot be undone.').waitFor()
    await dialog.getByRole('button', { name: 'Disclose' }).click()
    await dialog.getByText('Say that you know it').waitFor()
    expect((await disclosed()).status()).toBe(404)
    await dialog.getByLabel('I know that this cannot be undone').check()
    await dialog.getByRole('button', { name: 'Disclose' }).click()
    await page.getByText('Disclosed', { exact: true }).waitFor()
    expect(await (await disclosed()).json()).toMatchObject({ content: { facts: expect.anything() } })
    await verify()
    await check('Disclosed content').getByText('Correct').waitFor()
  })

  step('erasing takes it away for ever, and the entry verifies as before', async () => {
    await page.getByRole('button', { name: 'Erase' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('I know that this cannot be undone').check()
    await dialog.getByRole('button', { name: 'Erase for ever' }).click()
    await dialog.getByRole('combobox', { name: 'Reason' }).selectOption({ label: 'It was recorded in error' })
    await dialog.getByRole('button', { name: 'Erase for ever' }).click()
    await page.getByText('Erased', { exact: true }).waitFor()
    await page.getByRole('region', { name: 'Facts' }).getByText('gone for ever').waitFor()
    expect((await disclosed()).status()).toBe(404)
    await page.reload()
    await verify()
    await verdict('Verified')
    await check('Seal').getByText('Salt and content were erased.').waitFor()
    for (const name of ['Disclose', 'Erase']) {
      expect(await page.getByRole('button', { name }).getAttribute('aria-disabled')).toBe('true')
    }
  })

  step('several are erased at once, and what cannot be is left out', async () => {
    await page.goto('/journal')
    for (const name of [/Select SBOM accepted/, /Select Findings appeared/, /Select Log opened/]) {
      await page.getByRole('checkbox', { name }).first().check()
    }
    const bar = page.getByRole('region', { name: 'Selected entries' })
    await bar.getByText('3 entries selected').waitFor()
    await bar.getByRole('button', { name: 'Erase' }).click()
    const dialog = page.getByRole('dialog', { name: 'Erase the content of 2 entries' })
    await dialog.getByText('1 selected entry is left out').waitFor()
    await dialog.getByRole('combobox', { name: 'Reason' }).selectOption({ label: 'A court ordered it' })
    await dialog.getByLabel('I know that this cannot be undone').check()
    await dialog.getByRole('button', { name: 'Erase for ever' }).click()
    await bar.waitFor({ state: 'detached' })
    await expect
      .poll(() =>
        rows()
          .filter({ has: page.getByText('Erased', { exact: true }) })
          .count(),
      )
      .toBe(3)
    await rows().filter({ hasText: 'Content of entries erased' }).first().waitFor()
  })

  step('a tile that was changed on the server’s disk makes it fail loudly', async () => {
    const repair = await tamper(stage.current.primum, 'tile/0')
    await open()
    await verify()
    const alert = page.getByRole('alert')
    await alert.getByText('Not verified', { exact: true }).waitFor()
    await check('Tiles').getByText('Wrong').waitFor()
    expect(await page.getByRole('img', { name: /Path from entry/ }).count()).toBe(0)
    await repair()
    await verify()
    await verdict('Verified')
  })

  step('so does an entry that was changed', async () => {
    const repair = await tamper(stage.current.primum, 'tile/entries')
    await verify()
    await page.getByRole('alert').getByText('The entry bundle was altered.').waitFor()
    await repair()
  })

  step('an older log than this browser saw is an alarm, with both checkpoints to keep', async () => {
    const repair = await swapCheckpoint(stage.current.primum, firstCheckpoint)
    await verify()
    const alert = page.getByRole('alert')
    await alert.getByText('Alarm: not the log that this browser saw before').waitFor()
    await alert.getByText(/This checkpoint has \d+ entries; this browser saw \d+ before\./).waitFor()
    await check('What this browser saw before')
      .getByText(firstCheckpoint.split('\n')[2] ?? '')
      .waitFor()
    await repair()
    await verify()
    await verdict('Verified')
  })

  step('the browser forgets when it is told to', async () => {
    await page.getByRole('button', { name: 'Forget it' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Forget it' }).click()
    await page.getByText('This browser remembers no checkpoint of the log yet.').waitFor()
  })

  step('the page of the log names it, and refuses a policy at the line that is wrong', async () => {
    await page.goto('/journal')
    await page.getByRole('link', { name: 'The log', exact: true }).click()
    const { origin, verifierKey } = await get<Log>(page, '/api/v1/log')
    await page.getByText(origin, { exact: true }).waitFor()
    await page.getByText(`--vkey '${verifierKey}'`).waitFor()
    const policy = page.getByRole('textbox', { name: 'Policy' })
    await policy.fill('# nobody\nquorum somebody\n')
    await page.getByRole('button', { name: 'Save and ask' }).click()
    await page.getByText('Line 2: ').waitFor()
    const marked = await policy.evaluate<string, Field>(({ value, selectionStart, selectionEnd }) =>
      value.slice(selectionStart, selectionEnd),
    )
    expect(marked).toBe('quorum somebody')
  })

  step('a witness that is asked for and does not answer is said where people look', async () => {
    // The key of a witness in the example; nothing listens at this address.
    await page.getByText('How a policy is written').click()
    const example = await page.locator('code').filter({ hasText: 'quorum two-of-three' }).innerText()
    const key = /witness hospital (\S+)/.exec(example)?.[1]
    await page
      .getByRole('textbox', { name: 'Policy' })
      .fill(`witness hospital ${key} http://127.0.0.1:9/\nquorum hospital\n`)
    await page.getByRole('button', { name: 'Save and ask' }).click()
    const witness = rows().filter({ hasText: 'hospital' })
    await witness.getByText('Not reachable').waitFor()
    await page.getByRole('region', { name: 'The log is not witnessed' }).waitFor()
    await page.getByRole('button', { name: 'Ask for fresh cosignatures' }).click()
    await page.getByText('The witnesses were asked').first().waitFor()
    await page.goto('/journal')
    await page.getByRole('region', { name: 'The log is not witnessed' }).waitFor()
    await page.goto('/')
    await page.getByRole('region', { name: 'Needs you now' }).getByText('The log is not witnessed').click()
    await page.getByRole('heading', { level: 1, name: 'The journal’s log' }).waitFor()

    await open()
    await verify()
    await verdict('Verified, and not witnessed')
    await check('Witnesses')
      .getByText('No witness cosigned it; the policy asks for more: hospital.')
      .waitFor()
  })

  step('a browser that cannot verify says so, and says nothing against the log', async () => {
    const old = [
      ['delete Uint8Array.fromBase64', 'This browser is too old to read the log'],
      [
        "SubtleCrypto.prototype.importKey = () => Promise.reject(new DOMException('', 'NotSupportedError'))",
        'It could not be done: the browser does not know Ed25519 (RFC 8032); a newer one does.',
      ],
      [
        "Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })",
        'It could not be done: the browser gives cryptography only to pages that came over HTTPS or from this machine.',
      ],
    ] as const
    for (const [script, words] of old) {
      const { page: other, context } = await enterSignedIn(stage.current, ada)
      await other.addInitScript(script)
      await other.goto(`/journal/${release.id}`)
      await other.getByRole('button', { name: 'Verify', exact: true }).click()
      const card = other.getByRole('region', { name: 'Verify in this browser' })
      await card.getByText(words).first().waitFor()
      expect(await card.getByText('Not verified').count()).toBe(0)
      await context.close()
    }
  })

  step('no page had an error that nobody saw', async () => {
    expect(visitor.faults).toEqual([])
  })
})

type Log = { readonly origin: string; readonly verifierKey: string }
/** Of the page's own world; the types of a browser are not those of this program. */
type Field = { readonly value: string; readonly selectionStart: number; readonly selectionEnd: number }
