// SPDX-License-Identifier: Apache-2.0
/** The first two checks: the log's own signature under its newest checkpoint, and those of its witnesses. */
import {
  evaluatePolicy,
  type NoteVerifier,
  noteVerifier,
  type OpenedCheckpoint,
  openCheckpoint,
  type Policy,
  type PolicyWitness,
  parseCosignature,
  parsePolicy,
  parseVerifierKey,
  witnessVerifiers,
} from '@primum/tlog'
import { ed25519, sha256 } from '@primum/tlog/web'
import { type Check, type Checked, type FailureWords, failed } from './check.ts'
import { countEntries } from './count-entries.ts'
import type { LogFiles } from './log-files.ts'

/** The log as the instance names it. */
export type LogIdentity = {
  readonly origin: string
  readonly verifierKey: string
  /** C2SP tlog-policy; empty: nobody is asked. */
  readonly policy: string
}

export const verifierOf = (verifierKey: string): NoteVerifier =>
  noteVerifier(parseVerifierKey(verifierKey, sha256), ed25519)

const altered =
  'It was changed on its way, or somebody made it who does not have the log’s key. Trust nothing below.'
const checkpointWords: FailureWords = {
  'log/missing-file': [
    'The log has no checkpoint.',
    'Without one nobody has signed anything. A new log gets its first one within seconds.',
  ],
  'tlog/invalid-signature': ['The signature of the log’s key does not verify.', altered],
  'tlog/no-trusted-signature': ['The log’s key did not sign it.', altered],
  'tlog/wrong-origin': ['It is the checkpoint of another log.', altered],
  'tlog/bad-note': ['It is not a signed note.', altered],
  'tlog/bad-checkpoint': ['It is signed, and not a checkpoint.', altered],
  'tlog/bad-key': ['The log’s verifier key is not one.', 'Nothing can be verified without it.'],
  'tlog/unknown-key-type': [
    'The log’s verifier key is of an unknown type.',
    'Nothing can be verified with it here. The command line may know it.',
  ],
}

/** That the log signed its newest checkpoint. */
export async function checkCheckpoint(
  { origin, verifierKey }: LogIdentity,
  files: LogFiles,
): Promise<Checked<OpenedCheckpoint & { readonly signed: string }>> {
  try {
    const bytes = await files.checkpoint()
    const opened = await openCheckpoint(bytes, origin, [verifierOf(verifierKey)])
    const { size, root } = opened
    const signed = new TextDecoder().decode(bytes)
    return {
      value: { ...opened, signed },
      check: {
        step: 'checkpoint',
        outcome: 'good',
        result: `The log ${origin} signed a tree of ${countEntries(size)}.`,
        means:
          'Whoever has the log’s key vouches for these entries in this order. This page has the key from the same server: compare it with the one that you were given in another way.',
        compared: [
          ['Verifier key', verifierKey],
          ['Root hash', root.toBase64()],
          ['Checkpoint', signed],
        ],
      },
    }
  } catch (error) {
    return { value: undefined, check: failed('checkpoint', error, checkpointWords) }
  }
}

const witnessWords: FailureWords = {
  'tlog/invalid-signature': [
    'A cosignature in the name of a witness does not verify.',
    'Somebody made it who does not have the witness’s key. No witness vouches for this checkpoint.',
  ],
  'tlog/bad-cosignature': [
    'A cosignature in the name of a witness has not the form of one.',
    'No witness vouches for this checkpoint.',
  ],
  'tlog/bad-policy': ['The witness policy cannot be read.', 'Who has to vouch for the log is not known.'],
}

/** That the witnesses that the policy asks for cosigned the checkpoint. */
export async function checkWitnesses(
  { origin, verifierKey, policy }: LogIdentity,
  signed: string,
): Promise<Check> {
  const step = 'witnesses'
  if (policy.trim() === '') {
    return {
      step,
      outcome: 'noted',
      result: 'The log asks no witness.',
      means:
        'Only its own key vouches for it. Whoever has that key could show you another history than others see, and only what this browser remembers would tell.',
      compared: [],
    }
  }
  try {
    const parsed = parsePolicy(policy, sha256)
    const opened = await openCheckpoint(
      signed,
      origin,
      [verifierOf(verifierKey)],
      witnessVerifiers(parsed, ed25519),
    )
    return {
      step,
      ...judge(parsed, opened),
      compared: [['Witness policy', policy], ...cosignaturesOf(parsed, opened)],
    }
  } catch (error) {
    return failed(step, error, witnessWords)
  }
}

function judge(policy: Policy, opened: OpenedCheckpoint): Pick<Check, 'outcome' | 'result' | 'means'> {
  const verdict = evaluatePolicy(policy, opened)
  const names = namesOf(verdict.cosignedBy)
  if (!verdict.satisfied) {
    return {
      outcome: 'warn',
      result: `${names === '' ? 'No witness' : `Only ${names}`} cosigned it; the policy asks for more: ${namesOf(verdict.missing)}.`,
      means:
        'The log’s key vouches for it and too few others do. Nothing is wrong with the entry; that everybody sees this same log is not shown now.',
    }
  }
  if (names === '') {
    return {
      outcome: 'noted',
      result: 'No witness cosigned it, and the policy needs none.',
      means: 'Only the log’s own key vouches for it.',
    }
  }
  return {
    outcome: 'good',
    result: `${names} cosigned it, which is what the policy asks for.`,
    means: 'They saw this same tree, and that nothing was changed or taken away since they looked before.',
  }
}

const namesOf = (witnesses: readonly PolicyWitness[]): string =>
  new Intl.ListFormat('en').format(witnesses.map(({ name }) => name))

/** Which witnesses cosigned, and when by their own word. */
function cosignaturesOf(policy: Policy, { note }: OpenedCheckpoint): Check['compared'] {
  return policy.witnesses.flatMap(({ name, key }) => {
    const found = note.verified.find((each) => each.name === key.name && each.keyId === key.keyId)
    if (found === undefined) return []
    const seconds = Number(parseCosignature(found.signature).timestamp)
    return [[`Cosigned by ${name}`, new Date(seconds * 1_000).toISOString()]] as const
  })
}
