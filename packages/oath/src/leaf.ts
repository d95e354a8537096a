// SPDX-License-Identifier: Apache-2.0
import { CodedError, parseJson } from '@primum/parse'
import { z } from 'zod'
import type { Shown } from './acts/vocabulary.ts'
import { canonicalJson } from './canonical-json.ts'

/** Length of a seal's salt in bytes: as much as the hash, so that no list of likely contents can be tried against a seal. */
export const SALT_BYTES = 32

const SEAL_BYTES = 32

/** SHA-256 of some bytes (FIPS 180-4); `@primum/tlog/node` has one for Node. */
type Hasher = (data: Uint8Array) => Uint8Array

/** An act as it goes into the log. */
export type LoggedAct = {
  /** UUID of the act; no other entry has it. */
  readonly id: string
  /** As `design/product-created`; says with `version` which schema the facts have. */
  readonly act: string
  readonly version: number
  /** RFC 3339 in UTC, to the millisecond. */
  readonly at: string
  readonly actor: Party
  readonly subject: Party
  readonly facts: Readonly<Record<string, unknown>>
}

/** Somebody or something, by a random id and never by name. */
export type Party = { readonly kind: string; readonly id: string }

/** What a sealed entry keeps back; the seal is over exactly this. */
export type SealedContent = {
  readonly actor: Party
  /** Absent where the entry itself shows it. */
  readonly subject?: Party
  readonly facts: Readonly<Record<string, unknown>>
}

/** One entry of the journal's log. */
export type ActLeaf = {
  readonly id: string
  readonly act: string
  readonly version: number
  readonly at: string
} & (
  | {
      readonly shown: 'facts'
      readonly actor: Party
      readonly subject: Party
      readonly facts: Readonly<Record<string, unknown>>
    }
  | { readonly shown: 'subject'; readonly subject: Party; readonly seal: Uint8Array }
  | { readonly shown: 'type'; readonly seal: Uint8Array }
)

const FORMAT = 'primum.act/1'

export const party = z.strictObject({ kind: z.string().min(1).max(60), id: z.string().min(1).max(200) })
/** Taken as it is: zod's records leave out a member called `__proto__`, and every member counts here. */
export const sealedFacts = z.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)
const head = {
  format: z.literal(FORMAT),
  id: z.uuid(),
  act: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/),
  version: z.int().min(1),
  at: z.iso.datetime({ precision: 3 }),
}
const open = z.strictObject({ ...head, actor: party, subject: party, facts: sealedFacts })
const sealed = z.strictObject({ ...head, subject: party.optional(), sealed: z.base64() })

/** What an act keeps back when its entry shows only so much. */
export function sealedContent(
  { actor, subject, facts }: LoggedAct,
  shown: 'subject' | 'type',
): SealedContent {
  return shown === 'subject' ? { actor, facts } : { actor, subject, facts }
}

/**
 * The seal of some content: SHA-256 over the salt and the content's canonical JSON. Whoever is given salt and content can recompute
 * it; without the salt it says nothing, also not whether a guess is right.
 *
 * @param salt 32 random bytes, used for one entry only
 * @throws CodedError `oath/bad-salt`, `oath/not-json`
 */
export function sealOf(salt: Uint8Array, content: SealedContent, hasher: Hasher): Uint8Array {
  if (salt.length !== SALT_BYTES) {
    throw new CodedError('oath/bad-salt', `the salt has ${salt.length} bytes; expected ${SALT_BYTES}`)
  }
  const json = canonicalJson(content)
  const bytes = new Uint8Array(SALT_BYTES + json.length)
  bytes.set(salt)
  bytes.set(json, SALT_BYTES)
  return hasher(bytes)
}

/**
 * The entry of an act: canonical JSON (RFC 8785).
 *
 * @param salt 32 bytes; needed unless `shown` is `facts`
 * @throws CodedError `oath/bad-salt`, `oath/not-json`
 */
export function formatActLeaf(act: LoggedAct, shown: Shown, salt: Uint8Array, hasher: Hasher): Uint8Array {
  const { id, at, version, actor, subject, facts } = act
  const common = { format: FORMAT, id, act: act.act, version, at }
  if (shown === 'facts') return canonicalJson({ ...common, actor, subject, facts })
  const seal = sealOf(salt, sealedContent(act, shown), hasher).toBase64()
  return canonicalJson({ ...common, ...(shown === 'subject' ? { subject } : {}), sealed: seal })
}

/**
 * An entry of the journal's log. Only the canonical bytes are one: otherwise the same act could stand there twice.
 *
 * @throws CodedError `oath/bad-leaf`
 */
export function parseActLeaf(bytes: Uint8Array): ActLeaf {
  const json = readCanonical(bytes)
  const isSealed = typeof json === 'object' && json !== null && 'sealed' in json
  if (!isSealed) {
    const { id, act, version, at, actor, subject, facts } = fit(open, json)
    return { id, act, version, at, shown: 'facts', actor, subject, facts }
  }
  const { id, act, version, at, subject, sealed: text } = fit(sealed, json)
  const seal = Uint8Array.fromBase64(text)
  if (seal.length !== SEAL_BYTES || seal.toBase64() !== text)
    throw badLeaf('the seal is not 32 bytes in base64')
  return subject === undefined
    ? { id, act, version, at, shown: 'type', seal }
    : { id, act, version, at, shown: 'subject', subject, seal }
}

function readCanonical(bytes: Uint8Array): unknown {
  let json: unknown
  let canonical: Uint8Array
  try {
    json = parseJson(bytes)
    canonical = canonicalJson(json)
  } catch (cause) {
    throw badLeaf('not JSON', cause)
  }
  if (canonical.length !== bytes.length || canonical.some((byte, i) => byte !== bytes[i])) {
    throw badLeaf('not canonical JSON (RFC 8785)')
  }
  return json
}

function fit<T>(schema: z.ZodType<T>, json: unknown): T {
  const parsed = schema.safeParse(json)
  if (!parsed.success) throw badLeaf('not the entry of an act', parsed.error)
  return parsed.data
}

function badLeaf(message: string, cause?: unknown): CodedError {
  return new CodedError('oath/bad-leaf', message, cause === undefined ? {} : { cause })
}
