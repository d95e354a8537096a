// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Reader } from '../../platform/database/database.ts'
import { checkPolicy } from './check.ts'
import { policyInForce } from './in-force.ts'
import { type Detail, policyDetail, type policyShown } from './schemas.ts'

/** The policy that counts, in words, with how its tests end and what it says of the open findings. */
export async function getPolicy(db: Reader): Promise<z.output<typeof policyShown>> {
  const { text, sha256, set } = await policyInForce(db)
  return {
    text,
    sha256,
    isDefault: set === null,
    setBy: set?.by ?? null,
    setAt: set?.at ?? null,
    ...checkPolicy(text),
    counts: await countOutcomes(db),
  }
}

const countOf = (outcome: string) => sql<number>`(count(*) filter (where d.outcome = ${outcome}))::integer`

const countOutcomes = (db: Reader) =>
  db
    .selectFrom('policy_decision as d')
    .innerJoin('finding as f', 'f.finding_id', 'd.finding_id')
    .where('f.state', '=', 'open')
    .select([countOf('fail').as('fail'), countOf('warn').as('warn'), countOf('pass').as('pass')])
    .executeTakeFirstOrThrow()

/** Every rule that holds for a finding; null when the policy was not put to it yet. */
export async function getPolicyDetail(db: Reader, findingId: string): Promise<Detail | null> {
  const row = await db
    .selectFrom('policy_decision')
    .select('detail')
    .where('finding_id', '=', findingId)
    .executeTakeFirst()
  return row === undefined ? null : policyDetail.parse(row.detail)
}
