// SPDX-License-Identifier: Apache-2.0
/** What stands there when a report was sent: the link, the receipt, what happens next. */
import { type Html, html } from '../../../platform/html/html.ts'
import { statusPath, statusUrl } from '../paths.ts'
import type { FoundReceipt } from '../receipts.ts'
import { emergencyAdvice } from './form-page.ts'
import { receiptCard } from './receipt-card.ts'

export type ReceivedPage = {
  readonly publicUrl: string
  readonly caseNumber: string
  readonly token: string
  readonly accountCode?: string | undefined
  readonly receipt: FoundReceipt
  /** In words, as `3 working days`; absent where the maker has promised nothing. */
  readonly acknowledgedWithin: string | undefined
  readonly patientAtRisk: boolean
  readonly deviceTested: boolean
  /** The form came before; `differs`: with another text, which was not stored. */
  readonly again?: { readonly differs: boolean } | undefined
}

export function receivedPage(page: ReceivedPage): Html {
  const { publicUrl, caseNumber, token, accountCode, receipt, again } = page
  return html`${page.patientAtRisk ? emergencyAdvice() : ''}${again === undefined ? '' : sentAgain(again)}
<p>Your report has the number <strong>${caseNumber}</strong>. Thank you: you help to keep patients safe.${page.acknowledgedWithin === undefined ? '' : html` A person will answer within ${page.acknowledgedWithin}.`}</p>
<div class="card">
<h2>Your private link</h2>
<p>Keep it now: it is shown once, and it is the only way back to your report. Whoever has it sees what you see.</p>
<p><a href="${statusPath(token)}" id="status-link">${statusUrl(publicUrl, token)}</a></p>
</div>
${
  accountCode === undefined
    ? ''
    : html`<div class="card">
<h2>Your account code</h2>
<p>It gathers all reports that you send with it. It is shown once, and nobody can give it back to you.</p>
<p><code>${accountCode}</code></p>
</div>
`
}${receiptCard(receipt, token)}${page.deviceTested ? quarantine() : ''}`
}

/** A tested device may behave otherwise than it was made to, without anyone seeing it. */
export const quarantine = (): Html => html`<div class="card">
<h2>The device that was tested</h2>
<p class="warning">It must never be used on a patient again. Please label it as tested and keep it apart until we tell you what to do with it.</p>
</div>
`

const sentAgain = ({ differs }: { readonly differs: boolean }): Html => html`<div class="card" role="status">
<p>This form was sent before, and it is one report. The link below takes the place of the one that was shown then.</p>
${differs ? html`<p class="warning">What you changed since then was not stored. Please write it as a message on the page of the link below.</p>` : ''}
</div>
`
