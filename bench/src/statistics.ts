// SPDX-License-Identifier: Apache-2.0
import type { Measure } from './figure.ts'

/** The middle value; of an even number of values the mean of the two in the middle. @throws {RangeError} of none */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  if (upper === undefined || lower === undefined) throw new RangeError('there is no median of nothing')
  return (lower + upper) / 2
}

/**
 * The smallest value that at least this part of all (above 0, up to 1) does not exceed.
 *
 * @param sorted from the least to the most
 * @throws {RangeError} of none
 */
export function quantile(sorted: ArrayLike<number>, part: number): number {
  const value = sorted[Math.ceil(sorted.length * part) - 1]
  if (value === undefined) throw new RangeError('there is no quantile of nothing')
  return value
}

/** Several runs as one measure: their median, and how far they lie apart. */
export function measureOf(
  runs: readonly number[],
  head: Pick<Measure, 'what' | 'unit' | 'target' | 'beside'>,
): Measure {
  const spread = { least: Math.min(...runs), most: Math.max(...runs), runs: runs.length }
  return { ...head, value: median(runs), ...(runs.length > 1 ? { spread } : {}) }
}

/** How many of so many things that took this long are done in a second. */
export function perSecond(count: number, tookMs: number): number {
  return (count * 1_000) / tookMs
}

/** Does something several times, one after the other, so that no run disturbs another. */
export async function repeat<T>(times: number, once: (run: number) => Promise<T>): Promise<readonly T[]> {
  const results: T[] = []
  for (let run = 0; run < times; run++) results.push(await once(run))
  return results
}
