// SPDX-License-Identifier: Apache-2.0
/** What the pages show between the lines, for eyes and screen readers: forms, refusals, secrets, decisions, dead ends. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import {
  enterSignedIn,
  listFindings,
  notAffected,
  openExample,
  placeOf,
  post,
  propose,
  signAsClinicalSafety,
} from './api-steps.ts'
import { look } from './axe-look.ts'
import { fillAssessment } from './design-steps.ts'
import { ada, clara, signIn } from './entry-steps.ts'
import { setupLinkOf, useStage } from './stage.ts'

const stage = useStage()
const ids = {
  product: '',
  release: '',
  undecided: '',
  awaiting: '',
  uncontrolled: '',
  controlled: '',
  withdrawn: '',
  adoptable: '',
  closed: '',
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** The only moment at which the set-up page is there. */
const seenBeforeSetUp: string[] = []
beforeAll(async () => {
  const { page, context } = await stage.current.enter()
  await page.goto(setupLinkOf(stage.current.primum))
  await press(page, 'Set up')
  await page.getByText('Give your name').waitFor()
  seenBeforeSetUp.push(...(await look(page, 'set-up, refused')))
  await context.close()
  await openExample(stage.current)
  await decideSome()
}, 120_000)

test('set-up with fields that were refused', () => {
  expect(seenBeforeSetUp).toEqual([])
})

/** A finding in each state that a decision can be in. */
async function decideSome(): Promise<void> {
  const { page, context } = await enterSignedIn(stage.current, ada)
  const clinical = await enterSignedIn(stage.current, clara)
  const [undecided] = await findingsOf(page, 'CVE-2016-1000237')
  const [awaiting] = await findingsOf(page, 'CVE-2016-1000223')
  const [controlled] = await findingsOf(page, 'CVE-2018-16487')
  const [withdrawn] = await findingsOf(page, 'x_NSWG-ECO-154')
  const [closed] = await findingsOf(page, 'RUSTSEC-2024-0370')
  // One flaw in two versions of a package: the decision about the one is proposed for the other.
  const [uncontrolled, adoptable = ''] = await findingsOf(page, 'x_NSWG-ECO-17')
  await propose(page, awaiting)
  await signAsClinicalSafety(clinical.page, await propose(page, uncontrolled))
  await signAsClinicalSafety(clinical.page, await propose(page, controlled, notAffected))
  const reason = 'The wrong hazard was named.'
  await post(page, `/api/v1/assessments/${await propose(page, withdrawn)}/withdrawal`, { reason })
  const left = await placeOf(page, closed)
  await post(page, `/api/v1/releases/${left.release.id}/sboms`, emptySbom)
  Object.assign(ids, { undecided, awaiting, uncontrolled, controlled, withdrawn, adoptable, closed })
  const { product, release } = await placeOf(page, undecided)
  Object.assign(ids, { product: product.id, release: release.id })
  await context.close()
  await clinical.context.close()
}

async function findingsOf(page: Page, flaw: string): Promise<readonly [string, ...string[]]> {
  const [first, ...rest] = await listFindings(page, `q=${flaw}`)
  if (first === undefined) throw new Error(`the example has no finding of ${flaw}`)
  return [first, ...rest]
}

/** What was in the release before is in it no more. */
const emptySbom = Buffer.from(
  JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, components: [] }),
)

type State = readonly [name: string, address: string, ...steps: ((page: Page) => Promise<unknown>)[]]

const front: readonly State[] = [
  [
    'sign-in, refused',
    '/sign-in',
    (page) => signIn(page, { email: ada.email, password: 'not her password' }),
    (page) => page.getByRole('alert').waitFor(),
  ],
  ['invitation, refused', '/invitation#token=none', (page) => press(page, 'Set the password')],
  ['invitation without a token', '/invitation'],
  ['set-up that was done', '/setup'],
]

/** A policy whose own test expects something else of it, and with a rule that no test reaches. */
const disagreeing = `format: primum.policy/1
name: Disagrees with itself
rules:
  - { name: Exploited, when: { kev: listed }, outcome: fail }
  - { name: High, when: { severity-at-least: high }, outcome: warn }
tests:
  - name: what is high fails
    on: 2026-03-02
    finding: { severity: high }
    expect: { outcome: fail }
`

