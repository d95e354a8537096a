// SPDX-License-Identifier: Apache-2.0
import { formatBase64 } from '../base64.ts'
import { parseCheckpoint } from '../checkpoint.ts'
import { fault } from '../fault.ts'
import { parseHash, requireHash } from '../hash.ts'
import { formatSignatureLines, type NoteSignature, parseNote, parseSignatureLines } from '../note.ts'
import type { Proof } from '../proof.ts'
import { parseTreeSize, requireTreeSize } from '../tree-size.ts'

/** What a log asks a witness to cosign (C2SP tlog-witness, "add-checkpoint"). */
export type AddCheckpointRequest = {
  /** Size of the tree that the witness cosigned last; 0 for none. */
  readonly oldSize: bigint
  /** Consistency proof from there to the checkpoint; at most 63 hashes. */
  readonly proof: Proof
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string
}

/** The most hashes in a request (tlog-witness, "add-checkpoint"). */
export const MAX_WITNESS_PROOF = 63

/**
 * The body of an add-checkpoint request. The checkpoint's form is checked, its signatures and the proof are not.
 *
 * @throws CodedError `tlog/bad-witness-message`, which a witness answers with 400.
 */
export function parseAddCheckpoint(body: string): AddCheckpointRequest {
  return asMessage('the add-checkpoint request', () => {
    const split = body.indexOf('\n\n')
    const [first = '', ...hashes] = split < 0 ? [] : body.slice(0, split).split('\n')
    if (!first.startsWith('old ')) throw fault('tlog/bad-witness-message', 'expected an old size line first')
    if (hashes.length > MAX_WITNESS_PROOF) {
      throw fault('tlog/bad-witness-message', `the proof has over ${MAX_WITNESS_PROOF} hashes`)
    }
    const checkpoint = body.slice(split + 2)
    const oldSize = parseTreeSize(first.slice('old '.length))
    const { size } = parseCheckpoint(parseNote(checkpoint).text)
    if (oldSize > size) {
      throw fault('tlog/bad-witness-message', `the old size ${oldSize} is over the checkpoint's ${size}`)
    }
    return { oldSize, proof: hashes.map((hash) => parseHash(hash, 'a hash of the proof')), checkpoint }
  })
}

/** The body of an add-checkpoint request: the inverse of {@link parseAddCheckpoint}. */
export function formatAddCheckpoint({ oldSize, proof, checkpoint }: AddCheckpointRequest): string {
  if (proof.length > MAX_WITNESS_PROOF) {
    throw fault('tlog/bad-witness-message', `the proof has over ${MAX_WITNESS_PROOF} hashes`)
  }
  const hashes = proof.map((hash) => `${formatBase64(requireHash(hash, 'a hash of the proof'))}\n`)
  return `old ${requireTreeSize(oldSize)}\n${hashes.join('')}\n${checkpoint}`
}

/**
 * The body of a witness's answer 200: signature lines, to be added to the checkpoint after verifying them there.
 *
 * @throws CodedError `tlog/bad-witness-message`
 */
export function parseAddCheckpointResponse(body: string): readonly NoteSignature[] {
  return asMessage("the witness's answer", () => parseSignatureLines(body))
}

/** The body of a witness's answer 200: the inverse of {@link parseAddCheckpointResponse}. */
export function formatAddCheckpointResponse(signatures: readonly NoteSignature[]): string {
  if (signatures.length === 0) throw fault('tlog/bad-witness-message', 'an answer has a signature')
  return formatSignatureLines(signatures)
}

/** Content type of a witness's answer 409 (tlog-witness, "add-checkpoint"). */
export const TREE_SIZE_CONTENT_TYPE = 'text/x.tlog.size'

/**
 * The body of a witness's answer 409: the size that it cosigned last, in decimal, and a newline.
 *
 * @throws CodedError `tlog/bad-witness-message`
 */
export function parseConflict(body: string): bigint {
  return asMessage("the witness's answer", () => {
    if (!body.endsWith('\n')) throw fault('tlog/bad-witness-message', 'expected a size and a newline')
    return parseTreeSize(body.slice(0, -1))
  })
}

/** The body of a witness's answer 409: the inverse of {@link parseConflict}. */
export function formatConflict(size: bigint): string {
  return `${requireTreeSize(size)}\n`
}

function asMessage<T>(what: string, parse: () => T): T {
  try {
    return parse()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw fault('tlog/bad-witness-message', `${what} is malformed: ${reason}`, { cause })
  }
}
