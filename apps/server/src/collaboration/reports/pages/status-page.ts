// SPDX-License-Identifier: Apache-2.0
/** What a private link shows: where the case stands, what was said, and what the one who holds the link may do. */
import { textFields } from '@primum/intake'
import { type Html, html } from '../../../platform/html/html.ts'
import type { caseStanding, messagesFor } from '../../cases/queries.ts'
import { statusPath } from '../paths.ts'
import type { TeamKey } from '../queries.ts'
import type { FoundReceipt } from '../receipts.ts'
import {
  choiceField,
  faultSummary,
  fieldWords,
  filesField,
  lineField,
  type Typed,
  textField,
} from './fields.ts'
import { receiptCard } from './receipt-card.ts'
import { quarantine } from './received-page.ts'

type Standing = Awaited<ReturnType<typeof caseStanding>>
type Message = Awaited<ReturnType<typeof messagesFor>>[number]

export type StatusPage = Typed & {
  readonly token: string
  readonly standing: Standing
  readonly messages: readonly Message[]
  /** Of whoever sent a report; absent for those who were invited. */
  readonly receipt?: FoundReceipt | undefined
  readonly deviceTested: boolean
  readonly teamKey: TeamKey | undefined
  readonly refusal?: string
}

export function statusPage(page: StatusPage): Html {
  const { standing, receipt, token } = page
  return html`${faultSummary(page, page.refusal ?? (page.faults.length === 0 ? undefined : 'This was not sent yet.'))}
<p>${standing.number}: <strong>${stateWords[standing.state]}</strong>${standing.outcome === null ? '' : html` (${outcomeWords[standing.outcome]})`}</p>
${standing.mergedInto ? html`<p>Somebody else reported the same before; both go on together. Nothing changes for you.</p>` : ''}${dates(standing)}${embargo(page)}${published(standing)}${conversation(page)}${
  standing.role === 'reporter'
    ? html`${page.deviceTested ? quarantine() : ''}${receipt === undefined ? '' : receiptCard(receipt, token)}${credit(page)}${withdraw(page)}`
    : standing.role === 'vendor'
      ? statement(page)
      : ''
}`
}

const stateWords: Readonly<Record<Standing['state'], string>> = {
  received: 'received, waiting for a person',
  acknowledged: 'acknowledged, being looked into',
  reproduced: 'confirmed',
  assessed: 'assessed, a remedy is being made',
  remedied: 'remedied, not public yet',
  disclosed: 'public',
  closed: 'closed',
  dismissed: 'ended without an advisory',
}

const outcomeWords: Readonly<Record<NonNullable<Standing['outcome']>, string>> = {
  duplicate: 'it was known already and goes on in another case',
  'out-of-scope': 'it is outside of what we can act on',
  'not-reproducible': 'we could not see it',
  withdrawn: 'it was withdrawn',
  'safety-only': 'it goes on as a matter of safety',
  'no-advisory-needed': 'nobody needs an advisory for it',
}

function dates(standing: Standing): Html {
  const rows = [
    ['Received', standing.receivedAt],
    ['Acknowledged', standing.acknowledgedAt],
    ['Confirmed', standing.reproducedAt],
    ['Assessed', standing.assessedAt],
    ['Remedied', standing.remediedAt],
    ['Public', standing.disclosedAt],
    ['Closed', standing.closedAt],
    ['You hear from us by', standing.nextUpdateBy],
  ] as const
  return html`<dl>
${rows.map(([label, at]) =>
  at === null
    ? ''
    : html`<dt>${label}</dt><dd>${time(at)}</dd>
`,
)}</dl>
`
}

/** To the minute and in UTC, which everybody can count from. */
const time = (at: string): Html =>
  html`<time datetime="${at}">${at.slice(0, 10)} ${at.slice(11, 16)} UTC</time>`

function embargo({ standing, token, ...typed }: StatusPage): Html | undefined {
  const { endsAt, state, proposal } = standing.embargo
  if (state === 'public' || state === 'lifted') return undefined
  const action = `${statusPath(token)}/embargo`
  return html`<h2>Embargo</h2>
<p>Until ${endsAt === null ? 'a day that is not agreed yet' : time(endsAt)} please publish nothing of it, and we publish nothing either.</p>
${
  proposal === null
    ? ''
    : html`<div class="card"><p>Proposed is ${time(proposal.endsAt)}, because: <span class="said">${proposal.reason}</span></p>
${
  proposal.answered
    ? html`<p>You have answered.</p>`
    : html`<form method="post" action="${action}"><input type="hidden" name="proposal" value="${proposal.number}">
${choiceField(typed, {
  name: 'answer',
  label: 'Your answer',
  answers: [
    ['agree', 'I agree'],
    ['decline', 'I do not agree'],
  ],
})}${lineField(typed, { name: 'reason', label: 'Why (if you do not agree)', max: 500 })}<button>Answer</button></form>`
}</div>`
}<details><summary>Propose another day</summary>
<form method="post" action="${action}/proposals">
<label>Day, at 12:00 UTC<input type="date" name="day" value="${typed.values['day']}" required></label>
${lineField(typed, { name: 'reason', label: 'Why', required: true, max: 500 })}<button>Propose it</button></form></details>
`
}

