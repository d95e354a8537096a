// SPDX-License-Identifier: Apache-2.0
/** The policy as people read it: plain HTML, without scripts. */
import { type Html, html } from '../../platform/html/html.ts'
import { reachedLevel } from './level.ts'
import { patientSafetyRules } from './patient-safety.ts'
import type { DisclosurePolicyData, SafeHarbour } from './policy.ts'

export type PolicyPage = {
  readonly policy: DisclosurePolicyData
  readonly organisation: string
  /** Of the products in scope, where they are listed. */
  readonly products: readonly string[]
  readonly hasTeamKey: boolean
  /** Absent in a preview. */
  readonly edition?: Edition
}

/** Which version of the policy a page shows. */
export type Edition = {
  readonly version: number
  readonly sha256: string
  readonly publishedAt: string
  /** The version that counts now. */
  readonly latest: number
}

export const policyTitle = 'How to report a flaw, and what we promise'

export function policyBody(page: PolicyPage): Html {
  const { policy, organisation, edition } = page
  return html`${edition === undefined || edition.version === edition.latest ? undefined : superseded(edition)}
<p class="said">${policy.introduction}</p>
${howToReport(page)}
${expectations(policy)}
${publication(policy)}
${scope(page)}
<h2>Rules that protect patients</h2>
${list(patientSafetyRules)}
${policy.testingRules.length === 0 ? undefined : html`<h2>Rules for testing</h2>${list(policy.testingRules)}`}
<h2>Safe harbour</h2>
${safeHarbour(policy.safeHarbour, organisation)}
${rewards(policy)}
${edition === undefined ? undefined : aboutThisText(edition, policy)}`
}

const list = (items: readonly (string | Html)[]): Html =>
  html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`

const superseded = ({ version, latest }: Edition): Html =>
  html`<p class="warning">This is version ${version}, which counted once. <a href="/disclosure">Version ${latest} counts now.</a></p>`

function howToReport({ policy: { channels, languages }, hasTeamKey }: PolicyPage): Html {
  const { email, phone, post } = channels
  return html`<h2>How to report</h2>
<p><a href="/report">Report a flaw</a>, in safety or in security. You need no account and no name, and you get a receipt at once.</p>
<dl>
${email === null ? undefined : html`<dt>By e-mail</dt><dd><a href="mailto:${email}">${email}</a></dd>`}
${hasTeamKey ? html`<dt>Encrypted</dt><dd><a href="/report/key">Our key</a></dd>` : undefined}
${phone === null ? undefined : html`<dt>By telephone</dt><dd>${phone}</dd>`}
${post === null ? undefined : html`<dt>By post</dt><dd class="said">${post}</dd>`}
<dt>Languages</dt><dd>${languages.map(languageName).join(', ')}</dd>
</dl>
<p>Tell us what you can of product and version, how it was set up, what you did, what happened, and what could happen to a patient.
Leave out data of patients.</p>`
}

/** `German` of `de`; the tag itself where it has no name. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag // a well-formed tag that the machine's own tables do not take
  }
}

const daysOf = ({ days, counted }: DisclosurePolicyData['promises']['acknowledge']): string =>
  `within ${days} ${counted === 'working' ? 'working ' : ''}day${days === 1 ? '' : 's'}`

function expectations({ promises }: DisclosurePolicyData): Html {
  const { acknowledge, assess, updateEveryDays, resolve } = promises
  return html`<h2>What you can expect from us</h2>
<dl>
<dt>A person answers</dt><dd>${daysOf(acknowledge)}</dd>
<dt>We tell you what we found</dt><dd>${daysOf(assess)} of your report</dd>
<dt>You hear from us</dt><dd>at least every ${updateEveryDays} days, until it is over</dd>
<dt>It is fixed, or you know why not</dt><dd>${daysOf(resolve)}</dd>
</dl>
<p>Each of these is a clock that starts with your receipt, which neither you nor we can move.</p>`
}

function publication({ publication: timeline }: DisclosurePolicyData): Html {
  if (timeline === null) {
    return html`<h2>Publication</h2><p>We agree with you on when and how a flaw is published.</p>`
  }
  const { embargoDays, extension, evenIfUnresolved } = timeline
  return html`<h2>Publication</h2>
