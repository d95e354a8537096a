// SPDX-License-Identifier: Apache-2.0
import { type Html, html } from '../../../platform/html/html.ts'
import { ACCOUNT_PATH } from '../paths.ts'
import { faultSummary, hidden, lineField, type Typed } from './fields.ts'

export type AccountReport = {
  readonly reportId: string
  readonly number: string
  readonly receivedAt: string
  readonly title: string
  readonly state: string
}

/** Where a code is given. */
export function accountPage(typed: Typed): Html {
  return html`${faultSummary(typed, typed.faults.length === 0 ? undefined : 'This did not open an account.')}
<p>An account is a secret code that you got when you sent a report. It is kept here as a hash only; nobody can give it back to you.</p>
<form method="post" action="${ACCOUNT_PATH}">
${lineField({ ...typed, values: {} }, { name: 'accountCode', label: 'Account code', required: true, max: 60 })}
<button>Show my reports</button>
</form>
`
}

/** The reports of an account. Opening one makes its private link anew, because no link is kept here that could be shown. */
export function accountReportsPage(code: string, reports: readonly AccountReport[]): Html {
  return html`<p>Opening a report makes a new private link for it; the one before it ends.</p>
<div class="table"><table>
<thead><tr><th scope="col">Number</th><th scope="col">Received</th><th scope="col">About</th><th scope="col">State</th><th scope="col">Open</th></tr></thead>
<tbody>
${reports.map(
  ({
    reportId,
    number,
    receivedAt,
    title,
    state,
  }) => html`<tr><td>${number}</td><td>${receivedAt}</td><td>${title}</td><td>${state}</td>
<td><form method="post" action="${ACCOUNT_PATH}/open">${hidden('accountCode', code)}${hidden('reportId', reportId)}<button aria-label="Open ${number}">Open</button></form></td></tr>
`,
)}</tbody></table></div>
`
}
