// SPDX-License-Identifier: Apache-2.0
/**
 * `offer-singly.ts DIRECTORY RATE WARM_SECONDS SECONDS`: single entries at moments that were drawn before, whether or not those before are
 * acknowledged (open loop), into a new log.
 *
 * An entry's time runs from the moment at which it was due. So a writer that stands still is charged with every entry that was due meanwhile, also with those
 * that this process could not even offer because the writer kept it busy (no coordinated omission).
 */
import { setTimeout } from 'node:timers/promises'
import { CodedError } from '@primum/parse'
import { ENTRY_BYTES } from '../data/log-entries.ts'
import { Random } from '../data/random.ts'
import { quantile } from '../statistics.ts'
import { openNewLog } from './open-log.ts'
import { answer, programArguments } from './timing.ts'

/** Times from when an entry was due to its acknowledgement, without those of the warm-up. One that was refused counts as an hour. */
export type Offered = {
  readonly p50Ms: number
  readonly p99Ms: number
  readonly p999Ms: number
  readonly mostMs: number
}

const REFUSED_MS = 3_600_000

const [directory = '', rateText, warmText, secondsText] = programArguments(4)
const rate = Number(rateText)
const warm = Math.round(rate * Number(warmText))
const due = drawMoments(warm + Math.round(rate * Number(secondsText)), rate)
const tookMs = new Float64Array(due.length)
const writer = await openNewLog(directory)
const waiting: Promise<void>[] = []
const started = performance.now()
const sinceStart = () => performance.now() - started

for (let next = 0; next < due.length; ) {
  const now = sinceStart()
  for (; next < due.length && dueMs(next) <= now; next++) waiting.push(offer(next))
  // One turn of the timers, a millisecond; what falls due meanwhile is offered a little late, which counts.
  if (next < due.length) await setTimeout(1)
}
await Promise.all(waiting)
await writer.close()
const counted = tookMs.subarray(warm).sort()
answer({
  p50Ms: quantile(counted, 0.5),
  p99Ms: quantile(counted, 0.99),
  p999Ms: quantile(counted, 0.999),
  mostMs: quantile(counted, 1),
} satisfies Offered)

/** As independent callers come: with gaps that are exponentially distributed. */
function drawMoments(count: number, perSecond: number): Float64Array {
  const random = new Random(1)
  let at = 0
  return Float64Array.from({ length: count }, () => {
    at += (-Math.log(1 - random.fraction()) * 1_000) / perSecond
    return at
  })
}

function dueMs(at: number): number {
  return due[at] ?? 0
}

async function offer(at: number): Promise<void> {
  const entry = Buffer.alloc(ENTRY_BYTES)
  entry.writeDoubleBE(at)
  try {
    await writer.add(entry)
    tookMs[at] = sinceStart() - dueMs(at)
  } catch (error) {
    // Too many waited already.
    if (!(error instanceof CodedError) || error.code !== 'tlog/busy') throw error
    tookMs[at] = REFUSED_MS
  }
}
