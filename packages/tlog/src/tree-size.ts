// SPDX-License-Identifier: Apache-2.0
import { fault } from './fault.ts'

/** The largest tree size, index and timestamp there is, 2^63 - 1 (tlog-cosignature, "Format"; int64 in every Go log). */
export const MAX_TREE_SIZE = (1n << 63n) - 1n

/**
 * A tree size or an index in ASCII decimal without leading zeroes (tlog-checkpoint, "Note text", line 2).
 *
 * @throws CodedError `tlog/bad-size` when it is anything else or over 2^63 - 1.
 */
export function parseTreeSize(text: string): bigint {
  if (!/^(?:0|[1-9][0-9]{0,18})$/.test(text)) {
    throw fault('tlog/bad-size', 'expected a decimal number without leading zeroes, at most 2^63 - 1')
  }
  const size = BigInt(text)
  if (size > MAX_TREE_SIZE) throw fault('tlog/bad-size', `${text} is over 2^63 - 1`)
  return size
}

/** @throws CodedError `tlog/bad-size` when `size` is negative or over 2^63 - 1. */
export function requireTreeSize(size: bigint): bigint {
  if (size < 0n || size > MAX_TREE_SIZE) throw fault('tlog/bad-size', `${size} is not between 0 and 2^63 - 1`)
  return size
}
