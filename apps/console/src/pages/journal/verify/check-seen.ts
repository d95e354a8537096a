// SPDX-License-Identifier: Apache-2.0
/** That the log only grew since this browser looked before. What does not fit here was signed both times. */
import {
  checkConsistency,
  openCheckpoint,
  type Proof,
  proveConsistency,
  type TileSource,
  type Tree,
  type TreeHasher,
  tileHashReader,
} from '@primum/tlog'
import { type Check, type FailureWords, failed } from './check.ts'
import { type LogIdentity, verifierOf } from './check-checkpoint.ts'
import { countEntries } from './count-entries.ts'
import type { SeenCheckpoint } from './seen.ts'
import { tileWords } from './tile-words.ts'

export type GrowthParts = {
  readonly log: Pick<LogIdentity, 'origin' | 'verifierKey'>
  readonly seen: SeenCheckpoint | undefined
  readonly now: Tree & { readonly signed: string }
  /** Of the tree of now, verified. */
  readonly tiles: TileSource
  readonly hasher: TreeHasher
}

const step = 'memory'

const damaged = ['What this browser remembers is damaged.', 'Forget it, and verify once more.'] as const
const rememberedWords: FailureWords = {
  'tlog/invalid-signature': damaged,
  'tlog/no-trusted-signature': damaged,
  'tlog/wrong-origin': damaged,
  'tlog/bad-note': damaged,
  'tlog/bad-checkpoint': damaged,
  'tlog/bad-key': damaged,
}

/** That the tree of now begins with the one that this browser remembers. */
export async function checkSeen({ log, seen, now, tiles, hasher }: GrowthParts): Promise<Check> {
  if (seen === undefined) {
    return {
      step,
      outcome: 'noted',
      result: 'This browser has not looked at this log before.',
      means: 'It remembers this checkpoint from now on. Whatever it is shown later has to continue it.',
      compared: [],
    }
  }
  const compared = [
    [`Seen at ${seen.at}`, seen.note],
    ['Given now', now.signed],
  ] as const
  if (seen.origin !== log.origin || seen.verifierKey !== log.verifierKey) {
    return {
      step,
      outcome: 'alarm',
      result: 'Another log is at this address than before.',
      means:
        'A log keeps its name and its key for ever. Unless this instance was set up anew and you know of it, somebody put another log in the place of the one that you saw.',
      compared: [...compared, ['Key before', seen.verifierKey], ['Key now', log.verifierKey]],
    }
  }
  let before: Tree
  try {
    before = await openCheckpoint(seen.note, seen.origin, [verifierOf(seen.verifierKey)])
  } catch (error) {
    return failed(step, error, rememberedWords)
  }
  const alarm = (result: string, means: string): Check => ({
    step,
    outcome: 'alarm',
    result,
    means,
    compared,
  })

  if (now.size < before.size) {
    return alarm(
      `This checkpoint has ${countEntries(now.size)}; this browser saw ${before.size} before.`,
      'Entries that were published are missing: the log was rolled back, as after a restore from a backup, or you are shown an old one. Keep both checkpoints. When a later one does not continue the one that was seen, they prove it.',
    )
  }
  let proof: Proof
  try {
    proof = await proveConsistency(before.size, now.size, tileHashReader(now.size, tiles, hasher), hasher)
  } catch (error) {
    return failed(step, error, tileWords)
  }
  try {
    // Everything begins with the empty tree, which no proof can show (tlog-witness, "add-checkpoint").
    if (before.size > 0n) checkConsistency(before.size, now.size, before.root, now.root, proof, hasher)
  } catch {
    return alarm(
      `The ${countEntries(before.size)} that this browser saw are not the beginning of this log.`,
      'The log shows different histories to different readers, or its past was rewritten. Its key signed both checkpoints, and they cannot both be true: keep them, they prove it to everyone. Tell the administrator, and the witnesses if there are any.',
    )
  }
  return {
    step,
    outcome: 'good',
    result:
      now.size === before.size
        ? `It is the tree of ${countEntries(now.size)} that this browser saw before.`
        : `A proof of ${proof.length} hashes shows that it begins with the ${countEntries(before.size)} that this browser saw before.`,
    means: 'Nothing that this browser saw was changed or taken away since; the log only grew.',
    compared,
  }
}
