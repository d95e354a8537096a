// SPDX-License-Identifier: Apache-2.0
import { acts, type Role, role } from '@primum/oath'
import type { Tx } from '../../database/database.ts'
import { withConflicts } from '../../database/errors.ts'
import { Problem } from '../../errors/problems.ts'
import { act } from '../../journal/act.ts'
import { type By, rfc3339 } from '../../journal/by.ts'
import { changeName } from '../account/acts.ts'
import { parseRoles } from '../authenticate.ts'
import { lockInstance } from '../instance/acts.ts'
import { endSessions } from '../sessions/acts.ts'

export type NewPerson = { readonly name: string; readonly email: string; readonly roles: readonly Role[] }

/**
 * Adds someone who cannot sign in yet.
 *
 * @throws {Problem} `conflict` when the e-mail is taken
 */
export async function addPerson(
  tx: Tx,
  { name, email, roles }: NewPerson,
  { actor, now }: By,
): Promise<string> {
  const personId = crypto.randomUUID()
  const at = rfc3339(now)
  await withConflicts({ person_email_unique: 'Someone with this e-mail exists already.' }, () =>
    tx.insertInto('person').values({ id: personId, name, email, created_at: at, updated_at: at }).execute(),
  )
  await insertRoles(tx, personId, roles)
  await act(tx, {
    definition: acts.personAdded,
    actor,
    subjectId: personId,
    facts: { name, email, roles: [...roles] },
    at: now,
  })
  return personId
}

export type PersonChange = {
  readonly name?: string | undefined
  readonly roles?: readonly Role[] | undefined
  readonly state?: 'enabled' | 'disabled' | undefined
  /** Why someone is disabled; empty is allowed. */
  readonly reason?: string | undefined
}

/**
 * Absent members stay as they are; each that really changes is an act.
 *
 * @throws {Problem} `not-found`, or `rule-broken` with the rule `last-administrator`
 */
export async function changePerson(tx: Tx, personId: string, change: PersonChange, by: By): Promise<void> {
  // Two administrators who disable each other at the same time come one after the other.
  await lockInstance(tx)
  const person = await lockPerson(tx, personId)
  if (change.name !== undefined) await changeName(tx, personId, change.name, by)
  if (change.roles !== undefined) await changeRoles(tx, personId, change.roles, by)
  const disabled = person.disabled_at !== null
  if (change.state === 'disabled' && !disabled) await disablePerson(tx, personId, change.reason ?? '', by)
  if (change.state === 'enabled' && disabled) await enablePerson(tx, personId, by)
  await requireAdministrator(tx)
}

/** @throws {Problem} `not-found` */
export async function lockPerson(
  tx: Tx,
  personId: string,
): Promise<{ readonly disabled_at: string | null; readonly two_factor_enabled: boolean }> {
  const person = await tx
    .selectFrom('person')
    .select(['disabled_at', 'two_factor_enabled'])
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (person === undefined) throw new Problem('not-found', 'There is no such person.')
  return person
}

async function changeRoles(
  tx: Tx,
  personId: string,
  after: readonly Role[],
  { actor, now }: By,
): Promise<void> {
  const rows = await tx.selectFrom('member_role').select('role').where('person_id', '=', personId).execute()
  const held = new Set(parseRoles(rows.map((row) => row.role)))
  const before = role.options.filter((one) => held.has(one))
  if (before.length === after.length && after.every((one) => held.has(one))) return
  await tx.deleteFrom('member_role').where('person_id', '=', personId).execute()
  await insertRoles(tx, personId, after)
  await act(tx, {
    definition: acts.rolesChanged,
    actor,
    subjectId: personId,
    facts: { before, after: [...after] },
    at: now,
  })
}

async function insertRoles(tx: Tx, personId: string, roles: readonly Role[]): Promise<void> {
  if (roles.length === 0) return
  await tx
    .insertInto('member_role')
    .values(roles.map((one) => ({ person_id: personId, role: one })))
    .execute()
}

/** Ends their sessions and their open invitation in the same moment. */
async function disablePerson(tx: Tx, personId: string, reason: string, { actor, now }: By): Promise<void> {
  const at = rfc3339(now)
  await tx
    .updateTable('person')
    .set({ disabled_at: at, disabled_reason: reason, updated_at: at })
    .where('id', '=', personId)
    .execute()
  await endSessions(tx, personId)
  await tx.deleteFrom('invitation').where('person_id', '=', personId).execute()
  await act(tx, { definition: acts.personDisabled, actor, subjectId: personId, facts: { reason }, at: now })
}

async function enablePerson(tx: Tx, personId: string, { actor, now }: By): Promise<void> {
  await tx
    .updateTable('person')
    .set({ disabled_at: null, disabled_reason: '', updated_at: rfc3339(now) })
    .where('id', '=', personId)
    .execute()
  await act(tx, { definition: acts.personEnabled, actor, subjectId: personId, facts: {}, at: now })
}

/** Someone has to be left who can add and enable the others: an administrator, not disabled, with a password. */
async function requireAdministrator(tx: Tx): Promise<void> {
  const left = await tx
    .selectFrom('member_role')
    .innerJoin('person', 'person.id', 'member_role.person_id')
    .innerJoin('account', 'account.person_id', 'person.id')
    .select('person.id')
    .where('member_role.role', '=', 'administrator')
    .where('person.disabled_at', 'is', null)
    .where('account.password', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  if (left === undefined) {
    throw new Problem('rule-broken', 'There has to be an administrator who can sign in.', {
      members: { rule: 'last-administrator' },
    })
  }
}

/**
 * For someone who lost their phone and their backup codes; they sign in with the password alone until they set a new one up.
 *
 * @throws {Problem} `not-found`, or `conflict` when they have none
 */
export async function removeSecondFactor(tx: Tx, personId: string, { actor, now }: By): Promise<void> {
  const person = await lockPerson(tx, personId)
  if (!person.two_factor_enabled) throw new Problem('conflict', 'This person has no second factor.')
  await tx
    .updateTable('person')
    .set({ two_factor_enabled: false, updated_at: rfc3339(now) })
    .where('id', '=', personId)
    .execute()
  await tx.deleteFrom('two_factor').where('person_id', '=', personId).execute()
  await endSessions(tx, personId)
  await act(tx, {
    definition: acts.secondFactorDisabled,
    actor,
    subjectId: personId,
    facts: { kind: 'totp' },
    at: now,
  })
}
