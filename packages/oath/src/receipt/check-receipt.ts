// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import {
  checkInclusion,
  type Ed25519,
  type Hasher,
  openTrusted,
  parseCheckpoint,
  parseCosignature,
  parseNote,
  requireWitnessed,
  type Trust,
  type TrustedCheckpoint,
  treeHasher,
} from '@primum/tlog'
import { sealOf } from '../leaf.ts'
import type { Receipt, SealedLeaf } from './receipt.ts'

/** Hashing and signatures of the platform. */
export type Means = { readonly sha256: Hasher; readonly ed25519: Ed25519 }

/**
 * One thing that has to be so: the seal holds exactly this content; the log has the entry; the log's key signed; enough witnesses cosigned.
 * `unknown`: nobody was named whose signature would count.
 */
export type ReceiptCheck = {
  readonly check: 'seal' | 'inclusion' | 'signature' | 'witnesses'
  readonly result: 'yes' | 'no' | 'unknown'
  /** For people: what was found. */
  readonly detail: string
  /** Why it is not so. */
  readonly error?: CodedError
}

export type ReceiptVerdict = {
  readonly checks: readonly ReceiptCheck[]
  /** What the checkpoint says; somebody's word only, unless all checks say yes. */
  readonly log: { readonly origin: string; readonly size: bigint; readonly root: Uint8Array } | undefined
  /** Witnesses whose cosignatures are valid, with the time that each put under the tree: the entry was in the log by then. */
  readonly witnesses: readonly { readonly name: string; readonly at: Temporal.Instant }[]
}

/** Checks everything that a receipt says, each by itself, so that one no does not hide the others. */
export async function checkReceipt(
  receipt: Receipt & { readonly leaf: SealedLeaf },
  trust: Trust,
  means: Means,
): Promise<ReceiptVerdict> {
  const { opened, signature } = await checkSignature(receipt, trust, means)
  return {
    checks: [checkSeal(receipt, means), checkInLog(receipt, means), signature, checkWitnesses(trust, opened)],
    log: checkpointOf(receipt),
    witnesses: opened === undefined ? [] : witnessTimes(opened),
  }
}

function checkSeal(
  { salt, content, leaf }: Receipt & { readonly leaf: SealedLeaf },
  { sha256 }: Means,
): ReceiptCheck {
  return attempt('seal', () => {
    // An entry that shows its subject keeps it out of the seal, and the other way round.
    const isWhole = (leaf.shown === 'type') === (content.subject !== undefined)
    const seal = sealOf(salt, content, sha256)
    if (!isWhole || seal.some((byte, i) => byte !== leaf.seal[i])) {
      throw new CodedError('oath/wrong-seal', "content and salt do not give the entry's seal")
    }
    return 'the entry is sealed over exactly this content'
  })
}

function checkInLog({ entry, proof }: Receipt, { sha256 }: Means): ReceiptCheck {
  const hasher = treeHasher(sha256)
  return attempt('inclusion', () => {
    const { size, root } = parseCheckpoint(parseNote(proof.checkpoint).text)
    checkInclusion(proof.index, size, hasher.leaf(entry), root, proof.proof, hasher)
    return `entry ${proof.index} of a tree of ${size}`
  })
}

async function checkSignature(
  { proof }: Receipt,
  trust: Trust,
  { ed25519 }: Means,
): Promise<{ readonly opened?: TrustedCheckpoint; readonly signature: ReceiptCheck }> {
  if (trust.logKeys.length === 0) {
    return { signature: { check: 'signature', result: 'unknown', detail: 'no key of the log was named' } }
  }
  try {
    const opened = await openTrusted(proof.checkpoint, trust, ed25519)
    const detail = `signed by ${opened.checkpoint.origin}`
    return { opened, signature: { check: 'signature', result: 'yes', detail } }
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    return { signature: no('signature', error) }
  }
}

function checkWitnesses({ policy }: Trust, opened: TrustedCheckpoint | undefined): ReceiptCheck {
  if (policy.quorum === undefined) {
    return { check: 'witnesses', result: 'unknown', detail: 'no witness was asked for' }
  }
  if (opened === undefined) {
    return {
      check: 'witnesses',
      result: 'unknown',
      detail: 'not looked at without a valid signature of the log',
    }
  }
  return attempt('witnesses', () => {
    requireWitnessed(opened.witnessed)
    return `cosigned by ${opened.witnessed.cosignedBy.map(({ key }) => key.name).join(', ')}`
  })
}

/** When each witness of the policy cosigned. */
function witnessTimes({ checkpoint, witnessed }: TrustedCheckpoint): ReceiptVerdict['witnesses'] {
  return witnessed.cosignedBy.flatMap(({ key }) => {
    const line = checkpoint.note.verified.find(({ name, keyId }) => name === key.name && keyId === key.keyId)
    if (line === undefined) return []
    const { timestamp } = parseCosignature(line.signature)
    // Later than any calendar is no time that anyone could rely on.
    if (timestamp > MAX_SECONDS) return []
    return [{ name: key.name, at: Temporal.Instant.fromEpochMilliseconds(Number(timestamp) * 1_000) }]
  })
}

/** The last second of the year 9999. */
const MAX_SECONDS = 253_402_300_799n

function checkpointOf({ proof }: Receipt): ReceiptVerdict['log'] {
  try {
    const { origin, size, root } = parseCheckpoint(parseNote(proof.checkpoint).text)
    return { origin, size, root }
  } catch (error) {
    if (error instanceof CodedError) return undefined
    throw error
  }
}

function attempt(check: ReceiptCheck['check'], act: () => string): ReceiptCheck {
  try {
    return { check, result: 'yes', detail: act() }
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    return no(check, error)
  }
}

const no = (check: ReceiptCheck['check'], error: CodedError): ReceiptCheck => ({
  check,
  result: 'no',
  detail: error.message,
  error,
})
