// SPDX-License-Identifier: Apache-2.0
/** The hall of fame at /thanks. */
import { type Html, html } from '../../platform/html/html.ts'
import type { Thanked } from './queries.ts'

export function thanksBody(years: readonly Thanked[]): Html {
  return html`<p>We thank those who told us of weaknesses in our products, so that nobody was harmed by them.</p>
${
  years.length === 0
    ? html`<p>Nobody stands here yet. Whoever reports a weakness is named here when it is public, if they wish.</p>`
    : years.map(yearSection)
}
<p><a href="/report">Report a weakness</a> · <a href="/disclosure">What we promise those who do</a></p>`
}

function yearSection({ year, named, unnamed }: Thanked): Html {
  return html`<section>
<h2>${year}</h2>
${
  named.length > 0 &&
  html`<ul>
${named.map(
  ({ name, link, reports }) =>
    html`<li>${link === null ? html`<span dir="auto">${name}</span>` : html`<a href="${link}" rel="nofollow ugc noopener noreferrer" dir="auto">${name}</a>`}${reports > 1 && ` (${reports} reports)`}</li>
`,
)}</ul>
`
}${unnamed > 0 && html`<p>${named.length > 0 ? 'And ' : ''}${unnamed === 1 ? 'one who wishes' : `${unnamed} who wish`} to stay unnamed.</p>`}
</section>
`
}
