// SPDX-License-Identifier: Apache-2.0
/**
 * Control files as dpkg and opkg write them (Debian Policy 5.1): paragraphs of `Field: value`, parted by empty lines, a value going on
 * in lines that begin with a space.
 */
import { looseText } from '../byte-reader.ts'

/** Field names in lower case. A field that is there twice has its first value. */
export type Paragraph = ReadonlyMap<string, string>

const maxParagraphs = 200_000

/** Lines that are none are passed over, as dpkg's own readers of other files do: one bad line must not hide all packages. */
export function parseControlFile(bytes: Uint8Array): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let fields = new Map<string, string>()
  let last: string | undefined
  const finish = () => {
    if (fields.size > 0) paragraphs.push(fields)
    fields = new Map()
    last = undefined
  }
  for (const line of looseText(bytes).split('\n')) {
    if (paragraphs.length >= maxParagraphs) break
    if (line.trim() === '') {
      finish()
      continue
    }
    if (line.startsWith(' ') || line.startsWith('\t')) {
      if (last !== undefined) fields.set(last, `${fields.get(last) ?? ''}\n${line.trim()}`)
      continue
    }
    const colon = line.indexOf(':')
    if (colon <= 0) continue
    const name = line.slice(0, colon).toLowerCase()
    last = fields.has(name) ? undefined : name
    if (last !== undefined) fields.set(last, line.slice(colon + 1).trim())
  }
  finish()
  return paragraphs
}

/** `openssl (3.0.11-1)`: the source package where it is named otherwise, or has another version. */
export function parseSourceField(source: string | undefined): {
  readonly name?: string
  readonly version?: string
} {
  const parts = /^(\S+)(?:\s+\(([^)\s]+)\))?/.exec(source ?? '')
  const [, name, version] = parts ?? []
  return { ...(name === undefined ? {} : { name }), ...(version === undefined ? {} : { version }) }
}

/** Names in a list of files, one a line, each from the root. */
export function parseFileList(bytes: Uint8Array): readonly string[] {
  return looseText(bytes)
    .split('\n')
    .flatMap((line) => {
      // opkg may add the mode and more after a tab.
      const path = line.split('\t')[0]?.replace(/^\.?\/+/, '') ?? ''
      return path === '' || path === '.' ? [] : [path]
    })
}
