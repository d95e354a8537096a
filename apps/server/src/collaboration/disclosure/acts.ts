// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { canonicalJson, acts as vocabulary } from '@primum/oath'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { reachedLevel } from './level.ts'
import type { DisclosurePolicyData } from './policy.ts'
import { disclosurePolicy, productNames } from './queries.ts'

/** The subject of acts on the policy, of which there is one. */
const POLICY_ID = 'disclosure-policy'

export type PolicyChange = {
  readonly policy: DisclosurePolicyData
  /** The version that the editor began from; 0: the default. */
  readonly version: number
}

/**
 * Publishes a policy. The same one again changes nothing.
 *
 * @throws {Problem} `conflict` when somebody else published one in between, `rule-broken` when it names a product that is not there
 */
export async function publishPolicy(tx: Tx, change: PolicyChange, { actor, now }: By): Promise<void> {
  // Two people who publish at the same moment: the second sees the first one’s.
  await sql`lock table disclosure_policy in share row exclusive mode`.execute(tx)
  const before = await disclosurePolicy(tx)
  if (before.version !== change.version) {
    throw new Problem(
      'conflict',
      `Version ${before.version} was published${before.publishedBy === null ? '' : ` by ${before.publishedBy.name}`} since you began from version ${change.version}. Nothing was changed.`,
      { members: { version: before.version } },
    )
  }
  const { policy } = change
  await requireProducts(tx, policy)
  const json = canonicalJson(policy)
  const sha256 = createHash('sha256').update(json).digest('hex')
  if (before.version > 0 && before.sha256 === sha256) return
  const version = before.version + 1
  await tx
    .insertInto('disclosure_policy')
    .values({
      version,
      policy: new TextDecoder().decode(json),
      sha256,
      set_by: actor.id,
      set_by_name: actor.name,
      set_at: rfc3339(now),
    })
    .execute()
  const { promises, publication, safeHarbour, rewards } = policy
  await act(tx, {
    definition: vocabulary.disclosurePolicyPublished,
    actor,
    subjectId: POLICY_ID,
    facts: {
      version,
      policy: sha256,
      level: reachedLevel(policy).level,
      safeHarbour,
      acknowledge: promises.acknowledge,
      assess: promises.assess,
      updateEveryDays: promises.updateEveryDays,
      resolve: promises.resolve,
      embargoDays: publication?.embargoDays ?? null,
      extensionDays: publication?.extension?.maxDays ?? null,
      credit: rewards.credit,
      money: rewards.money !== null,
    },
    at: now,
  })
}

async function requireProducts(tx: Tx, { scope }: DisclosurePolicyData): Promise<void> {
  if (scope.products === 'all') return
  const known = await productNames(tx, scope.products)
  const missing = scope.products.find((id) => !known.has(id))
  if (missing !== undefined)
    throw new Problem('rule-broken', `There is no product ${missing} to be in scope.`)
}
