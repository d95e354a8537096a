// SPDX-License-Identifier: Apache-2.0
/**
 * API keys: `primum_<id>_<secret>`, both in base62. The prefix lets secret scanners find a leaked key, the id finds the
 * row, and of the 256 random bits of the secret only the SHA-256 is stored.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { base62Length, formatBase62, parseBase62 } from '../base62.ts'

const ID_BYTES = 16
const SECRET_BYTES = 32
const format = new RegExp(
  `^primum_([0-9A-Za-z]{${base62Length(ID_BYTES)}})_([0-9A-Za-z]{${base62Length(SECRET_BYTES)}})$`,
)

export type ApiKey = { readonly apiKeyId: string; readonly secret: Uint8Array }

export function generateApiKey(): ApiKey {
  return { apiKeyId: crypto.randomUUID(), secret: randomBytes(SECRET_BYTES) }
}

export const formatApiKey = ({ apiKeyId, secret }: ApiKey): string =>
  `primum_${formatBase62(Buffer.from(apiKeyId.replaceAll('-', ''), 'hex'))}_${formatBase62(secret)}`

/** Undefined for anything that {@link formatApiKey} does not write. */
export function parseApiKey(text: string | undefined): ApiKey | undefined {
  const [, idText = '', secretText = ''] = format.exec(text ?? '') ?? []
  const id = parseBase62(idText, ID_BYTES)
  const secret = parseBase62(secretText, SECRET_BYTES)
  if (id === undefined || secret === undefined) return undefined
  const hex = Buffer.from(id).toString('hex')
  const apiKeyId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { apiKeyId, secret }
}

export const hashApiKey = ({ secret }: ApiKey): Buffer => createHash('sha256').update(secret).digest()

/** In constant time. */
export const checkApiKey = (key: ApiKey, storedSha256: Buffer): boolean =>
  storedSha256.length === 32 && timingSafeEqual(hashApiKey(key), storedSha256)
