// SPDX-License-Identifier: Apache-2.0
/** The way to a page that is the subject of a test, through the API with the session of whoever's page it is. */
import type { APIResponse, Page } from 'playwright-core'
import type { Visitor, VisitorOptions } from './chromium-browser.ts'
import { pump } from './design-steps.ts'
import { ada, clara, type Person } from './entry-steps.ts'
import { type Stage, setupLinkOf } from './stage.ts'

/** The answer's body, in the shape that the caller names; what is missing of it fails the test that reads it. */
async function take<Body>(response: APIResponse): Promise<Body> {
  if (!response.ok()) {
    throw new Error(`${response.url()} answered ${response.status()}: ${await response.text()}`)
  }
  return (response.status() === 204 ? undefined : await response.json()) as Body
}

/** What the same-origin rule asks of a browser. */
const fromOurPages = (page: Page) => ({ origin: new URL(page.url()).origin })

export const get = async <Body>(page: Page, address: string): Promise<Body> =>
  take(await page.request.get(address))

/** @param data sent as JSON; bytes as they are */
export const post = async <Body = unknown>(page: Page, address: string, data?: unknown): Promise<Body> =>
  take(await page.request.post(address, { headers: fromOurPages(page), ...(data !== undefined && { data }) }))

const tokenOf = (link: string): string => new URL(link).hash.replace('#token=', '')

/** A person with a session. Their page is still the sign-in page, which does not know of it. */
export async function enterSignedIn(
  stage: Stage,
  person: Person,
  options: VisitorOptions = {},
): Promise<Visitor> {
  const visitor = await stage.enter(options)
  await visitor.page.goto('/sign-in')
  await post(visitor.page, '/api/auth/sign-in/email', { email: person.email, password: person.password })
  return visitor
}

/** Sets the instance up for Ada. @returns her browser, on a page that does not know of it yet */
export async function openInstance(stage: Stage): Promise<Visitor> {
  const visitor = await stage.enter()
  await visitor.page.goto('/sign-in')
  const token = tokenOf(setupLinkOf(stage.primum))
  const setUp = { organisation: 'Halcyon Devices', timeZone: 'Europe/Berlin', ...ada }
  await post(visitor.page, '/api/v1/setup', { token, ...setUp })
  return visitor
}

type Invited = { readonly invitation: { readonly url: string } }

/** The same with the fictional maker's data, and with Clara, who has accepted her invitation. */
export async function openExample(stage: Stage): Promise<void> {
  const { page, context } = await openInstance(stage)
  await post(page, '/api/v1/example')
  const { name, email, password } = clara
  const roles = ['clinical-safety']
  const { invitation } = await post<Invited>(page, '/api/v1/people', { name, email, roles })
  await context.clearCookies()
  await post(page, '/api/v1/invitations/accept', { token: tokenOf(invitation.url), password })
  await context.close()
}

/** Ends every session of the person but this browser's. */
export const endOtherSessions = async (page: Page): Promise<void> =>
  take(await page.request.delete('/api/v1/sessions', { headers: fromOurPages(page) }))

type Listed = { readonly id: string }

/** Ids of open findings, the most dangerous first. @param filter query of the list, as `q=lodash` */
export async function listFindings(page: Page, filter = ''): Promise<readonly string[]> {
  const { items } = await get<{ readonly items: readonly Listed[] }>(page, `/api/v1/findings?${filter}`)
  return items.map(({ id }) => id)
}

type Place = { readonly product: Listed; readonly release: Listed }

/** Where a finding is. */
export async function placeOf(page: Page, findingId: string): Promise<Place> {
  const { product, release } = await get<Place>(page, `/api/v1/findings/${findingId}`)
  return { product, release }
}

/** A pump with a release in the field, which has no SBOM yet. @returns the release's id */
export async function makeRelease(page: Page): Promise<string> {
  const product = await post<Listed>(page, '/api/v1/products', { name: pump.name })
  const version = { version: '3.1', stage: 'fielded' }
  const release = await post<Listed>(page, `/api/v1/products/${product.id}/releases`, version)
  return release.id
}

/** Proposes a decision about a finding, signed by the proposer as product security. @returns its id */
export async function propose(page: Page, findingId: string, changes: object = {}): Promise<string> {
  const { id } = await post<Listed>(page, `/api/v1/findings/${findingId}/assessments`, {
    signAs: 'product-security',
    assessment: { ...affected, ...changes },
  })
  return id
}

const affected = {
  answers: {},
  severity: 'catastrophic',
  phiOnly: false,
  controls: [],
  rationale: 'The maintenance page renders text from the drug library server.',
  vexStatus: 'affected',
  vexJustification: null,
  impactStatement: null,
  actionStatement: 'Keep the pump off shared networks until 3.3 is installed.',
} as const

/** A decision that calls for nothing. */
export const notAffected = {
  severity: 'negligible',
  vexStatus: 'not_affected',
  vexJustification: 'vulnerable_code_not_present',
  actionStatement: null,
} as const

export const signAsClinicalSafety = (page: Page, assessmentId: string): Promise<unknown> =>
  post(page, `/api/v1/assessments/${assessmentId}/signatures`, { as: 'clinical-safety' })
