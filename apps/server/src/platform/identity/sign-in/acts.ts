// SPDX-License-Identifier: Apache-2.0
/** Signing in: the library proves who it is, the act says that it happened. */
import { acts } from '@primum/oath'
import type { Tx } from '../../database/database.ts'
import { Problem } from '../../errors/problems.ts'
import { act } from '../../journal/act.ts'
import { rfc3339 } from '../../journal/by.ts'
import type { Identity } from '../identity.ts'
import { type Caller, callLibrary, callWithin, type LibraryAnswer } from '../library/call.ts'
import { requireAccepted } from '../library/refusal.ts'
import { sha256Of } from '../one-time-token.ts'
import { sessionCookieName } from '../session-cookie.ts'
import { countAttempt, forgetAttempts, secretLimit, signInLimits } from '../throttle.ts'

export type SignIn = {
  readonly state: 'signed-in' | 'second-factor-needed'
  /** `set-cookie` values. */
  readonly cookies: readonly string[]
}

/** The same for an unknown e-mail, a wrong password, a person without password and one who is disabled. */
const WRONG = 'The e-mail or the password is wrong.'
const CODE_EXPIRED = 'Enter e-mail and password again.'

type SecondFactor = 'none' | 'totp' | 'backup-code'

/** @throws {Problem} `unauthenticated`, `too-many-requests` */
export async function signInWithPassword(
  identity: Identity,
  { email, password }: { readonly email: string; readonly password: string },
  from: Caller,
): Promise<SignIn> {
  const now = identity.clock.now()
  const pair = [email, from.ip]
  await countAttempt(identity.db, signInLimits.address, [from.ip], now)
  await countAttempt(identity.db, signInLimits.email, [email], now)
  await countAttempt(identity.db, signInLimits.pair, pair, now)
  const call = { path: '/sign-in/email', body: { email, password }, from }
  const answer = await callLibrary(identity, call, async (tx, accepted) => {
    await reportSignIn(tx, accepted, 'none', now)
    await forgetAttempts(tx, signInLimits.pair, pair)
  })
  return toSignIn(requireAccepted(answer, WRONG))
}

/** The same as the last step of a set-up or an invitation, in its transaction. */
export async function signInWithin(
  tx: Tx,
  identity: Identity,
  credentials: { readonly email: string; readonly password: string },
  from: Caller,
  now: Temporal.Instant,
): Promise<SignIn> {
  const answer = await callWithin(tx, identity, { path: '/sign-in/email', body: credentials, from })
  requireAccepted(answer, WRONG)
  await reportSignIn(tx, answer, 'none', now)
  return toSignIn(answer)
}

/**
 * The second step of a sign-in.
 *
 * @throws {Problem} `unauthenticated` without a first step, `rule-broken` for a wrong or spent code, `too-many-requests`
 */
export async function signInWithCode(
  identity: Identity,
  { kind, code }: { readonly kind: 'totp' | 'backup-code'; readonly code: string },
  from: Caller,
): Promise<SignIn> {
  const now = identity.clock.now()
  await countAttempt(identity.db, secretLimit, [from.ip], now)
  const call = {
    path: kind === 'totp' ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code',
    body: { code },
    from: withoutSession(from, sessionCookieName(identity.publicUrl)),
  }
  const answer = await callLibrary(identity, call, async (tx, accepted) => {
    const person = await reportSignIn(tx, accepted, kind, now)
    if (kind === 'totp' && person !== undefined) await spendCode(tx, person, code, now)
  })
  return toSignIn(requireAccepted(answer, CODE_EXPIRED))
}

/** The library takes a code that comes with a session for a confirmation of that session, and signs nobody in. */
function withoutSession(from: Caller, cookieName: string): Caller {
  const cookie = from.headers.cookie
    ?.split(';')
    .filter((pair) => pair.split('=')[0]?.trim() !== cookieName)
    .join(';')
  const { cookie: _dropped, ...headers } = from.headers
  return { ...from, headers: cookie === undefined ? headers : { ...headers, cookie } }
}

/** Ends the browser's session; not being signed in is fine. */
export async function signOut(identity: Identity, from: Caller): Promise<readonly string[]> {
  const answer = await callLibrary(identity, { path: '/sign-out', body: {}, from }, async () => undefined)
  return requireAccepted(answer, WRONG).cookies
}

/** @returns the person's id, or undefined while the second factor is still to come */
async function reportSignIn(
  tx: Tx,
  answer: LibraryAnswer,
  secondFactor: SecondFactor,
  now: Temporal.Instant,
): Promise<string | undefined> {
  if (answer.body['twoFactorRedirect'] === true) return undefined
  // The library's own answer, whose shape its types promise; a change of it fails here and in every test.
  const { id, name } = answer.body['user'] as { readonly id: string; readonly name: string }
  await act(tx, {
    definition: acts.signedIn,
    actor: { kind: 'person', id, name },
    subjectId: id,
    facts: { secondFactor },
    at: now,
  })
  return id
}

/** Longer than the library accepts a code for: its own period of 30 s and one on either side. */
const CODE_MINUTES = 2

/**
 * RFC 6238 section 5.2: a code is good for one sign-in.
 *
 * @throws {Problem} `rule-broken` when it was spent already, which undoes the sign-in
 */
export async function spendCode(
  tx: Tx,
  personId: string,
  code: string,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .deleteFrom('used_code')
    .where('person_id', '=', personId)
    .where('used_at', '<', rfc3339(now.subtract({ minutes: CODE_MINUTES })))
    .execute()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('used_code')
    .values({ person_id: personId, code_sha256: sha256Of(code), used_at: rfc3339(now) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) {
    throw new Problem('rule-broken', 'The code was used already; wait for the next one.', {
      members: { rule: 'code-wrong' },
    })
  }
}

const toSignIn = ({ body, cookies }: LibraryAnswer): SignIn => ({
  state: body['twoFactorRedirect'] === true ? 'second-factor-needed' : 'signed-in',
  cookies,
})
