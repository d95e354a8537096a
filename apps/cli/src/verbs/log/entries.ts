// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { MAX_ENTRY_BYTES } from '@primum/tlog'

type EntryCode = 'log/entry-too-long' | 'log/entry-cut-off'

const LINE_FEED = 0x0a

/** Entries as they are read, as many at a time as have arrived. */
export type EntryReader = (
  source: AsyncIterable<Uint8Array>,
  /** Aborted when the source ended because reading was given up: what was read in part is then no entry. */
  stop: AbortSignal,
) => AsyncGenerator<readonly Uint8Array[]>

/**
 * One entry a line: the bytes before each line feed, whatever they are, and those after the last one if there are any.
 *
 * @throws CodedError `log/entry-too-long` with the line, after the entries before it were given.
 */
export const readEntryLines: EntryReader = async function* (source, stop) {
  let rest: Uint8Array = new Uint8Array(0)
  let line = 0
  for await (const chunk of source) {
    const bytes = Buffer.concat([rest, chunk])
    const entries: Uint8Array[] = []
    let at = 0
    let end = bytes.indexOf(LINE_FEED)
    while (end >= 0 && end - at <= MAX_ENTRY_BYTES) {
      entries.push(bytes.subarray(at, end))
      at = end + 1
      end = bytes.indexOf(LINE_FEED, at)
    }
    rest = bytes.subarray(at)
    line += entries.length
    if (entries.length > 0) yield entries
    if (rest.length > MAX_ENTRY_BYTES) {
      throw new CodedError<EntryCode>(
        'log/entry-too-long',
        `this line is longer than an entry may be, ${MAX_ENTRY_BYTES} bytes; it and what follows it is not added`,
        {
          where: { file: 'stdin', line: line + 1 },
        },
      )
    }
  }
  if (rest.length > 0 && !stop.aborted) yield [rest]
}

/**
 * Each entry after its length, two bytes big-endian.
 *
 * @throws CodedError `log/entry-cut-off` when the source ends inside an entry, after the entries before it were given.
 */
export const readPrefixedEntries: EntryReader = async function* (source, stop) {
  let rest: Uint8Array = new Uint8Array(0)
  let count = 0
  for await (const chunk of source) {
    const bytes = Buffer.concat([rest, chunk])
    const entries: Uint8Array[] = []
    let at = 0
    let end = endOf(bytes, at)
    while (end <= bytes.length) {
      entries.push(bytes.subarray(at + 2, end))
      at = end
      end = endOf(bytes, at)
    }
    rest = bytes.subarray(at)
    count += entries.length
    if (entries.length > 0) yield entries
  }
  if (rest.length > 0 && !stop.aborted) {
    throw new CodedError<EntryCode>(
      'log/entry-cut-off',
      `the input ends inside its entry ${count + 1}, which is not added`,
      {
        where: { file: 'stdin' },
      },
    )
  }
}

/** Where the entry ends whose length begins at `at`; behind the bytes when even its length is not there. */
function endOf(bytes: Uint8Array, at: number): number {
  const [high, low] = [bytes[at], bytes[at + 1]]
  return high === undefined || low === undefined ? bytes.length + 1 : at + 2 + (high << 8) + low
}
