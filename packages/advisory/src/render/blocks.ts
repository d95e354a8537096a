// SPDX-License-Identifier: Apache-2.0
/**
 * A page for people as values, without any markup: whoever shows it (the server as HTML, the console as elements) escapes
 * text in its own one way, so nothing that a document says can become markup.
 */

/** A piece of text; with an address only where {@link webAddress} let it pass. */
export type Inline = string | { readonly text: string; readonly href: string }

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  /** Line breaks of the text stay. */
  | { readonly kind: 'text'; readonly text: string }
  /** What people must see first. */
  | { readonly kind: 'warning'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly string[]
      /** Each as long as the columns; a cell is a list of lines. */
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }

export type Fact = { readonly term: string; readonly values: readonly Inline[] }

export const heading = (level: 2 | 3 | 4, text: string): Block => ({ kind: 'heading', level, text })

/** Only facts that have a value; none at all: no block. */
export function facts(
  rows: readonly (readonly [string, readonly (Inline | undefined)[]])[],
): readonly Block[] {
  const given = rows
    .map(([term, values]) => ({ term, values: values.filter((value) => value !== undefined) }))
    .filter(({ values }) => values.length > 0)
  return given.length === 0 ? [] : [{ kind: 'facts', rows: given }]
}

export function text(said: string | undefined): readonly Block[] {
  return said === undefined || said === '' ? [] : [{ kind: 'text', text: said }]
}

/** A section only where it has something to say. */
export function section(level: 2 | 3 | 4, title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(level, title), ...blocks]
}

/** Text with a link where the address is one of the web that is safe to follow. */
export function link(address: string | undefined, said?: string): Inline | undefined {
  if (address === undefined) return said
  const href = webAddress(address)
  if (href === undefined) return said === undefined ? address : `${said} (${address})`
  return { text: said ?? address, href }
}

/** The address when it is https without a user name; nothing else is ever linked. */
export function webAddress(address: string): string | undefined {
  const url = URL.parse(address)
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '')
    return undefined
  return url.href
}

/** All that a page says, one piece a line: for search, for tests, and for measuring how it reads. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.flatMap(linesOf).join('\n')
}

function linesOf(block: Block): readonly string[] {
  const said = (inline: Inline): string => (typeof inline === 'string' ? inline : inline.text)
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'warning':
      return [block.text]
    case 'facts':
      return block.rows.flatMap(({ term, values }) => [term, ...values.map(said)])
    case 'list':
      return block.items.map((item) => item.map(said).join(''))
    case 'table':
      return [block.caption, ...block.columns, ...block.rows.flat(2).map(said)]
  }
}
