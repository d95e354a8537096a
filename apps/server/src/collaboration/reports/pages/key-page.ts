// SPDX-License-Identifier: Apache-2.0
import { type Html, html } from '../../../platform/html/html.ts'
import { KEY_PATH, REPORT_PATH } from '../paths.ts'
import type { TeamKey } from '../queries.ts'

/** The team's public key, and how to use it by hand. */
export function keyPage(key: TeamKey | undefined, publicUrl: string): Html {
  if (key === undefined) {
    return html`<p>Our team has published no key for reports yet. Reports are protected on their way by this connection alone.</p>
<p><a href="${REPORT_PATH}">To the form</a></p>
`
  }
  return html`<p>Reports are encrypted to our team with <a href="https://age-encryption.org">age</a>. The form does it by itself where JavaScript runs. The private key was made in the browser of one of us and has never been on this server.</p>
<h2>${key.recipients.length === 1 ? 'Recipient' : 'Recipients'}</h2>
<pre id="recipients">${key.recipients.join('\n')}</pre>
<p>SHA-256 of <a href="${KEY_PATH}.txt">this list as a file</a>: <code>${key.fingerprint}</code></p>
<p>Every key that was added or retired is an entry of our <a href="/log/journal/checkpoint">public log</a>, in the open: a key that somebody put in its place would be seen there.</p>
<h2>By hand</h2>
<p>Write your report into a file, as plain text or as <code>primum.report/1</code> JSON, and encrypt it:</p>
<pre>curl -so recipients.txt ${publicUrl}${KEY_PATH}.txt
sha256sum recipients.txt
age --armor --recipients-file recipients.txt --output report.age report.txt</pre>
<p>Put the content of <code>report.age</code> into the form under “I have encrypted my report myself”, and attach other files encrypted in the same way. Or send it from the command line:</p>
<pre>jq -n --rawfile age report.age '{kind: "security", encrypted: $age}' |
  curl -H 'content-type: application/json' -d @- ${publicUrl}/api/v1/reports</pre>
<p><a href="${REPORT_PATH}">To the form</a></p>
`
}
