// SPDX-License-Identifier: Apache-2.0
/** Whom a log asks for cosignatures. */
import { acts as vocabulary } from '@primum/oath'
import { CodedError } from '@primum/parse'
import { type Policy, parsePolicy, witnessEndpoints } from '@primum/tlog'
import { sha256 } from '@primum/tlog/node'
import type { Reader, Tx } from '../../database/database.ts'
import { Problem } from '../../errors/problems.ts'
import { act } from '../../journal/act.ts'
import { type By, rfc3339 } from '../../journal/by.ts'

export type WitnessPolicy = { readonly text: string; readonly policy: Policy }

/** The policy of a log; undefined when nobody is asked. */
export async function findPolicy(db: Reader, logId: string): Promise<WitnessPolicy | undefined> {
  const row = await db
    .selectFrom('log_policy')
    .select('policy')
    .where('log_id', '=', logId)
    .executeTakeFirst()
  // Only what parsed was stored.
  return row === undefined ? undefined : { text: row.policy, policy: parsePolicy(row.policy, sha256) }
}

/**
 * Sets whom the log asks, from its next checkpoint on. An empty text asks nobody.
 *
 * @throws {Problem} `unusable-document` for what is not a policy, or one whose quorum the log could never reach, because it has no address
 *   of a witness
 */
export async function setPolicy(tx: Tx, logId: string, text: string, { actor, now }: By): Promise<void> {
  if (text.trim() === '') {
    await tx.deleteFrom('log_policy').where('log_id', '=', logId).execute()
  } else {
    requireUsable(text)
    const row = { policy: text, set_at: rfc3339(now) }
    await tx
      .insertInto('log_policy')
      .values({ log_id: logId, ...row })
      .onConflict((conflict) => conflict.column('log_id').doUpdateSet(row))
      .execute()
  }
  await act(tx, {
    definition: vocabulary.witnessPolicySet,
    actor,
    subjectId: logId,
    facts: { policy: text },
    at: now,
  })
}

function requireUsable(text: string): void {
  let policy: Policy
  try {
    policy = parsePolicy(text, sha256)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    throw new Problem('unusable-document', `Not a witness policy: ${error.message}.`, {
      members: { code: error.code, where: error.where },
      cause: error,
    })
  }
  if (policy.quorum !== undefined && witnessEndpoints(policy).length === 0) {
    throw new Problem('unusable-document', 'No witness of the policy has an address that could be asked.')
  }
  const other = witnessEndpoints(policy).find(({ url }) => !/^https?:\/\//.test(url))
  if (other !== undefined) {
    throw new Problem('unusable-document', `The address ${other.url} is not one of http or https.`)
  }
}
