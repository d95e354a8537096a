// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { readFeed } from '../src/node/feed.ts'
import { sourceLimits } from '../src/node/source-limits.ts'

/** Any bytes in any pieces: items, or a CodedError; the pieces make no difference. Throws only when that does not hold. */
export async function fuzz(data: Uint8Array): Promise<void> {
  const whole = await outcome([Buffer.from(data)])
  const middle = Math.floor(data.length / 2)
  const pieces = await outcome([Buffer.from(data.subarray(0, middle)), Buffer.from(data.subarray(middle))])
  if (whole !== pieces) throw new Error(`read whole it is ${whole}, in pieces it is ${pieces}`)
}

async function outcome(chunks: readonly Buffer[]): Promise<string> {
  const seen: string[] = []
  try {
    for await (const item of readFeed(
      { name: 'fuzz', chunks },
      { ...sourceLimits, maxDocumentBytes: 1 << 20 },
    )) {
      if (item.kind === 'osv') seen.push(`${item.record.id} ${item.warnings.length}`)
      else if (item.kind === 'advisory') seen.push(`${item.advisory.id} ${item.warnings.length}`)
      else seen.push(item.kind === 'refused' ? item.error.code : item.kind)
    }
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    seen.push(error.code)
  }
  return seen.join(',')
}
