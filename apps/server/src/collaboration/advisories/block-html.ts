// SPDX-License-Identifier: Apache-2.0
import type { Block, Inline } from '@primum/advisory/render'
import { assertNever } from '@primum/parse'
import { type Html, html } from '../../platform/html/html.ts'

/** A page's blocks as markup. Addresses were let pass by the package that made the blocks: https, without a user name. */
export const blocksHtml = (blocks: readonly Block[]): Html => html`${blocks.map(blockHtml)}`

function blockHtml(block: Block): Html {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block.level, block.text)
    case 'text':
      return html`<p class="said">${block.text}</p>\n`
    case 'warning':
      return html`<p class="warning said">${block.text}</p>\n`
    case 'facts':
      return html`<dl>${block.rows.map(
        ({ term, values }) => html`<dt>${term}</dt><dd>${values.map(lineHtml)}</dd>`,
      )}</dl>\n`
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${item.map(inlineHtml)}</li>`)}</ul>\n`
    case 'table':
      return html`<div class="table" role="region" aria-label="${block.caption}" tabindex="0"><table>
<caption>${block.caption}</caption>
<thead><tr>${block.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${block.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell.map(lineHtml)}</td>`)}</tr>\n`)}</tbody>
</table></div>\n`
    default:
      return assertNever(block)
  }
}

function headingHtml(level: 2 | 3 | 4, text: string): Html {
  switch (level) {
    case 2:
      return html`<h2>${text}</h2>\n`
    case 3:
      return html`<h3>${text}</h3>\n`
    case 4:
      return html`<h4>${text}</h4>\n`
  }
}

const lineHtml = (line: Inline): Html => html`<div>${inlineHtml(line)}</div>`

const inlineHtml = (inline: Inline): Html =>
  typeof inline === 'string'
    ? html`${inline}`
    : html`<a href="${inline.href}" rel="noopener noreferrer">${inline.text}</a>`
