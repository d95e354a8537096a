// SPDX-License-Identifier: Apache-2.0
/** Thanks in public. A person looks at the name and the link of a stranger before they stand on the maker's page. */
import { acts as vocabulary } from '@primum/oath'
import type { Tx } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { creditWish } from './wish.ts'

/**
 * Thanks somebody who reported, as they wished. Doing it again follows a wish that changed.
 *
 * @throws {Problem} `not-found`; `rule-broken` before the case is public, or when nobody knows what they wish
 */
export async function creditReporter(tx: Tx, participantId: string, { actor, now }: By): Promise<void> {
  const reporter = await tx
    .selectFrom('case_participant as p')
    .innerJoin('disclosure_case as c', 'c.case_id', 'p.case_id')
    // What repeats another report is public when that one is.
    .innerJoin('disclosure_case as m', (join) =>
      join.on((b) => b('m.case_id', '=', b.fn.coalesce('c.merged_into', 'c.case_id'))),
    )
    .select(['p.case_id', 'p.name', 'p.credit_wish', 'p.credit_name', 'p.credit_link', 'm.disclosed_at'])
    .where('p.participant_id', '=', participantId)
    .where('p.role', '=', 'reporter')
    .forUpdate('p')
    .executeTakeFirst()
  if (reporter === undefined) throw new Problem('not-found', 'Nobody of that id reported anything.')
  if (reporter.disclosed_at === null)
    throw new Problem('rule-broken', 'The case is not public yet; thanks would give it away.')
  const wish = creditWish(reporter)
  if (wish.how === 'unsaid')
    throw new Problem(
      'rule-broken',
      'Nobody knows yet whether and how they wish to be thanked; ask them first.',
    )
  if (wish.how === 'named' && wish.name === null)
    throw new Problem('rule-broken', 'They wish to be named, but gave no name; ask them first.')
  const { how } = wish
  const shown = how === 'named' ? { name: wish.name, link: wish.link } : { name: null, link: null }
  const row = { how, ...shown, credited_at: rfc3339(now), credited_by: actor.name }
  await tx
    .insertInto('credit')
    .values({ participant_id: participantId, case_id: reporter.case_id, ...row })
    .onConflict((conflict) => conflict.column('participant_id').doUpdateSet(row))
    .execute()
  await act(tx, {
    definition: vocabulary.reporterCredited,
    actor,
    subjectId: reporter.case_id,
    facts: { participant: participantId, how, ...shown },
    at: now,
  })
}

/** @throws {Problem} `not-found` when they are not thanked */
export async function removeCredit(
  tx: Tx,
  participantId: string,
  reason: string,
  { actor, now }: By,
): Promise<void> {
  const removed = await tx
    .deleteFrom('credit')
    .where('participant_id', '=', participantId)
    .returning('case_id')
    .executeTakeFirst()
  if (removed === undefined) throw new Problem('not-found', 'Nobody of that id is thanked.')
  await act(tx, {
    definition: vocabulary.creditRemoved,
    actor,
    subjectId: removed.case_id,
    facts: { participant: participantId, reason },
    at: now,
  })
}
