// SPDX-License-Identifier: Apache-2.0
import { type OpenedCheckpoint, openCheckpoint, parseCheckpoint } from '../checkpoint.ts'
import type { Ed25519 } from '../ed25519.ts'
import { fault } from '../fault.ts'
import { decodeNote, parseNote } from '../note.ts'
import { noteVerifier, type VerifierKey } from '../note-key.ts'
import { evaluatePolicy, type PolicyVerdict, witnessVerifiers } from '../policy/evaluate.ts'
import type { Policy } from '../policy/policy.ts'

/** Who has to have signed a log's checkpoints. */
export type Trust = {
  /** Keys of logs: one of the log in question has to have signed. */
  readonly logKeys: readonly VerifierKey[]
  /** The first line of the checkpoints that the keys sign; absent: the name of the key. */
  readonly origin?: string
  /** Which witnesses have to have cosigned. Keys of logs in it are not looked at. */
  readonly policy: Policy
}

/** A checkpoint that its log has signed, and whether enough witnesses did. */
export type TrustedCheckpoint = { readonly checkpoint: OpenedCheckpoint; readonly witnessed: PolicyVerdict }

/**
 * Opens a checkpoint by the keys of its log, which are those that `origin` or their name says.
 *
 * @throws CodedError as `openCheckpoint`: `tlog/wrong-origin` also when none of the keys is for this log.
 */
export async function openTrusted(
  note: Uint8Array | string,
  { logKeys, origin, policy }: Trust,
  ed25519: Ed25519,
): Promise<TrustedCheckpoint> {
  const text = typeof note === 'string' ? note : decodeNote(note)
  const said = parseCheckpoint(parseNote(text).text)
  const expected = origin === undefined ? logKeys.map(({ name }) => name) : [origin]
  if (!expected.includes(said.origin)) {
    const names = [...new Set(expected)].map((name) => JSON.stringify(name)).join(' or ')
    throw fault(
      'tlog/wrong-origin',
      `the checkpoint is of ${JSON.stringify(said.origin)}; expected ${names || 'none'}`,
    )
  }
  const keys = origin === undefined ? logKeys.filter(({ name }) => name === said.origin) : logKeys
  const verifiers = keys.map((key) => noteVerifier(key, ed25519))
  const checkpoint = await openCheckpoint(text, said.origin, verifiers, witnessVerifiers(policy, ed25519))
  return { checkpoint, witnessed: evaluatePolicy(policy, checkpoint) }
}

/** @throws CodedError `tlog/not-witnessed` when the quorum of the policy did not cosign. */
export function requireWitnessed(verdict: PolicyVerdict): void {
  if (verdict.satisfied) return
  const missing = verdict.missing.map(({ key }) => key.name).join(', ')
  throw fault('tlog/not-witnessed', `too few witnesses have cosigned it; of help would be ${missing}`)
}
