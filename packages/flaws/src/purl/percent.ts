// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'

/** What stands as itself in every component: the allowed set, and the colon (purl-spec, "Character encoding"). */
const encoded = /[^A-Za-z0-9.\-_~:]/u

/** Percent-encodes one component's text as UTF-8. */
export function encodePercent(text: string): string {
  if (!encoded.test(text)) return text
  requireWellFormed(text)
  return encodeURIComponent(text)
    .replaceAll('%3A', ':')
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Refuses what cannot be percent-encoded. @throws CodedError `purl/encoding` */
export function requireWellFormed(text: string): void {
  if (!text.isWellFormed())
    throw new CodedError('purl/encoding', 'text with half a surrogate pair has no UTF-8')
}

/** Decodes one component; raw characters stand for themselves. */
export function decodePercent(text: string, component: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch (cause) {
    throw new CodedError(
      'purl/encoding',
      `the ${component} ${JSON.stringify(text)} is not percent-encoded UTF-8`,
      {
        where: { path: component },
        cause,
      },
    )
  }
}
