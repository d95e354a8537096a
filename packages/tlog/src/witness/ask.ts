// SPDX-License-Identifier: Apache-2.0
import { parseCheckpoint } from '../checkpoint.ts'
import { parseCosignature } from '../cosignature.ts'
import type { Ed25519 } from '../ed25519.ts'
import { decodeNote, formatNote, type NoteSignature, parseNote } from '../note.ts'
import { noteVerifier, type VerifierKey } from '../note-key.ts'
import type { Policy } from '../policy/policy.ts'
import type { Proof } from '../proof.ts'
import {
  formatAddCheckpoint,
  parseAddCheckpointResponse,
  parseConflict,
  TREE_SIZE_CONTENT_TYPE,
} from './message.ts'

/** A witness as a log knows it. */
export type WitnessEndpoint = {
  /** Submission prefix (tlog-witness, "HTTP Interface"). */
  readonly url: string
  /** The keys that it cosigns with, of type cosignature. */
  readonly keys: readonly VerifierKey[]
  /** Size of the tree that it cosigned last, as far as is known; 0 is always right, at the price of a second request. */
  readonly size: bigint
}

/** What came back over HTTP. */
export type HttpAnswer = {
  readonly status: number
  /** Empty when there is none. */
  readonly contentType: string
  /** May be cut off behind {@link MAX_WITNESS_ANSWER_BYTES} bytes. */
  readonly body: Uint8Array
}

/** Sends a POST, follows no redirect, and rejects when there is no answer. Ends when the signal does. */
export type HttpPost = (url: string, body: string, signal: AbortSignal) => Promise<HttpAnswer>

/** The longest answer of a witness that is read: room for all signatures that a note may have. */
export const MAX_WITNESS_ANSWER_BYTES = 65_536

/** Why a witness did not cosign. */
export type WitnessFault =
  /**
   * It has cosigned a larger tree of this log than the checkpoint's. Either the checkpoint is not the log's newest, or the log lost entries
   * that it had published: it was restored from a backup, or forked.
   */
  | 'tlog/witness-ahead'
  /** It has cosigned a tree that the checkpoint's does not continue (422): the log was forked. */
  | 'tlog/witness-inconsistent'
  /** It does not know the log (404). */
  | 'tlog/witness-unknown-log'
  /** It does not know the key that signed (403). */
  | 'tlog/witness-unknown-key'
  /** It cannot read the request (400). */
  | 'tlog/witness-bad-request'
  /** Others asked it at the same time, so that its size was another one twice (409). */
  | 'tlog/witness-conflict'
  /** It is there and does not work for now (429, 5xx). */
  | 'tlog/witness-unavailable'
  /** What it answered is not what tlog-witness says, or its cosignature is not valid. */
  | 'tlog/witness-bad-answer'
  /** It gave no answer. */
  | 'tlog/witness-unreachable'
  /** It gave no whole answer in time. */
  | 'tlog/witness-timeout'
  /** The log could not prove its own consistency to it. */
  | 'tlog/no-proof'

/** What came of asking one witness. */
export type WitnessOutcome = {
  readonly endpoint: WitnessEndpoint
  /** Size of the tree that it cosigned last, where that is known now: for the next time. Only its word. */
  readonly size?: bigint
} & (
  | { readonly cosigned: true; readonly cosignatures: readonly NoteSignature[] }
  | { readonly cosigned: false; readonly code: WitnessFault; readonly message: string }
)

/** What {@link askWitnesses} needs. */
export type AskOptions = {
  /** The signed checkpoint. */
  readonly checkpoint: string
  readonly witnesses: readonly WitnessEndpoint[]
  /** Consistency proof from a tree of that size, which is over 0, to the checkpoint's. Asked once for each size. */
  readonly prove: (oldSize: bigint) => Promise<Proof>
  readonly post: HttpPost
  /** How long one witness may take in all. */
  readonly limit: () => AbortSignal
  readonly ed25519: Ed25519
}

/**
 * Asks witnesses to cosign a checkpoint, all at the same time. Gives the checkpoint with the cosignatures that are valid, and what came of
 * each witness, in their order. No fault of a witness makes it fail or wait beyond the limit.
 *
 * @throws CodedError `tlog/bad-note`, `tlog/bad-checkpoint` when the checkpoint is none.
 */
