// SPDX-License-Identifier: Apache-2.0
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { type OsvRecord, parseOsvRecord } from '@primum/flaws'
import { parseJson } from '@primum/parse'

/** A record, and its JSON as it lies in the feed. */
export type OsvLine = { readonly record: OsvRecord; readonly text: string }

/** Every record of the feeds once: of those with one id the newest, and at equal times the one read last, as the index takes them. */
export async function readOsvLines(files: readonly string[]): Promise<readonly OsvLine[]> {
  const newest = new Map<string, OsvLine>()
  for (const file of files) {
    const bytes = createReadStream(file)
    const lines = createInterface({ input: file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes })
    for await (const text of lines) {
      if (text === '') continue
      const { record } = parseOsvRecord(parseJson(Buffer.from(text)))
      const known = newest.get(record.id)
      if (known === undefined || Date.parse(known.record.modified) <= Date.parse(record.modified)) {
        newest.set(record.id, { record, text })
      }
    }
  }
  return [...newest.values()]
}
