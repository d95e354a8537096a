// SPDX-License-Identifier: Apache-2.0
/**
 * HTML for pages that must work without JavaScript. Every value is escaped for text and quoted attributes (HTML Living
 * Standard, 13.1.2.3 and 13.3), so that what a stranger wrote can never become markup; only another `html` value stays markup.
 */

/** Markup made by {@link html} alone. */
export class Html {
  readonly markup: string
  constructor(parts: readonly string[], values: readonly string[]) {
    this.markup = parts.map((part, index) => part + (values[index] ?? '')).join('')
  }
}

/** What may stand in a template. Absent values leave nothing; lists follow each other. */
export type HtmlValue = Html | string | number | undefined | null | false | readonly HtmlValue[]

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * A piece of a page. Attributes must be quoted in the template, and a value must never name an attribute, a tag or an
 * address of a stranger's choice: escaping does not tell `javascript:` from `https:`.
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(parts, values.map(formatValue))
}

function formatValue(value: HtmlValue): string {
  if (value === undefined || value === null || value === false) return ''
  if (value instanceof Html) return value.markup
  if (typeof value === 'object') return value.map(formatValue).join('')
  return String(value).replace(/[&<>"']/g, (character) => escapes[character] ?? '')
}