const published = ({ advisories }: Standing): Html | undefined =>
  advisories.length === 0
    ? undefined
    : html`<h2>Advisories</h2><ul>${advisories.map((id) => html`<li><a href="/advisories/${encodeURIComponent(id)}">${id}</a></li>`)}</ul>`

function conversation(page: StatusPage): Html {
  const { token, messages, teamKey, standing } = page
  return html`<h2 id="conversation">Conversation</h2>
${messages.length === 0 ? html`<p>Nothing was said yet.</p>` : messages.map((message) => said(message, token))}
<form method="post" action="${statusPath(token)}/messages" enctype="multipart/form-data" id="reply"${teamKey === undefined ? '' : html` data-recipients="${teamKey.recipients.join(' ')}"`}>
${textField(page, { name: 'text', label: 'Write to us', max: 20_000 })}${
  standing.role === 'reporter'
    ? ''
    : choiceField(page, {
        name: 'to',
        label: 'Who reads it',
        answers: [
          ['team', 'The team alone'],
          ['all', 'Everybody who takes part in this case'],
        ],
      })
}${filesField(page, { name: 'attachments', label: 'Files', hint: 'Any kind; nothing is opened or run here.' })}
<p id="script-says" class="hint"></p>
<button>Send</button>
</form>
`
}

function said({ from, fromName, at, text, ciphertext, attachments }: Message, token: string): Html {
  const who = from === 'you' ? 'You' : from === 'team' ? 'The team' : fromName
  return html`<article class="card">
<p><strong>${who}</strong>, ${time(at)}</p>
${ciphertext === null ? '' : html`<p class="hint">Encrypted to our team; only it can open this.</p>`}${text === null ? '' : html`<p class="said">${text}</p>`}${
  attachments.length === 0
    ? ''
    : html`<ul>${attachments.map(({ fileName, sha256 }) => html`<li><a href="${statusPath(token)}/files/${sha256}">${fileName}</a></li>`)}</ul>`
}</article>
`
}

function credit(page: StatusPage): Html {
  const { token, standing } = page
  const { creditWish, creditName, creditLink } = standing.credit
  const own = { creditWish, creditName: creditName ?? '', creditLink: creditLink ?? '' }
  const typed = { ...page, values: { ...own, ...page.values } }
  return html`<details><summary>Thanks: ${creditWords[creditWish]}</summary>
<form method="post" action="${statusPath(token)}/credit">
${choiceField(typed, {
  name: 'creditWish',
  label: fieldWords['creditWish'] ?? '',
  answers: [
    ['unsaid', 'I will say so later'],
    ['named', 'Yes, by the name below'],
    ['anonymous', 'Yes, without a name'],
    ['declined', 'No'],
  ],
})}${lineField(typed, { name: 'creditName', label: fieldWords['creditName'] ?? '', max: textFields.creditName.max })}${lineField(typed, { name: 'creditLink', label: 'Link for the thanks', hint: 'To a page of yours, with https.', max: 300 })}
<button>Save</button></form></details>
`
}

const creditWords: Readonly<Record<Standing['credit']['creditWish'], string>> = {
  unsaid: 'you have not said yet',
  named: 'by name',
  anonymous: 'without a name',
  declined: 'you do not wish for any',
}

function withdraw(page: StatusPage): Html | undefined {
  const { state } = page.standing
  if (state === 'disclosed' || state === 'closed' || state === 'dismissed') return undefined
  return html`<details><summary>Withdraw the report</summary>
<form method="post" action="${statusPath(page.token)}/withdraw">
<p class="hint">A flaw that can hurt a patient goes on being looked into all the same.</p>
${lineField(page, { name: 'reason', label: 'Why', required: true, max: 500 })}<button>Withdraw it</button></form></details>
`
}

function statement(page: StatusPage): Html {
  const own = page.standing.ownStatement
  const typed = {
    ...page,
    values: { status: own?.status, statement: own?.statement, ...page.values },
  }
  return html`<h2>Your products</h2>
<form method="post" action="${statusPath(page.token)}/statement">
${choiceField(typed, {
  name: 'status',
  label: 'Are products of yours affected',
  answers: [
    ['unknown', 'We do not know yet'],
    ['affected', 'Yes'],
    ['not-affected', 'No'],
  ],
})}${textField(typed, { name: 'statement', label: 'What you say about it', max: 10_000 })}<button>Save</button></form>
`
}

/** For a link that opens nothing. Says no more than whoever holds it may know. */
export function deadLinkPage(kind: 'expired' | 'revoked' | 'unknown', contact: string | null): Html {
  const words = {
    expired:
      'This link has expired. What you sent is still here, and so is the log’s entry of it. Ask us for a new link.',
    revoked: 'This link was ended. Ask us for a new one if you still take part.',
    unknown:
      'This link opens nothing. Perhaps it was not copied whole, or a newer link took its place: a link ends when a new one is made.',
  } as const
  return html`<p>${words[kind]}</p>
${contact === null ? '' : html`<p>Write to <a href="mailto:${contact}">${contact}</a> with the number of your report.</p>`}
<p>If you have an account code, <a href="/report/account">open your account</a>: it makes a new link. A receipt that you have saved needs none of this; it verifies for ever.</p>
`
}
