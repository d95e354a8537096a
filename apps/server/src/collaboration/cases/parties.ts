// SPDX-License-Identifier: Apache-2.0
/** Who takes part in a case from outside: its own participants, and those of the cases that were closed as duplicates of it. */
import type { Reader } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'

export const roles = ['reporter', 'vendor', 'coordinator'] as const
export type ParticipantRole = (typeof roles)[number]

export type Party = {
  readonly participantId: string
  /** The case that it joined, which may have gone on in another one. */
  readonly caseId: string
  readonly role: ParticipantRole
  readonly name: string
  readonly email: string | null
}

/** Participants that have not left, of the case and of those merged into it; oldest first. */
export async function partiesOf(db: Reader, caseId: string): Promise<readonly Party[]> {
  const rows = await db
    .selectFrom('case_participant as p')
    .innerJoin('disclosure_case as c', 'c.case_id', 'p.case_id')
    .select(['p.participant_id', 'p.case_id', 'p.role', 'p.name', 'p.organisation', 'p.email'])
    .where((eb) => eb.or([eb('c.case_id', '=', caseId), eb('c.merged_into', '=', caseId)]))
    .where('p.left_at', 'is', null)
    .orderBy('p.joined_at')
    .orderBy('p.participant_id')
    .execute()
  return rows.map((row) => ({
    participantId: row.participant_id,
    caseId: row.case_id,
    role: roleOf(row.role),
    name: nameOf(row),
    email: row.email,
  }))
}

/** The database holds no other. */
export const roleOf = (text: string): ParticipantRole => {
  const role = roles.find((one) => one === text)
  if (role === undefined) throw new TypeError(`there is no role ${text}`)
  return role
}

/** How the team speaks of a participant. */
export const nameOf = ({
  name,
  organisation,
  role,
}: {
  readonly name: string
  readonly organisation: string
  readonly role: string
}): string => {
  const called = [name, organisation].filter((part) => part !== '').join(', ')
  return called === '' ? `Anonymous ${role}` : called
}

/** A participant that still takes part, and the case in which what it does counts. */
export type Active = Party & { readonly goesOnIn: string; readonly number: string }

/** @throws {Problem} `not-found`; `rule-broken` for one that left */
export async function activeParticipant(db: Reader, participantId: string): Promise<Active> {
  const row = await db
    .selectFrom('case_participant as p')
    .innerJoin('disclosure_case as c', 'c.case_id', 'p.case_id')
    .select([
      'p.participant_id',
      'p.case_id',
      'p.role',
      'p.name',
      'p.organisation',
      'p.email',
      'p.left_at',
      'c.merged_into',
      'c.number',
    ])
    .where('p.participant_id', '=', participantId)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such participant.')
  if (row.left_at !== null) throw new Problem('rule-broken', 'This participant no longer takes part.')
  return {
    participantId,
    caseId: row.case_id,
    role: roleOf(row.role),
    name: nameOf(row),
    email: row.email,
    goesOnIn: row.merged_into ?? row.case_id,
    number: row.number,
  }
}
