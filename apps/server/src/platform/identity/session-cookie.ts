// SPDX-License-Identifier: Apache-2.0
/** The session cookie as the authentication library writes it: the token, a dot, and its HMAC-SHA-256 in base64. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { COOKIE_PREFIX } from './library/authentication.ts'

const NAME = `${COOKIE_PREFIX}.session_token`

/** RFC 6265bis section 4.1.3.1: a browser takes a cookie of this prefix only from https. */
export const sessionCookieName = (publicUrl: string): string =>
  publicUrl.startsWith('https://') ? `__Secure-${NAME}` : NAME

/** The token of a genuine cookie. Undefined for a missing, foreign or forged one; no query is made for those. */
export function readSessionToken(
  cookieHeader: string | undefined,
  name: string,
  secret: string,
): string | undefined {
  const cookie = findCookie(cookieHeader, name)
  const dot = cookie?.lastIndexOf('.') ?? -1
  if (cookie === undefined || dot < 1) return undefined
  const token = cookie.slice(0, dot)
  const given = Buffer.from(cookie.slice(dot + 1), 'base64')
  const expected = createHmac('sha256', secret).update(token).digest()
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined
}

/** The first of that name, as the library reads it; two different readings of one header would be a hole. */
function findCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const equals = pair.indexOf('=')
    if (equals > 0 && pair.slice(0, equals).trim() === name) return decode(pair.slice(equals + 1).trim())
  }
  return undefined
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
