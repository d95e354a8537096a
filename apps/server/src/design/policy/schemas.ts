// SPDX-License-Identifier: Apache-2.0
import { maxPolicyBytes, outcomes } from '@primum/policy'
import { z } from 'zod'
import { instant, person } from '../schemas.ts'

export const policyOutcome = z.enum(outcomes)

/** What is kept of a decision beside its outcome. */
export const policyDetail = z.object({
  applied: z.array(
    z.object({
      rule: z.string(),
      kind: z
        .enum(['applies', 'excepted', 'expired'])
        .describe(
          'applies: it made the outcome or would have; excepted: an exception stands for it; expired: an exception that has ended',
        ),
      words: z.string().describe('What it says, with its reason'),
      until: z.string().nullable().describe('Last day of the exception'),
    }),
  ),
  undecided: z.array(z.string()).describe('Rules about which nothing can be said here'),
})
export type Detail = z.output<typeof policyDetail>

/** What a finding shows. */
export const findingPolicy = z
  .object({
    outcome: policyOutcome,
    rules: z.array(z.string()).describe('The rules that made the outcome; empty: none is about the finding'),
  })
  .meta({ id: 'FindingPolicy' })

export const policyInput = z
  .strictObject({
    text: z
      .string()
      .min(1)
      .max(maxPolicyBytes)
      .describe('The whole file, format primum.policy/1 (docs/policy.md); kept as it is'),
  })
  .meta({ id: 'PolicyText' })

const fault = z.object({
  code: z.string(),
  message: z.string(),
  line: z.int().nullable(),
  column: z.int().nullable(),
  path: z.string().nullable(),
})
export type Fault = z.output<typeof fault>

const rule = z.object({
  name: z.string(),
  when: z.array(z.string()).describe('Conditions in words, all of which must hold; empty: every finding'),
  outcome: z.string(),
  deadlines: z.array(z.string()),
  because: z.string().nullable(),
})

const testReport = z.object({
  passed: z.int(),
  failed: z.array(
    z.object({ name: z.string(), disagreements: z.array(z.string()), applied: z.array(z.string()) }),
  ),
  unreached: z.array(z.string()).describe('Rules that hold in no test'),
})

export const checkedPolicy = z
  .object({
    faults: z.array(fault).describe('What is wrong with the text, by line; empty when it is a policy'),
    name: z.string().nullable(),
    rules: z.array(rule),
    tests: testReport,
  })
  .meta({ id: 'CheckedPolicy' })
export type CheckedPolicy = z.output<typeof checkedPolicy>

export const policyShown = z
  .object({
    text: z.string(),
    sha256: z.string(),
    isDefault: z.boolean().describe('Nobody has set one; the policy that Primum comes with counts'),
    setBy: person.nullable(),
    setAt: instant.nullable(),
    ...checkedPolicy.shape,
    counts: z.object({ fail: z.int(), warn: z.int(), pass: z.int() }).describe('Open findings by outcome'),
  })
  .meta({ id: 'Policy' })
