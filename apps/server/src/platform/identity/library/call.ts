// SPDX-License-Identifier: Apache-2.0
/** One call of the authentication library and the act that it makes true, in one transaction. */
import type { IncomingHttpHeaders } from 'node:http'
import { sql } from 'kysely'
import type { Database, Tx } from '../../database/database.ts'
import { type Authentication, BASE_PATH, CLIENT_ADDRESS_HEADER } from './authentication.ts'
import type { Gate } from './gate.ts'

export type LibraryCaller = {
  readonly db: Database
  readonly authentication: Authentication
  readonly gate: Gate
  readonly publicUrl: string
}

export type LibraryCall = {
  /** Below the library's base path, such as `/sign-in/email`. */
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  /** The browser's request, whose cookies and user agent the library sees; nothing else of it is passed on. */
  readonly from: Caller
}

export type Caller = { readonly headers: IncomingHttpHeaders; readonly ip: string }

export type LibraryAnswer = {
  readonly status: number
  /** Parsed JSON; an object in every answer of the endpoints that we call. */
  readonly body: Readonly<Record<string, unknown>>
  /** `set-cookie` values for the browser. */
  readonly cookies: readonly string[]
}

/**
 * @param report writes the act of a call that succeeded, in the library's transaction; what it throws undoes the call.
 *   A call that was refused commits too, because the library counts failed attempts.
 */
export async function callLibrary(
  caller: LibraryCaller,
  call: LibraryCall,
  report: (tx: Tx, answer: LibraryAnswer) => Promise<void>,
): Promise<LibraryAnswer> {
  const inTransaction = async (tx: Tx): Promise<LibraryAnswer> => {
    const answer = await callWithin(tx, caller, call)
    if (answer.status < 400) await report(tx, answer)
    else if (await changedState(tx)) throw new RefusedHalfWay(answer)
    return answer
  }
  // The gate first: whoever waits for a turn must not hold a connection while waiting.
  return caller.gate
    .run(() => caller.db.transaction().execute(inTransaction))
    .catch((error: unknown) => {
      if (error instanceof RefusedHalfWay) return error.answer
      throw error
    })
}

/** The library spent a backup code, say, and then refused after all: nothing of that may stay. */
class RefusedHalfWay extends Error {
  readonly answer: LibraryAnswer

  constructor(answer: LibraryAnswer) {
    super('the authentication library refused after it had changed state')
    this.answer = answer
  }
}

async function changedState(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ changed: boolean }>`
    select exists (select from unreported_change where transaction_id = pg_current_xact_id()) as changed
  `.execute(tx)
  return rows[0]?.changed === true
}

/**
 * The same inside a transaction that is open already.
 *
 * @throws {Error} when the library fails, so that the transaction is rolled back
 */
export async function callWithin(
  tx: Tx,
  { authentication, publicUrl }: Omit<LibraryCaller, 'db' | 'gate'>,
  { path, body, from }: LibraryCall,
): Promise<LibraryAnswer> {
  const { origin } = new URL(publicUrl)
  const { cookie, 'user-agent': userAgent } = from.headers
  const request = new Request(`${origin}${BASE_PATH}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      // The HTTP edge has compared the browser's own origin with same-origin.ts.
      origin,
      [CLIENT_ADDRESS_HEADER]: from.ip,
      ...(cookie === undefined ? {} : { cookie }),
      ...(userAgent === undefined ? {} : { 'user-agent': userAgent.slice(0, 500) }),
    },
    body: JSON.stringify(body),
  })
  const response = await authentication.ambient.within(tx, () => authentication.handle(request))
  if (response.status >= 500)
    throw new Error(`the authentication library answered ${response.status} to ${path}`)
  const text = await response.text()
  const parsed: unknown = text === '' ? {} : JSON.parse(text)
  return {
    status: response.status,
    body: isObject(parsed) ? parsed : {},
    cookies: response.headers.getSetCookie(),
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
