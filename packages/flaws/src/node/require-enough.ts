// SPDX-License-Identifier: Apache-2.0
import type { IndexInfo } from '../index/index-reader.ts'
import type { Gathering } from './gathering.ts'
import { sourceFault } from './source-limits.ts'

/**
 * Refuses a source that has lost most of what it had, or most of which cannot be read: it is far likelier that it is broken, or has
 * changed its shape, than that so much was taken back at once.
 *
 * @throws CodedError `source/shrunk`, `source/other-shape`
 */
export function requireEnough(gathered: Gathering, before: IndexInfo | undefined, file: string): void {
  const { kev, epss, lifecycle, lifecycleChanged, counts, source } = gathered
  requireHalf(kev?.entries.length, before?.kev?.entries, 'KEV entries', file)
  requireHalf(epss?.scores.size, before?.epss?.scores, 'scores', file)
  if (lifecycleChanged) requireHalf(lifecycle.length, before?.lifecycle?.products, 'products', file)
  const refused = counts.refused - source.refused
  const read = counts.read - source.read
  if (refused > read) {
    const message = `${refused} of ${refused + read} records cannot be read; the source may have changed its shape`
    throw sourceFault('source/other-shape', file, message)
  }
}

/** @throws CodedError `source/shrunk` */
export function requireHalf(
  now: number | undefined,
  before: number | undefined,
  what: string,
  file: string,
): void {
  if (now === undefined || before === undefined || now * 2 >= before) return
  throw sourceFault(
    'source/shrunk',
    file,
    `it holds ${now} ${what} and held ${before} before; less than half is not believed`,
  )
}