<p>The flaw is published at the latest ${embargoDays} days after your report, as an advisory that people and machines can read; earlier when
a fix is in use${evenIfUnresolved ? ', and also when there is no fix yet' : ''}.</p>
${
  extension === null
    ? undefined
    : html`<p>This may be extended by ${extension.maxDays} days in all. <span class="said">${extension.rule}</span></p>`
}`
}

function scope({ policy: { scope: inScope }, organisation, products }: PolicyPage): Html {
  const { also, outOfScope } = inScope
  const all = `Every product of ${organisation}, sold or no longer sold, in every version`
  return html`<h2>What this is about</h2>
${list([...(inScope.products === 'all' ? [all] : products), ...also])}
${outOfScope.length === 0 ? undefined : html`<h3>What it is not about</h3>${list(outOfScope)}`}`
}

/** After the disclose.io terms (github.com/disclose/dioterms, CC0-1.0). */
function safeHarbour(kind: SafeHarbour, organisation: string): Html {
  switch (kind) {
    case 'none':
      return html`<p>We make no promise about legal action.</p>`
    case 'promise':
      return html`<p>${organisation} will not initiate or support legal action against you for research that you do in good faith and
according to this policy, nor for an accidental violation of it.</p>${untilUncertain}`
    case 'full':
      return html`<p>We consider research that you do in good faith and according to this policy to be:</p>
${list([
  'authorised under any applicable law against hacking, such as the CFAA in the United States and the Computer Misuse Act in the United Kingdom; we will not initiate or support legal action against you for it, nor for accidental violations of this policy in good faith',
  'authorised under any applicable law against circumvention, such as the DMCA; we will not bring a claim against you for circumventing technology controls',
  'exempt from restrictions in our terms of service, licences and usage policies that would interfere with it; we waive them for this purpose',
  'lawful, helpful to the safety of patients and to the security of everyone, and done in good faith',
])}
<p>If somebody else takes legal action against you and you have complied with this policy, we will make it known that you did.</p>
${untilUncertain}
<p class="hint">This applies to claims that are ours to make. It does not bind others, and you remain bound by the laws that apply to you.</p>`
  }
}

const untilUncertain = html`<p>If you are not certain whether what you plan fits this policy, <a href="/report">ask us</a> before you go on.</p>`

function rewards({ rewards: { credit, money } }: DisclosurePolicyData): Html {
  return html`<h2>Credit and rewards</h2>
${list([
  credit
    ? html`If you wish, we name you in the advisory and on our <a href="/thanks">page of thanks</a>.`
    : 'If you wish, we name you in the advisory.',
  money === null
    ? 'We pay no rewards in money.'
    : html`We pay ${money.from} to ${money.upTo} ${money.currency}. <span class="said">${money.rule}</span>`,
])}`
}

function aboutThisText(
  { version, sha256, publishedAt, latest }: Edition,
  policy: DisclosurePolicyData,
): Html {
  const earlier = Array.from({ length: latest }, (_, index) => latest - index).filter(
    (one) => one !== version,
  )
  return html`<h2>About this policy</h2>
<dl>
<dt>Version</dt><dd>${version}, published on ${publishedAt.slice(0, 10)} (UTC)</dd>
<dt>disclose.io maturity</dt><dd>level ${reachedLevel(policy).level} of 5</dd>
<dt>For machines</dt><dd><a href="/disclosure/versions/${version}/policy.json">policy.json</a>, SHA-256 <code>${sha256}</code>, and
<a href="/.well-known/security.txt">security.txt</a>, signed with <a href="/disclosure/openpgp.asc">this key</a></dd>
${
  earlier.length === 0
    ? undefined
    : html`<dt>Other versions</dt><dd>${earlier.map((one) => html`<a href="/disclosure/versions/${one}">${one}</a> `)}</dd>`
}
</dl>
<p class="hint">What counted when you tested counts for you. The safe harbour follows the terms of disclose.io (CC0).</p>`
}

/** Before there is a policy: what can be said without promising anything in the maker's name. */
export const unpublishedBody = (organisation: string): Html =>
  html`<p>${organisation} has not published its disclosure policy yet.</p>
<p>You can <a href="/report">report a flaw</a> all the same, in safety or in security, without an account or a name. You get a receipt at once.</p>
<h2>Rules that protect patients</h2>
${list(patientSafetyRules)}`
