// SPDX-License-Identifier: Apache-2.0
/**
 * A disclosure policy as data: what a maker promises to those who report (ISO/IEC 29147:2018, clause 7), so that clocks, pages and
 * claims are computed from the same promise that people read.
 */
import { z } from 'zod'

const line = (maxLength: number) => z.string().trim().min(1).max(maxLength)
const lines = z.array(line(500)).max(50)

/** A time that is promised. Working days are those of the instance's calendar. */
const promisedDays = z.strictObject({
  days: z.int().min(1).max(365),
  counted: z.enum(['calendar', 'working']),
})

/**
 * What a maker promises not to hold against those who report in good faith: nothing; not to go to court; or full permission, with
 * the exceptions from law and terms of use that disclose.io asks for.
 */
export const safeHarbours = ['none', 'promise', 'full'] as const
export type SafeHarbour = (typeof safeHarbours)[number]

export const disclosurePolicyData = z
  .strictObject({
    introduction: line(4_000).describe('First words of the page: who is invited, and to what'),
    scope: z.strictObject({
      products: z
        .union([z.literal('all'), z.array(z.uuid()).min(1).max(500)])
        .describe('Every product of the catalogue, sold or not, or those listed'),
      also: lines.describe('What else is in scope, as web sites and services'),
      outOfScope: lines,
    }),
    channels: z.strictObject({
      email: z.email().max(254).nullable(),
      phone: line(60).nullable().describe('For what cannot wait'),
      post: line(500).nullable(),
    }),
    promises: z.strictObject({
      acknowledge: promisedDays.describe('A person answers the first report'),
      assess: promisedDays.describe('The reporter learns what was found'),
      updateEveryDays: z.int().min(1).max(30).describe('Calendar days; no longer silence'),
      resolve: promisedDays.describe('Fixed, or told why not'),
    }),
    publication: z
      .strictObject({
        embargoDays: z.int().min(1).max(365).describe('Calendar days from the report to publication'),
        extension: z
          .strictObject({
            maxDays: z.int().min(1).max(365).describe('Calendar days in all, beyond the embargo'),
            rule: line(2_000).describe('When it may be extended, and who agrees'),
          })
          .nullable(),
        evenIfUnresolved: z.boolean().describe('Published when the time is over, also without a fix'),
      })
      .nullable()
      .describe('The public timeline; null: none is promised'),
    safeHarbour: z.enum(safeHarbours),
    testingRules: lines.describe('Beside those that protect patients, which every policy has'),
    rewards: z.strictObject({
      credit: z.boolean().describe('Named on the thanks page, if the reporter wishes'),
      money: z
        .strictObject({
          currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code, such as EUR'),
          from: z.int().min(0).max(10_000_000),
          upTo: z.int().min(1).max(10_000_000),
          rule: line(2_000),
        })
        .refine(({ from, upTo }) => from <= upTo, 'the smallest reward is larger than the largest')
        .nullable(),
    }),
    languages: z
      .array(z.string().regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'must be a language tag of BCP 47'))
      .min(1)
      .max(20)
      .describe('In which reports are read; the preferred one first'),
  })
  .meta({ id: 'DisclosurePolicyData' })

export type DisclosurePolicyData = z.output<typeof disclosurePolicyData>
