// SPDX-License-Identifier: Apache-2.0
import type { OpenedCheckpoint } from '../checkpoint.ts'
import type { Ed25519 } from '../ed25519.ts'
import type { NoteVerifier } from '../note.ts'
import { noteVerifier } from '../note-key.ts'
import type { Policy, PolicyWitness } from './policy.ts'

/** Whether enough witnesses cosigned a checkpoint. */
export type PolicyVerdict =
  | { readonly satisfied: true; readonly cosignedBy: readonly PolicyWitness[] }
  | {
      readonly satisfied: false
      readonly cosignedBy: readonly PolicyWitness[]
      /** Witnesses that did not cosign and whose cosignature would help. */
      readonly missing: readonly PolicyWitness[]
    }

/** What checks a policy's logs of this origin; none when it does not list the origin. For `openCheckpoint`. */
export function logVerifiers({ logs }: Policy, origin: string, ed25519: Ed25519): readonly NoteVerifier[] {
  return logs.filter(({ key }) => key.name === origin).map(({ key }) => noteVerifier(key, ed25519))
}

/** What checks a policy's witnesses. For `openCheckpoint`. */
export function witnessVerifiers({ witnesses }: Policy, ed25519: Ed25519): readonly NoteVerifier[] {
  return witnesses.map(({ key }) => noteVerifier(key, ed25519))
}

/**
 * Whether a policy's quorum cosigned a checkpoint. Counts what `openCheckpoint` verified with {@link witnessVerifiers}, and nothing else;
 * that a log of the policy signed is for `openCheckpoint` too.
 */
export function evaluatePolicy(policy: Policy, { note }: Pick<OpenedCheckpoint, 'note'>): PolicyVerdict {
  const cosigned = new Set(note.verified.map(({ name, keyId }) => `${name}+${keyId}`))
  const cosignedBy = policy.witnesses.filter(({ key }) => cosigned.has(`${key.name}+${key.keyId}`))
  if (policy.quorum === undefined) return { satisfied: true, cosignedBy }
  // What is lacking for a name to have witnessed: nothing (empty), or witnesses that would help. A group comes after its members.
  const lacking = new Map<string, readonly PolicyWitness[]>()
  for (const witness of policy.witnesses) {
    lacking.set(witness.name, cosignedBy.includes(witness) ? [] : [witness])
  }
  for (const { name, threshold, members } of policy.groups) {
    // Members are defined before their group: that is what makes a Policy.
    const open = members.map((member) => lacking.get(member) ?? []).filter(({ length }) => length > 0)
    lacking.set(name, members.length - open.length >= threshold ? [] : open.flat())
  }
  const missing = lacking.get(policy.quorum) ?? []
  return missing.length === 0 ? { satisfied: true, cosignedBy } : { satisfied: false, cosignedBy, missing }
}
