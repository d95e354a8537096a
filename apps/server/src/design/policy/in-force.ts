// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { defaultPolicyText, type Policy, parsePolicy } from '@primum/policy'
import type { Reader } from '../../platform/database/database.ts'

/** The policy that counts now: the maker's, or the one that Primum comes with. */
export type PolicyInForce = {
  readonly policy: Policy
  readonly text: string
  readonly sha256: string
  /** Null: nobody has set one. */
  readonly set: { readonly by: { readonly id: string; readonly name: string }; readonly at: string } | null
}

export const policyHash = (text: string): string => createHash('sha256').update(text).digest('hex')

export async function policyInForce(db: Reader): Promise<PolicyInForce> {
  const row = await db
    .selectFrom('policy')
    .select(['text', 'set_by', 'set_by_name', 'set_at'])
    .where('current', '=', true)
    .executeTakeFirst()
  const text = row?.text ?? defaultPolicyText
  return {
    policy: parsed(text),
    text,
    sha256: policyHash(text),
    set: row === undefined ? null : { by: { id: row.set_by, name: row.set_by_name }, at: row.set_at },
  }
}

let last: { readonly text: string; readonly policy: Policy } | undefined

/** Every judgement asks for the same policy; it is read anew only when its text is another. */
function parsed(text: string): Policy {
  if (last?.text !== text) last = { text, policy: parsePolicy(text) }
  return last.policy
}
