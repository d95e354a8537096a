// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { disclosurePolicyData } from './policy.ts'

const instant = z.iso.datetime({ offset: true }).describe('RFC 3339, UTC')
const person = z.object({ id: z.string(), name: z.string() })

const level = z.int().min(0).max(5).describe('disclose.io maturity')

const reached = z.object({
  level,
  missing: z.array(z.string()).describe('What the next levels ask for; empty at level 5'),
})

const remark = z.object({ code: z.string(), line: z.int().nullable(), message: z.string() })

/** What a maker has to do before a programme works; the order is that in which it is done. */
export const stepIds = ['policy', 'level', 'address', 'team-key', 'security-txt', 'signing-key'] as const

const step = z.object({
  id: z.enum(stepIds),
  done: z.boolean(),
  title: z.string(),
  detail: z.string().describe('What to do, or what holds'),
})
export type Step = z.output<typeof step>

const signingKey = z.object({
  fingerprint: z.string(),
  isOwn: z.boolean().describe('The maker put it there; Primum neither prolongs nor replaces it'),
  createdAt: instant,
  expiresAt: instant.nullable(),
  retired: z.array(z.string()).describe('Fingerprints of keys that were in use before'),
})

export const programmeShown = z
  .object({
    version: z.int().min(0).describe('0: nobody has published a policy, and the default counts for clocks'),
    policy: disclosurePolicyData,
    sha256: z.string().nullable().describe('Of the canonical JSON (RFC 8785), as the journal names it'),
    publishedAt: instant.nullable(),
    publishedBy: person.nullable(),
    reached: reached.describe('What is published reaches; without a policy, level 1'),
    addresses: z.object({ page: z.string(), securityTxt: z.string(), report: z.string(), key: z.string() }),
    securityTxt: z
      .object({
        content: z.string(),
        publishedAt: instant,
        expiresAt: instant,
        errors: z.array(remark),
        recommendations: z.array(remark),
      })
      .nullable()
      .describe('As it is served; null: nobody has asked for it yet'),
    signingKey,
    steps: z.array(step),
  })
  .meta({ id: 'DisclosureProgramme' })
export type Programme = z.output<typeof programmeShown>

export const policyInput = z
  .strictObject({
    version: z.int().min(0).describe('The version that the editor began from'),
    policy: disclosurePolicyData,
  })
  .meta({ id: 'DisclosurePolicyInput' })

export const previewInput = z.strictObject({ policy: disclosurePolicyData })

export const previewShown = z
  .object({ reached, page: z.string().describe('The page as HTML, whole') })
  .meta({ id: 'DisclosurePreview' })

export const versionsShown = z
  .object({
    items: z.array(
      z.object({
        version: z.int().min(1),
        sha256: z.string(),
        publishedAt: instant,
        publishedBy: person,
        level,
      }),
    ),
  })
  .meta({ id: 'DisclosurePolicyVersions' })
