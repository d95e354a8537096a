// SPDX-License-Identifier: Apache-2.0
/** The advisories that everyone may read, as pages without scripts: a list with a search, and each advisory whole. */
import { parseDocument } from '@primum/advisory/compose'
import { GRADE_GOAL, renderAdvisory, renderNotice } from '@primum/advisory/render'
import { z } from 'zod'
import type { Reader } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { type Html, html } from '../../platform/html/html.ts'
import { sendPage } from '../../platform/html/page.ts'
import { type App, typed } from '../../platform/http/app.ts'
import { blocksHtml } from './block-html.ts'
import {
  type FoundAdvisory,
  findPublished,
  findPublishedAdvisory,
  type PublishedAdvisory,
  type PublishedFile,
  type Search,
} from './published.ts'

const words = z
  .string()
  .trim()
  .max(200)
  .refine((text) => !text.includes('\u0000'), 'must be text')

/** What a form sends: fields that were left empty are there, and empty. What makes no sense asks for everything. */
const searchQuery = z.object({
  q: words.catch(''),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export function advisoryPages(app: App, { db }: { readonly db: Reader }): void {
  typed(app).route({
    method: 'GET',
    url: '/advisories',
    config: { access: 'public' },
    schema: { hide: true, querystring: searchQuery },
    handler: async (request, reply) => {
      const search: Search = { ...request.query, from: request.query.from, to: request.query.to }
      const { items, hasMore } = await findPublished(db, search)
      return sendPage(reply, {
        title: 'Security advisories',
        organisation: await organisationOf(db),
        body: listBody(search, items, hasMore),
      })
    },
  })

  typed(app).route({
    method: 'GET',
    url: '/advisories/:trackingId',
    config: { access: 'public' },
    schema: { hide: true, params: z.object({ trackingId: z.string().max(500) }) },
    handler: async (request, reply) => {
      const advisory = await findPublishedAdvisory(db, request.params.trackingId)
      if (advisory === undefined) throw new Problem('not-found', 'There is no such advisory.')
      return sendPage(reply, {
        title: advisory.title,
        organisation: await organisationOf(db),
        body: advisoryBody(advisory),
      })
    },
  })
}

async function organisationOf(db: Reader): Promise<string> {
  const instance = await db.selectFrom('instance').select('organisation').executeTakeFirst()
  return instance?.organisation ?? 'Primum'
}

function listBody(search: Search, items: readonly FoundAdvisory[], hasMore: boolean): Html {
  const { q, from = '', to = '' } = search
  const isSearched = q !== '' || from !== '' || to !== ''
  return html`<p><a href="/advisories/check">Is my device affected?</a> · <a href="/report">Report a problem</a></p>
<form method="get" action="/advisories" role="search">
<label>Product, CVE or words <input name="q" value="${q}" maxlength="200" autocomplete="off"></label>
<label>Published from <input name="from" type="date" value="${from}"></label>
<label>to <input name="to" type="date" value="${to}"></label>
<button type="submit">Search</button>
</form>
${items.length === 0 && html`<p>${isSearched ? 'No advisory fits that.' : 'No advisory is published yet.'}</p>`}
${items.map(itemHtml)}
${pagesHtml(search, hasMore)}
<p>For programs: <a href="/.well-known/csaf/provider-metadata.json">CSAF provider metadata</a>.</p>`
}

const itemHtml = ({
  trackingId,
  title,
  number,
  withdrawn,
  publishedAt,
  cves,
  products,
}: FoundAdvisory): Html =>
  html`<article class="card">
<h2><a href="${addressOf(trackingId)}">${title}</a></h2>
${withdrawn && html`<p class="warning">Withdrawn</p>`}
<dl>
<dt>Number</dt><dd>${trackingId}, version ${number}</dd>
<dt>Last changed</dt><dd><time datetime="${publishedAt}">${publishedAt}</time></dd>
${cves.length > 0 && html`<dt>CVE</dt><dd>${cves.join(', ')}</dd>`}
${products.length > 0 && html`<dt>Products</dt><dd>${summarise(products)}</dd>`}
</dl>
</article>
`

const PRODUCTS_LISTED = 8

const summarise = (products: readonly string[]): string =>
  products.length <= PRODUCTS_LISTED
    ? products.join(', ')
    : `${products.slice(0, PRODUCTS_LISTED).join(', ')} and ${products.length - PRODUCTS_LISTED} more`

const addressOf = (trackingId: string): string => `/advisories/${encodeURIComponent(trackingId)}`

function pagesHtml({ q, from, to, page }: Search, hasMore: boolean): Html {
  const address = (number: number): string => {
    const query = new URLSearchParams({ q, from: from ?? '', to: to ?? '', page: String(number) })
    return `/advisories?${query}`
  }
  return html`<p>${page > 1 && html`<a href="${address(page - 1)}" rel="prev">Newer</a> `}${
    hasMore && html`<a href="${address(page + 1)}" rel="next">Older</a>`
  }</p>`
}

function advisoryBody({ document: text, withdrawn, files }: PublishedAdvisory): Html {
  const document = parseDocument(text)
  const { blocks, readability } = renderNotice(document)
  return html`${withdrawn && html`<p class="warning">This advisory was withdrawn. The reason is below.</p>`}
${
  blocks.length > 0 &&
  html`<section aria-labelledby="plain"><h2 id="plain">In plain words</h2>
${blocksHtml(blocks)}
${
  readability !== undefined &&
  html`<p class="hint">Reading level of this part: grade ${Math.max(0, readability.grade)} (Flesch-Kincaid; ${GRADE_GOAL} or less is the goal).</p>`
}</section>
<h2>In full</h2>`
}
${blocksHtml(renderAdvisory(document))}
<h2>For programs</h2>
<div class="table" role="region" aria-label="Files" tabindex="0"><table>
<caption>This advisory as CSAF, with what proves that it is ours and unchanged</caption>
<thead><tr><th scope="col">Version</th><th scope="col">Document</th><th scope="col">Signature</th><th scope="col">Hashes</th></tr></thead>
<tbody>${files.map(fileHtml)}</tbody></table></div>
<p><a href="/advisories">All advisories</a> · <a href="/advisories/check">Is my device affected?</a> · <a href="/report">Report a problem</a></p>`
}

const fileHtml = ({ csafVersion, path, sha256, sha512 }: PublishedFile): Html => html`<tr>
<td>CSAF ${csafVersion}</td>
<td><a href="${path}">JSON</a></td>
<td><a href="${path}.asc">OpenPGP</a></td>
<td><div><a href="${path}.sha256">SHA-256</a>: <code>${sha256}</code></div><div><a href="${path}.sha512">SHA-512</a>: <code>${sha512}</code></div></td>
</tr>
`