export async function askWitnesses(
  options: AskOptions,
): Promise<{ readonly note: string; readonly outcomes: readonly WitnessOutcome[] }> {
  const { text, signatures } = parseNote(options.checkpoint)
  const { size } = parseCheckpoint(text)
  const question: Question = { ...options, text, size, prove: once(options.prove) }
  const outcomes = await Promise.all(options.witnesses.map((endpoint) => askInTime(endpoint, question)))
  const cosignatures = outcomes.flatMap((outcome) => (outcome.cosigned ? outcome.cosignatures : []))
  return { note: formatNote({ text, signatures: joinSignatures(signatures, cosignatures) }), outcomes }
}

/** The witnesses of a policy that have an address; those that share one are asked once. Nothing is known of their sizes. */
export function witnessEndpoints({ witnesses }: Policy): readonly WitnessEndpoint[] {
  const byUrl = Map.groupBy(witnesses, ({ url }) => url)
  return [...byUrl].flatMap(([url, members]) =>
    url === undefined ? [] : [{ url, keys: members.map(({ key }) => key), size: 0n }],
  )
}

type Question = AskOptions & { readonly text: string; readonly size: bigint }

/** A witness's fault on its way out of the functions below. */
class Refusal extends Error {
  readonly code: WitnessFault
  readonly size: bigint | undefined

  constructor(code: WitnessFault, message: string, size?: bigint) {
    super(message)
    this.code = code
    this.size = size
  }
}

async function askInTime(endpoint: WitnessEndpoint, question: Question): Promise<WitnessOutcome> {
  try {
    const cosignatures = await within(question.limit(), (signal) => ask(endpoint, question, signal))
    return { endpoint, cosigned: true, cosignatures, size: question.size }
  } catch (error) {
    const { code, message, size } = error instanceof Refusal ? error : unreachable(error)
    return { endpoint, cosigned: false, code, message, ...(size === undefined ? {} : { size }) }
  }
}

