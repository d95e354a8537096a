// SPDX-License-Identifier: Apache-2.0
/** The page for people who ask whether their device is affected: a form, and the answer above it. */
import { type Html, html } from '../../platform/html/html.ts'
import type { Affected, AffectedAnswer } from './schemas.ts'

type Asked = { readonly device: string; readonly version: string; readonly isHalf: boolean }

export function formatQuestion({ device, version, isHalf }: Asked): Html {
  return html`<form method="get" action="/advisories/check">
${isHalf && html`<p class="error" role="alert">Please give both: the device and its version.</p>`}
<label>Name of the device, or its device identifier (UDI-DI)
<span class="hint" id="device-help">The device identifier stands on the label, after (01).</span>
<input name="device" value="${device}" maxlength="200" required autocomplete="off" aria-describedby="device-help"></label>
<label>Version of its software
<span class="hint" id="version-help">As the device shows it, for example 2.4.1.</span>
<input name="version" value="${version}" maxlength="200" required autocomplete="off" aria-describedby="version-help"></label>
<button type="submit">Check</button>
</form>
<p><a href="/advisories">All advisories</a> · <a href="/report">Report a problem</a></p>`
}

const headings: Readonly<Record<AffectedAnswer, string>> = {
  known_affected: 'Affected',
  under_investigation: 'Being looked into',
  unknown: 'It cannot be told',
  unknown_product: 'Unknown device',
  unknown_version: 'Unknown version',
  no_statement: 'No advisory speaks of it',
  fixed: 'Fixed in this version',
  known_not_affected: 'Not affected',
}

const standingWords: Readonly<
  Record<Affected['advisories'][number]['standings'][number]['standing'], string>
> = {
  known_affected: 'affected',
  under_investigation: 'being looked into',
  unknown: 'cannot be told',
  fixed: 'fixed',
  known_not_affected: 'not affected',
}

export function formatAnswer({ answer, explanation, product, version, advisories }: Affected): Html {
  return html`<section class="card" aria-label="Answer"><div>
<h2>${headings[answer]}</h2>
<p>${product === null ? 'The device' : product}, version ${version}: ${explanation}</p>
${advisories.map(formatAdvisory)}</div></section>
`
}

function formatAdvisory({ trackingId, title, standings }: Affected['advisories'][number]): Html {
  return html`<article>
<h3><a href="/advisories/${encodeURIComponent(trackingId)}">${trackingId}: ${title}</a></h3>
${standings.length === 0 && html`<p>It is about this device and says nothing of this version.</p>`}
${standings.map(
  ({
    vulnerability,
    standing,
    justification,
    impact,
    remediations,
  }) => html`<p><strong>${vulnerability}</strong>: ${standingWords[standing]}${justification !== null && html` (${justification.replaceAll('_', ' ')})`}${impact !== null && html`. ${impact}`}</p>
${remediations.length > 0 && html`<ul>${remediations.map(({ details, url }) => html`<li>${details}${isWebAddress(url) && html` <a href="${url}">More</a>`}</li>`)}</ul>`}`,
)}</article>
`
}

/** A document is written by people, and a link may go to the web only. */
const isWebAddress = (url: string | null): url is string => url !== null && /^https?:\/\//i.test(url)
