// SPDX-License-Identifier: Apache-2.0
/** The first run: an organisation and the first account, by a one-time link or from the environment. */
import { acts, type Role } from '@primum/oath'
import type { Clock } from '../../clock.ts'
import type { Database, Tx } from '../../database/database.ts'
import { breaksUnique } from '../../database/errors.ts'
import { Problem } from '../../errors/problems.ts'
import { act } from '../../journal/act.ts'
import { type Actor, systemActor } from '../../journal/actor.ts'
import { rfc3339 } from '../../journal/by.ts'
import type { Identity } from '../identity.ts'
import { INSTANCE_ID } from '../instance/acts.ts'
import { isSetUp } from '../instance/queries.ts'
import { type Link, linkOver } from '../invitations/acts.ts'
import type { Caller } from '../library/call.ts'
import { makeOneTimeToken, sha256Of } from '../one-time-token.ts'
import { storePassword } from '../passwords/acts.ts'
import { hashPassword } from '../passwords/hash.ts'
import { requireGoodPassword } from '../passwords/policy.ts'
import { addPerson } from '../people/acts.ts'
import { type SignIn, signInWithin } from '../sign-in/acts.ts'
import { countAttempt, secretLimit } from '../throttle.ts'

const SETUP_LINK_HOURS = 24
const SETUP = systemActor('set-up')

/** What the first account may do unless it is said otherwise: run the instance and do the work. */
export const firstRoles: readonly Role[] = ['administrator', 'product-security']

/**
 * Makes the link to print at start; the one of an earlier start ends.
 *
 * @returns undefined when this instance is set up
 */
export async function ensureSetupLink({
  db,
  clock,
  publicUrl,
}: {
  readonly db: Database
  readonly clock: Clock
  readonly publicUrl: string
}): Promise<Link | undefined> {
  const now = clock.now()
  const { token, sha256 } = makeOneTimeToken()
  const expiresAt = rfc3339(now.add({ hours: SETUP_LINK_HOURS }))
  const row = { token_sha256: sha256, created_at: rfc3339(now), expires_at: expiresAt }
  const made = await db.transaction().execute(async (tx) => {
    if (await isSetUp(tx)) return false
    await tx
      .insertInto('setup_link')
      .values(row)
      .onConflict((conflict) => conflict.column('only_row').doUpdateSet(row))
      .execute()
    await act(tx, {
      definition: acts.setupLinkMade,
      actor: SETUP,
      subjectId: INSTANCE_ID,
      facts: {},
      at: now,
    })
    return true
  })
  return made ? { url: `${publicUrl}/setup#token=${token}`, expiresAt } : undefined
}

export type SetUp = {
  readonly organisation: string
  /** IANA name. */
  readonly timeZone: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly roles: readonly Role[]
}

/**
 * Sets the instance up with the link's token and signs the first person in.
 *
 * @throws {Problem} `setup-done`, or `rule-broken` with `rule`: `link-over`, `last-administrator`, or what the password
 *   lacks
 */
export async function setUpByLink(
  identity: Identity,
  { token, ...setUp }: SetUp & { readonly token: string },
  from: Caller,
): Promise<SignIn> {
  const { db, clock, gate } = identity
  const now = clock.now()
  await countAttempt(db, secretLimit, [from.ip], now)
  if (await isSetUp(db)) throw setupDone()
  const sha256 = sha256Of(token)
  const link = await db
    .selectFrom('setup_link')
    .select('only_row')
    .where('token_sha256', '=', sha256)
    .where('expires_at', '>', rfc3339(now))
    .executeTakeFirst()
  if (link === undefined) throw linkOver()
  return gate.run(async () => {
    const hash = await hashChecked(setUp)
    return setUpOnce(db, async (tx) => {
      const { numDeletedRows } = await tx
        .deleteFrom('setup_link')
        .where('token_sha256', '=', sha256)
        .executeTakeFirst()
      if (numDeletedRows === 0n) throw (await isSetUp(tx)) ? setupDone() : linkOver()
      await createFirst(tx, { ...setUp, hash, by: 'set-up-link', actor: SETUP, now })
      return signInWithin(tx, identity, setUp, from, now)
    })
  })
}

/**
 * Sets the instance up without anyone present.
 *
 * @returns whether it did; false when the instance was set up before
 * @throws {Problem} `rule-broken` when the password is not good enough
 */
export async function setUpUnattended(
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  setUp: SetUp,
): Promise<boolean> {
  if (await isSetUp(db)) return false
  const hash = await hashChecked(setUp)
  const now = clock.now()
  try {
    await setUpOnce(db, async (tx) => {
      await tx.deleteFrom('setup_link').execute()
      await createFirst(tx, { ...setUp, hash, by: 'environment', actor: SETUP, now })
    })
    return true
  } catch (error) {
    // Another server of this instance, starting at the same moment, was first.
    if (error instanceof Problem && error.type === 'setup-done') return false
    throw error
  }
}

async function hashChecked({ password, email, name, organisation, roles }: SetUp): Promise<string> {
  if (!roles.includes('administrator')) {
    throw new Problem('rule-broken', 'The first account has to be an administrator.', {
      members: { rule: 'last-administrator' },
    })
  }
  requireGoodPassword(password, { email, name, organisation })
  return hashPassword(password)
}

/** The instance has one row, so that of two set-ups one breaks its key. */
async function setUpOnce<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db.transaction().execute(work)
  } catch (error) {
    if (breaksUnique(error, 'instance_pkey')) throw setupDone()
    throw error
  }
}

const setupDone = (): Problem => new Problem('setup-done', 'This instance is set up; sign in.')

type First = SetUp & {
  readonly hash: string
  readonly by: 'set-up-link' | 'environment'
  readonly actor: Actor
  readonly now: Temporal.Instant
}

async function createFirst(tx: Tx, { organisation, timeZone, hash, by, actor, now, ...person }: First) {
  await tx
    .insertInto('instance')
    .values({ organisation, time_zone: timeZone, set_up_at: rfc3339(now) })
    .execute()
  await act(tx, {
    definition: acts.instanceSetUp,
    actor,
    subjectId: INSTANCE_ID,
    facts: { organisation, timeZone, by },
    at: now,
  })
  const personId = await addPerson(tx, person, { actor, now })
  await storePassword(tx, personId, hash, now)
}
