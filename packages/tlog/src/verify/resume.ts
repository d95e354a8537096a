// SPDX-License-Identifier: Apache-2.0
import type { Checkpoint } from '../checkpoint.ts'
import { fault } from '../fault.ts'
import { sameBytes, type TreeHasher } from '../hash.ts'
import { readRoot } from '../hash-reader.ts'
import { tileHashReader, verifiedTiles } from '../tile-reader.ts'
import type { LogSource } from './log-source.ts'
import { checkpointOf, type VerifyState } from './verify-state.ts'

/**
 * Holds a log to what it said before: the remembered tree has to be the beginning of the one that it shows now. Gives the number of entries that need not be
 * verified again.
 *
 * That the same keys signed both checkpoints is for `openTrusted`; then a `tlog/forked` is proved by the two notes together, to everyone who knows the key.
 *
 * @throws CodedError `tlog/other-log`; `tlog/gone-back` when the log is smaller now, so that it cannot be compared; `tlog/forked`; what reading tiles throws.
 */
export async function resumeVerification(
  remembered: VerifyState,
  { origin, size, root }: Checkpoint,
  { tiles }: LogSource,
  hasher: TreeHasher,
): Promise<bigint> {
  const before = checkpointOf(remembered)
  if (before.origin !== origin) {
    throw fault(
      'tlog/other-log',
      `what is remembered is of the log ${JSON.stringify(before.origin)}; this one is ${JSON.stringify(origin)}`,
    )
  }
  if (size < before.size) {
    throw fault(
      'tlog/gone-back',
      `the log has gone back: it had ${before.size} entries before, and shows ${size} now; either this is an old copy, or entries were taken away`,
    )
  }
  const reader = tileHashReader(size, verifiedTiles({ size, root }, tiles, hasher), hasher)
  // Of the same size there is nothing to read: the two checkpoints alone tell.
  const beginning = size === before.size ? root : await readRoot(before.size, reader, hasher)
  if (!sameBytes(beginning, before.root)) {
    const how =
      size === before.size
        ? `it shows another tree of ${size} entries than before`
        : `its ${size} entries do not begin with the ${before.size} that it had before`
    throw fault('tlog/forked', `the log was forked: ${how}`)
  }
  return remembered.verified
}
