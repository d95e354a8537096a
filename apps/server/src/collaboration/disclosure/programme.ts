// SPDX-License-Identifier: Apache-2.0
/** The disclosure programme as its people see it: what is published, what it reaches, and what is still to do. */
import { checkSecurityTxt } from '@primum/advisory/security-txt'
import type { Reader } from '../../platform/database/database.ts'
import { formatPage } from '../../platform/html/page.ts'
import { getInstance } from '../../platform/identity/instance/queries.ts'
import { rfc3339 } from '../../platform/journal/by.ts'
import type { Collaboration } from '../context.ts'
import { teamKey } from '../reports/queries.ts'
import { type ReachedLevel, reachedLevel } from './level.ts'
import { policyBody, policyTitle } from './page.ts'
import { type DisclosurePolicyData, disclosurePolicyData } from './policy.ts'
import { type DisclosurePolicy, disclosurePolicy, productNames } from './queries.ts'
import { lastReach } from './reach.ts'
import type { Programme, Step } from './schemas.ts'
import { isHttps, readCurrent, securityTxtAddress } from './security-txt.ts'

type Parts = Pick<Collaboration, 'db' | 'clock' | 'openPgp' | 'publicUrl'>

const KEY_ENDS_SOON = { hours: 90 * 24 } as const

export async function getProgramme({ db, clock, openPgp, publicUrl }: Parts): Promise<Programme> {
  const policy = await disclosurePolicy(db)
  const now = clock.now()
  const securityTxt = await servedSecurityTxt(db, now)
  const { fingerprint, isOwn, createdAt, expiresAt, retired } = openPgp
  const reached = reachedNow(policy)
  return {
    version: policy.version,
    policy: dataOf(policy),
    sha256: policy.version === 0 ? null : policy.sha256,
    publishedAt: policy.publishedAt,
    publishedBy: policy.publishedBy,
    reached: { ...reached, missing: [...reached.missing] },
    addresses: {
      page: `${publicUrl}/disclosure`,
      securityTxt: securityTxtAddress(publicUrl),
      report: `${publicUrl}/report`,
      key: `${publicUrl}/disclosure/openpgp.asc`,
    },
    securityTxt,
    signingKey: {
      fingerprint,
      isOwn,
      createdAt: rfc3339(createdAt),
      expiresAt: expiresAt === null ? null : rfc3339(expiresAt),
      retired: retired.map((key) => key.fingerprint),
    },
    steps: [
      policyStep(policy),
      levelStep(policy, reached),
      addressStep(publicUrl, await lastReach(db)),
      teamKeyStep((await teamKey(db)) !== undefined),
      securityTxtStep(securityTxt),
      signingKeyStep(expiresAt, now),
    ],
  }
}

async function servedSecurityTxt(db: Reader, now: Temporal.Instant): Promise<Programme['securityTxt']> {
  const served = await readCurrent(db)
  if (served === undefined) return null
  const { content, publishedAt, expiresAt } = served
  const { errors, recommendations } = checkSecurityTxt(new TextEncoder().encode(content), now)
  return {
    content,
    publishedAt,
    expiresAt,
    errors: [...errors],
    recommendations: [...recommendations],
  }
}

/** The policy alone, without which version it is. */
export const dataOf = (policy: DisclosurePolicy): DisclosurePolicyData =>
  disclosurePolicyData.strip().parse(policy)

/** An unpublished policy promises nothing; the form is a contact, which is level 1. */
const reachedNow = (policy: DisclosurePolicy): ReachedLevel =>
  policy.version === 0 ? { level: 1, missing: ['a published policy (level 2)'] } : reachedLevel(policy)

const policyStep = ({ version }: DisclosurePolicy): Step => ({
  id: 'policy',
  done: version > 0,
  title: 'Publish your policy',
  detail:
    version > 0
      ? `Version ${version} is published.`
      : 'Read the proposal below, change what does not fit, and publish it. Until then nothing is promised in your name.',
})

const levelStep = (policy: DisclosurePolicy, { level, missing }: ReachedLevel): Step => ({
  id: 'level',
  done: level === 5,
  title: 'Reach disclose.io level 5',
  detail:
    policy.version === 0
      ? `The proposal reaches level ${reachedLevel(policy).level} once it is published.`
      : missing.length === 0
        ? 'Full safe harbour with a public timeline.'
        : `Level ${level} is reached. Missing: ${missing.join('; ')}.`,
})

const addressStep = (publicUrl: string, reach: Awaited<ReturnType<typeof lastReach>>): Step => ({
  id: 'address',
  done: isHttps(publicUrl) && reach?.outcome === 'reached',
  title: 'Be found at a public https address',
  detail: addressDetail(publicUrl, reach),
})

function addressDetail(publicUrl: string, reach: Awaited<ReturnType<typeof lastReach>>): string {
  if (!isHttps(publicUrl)) {
    return `It is ${publicUrl} now. Put it behind https, set PRIMUM_URL and start again: until then security.txt can name neither the policy nor your advisories.`
  }
  if (reach === undefined)
    return `It is ${publicUrl}. Once a policy is published, it is looked for there every day.`
  const day = reach.checkedAt.slice(0, 10)
  return reach.outcome === 'reached'
    ? `It was found at ${publicUrl} on ${day} (UTC).`
    : `It was not found on ${day} (UTC): ${reach.reason}.`
}

const teamKeyStep = (hasTeamKey: boolean): Step => ({
  id: 'team-key',
  done: hasTeamKey,
  title: 'Make the key that reports are encrypted to',
  detail: hasTeamKey
    ? 'Browsers encrypt reports to your team’s key; this server cannot read them.'
    : 'Without it, reports are stored as they were typed.',
})

const securityTxtStep = (securityTxt: Programme['securityTxt']): Step => ({
  id: 'security-txt',
  done: securityTxt !== null && securityTxt.errors.length === 0,
  title: 'Publish security.txt',
  detail:
    securityTxt === null
      ? 'It is made with your policy, signed, and renewed before it ends.'
      : securityTxt.errors.length === 0
        ? `It is valid until ${securityTxt.expiresAt.slice(0, 10)} and renewed before.`
        : `It has errors: ${securityTxt.errors.map(({ message }) => message).join('; ')}.`,
})

const signingKeyStep = (expiresAt: Temporal.Instant | null, now: Temporal.Instant): Step => {
  const isLasting = expiresAt === null || Temporal.Instant.compare(expiresAt, now.add(KEY_ENDS_SOON)) > 0
  return {
    id: 'signing-key',
    done: isLasting,
    title: 'Have a signing key that lasts',
    detail: isLasting
      ? 'Tell hospitals its fingerprint by another way than this server, as in your contract or manual.'
      : 'Your own key has ended or ends within 90 days. Prolong it, put it in place of the old file and start again.',
  }
}

/** The page of a policy that is not published. */
export async function previewPolicy(db: Reader, policy: DisclosurePolicyData) {
  const { organisation } = await getInstance(db)
  const { level, missing } = reachedLevel(policy)
  const page = formatPage({
    title: policyTitle,
    organisation,
    body: policyBody({
      policy,
      organisation,
      products: await productsInScope(db, policy),
      hasTeamKey: (await teamKey(db)) !== undefined,
    }),
  })
  return { reached: { level, missing: [...missing] }, page }
}

/** Names of the products that a policy lists, in its order. */
export async function productsInScope(
  db: Reader,
  { scope }: DisclosurePolicyData,
): Promise<readonly string[]> {
  if (scope.products === 'all') return []
  const names = await productNames(db, scope.products)
  return scope.products.flatMap((id) => names.get(id) ?? [])
}
