// SPDX-License-Identifier: Apache-2.0
/** One-time links with which a person sets their own password; nobody else ever knows it. */
import { acts } from '@primum/oath'
import type { Tx } from '../../database/database.ts'
import { Problem } from '../../errors/problems.ts'
import { act, acts as writeActs } from '../../journal/act.ts'
import { type By, rfc3339 } from '../../journal/by.ts'
import type { Identity } from '../identity.ts'
import { getInstance } from '../instance/queries.ts'
import type { Caller } from '../library/call.ts'
import { makeOneTimeToken, sha256Of } from '../one-time-token.ts'
import { storePassword } from '../passwords/acts.ts'
import { hashPassword } from '../passwords/hash.ts'
import { requireGoodPassword } from '../passwords/policy.ts'
import { lockPerson } from '../people/acts.ts'
import { endSessions } from '../sessions/acts.ts'
import { type SignIn, signInWithin } from '../sign-in/acts.ts'
import { countAttempt, secretLimit } from '../throttle.ts'

const INVITATION_DAYS = 7

/** A link and its end. The token is in the fragment, which browsers send to no server and in no Referer. */
export type Link = { readonly url: string; readonly expiresAt: string }

/**
 * Makes a link; the one before it ends.
 *
 * @throws {Problem} `not-found`, or `rule-broken` for someone who is disabled
 */
export async function invite(tx: Tx, personId: string, publicUrl: string, { actor, now }: By): Promise<Link> {
  const person = await lockPerson(tx, personId)
  if (person.disabled_at !== null) {
    throw new Problem('rule-broken', 'This person is disabled; enable them first.', {
      members: { rule: 'person-disabled' },
    })
  }
  const { token, sha256 } = makeOneTimeToken()
  const created = { token_sha256: sha256, created_at: rfc3339(now) }
  const expiresAt = rfc3339(now.add({ hours: INVITATION_DAYS * 24 }))
  await tx
    .insertInto('invitation')
    .values({ person_id: personId, ...created, expires_at: expiresAt })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ ...created, expires_at: expiresAt }))
    .execute()
  await act(tx, { definition: acts.invitationMade, actor, subjectId: personId, facts: {}, at: now })
  return { url: `${publicUrl}/invitation#token=${token}`, expiresAt }
}

/**
 * Sets the password, ends all earlier sessions and signs in.
 *
 * @throws {Problem} `rule-broken` with `rule`: `link-over` for a link that is unknown, used, replaced or expired, or what
 *   the password lacks
 */
export async function acceptInvitation(
  identity: Identity,
  { token, password }: { readonly token: string; readonly password: string },
  from: Caller,
): Promise<SignIn> {
  const { db, clock, gate } = identity
  const now = clock.now()
  await countAttempt(db, secretLimit, [from.ip], now)
  const sha256 = sha256Of(token)
  const person = await db
    .selectFrom('invitation')
    .innerJoin('person', 'person.id', 'invitation.person_id')
    .select(['person.id', 'person.email', 'person.name'])
    .where('invitation.token_sha256', '=', sha256)
    .where('invitation.expires_at', '>', rfc3339(now))
    .executeTakeFirst()
  if (person === undefined) throw linkOver()
  const { organisation } = await getInstance(db)
  requireGoodPassword(password, { ...person, organisation })
  return gate.run(async () => {
    const hash = await hashPassword(password)
    return db.transaction().execute(async (tx) => {
      // The row can be deleted once: of two people with one link, one comes too late.
      const { numDeletedRows } = await tx
        .deleteFrom('invitation')
        .where('token_sha256', '=', sha256)
        .executeTakeFirst()
      if (numDeletedRows === 0n) throw linkOver()
      const stored = await storePassword(tx, person.id, hash, now)
      await endSessions(tx, person.id)
      const about = {
        actor: { kind: 'person', ...person },
        subjectId: person.id,
        facts: {},
        at: now,
      } as const
      await writeActs(tx, [
        { definition: acts.invitationAccepted, ...about },
        ...(stored === 'replaced' ? [{ definition: acts.passwordChanged, ...about }] : []),
      ])
      return signInWithin(tx, identity, { email: person.email, password }, from, now)
    })
  })
}

/** One answer for all of them: a stranger learns nothing about which links there were. */
export const linkOver = (): Problem =>
  new Problem('rule-broken', 'This link was used or has expired; ask for a new one.', {
    members: { rule: 'link-over' },
  })
