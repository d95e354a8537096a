// SPDX-License-Identifier: Apache-2.0
/** Who is told of a clock: whom the case is assigned to, else the team; when nothing happens, the team and the administrators too. */
import type { Role } from '@primum/oath'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import { mailAddress } from '../../platform/mail/index.ts'
import type { Notice } from './digest.ts'

export type Recipient = { readonly personId: string; readonly email: string }

/**
 * Reads once who there is, and answers for each notice. The same person is the same value each time. Somebody who cannot sign in any more,
 * or whose address no mail server would take, is nobody here, so that a case never waits for one who left.
 */
export async function recipientsOf(
  tx: Tx,
  notices: readonly Notice[],
): Promise<(notice: Notice) => readonly Recipient[]> {
  const people = await loadPeople(tx)
  const assignees = await loadAssignees(tx, notices)
  const having = (role: Role): readonly Recipient[] =>
    people.filter(({ roles }) => roles.includes(role)).map(({ recipient }) => recipient)
  const team = having('product-security')
  const clinical = having('clinical-safety')
  const administrators = having('administrator')
  const byId = new Map(people.map(({ recipient }) => [recipient.personId, recipient]))
  return ({ subject, isSafety, escalated }) => {
    const assigned = (assignees.get(subject.id) ?? []).flatMap((personId) => byId.get(personId) ?? [])
    const wholeTeam = isSafety ? [...team, ...clinical] : team
    const usual = assigned.length > 0 ? assigned : wholeTeam
    const told = escalated ? [...usual, ...wholeTeam, ...administrators] : usual
    return [...new Set(told.length > 0 ? told : administrators)]
  }
}

async function loadPeople(tx: Tx) {
  const rows = await tx
    .selectFrom('person as p')
    .innerJoin('member_role as r', 'r.person_id', 'p.id')
    .select(['p.id', 'p.email', sql<string[]>`array_agg(r.role)`.as('roles')])
    .where('p.disabled_at', 'is', null)
    .groupBy(['p.id', 'p.email'])
    .orderBy('p.id')
    .execute()
  return rows
    .filter(({ email }) => mailAddress.safeParse(email).success)
    .map(({ id, email, roles }) => ({ recipient: { personId: id, email }, roles }))
}

async function loadAssignees(
  tx: Tx,
  notices: readonly Notice[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const cases = notices.flatMap(({ subject }) => (subject.kind === 'case' ? [subject.id] : []))
  if (cases.length === 0) return new Map()
  const rows = await tx
    .selectFrom('case_assignee')
    .select(['case_id', 'person_id'])
    .where('case_id', 'in', cases)
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ case_id }) => case_id)].map(([caseId, each]) => [
      caseId,
      each.map(({ person_id }) => person_id),
    ]),
  )
}
