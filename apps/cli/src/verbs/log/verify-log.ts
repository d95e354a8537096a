// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import {
  type Checkpoint,
  type LogSource,
  logSource,
  openTrusted,
  requireWitnessed,
  resumeVerification,
  type Trust,
  thresholdPolicy,
  treeHasher,
  type VerifyState,
  verifyEntries,
} from '@primum/tlog'
import { ed25519, sha256 } from '@primum/tlog/node'
import { formatCount } from '../../terminal/count.ts'
import { refusal, type Verdict } from '../note/verdict.ts'
import type { LogPlace } from './open-log.ts'
import { readNote, requireKey, unverifiedCheckpoint } from './read-checkpoint.ts'
import type { StateFile } from './state-file.ts'
import { interruption } from './stop-signal.ts'

const hasher = treeHasher(sha256)

/** How often the state is written while a verification goes on. */
const SAVE_EVERY_MS = 2000

/** How a log is verified. */
export type LogVerification = {
  /** Without keys everything is checked but who signed. */
  readonly trust: Trust
  /** Absent: nothing is remembered. */
  readonly state: StateFile | undefined
  readonly onProgress: (verified: bigint, size: bigint) => void
  /** Ends it early. */
  readonly signal: AbortSignal
}

/** The answer for a whole log. */
export type LogVerdict = Verdict & {
  /** Entries that were verified now; absent when the verification did not come to its end. */
  readonly checked?: bigint
  /** Two checkpoints of the log that contradict each other. */
  readonly fork?: { readonly before: string; readonly now: string }
}

/**
 * Verifies a whole log, and remembers what was verified.
 *
 * @throws CodedError when there is no answer: something is unavailable, the state is of another log, it was ended early.
 */
export async function verifyLog(place: LogPlace, how: LogVerification): Promise<LogVerdict> {
  const { trust, state } = how
  let note = ''
  let found: LogVerdict = { names: [] }
  try {
    note = await readNote(place)
    const checkpoint = unverifiedCheckpoint(note)
    found = { ...found, checkpoint }
    if (trust.logKeys.length > 0) {
      const { witnessed } = await openTrusted(note, trust, ed25519)
      found = { ...found, names: witnessed.cosignedBy.map(({ key }) => key.name) }
      requireWitnessed(witnessed)
    }
    found = { ...found, checked: await verifyTree(note, checkpoint, place, how) }
    requireKey(trust)
    return found
  } catch (error) {
    const no = refusal(error, place.name)
    const before = state?.remembered?.note
    const isFork = no.code === 'tlog/forked' && before !== undefined
    return { ...found, error: no, ...(isFork ? { fork: { before, now: note } } : {}) }
  }
}

/** The tree of a checkpoint, from where an earlier run has come. Gives the number of entries that were verified now. */
async function verifyTree(
  note: string,
  checkpoint: Checkpoint,
  { read }: LogPlace,
  { trust, state, onProgress, signal }: LogVerification,
): Promise<bigint> {
  const source = logSource(read)
  const from = await verifiedBefore(checkpoint, source, trust, state)
  let verified = from
  let savedMs = performance.now()
  try {
    for await (verified of verifyEntries(checkpoint, from, source, hasher)) {
      onProgress(verified, checkpoint.size)
      if (signal.aborted) throw interruption(signal)
      if (performance.now() - savedMs < SAVE_EVERY_MS) continue
      await state?.save({ note, verified })
      savedMs = performance.now()
    }
  } catch (error) {
    if (verified > from) await state?.save({ note, verified })
    const done = `${formatCount(Number(verified))} of ${formatCount(Number(checkpoint.size))} entries are verified`
    throw withHint(
      error,
      state === undefined
        ? `${done}; with --state FILE the next run would go on from there`
        : `${done} and remembered; the same command goes on from there`,
    )
  }
  await state?.save({ note, verified })
  return verified - from
}

/**
 * How many entries an earlier run has verified, with what the log showed then being the beginning of what it shows now.
 *
 * @throws CodedError `tlog/other-log` also for a state whose checkpoint none of the keys has signed; as `resumeVerification`
 */
async function verifiedBefore(
  checkpoint: Checkpoint,
  source: LogSource,
  trust: Trust,
  state: StateFile | undefined,
): Promise<bigint> {
  if (state?.remembered === undefined) return 0n
  const { remembered, file } = state
  try {
    if (trust.logKeys.length > 0) await openRemembered(remembered, trust)
    return await resumeVerification(remembered, checkpoint, source, hasher)
  } catch (error) {
    if (!(error instanceof CodedError) || error.code !== 'tlog/other-log') throw error
    throw error.at({ file })
  }
}

async function openRemembered({ note }: VerifyState, trust: Trust): Promise<void> {
  try {
    await openTrusted(note, { ...trust, policy: thresholdPolicy(0, []) }, ed25519)
  } catch (cause) {
    if (!(cause instanceof CodedError)) throw cause
    throw new CodedError('tlog/other-log', `what is remembered is of another log or key: ${cause.message}`, {
      cause,
    })
  }
}

/** Says how to go on after what may pass. */
function withHint(error: unknown, hint: string): unknown {
  if (!(error instanceof CodedError)) return error
  if (error.code !== 'tlog/unavailable' && error.code !== 'log/interrupted') return error
  return new CodedError(error.code, `${error.message}; ${hint}`, { where: error.where, cause: error })
}
