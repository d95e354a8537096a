// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'

const instant = z.iso.datetime({ offset: false }).describe('RFC 3339, UTC')
const person = z.object({ id: z.string(), name: z.string() })

const event = z
  .enum(['none-known', 'malfunction', 'serious-injury', 'death', 'unknown'])
  .describe('The worst that is known to have happened through the flaw')

export const reportingFacts = z
  .strictObject({
    event,
    awareAt: instant.nullable().describe('When somebody at the maker became aware of it (21 CFR 803.3)'),
    remedialActionNeeded: z
      .boolean()
      .describe('Action is needed against an unreasonable risk of substantial harm (21 CFR 803.53)'),
    publicHealthThreat: z
      .boolean()
      .describe('Many people may be at imminent risk (Regulation (EU) 2017/745, article 2(66))'),
    markets: z
      .array(z.enum(['us', 'eu']))
      .max(2)
      .describe('Where the affected releases are sold or used'),
    correctionInitiatedAt: instant.nullable().describe('When a correction or removal was initiated'),
    isaoToldAt: instant.nullable().describe('When the ISAO got the communication to customers'),
    note: z.string().trim().max(4_000).default(''),
  })
  .meta({ id: 'ReportingFacts' })
export type ReportingFacts = z.output<typeof reportingFacts>

export const reportingFactsInput = z
  .strictObject({
    basedOn: z.int().min(0).describe('The version that you saw, 0 for none'),
    facts: reportingFacts,
  })
  .meta({ id: 'ReportingRecord' })

export const reporting = z
  .object({
    version: z.int(),
    facts: reportingFacts.nullable().describe('null: nothing was recorded yet, so nothing is known'),
    conditions: z
      .array(
        z.object({
          id: z.string(),
          text: z.string(),
          state: z.enum(['held', 'failed', 'pending']),
          because: z.string(),
          dueAt: instant.nullable().describe('Of the clock that decides it, while it runs'),
        }),
      )
      .describe(
        'The four conditions under which no 21 CFR 806 report is needed (FDA postmarket guidance, VII.B)',
      ),
    exemption: z
      .enum(['held', 'failed', 'pending'])
      .nullable()
      .describe('null: the risk is not uncontrolled'),
    reports: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        source: z.string(),
        due: z.enum(['yes', 'no', 'unknown']),
        because: z.string(),
        clock: z.string().nullable().describe('The rule that counts its time'),
        dueAt: instant.nullable(),
      }),
    ),
    isao: z.object({ isMember: z.boolean(), organisation: z.string().nullable() }),
  })
  .meta({ id: 'Reporting' })
export type Reporting = z.output<typeof reporting>

const criterion = z.string().trim().max(2_000).describe('Where the evidence is; empty: none')

export const isaoMembershipInput = z
  .strictObject({
    organisation: z.string().trim().max(200).describe('Name of the ISAO; empty: no member'),
    memberSince: z.iso.date().nullable(),
    documentedPolicies: criterion,
    sharesCommunications: criterion,
    assessesIntelligence: criterion,
  })
  .meta({ id: 'IsaoMembershipDraft' })

export const isaoMembership = z
  .object({
    ...isaoMembershipInput.shape,
    isActive: z.boolean().describe('All four criteria of the guidance, section IX, have evidence'),
    missing: z.array(z.string()),
    setBy: person.nullable(),
    setAt: instant.nullable(),
  })
  .meta({ id: 'IsaoMembership' })

/** The notice that is due within 30 days: what it must hold, and what is there for it. */
export const fdaNotice = z
  .object({
    title: z.string(),
    sections: z.array(
      z.object({
        id: z.enum(['a', 'b', 'c', 'd']),
        heading: z.string(),
        paragraphs: z.array(z.string()),
        items: z.array(z.string()),
      }),
    ),
    missing: z
      .array(z.string())
      .describe('What a reader will miss; the notice should not go out before it is there'),
  })
  .meta({ id: 'FdaNotice' })
export type FdaNotice = z.output<typeof fdaNotice>
