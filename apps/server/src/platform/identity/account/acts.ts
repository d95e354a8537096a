// SPDX-License-Identifier: Apache-2.0
/** What people change about their own account: name, password, second factor. */
import { type ActDefinition, acts } from '@primum/oath'
import type { z } from 'zod'
import type { Tx } from '../../database/database.ts'
import { Problem } from '../../errors/problems.ts'
import { act } from '../../journal/act.ts'
import type { Actor } from '../../journal/actor.ts'
import { type By, rfc3339 } from '../../journal/by.ts'
import type { Identity } from '../identity.ts'
import { getInstance } from '../instance/queries.ts'
import { type Caller, callLibrary, type LibraryAnswer } from '../library/call.ts'
import { requireAccepted } from '../library/refusal.ts'
import { requireGoodPassword } from '../passwords/policy.ts'
import { spendCode } from '../sign-in/acts.ts'
import { countAttempt, type Limit } from '../throttle.ts'

/** A borrowed browser must not become a place to guess its owner's password. */
const ownSecretLimit: Limit = { name: 'own-secret/person', attempts: 20, windowMinutes: 15 }
const SESSION_GONE = 'Your session has ended; sign in again.'

type Own = { readonly person: Actor; readonly from: Caller }

/** Calls the library for a signed-in person and writes one act about them when it accepts. */
async function callForPerson<Definition extends ActDefinition>(
  identity: Identity,
  { person, from }: Own,
  call: { readonly path: string; readonly body: Readonly<Record<string, unknown>> },
  reported: {
    readonly definition: Definition
    readonly facts: z.input<Definition['facts']>
    readonly also?: (tx: Tx, now: Temporal.Instant) => Promise<void>
  },
): Promise<LibraryAnswer> {
  const now = identity.clock.now()
  await countAttempt(identity.db, ownSecretLimit, [person.id], now)
  const answer = await callLibrary(identity, { ...call, from }, async (tx) => {
    const { definition, facts, also } = reported
    await act(tx, { definition, actor: person, subjectId: person.id, facts, at: now })
    await also?.(tx, now)
  })
  return requireAccepted(answer, SESSION_GONE)
}

/**
 * Also ends every other session of the person.
 *
 * @returns cookies of the session that goes on
 * @throws {Problem} `rule-broken` with `rule`: `password-wrong`, or what the new one lacks
 */
export async function changePassword(
  identity: Identity,
  own: Own,
  passwords: { readonly currentPassword: string; readonly newPassword: string },
): Promise<readonly string[]> {
  const { db } = identity
  const { email } = await db
    .selectFrom('person')
    .select('email')
    .where('id', '=', own.person.id)
    .executeTakeFirstOrThrow()
  const { organisation } = await getInstance(db)
  requireGoodPassword(passwords.newPassword, { email, name: own.person.name, organisation })
  const { cookies } = await callForPerson(
    identity,
    own,
    { path: '/change-password', body: { ...passwords, revokeOtherSessions: true } },
    { definition: acts.passwordChanged, facts: {} },
  )
  return cookies
}

export type SecondFactorSecret = {
  /** `otpauth://totp/…`, shown as a QR code. */
  readonly totpUri: string
  readonly backupCodes: readonly string[]
}

/** Makes a secret, which asks for nothing until {@link confirmSecondFactor}. */
export async function prepareSecondFactor(
  identity: Identity,
  own: Own,
  password: string,
): Promise<SecondFactorSecret> {
  const { body } = await callForPerson(
    identity,
    own,
    { path: '/two-factor/enable', body: { password, method: 'totp' } },
    { definition: acts.secondFactorPrepared, facts: { kind: 'totp' } },
  )
  return { totpUri: String(body['totpURI']), backupCodes: codesOf(body) }
}

/** From here on signing in asks for a code. */
export async function confirmSecondFactor(
  identity: Identity,
  own: Own,
  code: string,
): Promise<readonly string[]> {
  if (await hasSecondFactor(identity, own)) throw new Problem('conflict', 'The second factor is on already.')
  const { cookies } = await callForPerson(
    identity,
    own,
    { path: '/two-factor/verify-totp', body: { code } },
    {
      definition: acts.secondFactorEnabled,
      facts: { kind: 'totp' },
      also: (tx, now) => spendCode(tx, own.person.id, code, now),
    },
  )
  return cookies
}

export async function disableSecondFactor(
  identity: Identity,
  own: Own,
  password: string,
): Promise<readonly string[]> {
  if (!(await hasSecondFactor(identity, own))) throw new Problem('conflict', 'There is no second factor.')
  const { cookies } = await callForPerson(
    identity,
    own,
    { path: '/two-factor/disable', body: { password } },
    { definition: acts.secondFactorDisabled, facts: { kind: 'totp' } },
  )
  return cookies
}

/** Replaces the backup codes; the earlier ones are good for nothing any more. */
export async function renewBackupCodes(
  identity: Identity,
  own: Own,
  password: string,
): Promise<readonly string[]> {
  const { body } = await callForPerson(
    identity,
    own,
    { path: '/two-factor/generate-backup-codes', body: { password } },
    { definition: acts.backupCodesMade, facts: {} },
  )
  return codesOf(body)
}

const codesOf = (body: LibraryAnswer['body']): readonly string[] =>
  Array.isArray(body['backupCodes']) ? body['backupCodes'].map(String) : []

async function hasSecondFactor({ db }: Identity, { person }: Own): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('two_factor_enabled')
    .where('id', '=', person.id)
    .executeTakeFirstOrThrow()
  return row.two_factor_enabled
}

/** Changing it to what it is writes nothing. */
export async function changeName(tx: Tx, personId: string, name: string, { actor, now }: By): Promise<void> {
  const person = await tx
    .selectFrom('person')
    .select('name')
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (person === undefined) throw new Problem('not-found', 'There is no such person.')
  if (person.name === name) return
  await tx
    .updateTable('person')
    .set({ name, updated_at: rfc3339(now) })
    .where('id', '=', personId)
    .execute()
  await act(tx, {
    definition: acts.nameChanged,
    actor,
    subjectId: personId,
    facts: { before: person.name, after: name },
    at: now,
  })
}
