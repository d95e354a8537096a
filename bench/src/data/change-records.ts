// SPDX-License-Identifier: Apache-2.0
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { CodedError, type JsonObject } from '@primum/parse'

/** Writes the first `count` records of a gzipped feed as its publisher would after a change: newer, and with other words. */
export function changeRecords(feed: string, count: number, file: string): void {
  const lines = gunzipSync(readFileSync(feed)).toString('utf8').split('\n').slice(0, count)
  if (lines.some((line) => line === '')) {
    throw new CodedError('bench/no-data', `fewer than ${count} records`, { where: { file: feed } })
  }
  const changed = lines.map((line) => {
    const record = JSON.parse(line) as JsonObject // a feed of OSV records, one a line
    return JSON.stringify({ ...record, modified: '2099-01-01T00:00:00Z', details: 'changed' })
  })
  writeFileSync(file, `${changed.join('\n')}\n`)
}
