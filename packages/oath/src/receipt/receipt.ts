// SPDX-License-Identifier: Apache-2.0
import { CodedError, decodeUtf8, parseJson } from '@primum/parse'
import { formatTlogProof, parseTlogProof, type TlogProof } from '@primum/tlog'
import { z } from 'zod'
import { type ActLeaf, parseActLeaf, party, SALT_BYTES, type SealedContent, sealedFacts } from '../leaf.ts'

/** What is given to whom an act is about: the entry, what its seal keeps back, and the proof that the log has it. */
export type Receipt = {
  /** The entry of the log, byte for byte. */
  readonly entry: Uint8Array
  /** 32 bytes, which with `content` give the entry's seal. */
  readonly salt: Uint8Array
  readonly content: SealedContent
  /** Where the entry stands, and the checkpoint with all its signatures. */
  readonly proof: Omit<TlogProof, 'extra'>
  /** The log's key, as the maker says it: to be compared with one that came another way, never believed for standing here. */
  readonly verifierKey: string
}

export const RECEIPT_FORMAT = 'primum.receipt/1'

/** Receipts hold one entry of at most 65,535 bytes, twice, and a note of at most 1 MB. */
const MAX_BYTES = 2_000_000

const shape = z.strictObject({
  format: z.literal(RECEIPT_FORMAT),
  entry: z.string().max(65_535),
  salt: z.base64().max(44),
  content: z.strictObject({ actor: party, subject: party.optional(), facts: sealedFacts }),
  proof: z.string(),
  verifierKey: z.string().max(500),
})

/**
 * A receipt as a file: JSON for people to look into, one member a line.
 *
 * @throws CodedError `oath/bad-receipt` when the entry is not UTF-8
 */
export function formatReceipt({ entry, salt, content, proof, verifierKey }: Receipt): string {
  const file: z.input<typeof shape> = {
    format: RECEIPT_FORMAT,
    entry: decodeUtf8(entry),
    salt: salt.toBase64(),
    content: {
      actor: content.actor,
      ...(content.subject === undefined ? {} : { subject: content.subject }),
      facts: content.facts,
    },
    proof: formatTlogProof(proof),
    verifierKey,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/**
 * The inverse of {@link formatReceipt}. Says that it has the form of a receipt, and nothing of whether it is true: `checkReceipt` does.
 *
 * @throws CodedError `oath/bad-receipt`
 */
export function parseReceipt(bytes: Uint8Array): Receipt & { readonly leaf: SealedLeaf } {
  try {
    const file = shape.parse(parseJson(bytes, { maxBytes: MAX_BYTES }))
    const entry = new TextEncoder().encode(file.entry)
    const leaf = parseActLeaf(entry)
    if (leaf.shown === 'facts') throw badReceipt('its entry is not sealed, so that the log alone proves it')
    const salt = Uint8Array.fromBase64(file.salt)
    if (salt.length !== SALT_BYTES) throw badReceipt(`its salt is not ${SALT_BYTES} bytes`)
    const { extra, ...proof } = parseTlogProof(file.proof)
    if (extra !== undefined) throw badReceipt('its proof holds an entry of its own')
    const { actor, subject, facts } = file.content
    const content = subject === undefined ? { actor, facts } : { actor, subject, facts }
    return { entry, leaf, salt, content, proof, verifierKey: file.verifierKey }
  } catch (cause) {
    if (cause instanceof z.ZodError) {
      const [issue] = cause.issues
      throw badReceipt(`${issue?.path.join('/') ?? ''}: ${issue?.message ?? 'does not fit'}`, cause)
    }
    throw cause instanceof CodedError ? badReceipt(cause.message, cause) : cause
  }
}

/** An entry that keeps something back. */
export type SealedLeaf = Exclude<ActLeaf, { readonly shown: 'facts' }>

function badReceipt(message: string, cause?: unknown): CodedError {
  return new CodedError('oath/bad-receipt', `not a receipt: ${message}`, cause === undefined ? {} : { cause })
}
