// SPDX-License-Identifier: Apache-2.0
import { CodedError, parseJson } from '@primum/parse'
import { indexInMemory, matchComponents, parseOsvRecord } from '../src/index.ts'

/**
 * Any bytes: a record that can be indexed, asked for and matched against, or a CodedError. Throws only when that does
 * not hold.
 */
export function fuzz(data: Uint8Array): void {
  let parsed: ReturnType<typeof parseOsvRecord>
  try {
    parsed = parseOsvRecord(parseJson(data, { maxBytes: 1 << 20, maxDepth: 64 }))
  } catch (error) {
    if (error instanceof CodedError) return
    throw error
  }
  const { record } = parsed
  const index = indexInMemory({ records: [record] })
  if (index.record(record.id) !== record.json) throw new Error('the record is not found by its id')
  const number = index.recordNumber(record.id)
  if (number === undefined || index.head(number).subjects.length === 0)
    throw new Error('the record is about nothing')
  const purls = ['pkg:npm/a@1.0.0', 'pkg:pypi/a@1', 'pkg:deb/debian/a@1?distro=debian-12', 'pkg:generic/a@1']
  matchComponents(
    index,
    purls.map((purl) => ({ name: 'a', purl })),
  )
}
