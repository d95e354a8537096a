// SPDX-License-Identifier: Apache-2.0
/** Tokens in links: 256 random bits that are shown once; only their SHA-256 is stored. */
import { createHash, randomBytes } from 'node:crypto'
import { formatBase62 } from './base62.ts'

const TOKEN_BYTES = 32

export type OneTimeToken = { readonly token: string; readonly sha256: Buffer }

export function makeOneTimeToken(): OneTimeToken {
  const token = formatBase62(randomBytes(TOKEN_BYTES))
  return { token, sha256: sha256Of(token) }
}

/**
 * What a stored token is looked up by. The lookup's timing tells at most something about the hash, from which nobody gets
 * back to a token of 256 random bits.
 */
export const sha256Of = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest()
