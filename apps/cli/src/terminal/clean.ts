// SPDX-License-Identifier: Apache-2.0

/**
 * Control characters (C0, C1, DEL), line and paragraph separators, and the marks that turn the direction of text. Component
 * names come from whoever wrote the SBOM: printed as they are they could clear the screen, forge a line of the report,
 * or make one name look like another.
 */
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** Text that takes one line and does nothing to a terminal: what could is written as `\u{1b}`. */
export function printable(text: string): string {
  return text.replace(unprintable, escapeOf)
}

/** {@link printable} for text of several lines. */
export function printableLines(text: string): string {
  return text.replace(unprintable, (character) => (character === '\n' ? character : escapeOf(character)))
}

function escapeOf(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
