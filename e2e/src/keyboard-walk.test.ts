// SPDX-License-Identifier: Apache-2.0
/** Every page without a mouse: Tab reaches each control, the focus can always be seen, and no control holds it back. */
import { beforeAll, expect, test } from 'vitest'
import {
  enterSignedIn,
  listFindings,
  openExample,
  placeOf,
  propose,
  signAsClinicalSafety,
} from './api-steps.ts'
import { phone, type Visitor } from './chromium-browser.ts'
import { ada, clara } from './entry-steps.ts'
import { pressAt, untilFocused, walk } from './keyboard-steps.ts'
import { useStage } from './stage.ts'

const stage = useStage()
let visitor: Visitor
const ids = { product: '', release: '', undecided: '', proposed: '', inForce: '' }

beforeAll(async () => {
  await openExample(stage.current)
  visitor = await enterSignedIn(stage.current, ada)
  const clinical = await enterSignedIn(stage.current, clara)
  const { page } = visitor
  const [first = '', second = '', third = ''] = await listFindings(page)
  Object.assign(ids, { undecided: first, proposed: second, inForce: third })
  await propose(page, ids.proposed)
  await signAsClinicalSafety(clinical.page, await propose(page, ids.inForce))
  await clinical.context.close()
  const { product, release } = await placeOf(page, ids.undecided)
  Object.assign(ids, { product: product.id, release: release.id })
})

/** Lists are narrowed to what fits a window: a hundred rows of the same controls tell nothing more. */
const pages = {
  overview: () => '/',
  products: () => '/products',
  product: () => `/products/${ids.product}`,
  'new product': () => '/products/new',
  'edit product': () => `/products/${ids.product}/edit`,
  'new release': () => `/products/${ids.product}/releases/new`,
  'edit release': () => `/releases/${ids.release}/edit`,
  'findings of a release': () => `/releases/${ids.release}`,
  components: () => `/releases/${ids.release}?tab=components&q=express`,
  'unmatched components': () => `/releases/${ids.release}?tab=unmatched`,
  'minimum elements': () => `/releases/${ids.release}?tab=elements`,
  'history of SBOMs': () => `/releases/${ids.release}?tab=history`,
  findings: () => '/findings?q=lodash',
  'a finding without a decision': () => `/findings/${ids.undecided}`,
  'a finding with a proposed decision': () => `/findings/${ids.proposed}`,
  'a finding with a decision in force': () => `/findings/${ids.inForce}`,
  signatures: () => '/signatures',
  deadlines: () => '/deadlines',
  policy: () => '/policy',
  intelligence: () => '/intelligence',
  journal: () => '/journal?type=identity/signed-in',
  people: () => '/people',
  'API keys': () => '/api-keys',
  'calendars and rules': () => '/calendars',
  account: () => '/account',
  'no page': () => '/nothing/here',
} as const

test('every page for those who are signed in', async () => {
  const { page } = visitor
  const faults: string[] = []
  for (const [name, address] of Object.entries(pages)) {
    await page.goto(address())
    faults.push(...named(name, await walk(page)))
  }
  expect(faults).toEqual([])
}, 120_000)

test('the menu of a phone', async () => {
  const { page } = await enterSignedIn(stage.current, ada, { viewport: phone })
  await page.goto('/products')
  expect(await walk(page)).toEqual([])
  await pressAt(page.getByRole('button', { name: 'Open the menu' }))
  const menu = page.getByRole('dialog')
  await pressAt(menu.getByRole('link', { name: 'Deadlines' }))
  await untilFocused(page.getByRole('heading', { level: 1, name: 'Deadlines' }))
  await menu.waitFor({ state: 'detached' })
})

test('the pages in front', async () => {
  const { page } = await stage.current.enter()
  const faults: string[] = []
  for (const address of ['/sign-in', '/invitation#token=none', '/setup']) {
    await page.goto(address)
    faults.push(...named(address, await walk(page)))
  }
  expect(faults).toEqual([])
})

const named = (name: string, faults: readonly string[]) => faults.map((fault) => `${name}: ${fault}`)
