// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { openCheckpoint } from '../checkpoint.ts'
import type { Ed25519 } from '../ed25519.ts'
import { sameBytes, type TreeHasher } from '../hash.ts'
import { formatNote, type NoteSignature, type NoteVerifier, type OpenedNote } from '../note.ts'
import { cosigner, noteVerifier, type SignerKey } from '../note-key.ts'
import { checkConsistency } from '../proof.ts'
import type { Tree } from '../tile-reader.ts'
import { type AddCheckpointRequest, parseAddCheckpoint } from './message.ts'
import { type LogRecord, recordOf, type WitnessRecords } from './records.ts'

/** With what a witness decides and signs. */
export type WitnessMeans = {
  /** The witness's key, of type cosignature. */
  readonly key: SignerKey
  /** What checks the log's own signatures; undefined for a log that is not witnessed here. */
  readonly logVerifiers: (origin: string) => readonly NoteVerifier[] | undefined
  readonly hasher: TreeHasher
  readonly ed25519: Ed25519
}

/** How an add-checkpoint request is answered (C2SP tlog-witness, "add-checkpoint"), and what follows from it. */
export type WitnessDecision =
  | (Judged & {
      readonly kind: 'cosigned'
      readonly cosignature: NoteSignature
      /** The log's record from now on, which has to be durable before the cosignature leaves; absent when it stays as it is. */
      readonly record?: LogRecord
    })
  /** The request is none, or its old size is over that of its checkpoint. */
  | { readonly kind: 'malformed'; readonly reason: string }
  | { readonly kind: 'unknown-log'; readonly origin: string }
  /** No valid signature of a key of the log. */
  | { readonly kind: 'not-signed'; readonly origin: string; readonly reason: string }
  /** The request starts from another size than the one that was cosigned last. */
  | (Judged & { readonly kind: 'conflict'; readonly cosignedSize: bigint; readonly fork?: Fork })
  /** The log says that this tree grew out of the cosigned one, and it cannot be proved. */
  | (Judged & { readonly kind: 'inconsistent'; readonly reason: string; readonly fork?: Fork })
  /** The log is closed here until the operator has recovered the witness. */
  | (Judged & { readonly kind: 'closed' })
  /**
   * The checkpoint carries a valid cosignature of this very key that the records know nothing of: they are older than the witness. From
   * now on every log has to be closed. `record` is what the cosignature proves.
   */
  | (Judged & { readonly kind: 'rolled-back'; readonly record: LogRecord })

type Judged = {
  readonly origin: string
  readonly size: bigint
}

/** Two checkpoints of one size, both signed by the log, over different trees: proof of its misconduct for whoever knows its key. */
export type Fork = { readonly cosigned: string; readonly submitted: string }

/**
 * Decides over the body of an add-checkpoint request. Pure: nothing is stored or answered, the records are not changed. Where a request is
 * wrong in several ways the first of 400, 404, 403, 409, 422 holds.
 *
 * @param timestamp POSIX seconds that a cosignature states; over 0
 */
