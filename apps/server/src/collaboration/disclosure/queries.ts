// SPDX-License-Identifier: Apache-2.0
import type { Reader } from '../../platform/database/database.ts'
import { defaultPolicy } from './default-policy.ts'
import { type DisclosurePolicyData, disclosurePolicyData } from './policy.ts'

/** A policy, and which version of it. */
export type DisclosurePolicy = DisclosurePolicyData & {
  /** 1 is the first that was published; 0: nobody has published one, and the one that Primum comes with counts. */
  readonly version: number
  /** Of the policy's canonical JSON; empty for version 0. */
  readonly sha256: string
  /** RFC 3339; null for version 0. */
  readonly publishedAt: string | null
  readonly publishedBy: { readonly id: string; readonly name: string } | null
}

const columns = ['version', 'policy', 'sha256', 'set_by', 'set_by_name', 'set_at'] as const

/** The policy that counts now. */
export async function disclosurePolicy(db: Reader): Promise<DisclosurePolicy> {
  const row = await db
    .selectFrom('disclosure_policy')
    .select(columns)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined
    ? { ...defaultPolicy, version: 0, sha256: '', publishedAt: null, publishedBy: null }
    : policyOf(row)
}

/** One that was published, also long ago: people rely on what counted when they tested. */
export async function disclosurePolicyVersion(
  db: Reader,
  version: number,
): Promise<DisclosurePolicy | undefined> {
  const row = await db
    .selectFrom('disclosure_policy')
    .select(columns)
    .where('version', '=', version)
    .executeTakeFirst()
  return row === undefined ? undefined : policyOf(row)
}

/** Every version that was published, newest first. */
export async function listPolicyVersions(db: Reader): Promise<readonly DisclosurePolicy[]> {
  const rows = await db.selectFrom('disclosure_policy').select(columns).orderBy('version', 'desc').execute()
  return rows.map(policyOf)
}

type Row = {
  readonly version: number
  readonly policy: unknown
  readonly sha256: string
  readonly set_by: string
  readonly set_by_name: string
  readonly set_at: string
}

function policyOf({ version, policy, sha256, set_by, set_by_name, set_at }: Row): DisclosurePolicy {
  return {
    ...disclosurePolicyData.parse(policy),
    version,
    sha256,
    publishedAt: set_at,
    publishedBy: { id: set_by, name: set_by_name },
  }
}

/** Names of products by id; those that are not there are left out. */
export async function productNames(
  db: Reader,
  productIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (productIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('product')
    .select(['product_id', 'name'])
    .where('product_id', 'in', productIds)
    .execute()
  return new Map(rows.map(({ product_id, name }) => [product_id, name]))
}
