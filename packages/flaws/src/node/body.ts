// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from '@primum/parse'

/**
 * A record's body as it lies in the index file: the keys of the package table under which it is filed, as a list of JSON in the first
 * line, so that an update finds what to take out; then what {@link trimRecord} leaves of its JSON.
 */
export type Body = { readonly keys: readonly string[]; readonly trimmed: JsonObject }

/** Writes a body. */
export function writeBody({ keys, trimmed }: Body): string {
  return `${JSON.stringify(keys)}\n${JSON.stringify(trimmed)}`
}

/** The opposite of {@link writeBody}. */
export function readBody(text: string): Body {
  const end = text.indexOf('\n')
  return {
    keys: JSON.parse(text.slice(0, end)) as readonly string[], // written by writeBody, which puts no line feed into JSON
    trimmed: JSON.parse(text.slice(end + 1)) as JsonObject, // as above
  }
}