export async function decideAddCheckpoint(
  body: string,
  records: WitnessRecords,
  timestamp: bigint,
  means: WitnessMeans,
): Promise<WitnessDecision> {
  let request: AddCheckpointRequest
  try {
    request = parseAddCheckpoint(body)
  } catch (error) {
    return { kind: 'malformed', reason: reasonOf(error) }
  }
  const origin = request.checkpoint.slice(0, request.checkpoint.indexOf('\n'))
  const logVerifiers = means.logVerifiers(origin)
  if (logVerifiers === undefined) return { kind: 'unknown-log', origin }
  let opened: Awaited<ReturnType<typeof openCheckpoint>>
  try {
    opened = await openCheckpoint(request.checkpoint, origin, logVerifiers)
  } catch (error) {
    return { kind: 'not-signed', origin, reason: reasonOf(error) }
  }
  const { note, size, root } = opened
  const judged = { origin, size }
  const record = recordOf(records, origin)
  const known = record.latest
  const own = await ownCosignature(note, means)
  // A second tree of the known size adds nothing once the log is closed.
  if (own !== undefined && !isCovered(opened, known) && !(record.closed && size === known?.size)) {
    const isLarger = known === undefined || size > known.size
    return {
      ...judged,
      kind: 'rolled-back',
      record: isLarger ? recordFor(opened, own, true) : { ...record, closed: true },
    }
  }
  if (record.closed) return { ...judged, kind: 'closed' }
  const fork = forkOf(opened, request, known)
  const cosignedSize = known?.size ?? 0n
  if (request.oldSize !== cosignedSize) return { ...judged, kind: 'conflict', cosignedSize, ...fork }
  const reason = inconsistencyOf(request, { size, root }, known, means.hasher)
  if (reason !== undefined) return { ...judged, kind: 'inconsistent', reason, ...fork }
  const { name, keyId, sign } = cosigner(means.key, timestamp, means.ed25519)
  const cosignature = { name, keyId, signature: await sign(note.text) }
  // The same tree again gets a new time and changes nothing that has to be remembered.
  if (known?.size === size) return { ...judged, kind: 'cosigned', cosignature }
  return { ...judged, kind: 'cosigned', cosignature, record: recordFor(opened, cosignature, false) }
}

type Submitted = Tree & { readonly note: OpenedNote }

/** The record that knows this tree, with the log's signatures that were verified and the witness's own. */
function recordFor({ size, root, note }: Submitted, own: NoteSignature, closed: boolean): LogRecord {
  const signatures = [...note.verified, own]
  return { latest: { size, root, note: formatNote({ text: note.text, signatures }) }, closed }
}

/** A valid cosignature that this witness made itself, if the checkpoint carries one. Everybody can write its name on anything. */
async function ownCosignature(
  { text, unverified }: OpenedNote,
  { key, ed25519 }: WitnessMeans,
): Promise<NoteSignature | undefined> {
  const { verify } = noteVerifier(key, ed25519)
  for (const signature of unverified) {
    if (signature.name !== key.name || signature.keyId !== key.keyId) continue
    try {
      if (await verify(text, signature.signature)) return signature
    } catch (error) {
      // Not the form of a cosignature: not one of ours.
      if (!(error instanceof CodedError)) throw error
    }
  }
  return undefined
}

/** Whether what is known allows for having cosigned this tree: a smaller one, or the same. */
function isCovered({ size, root }: Tree, known: Tree | undefined): boolean {
  if (known === undefined || size > known.size) return false
  return size < known.size || sameBytes(root, known.root)
}

function forkOf(
  { size, root }: Tree,
  { checkpoint }: AddCheckpointRequest,
  known: LogRecord['latest'],
): { readonly fork?: Fork } {
  if (known === undefined || size !== known.size || sameBytes(root, known.root)) return {}
  return { fork: { cosigned: known.note, submitted: checkpoint } }
}

/** Why the submitted tree does not continue the known one; undefined when it does. The request's old size is that of the known tree. */
function inconsistencyOf(
  { oldSize, proof }: AddCheckpointRequest,
  { size, root }: Tree,
  known: Tree | undefined,
  hasher: TreeHasher,
): string | undefined {
  // "A checkpoint of size zero MUST have the root hash of the empty tree".
  if (size === 0n && !sameBytes(root, hasher.empty)) return 'the root of the empty tree is another'
  if (oldSize === 0n || known === undefined) {
    // "If the old size is zero, the consistency proof MUST be empty".
    return proof.length === 0 ? undefined : 'a proof from the empty tree is empty'
  }
  try {
    checkConsistency(known.size, size, known.root, root, proof, hasher)
    return undefined
  } catch (error) {
    return reasonOf(error)
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof CodedError) return error.message
  throw error
}