const forms = (): readonly State[] => [
  [
    'new product, refused',
    '/products/new',
    (page) => press(page, 'Add hazard'),
    (page) => press(page, 'Create the product'),
  ],
  ['edit product', `/products/${ids.product}/edit`],
  ['new release, refused', `/products/${ids.product}/releases/new`, (page) => press(page, 'Add the release')],
  ['edit release', `/releases/${ids.release}/edit`],
  [
    'harm assessment',
    `/findings/${ids.undecided}`,
    (page) => press(page, 'Decide'),
    (page) => fillAssessment(page, { severity: 'Catastrophic', rationale: 'It renders text.', advice: '' }),
    (page) => press(page, 'Add control'),
    (page) => press(page, 'Propose the decision'),
  ],
  [
    'policy, with faults',
    '/policy',
    (page) => page.getByLabel('Policy', { exact: true }).fill('format: primum.policy/1\nrules: []\n'),
    (page) => press(page, 'Check'),
    (page) => page.getByText(/^This is no policy/).waitFor(),
  ],
  [
    'policy, whose test fails',
    '/policy',
    (page) => page.getByLabel('Policy', { exact: true }).fill(disagreeing),
    (page) => press(page, 'Save'),
    (page) => page.getByText('1 test failed, 0 passed').waitFor(),
    (page) => page.getByText('What it would say, in words').click(),
  ],
  [
    'API key, made',
    '/api-keys',
    (page) => press(page, 'New API key'),
    (page) => page.getByRole('dialog').getByLabel('Name').fill('build pipeline'),
    (page) => press(page, 'Make the key'),
    (page) => page.getByRole('dialog', { name: 'Copy the key now' }).waitFor(),
  ],
  [
    'person, refused',
    '/people',
    (page) => press(page, 'Add a person'),
    (page) => press(page, 'Add and make a link'),
  ],
  ['menu of a person', '/people', (page) => press(page, `Change ${clara.name}`)],
  [
    'person, invited',
    '/people',
    (page) => press(page, `Change ${clara.name}`),
    (page) => page.getByRole('menuitem', { name: 'New invitation link' }).click(),
    (page) => page.getByRole('dialog', { name: `Invitation for ${clara.name}` }).waitFor(),
  ],
  [
    'second factor',
    '/account',
    (page) => press(page, 'Turn on'),
    (page) => page.getByLabel('Confirm with your password').fill(ada.password),
    (page) => press(page, 'Turn on'),
    (page) => page.getByText('Key for the authenticator app').waitFor(),
  ],
]

const shows = (text: string) => (page: Page) => page.getByRole('main').getByText(text).first().waitFor()

const findings = (): readonly State[] => [
  ['finding, undecided', `/findings/${ids.undecided}`, shows('Nobody has decided yet')],
  ['finding, awaiting signature', `/findings/${ids.awaiting}`, shows('Proposed decision')],
  ['finding, uncontrolled', `/findings/${ids.uncontrolled}`, shows('Decision in force'), shows('Running')],
  [
    'finding, controlled',
    `/findings/${ids.controlled}`,
    shows('Decision in force'),
    shows('VEX: Not affected'),
  ],
  [
    'finding, withdrawn',
    `/findings/${ids.withdrawn}`,
    (page) => page.getByRole('region', { name: 'Earlier decisions' }).locator('summary').first().click(),
    shows('The wrong hazard was named.'),
  ],
  ['finding, decided elsewhere', `/findings/${ids.adoptable}`, shows('Decided elsewhere')],
  ['finding, closed', `/findings/${ids.closed}`, shows('Closed')],
  [
    'a start event',
    `/findings/${ids.uncontrolled}`,
    (page) => press(page, 'Record a start event'),
    (page) => page.getByRole('dialog').getByLabel('When').waitFor(),
  ],
]

const deadEnds: readonly State[] = [
  ['no such page', '/nothing/here'],
  ['no such finding', '/findings/00000000-0000-4000-8000-000000000000'],
  [
    'a server in trouble',
    '/',
    (page) => page.route('**/api/v1/overview', (route) => route.fulfill({ status: 500 })),
    (page) => page.route('**/api/v1/assessments*', (route) => route.abort()),
    (page) => page.reload(),
    (page) => page.getByText('The server does not answer.').waitFor(),
  ],
]

test('in front', async () => {
  const { page } = await stage.current.enter()
  expect(await lookAt(page, front)).toEqual([])
})

test.each([
  ['forms', forms],
  ['decisions', findings],
  ['dead ends', () => deadEnds],
] as const)(
  '%s',
  async (_, states) => {
    const { page } = await enterSignedIn(stage.current, ada)
    expect(await lookAt(page, states())).toEqual([])
  },
  120_000,
)

async function lookAt(page: Page, states: readonly State[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const [name, address, ...steps] of states) {
    // An address that differs in its hash alone would open no new page.
    await page.goto('about:blank')
    await page.goto(address)
    for (const step of steps) await step(page)
    found.push(...(await look(page, name)))
  }
  return found
}
