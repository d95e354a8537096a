// SPDX-License-Identifier: Apache-2.0
import { acts as vocabulary } from '@primum/oath'
import { parsePolicy } from '@primum/policy'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { checkPolicy } from './check.ts'
import { policyHash, policyInForce } from './in-force.ts'

/**
 * Sets the policy. It is judged before it is stored: a text with faults, or one whose own tests disagree with it, changes
 * nothing. The same text again changes nothing either.
 *
 * @returns whether another policy counts now
 * @throws {Problem} `unusable-document` with every fault, or with the tests that failed
 */
export async function setPolicy(tx: Tx, text: string, { actor, now }: By): Promise<boolean> {
  const { faults, tests } = checkPolicy(text)
  const [fault] = faults
  if (fault !== undefined) {
    const place = fault.line === null ? '' : `line ${fault.line}: `
    throw new Problem('unusable-document', `This is no policy: ${place}${fault.message}.`, {
      members: { faults },
    })
  }
  const [failed] = tests.failed
  if (failed !== undefined) {
    throw new Problem('unusable-document', `Its own test “${failed.name}” disagrees with it.`, {
      members: { tests },
    })
  }
  // Two people who set one at the same moment: the second sees the first one’s.
  await sql`lock table policy in share row exclusive mode`.execute(tx)
  const { name, rules, tests: examples } = parsePolicy(text)
  const sha256 = policyHash(text)
  const before = await policyInForce(tx)
  if (before.sha256 === sha256) return false
  await tx.updateTable('policy').set({ current: false }).where('current', '=', true).execute()
  const policyId = crypto.randomUUID()
  await tx
    .insertInto('policy')
    .values({
      policy_id: policyId,
      text,
      sha256,
      name,
      set_by: actor.id,
      set_by_name: actor.name,
      set_at: rfc3339(now),
      current: true,
    })
    .execute()
  await act(tx, {
    definition: vocabulary.policySet,
    actor,
    subjectId: policyId,
    facts: { name, policy: sha256, rules: rules.length, tests: examples.length, before: before.sha256 },
    at: now,
  })
  return true
}