/** Ends when the signal does, also around a `post` that does not look at it. */
async function within<T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { promise: stopped, reject } = Promise.withResolvers<never>()
  const stop = (): void => reject(new Refusal('tlog/witness-timeout', 'no whole answer in time'))
  signal.addEventListener('abort', stop, { once: true })
  if (signal.aborted) stop()
  try {
    return await Promise.race([stopped, work(signal)])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

async function ask(
  endpoint: WitnessEndpoint,
  question: Question,
  signal: AbortSignal,
): Promise<readonly NoteSignature[]> {
  // What is known may be of a newer checkpoint than this one; the witness will tell its size then.
  const oldSize = endpoint.size <= question.size ? endpoint.size : 0n
  const first = await send(endpoint, oldSize, question, signal)
  if (first.kind === 'cosigned') return first.cosignatures
  const { cosignedSize } = first
  if (cosignedSize > question.size) {
    throw new Refusal(
      'tlog/witness-ahead',
      `it cosigned a tree of ${cosignedSize} entries, and this checkpoint has ${question.size}`,
      cosignedSize,
    )
  }
  if (cosignedSize === oldSize) {
    throw new Refusal('tlog/witness-bad-answer', 'it refuses the size that it asks for', cosignedSize)
  }
  const second = await send(endpoint, cosignedSize, question, signal)
  if (second.kind === 'cosigned') return second.cosignatures
  throw new Refusal('tlog/witness-conflict', 'its size changed twice while it was asked', second.cosignedSize)
}

type Reply =
  | { readonly kind: 'cosigned'; readonly cosignatures: readonly NoteSignature[] }
  | { readonly kind: 'conflict'; readonly cosignedSize: bigint }

async function send(
  { url, keys }: WitnessEndpoint,
  oldSize: bigint,
  { checkpoint, prove, post, text, ed25519 }: Question,
  signal: AbortSignal,
): Promise<Reply> {
  const proof = oldSize === 0n ? [] : await prove(oldSize)
  const request = formatAddCheckpoint({ oldSize, proof, checkpoint })
  const answer = await post(`${url.replace(/\/+$/, '')}/add-checkpoint`, request, signal)
  if (answer.body.length > MAX_WITNESS_ANSWER_BYTES) throw badAnswer('its answer is too long')
  switch (answer.status) {
    case 200:
      return { kind: 'cosigned', cosignatures: await verifyAnswer(answer.body, text, keys, ed25519) }
    case 400:
      throw new Refusal('tlog/witness-bad-request', `it cannot read the request: ${wordsOf(answer)}`)
    case 403:
      throw new Refusal(
        'tlog/witness-unknown-key',
        `it does not take the log's signature: ${wordsOf(answer)}`,
      )
    case 404:
      throw new Refusal('tlog/witness-unknown-log', 'it does not know the log')
    case 409:
      return { kind: 'conflict', cosignedSize: conflictSize(answer) }
    case 422:
      throw new Refusal(
        'tlog/witness-inconsistent',
        `for it this tree does not continue the one of ${oldSize} entries: ${wordsOf(answer)}`,
        oldSize,
      )
    default:
      if (answer.status === 429 || answer.status >= 500) {
        throw new Refusal('tlog/witness-unavailable', `it answers ${answer.status}: ${wordsOf(answer)}`)
      }
      throw badAnswer(`it answers ${answer.status}`)
  }
}

function conflictSize({ contentType, body }: HttpAnswer): bigint {
  if (contentType.split(';')[0]?.trim().toLowerCase() !== TREE_SIZE_CONTENT_TYPE) {
    throw badAnswer(`its conflict is not of type ${TREE_SIZE_CONTENT_TYPE}`)
  }
  return read(() => parseConflict(decodeNote(body)))
}

/**
 * The cosignatures of known keys. Others are ignored, as tlog-witness has it; one of a known key that does not verify makes the whole answer
 * worthless (signed-note, "Signatures").
 */
async function verifyAnswer(
  body: Uint8Array,
  text: string,
  keys: readonly VerifierKey[],
  ed25519: Ed25519,
): Promise<readonly NoteSignature[]> {
  const lines = read(() => parseAddCheckpointResponse(decodeNote(body)))
  const cosignatures = new Map<VerifierKey, NoteSignature>()
  for (const line of lines) {
    const key = keys.find(({ name, keyId }) => name === line.name && keyId === line.keyId)
    if (key === undefined) continue
    const { timestamp } = read(() => parseCosignature(line.signature))
    if (timestamp === 0n) throw badAnswer('its cosignature states no time')
    if (!(await noteVerifier(key, ed25519).verify(text, line.signature))) {
      throw badAnswer(`the cosignature of ${key.name} does not verify`)
    }
    cosignatures.set(key, line)
  }
  if (cosignatures.size === 0) throw badAnswer('no known key of it cosigned')
  return [...cosignatures.values()]
}

function read<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    throw badAnswer(reasonOf(error))
  }
}

function badAnswer(message: string): Refusal {
  return new Refusal('tlog/witness-bad-answer', message)
}

/** The beginning of what it says, for people. */
function wordsOf({ body }: HttpAnswer): string {
  return new TextDecoder().decode(body.subarray(0, 200)).trim()
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Signatures with the new ones behind them; a key's newer signature takes the place of its older one. */
function joinSignatures(
  signatures: readonly NoteSignature[],
  cosignatures: readonly NoteSignature[],
): readonly NoteSignature[] {
  const nameOf = ({ name, keyId }: NoteSignature): string => `${name}+${keyId}`
  const added = new Map(cosignatures.map((signature) => [nameOf(signature), signature]))
  return [...signatures.filter((signature) => !added.has(nameOf(signature))), ...added.values()]
}

/** Asks once for each size. That it cannot be proved is no fault of the witness. */
function once(prove: AskOptions['prove']): AskOptions['prove'] {
  const proofs = new Map<bigint, Promise<Proof>>()
  return (oldSize) => {
    const proof = proofs.get(oldSize) ?? Promise.try(prove, oldSize).catch(refuse)
    proofs.set(oldSize, proof)
    return proof
  }
}

function refuse(error: unknown): never {
  throw new Refusal('tlog/no-proof', `the log cannot prove its consistency: ${reasonOf(error)}`)
}

function unreachable(error: unknown): Refusal {
  return new Refusal('tlog/witness-unreachable', reasonOf(error))
}
