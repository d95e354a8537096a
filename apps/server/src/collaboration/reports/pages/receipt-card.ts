// SPDX-License-Identifier: Apache-2.0

import { acts } from '@primum/oath'
import { type Html, html } from '../../../platform/html/html.ts'
import { statusPath } from '../paths.ts'
import type { FoundReceipt } from '../receipts.ts'

/** The receipt in words, with ways to keep it. */
export function receiptCard(found: FoundReceipt, token: string): Html {
  if (found.kind === 'erased') {
    return html`<div class="card">
<h2>Your receipt</h2>
<p>What the log sealed about this report was erased, so that no new receipt can be made. One that you have kept still verifies.</p>
</div>
`
  }
  if (found.kind === 'waiting') {
    return html`<div class="card">
<h2>Your receipt</h2>
<p>The report is stored, and the log will show it in a moment. Open your private link then, and save the receipt.</p>
</div>
`
  }
  const { receipt, treeSize } = found
  const facts = acts.reportReceived.facts.parse(receipt.content.facts)
  return html`<div class="card">
<h2>Your receipt</h2>
<p>It proves that we received exactly these bytes, and when; neither you nor we can move that any more. Save it, with the report itself.</p>
<dl>
<dt>Stored</dt><dd>${facts.document.sizeBytes} bytes${facts.encrypted ? ', encrypted: we store what only our team’s key opens' : ''}</dd>
<dt>SHA-256</dt><dd><code>${facts.document.sha256}</code></dd>
${facts.attachments.map(
  ({ sha256 }, index) => html`<dt>Attachment ${index + 1}</dt><dd><code>${sha256}</code></dd>
`,
)}<dt>Log</dt><dd>entry ${receipt.proof.index.toString()} of ${treeSize.toString()}</dd>
</dl>
<p><a href="${statusPath(token)}/receipt">Save the receipt</a> · <a href="${statusPath(token)}/report">Save the report as it was stored</a></p>
<p>Check it offline, with Primum on your own machine:</p>
<pre>primum verify receipt.json --vkey '${receipt.verifierKey}' --report ${facts.encrypted ? 'report.age' : 'report.json'}</pre>
<p class="hint">Compare the key with one that came to you another way before you rely on it.</p>
</div>
`
}
