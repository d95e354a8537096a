// SPDX-License-Identifier: Apache-2.0
import { erasureReasons } from '@primum/oath'
import { z } from 'zod'

const party = z.object({ kind: z.string(), id: z.string() })

export const actEntry = z
  .object({
    id: z.uuid(),
    sequence: z.string().describe('Order in which acts were written, in decimal'),
    type: z.string(),
    version: z.int(),
    actor: z.object({
      kind: z.enum(['person', 'api-key', 'system']),
      id: z.string(),
      name: z.string().nullable().describe('As it was then; null after its facts were erased'),
    }),
    subject: party,
    facts: z.record(z.string(), z.unknown()).nullable().describe('null: erased'),
    at: z.iso.datetime(),
    leafIndex: z
      .string()
      .nullable()
      .describe('0-based index of its entry in the log, in decimal; null for a moment after it was written'),
    shown: z
      .enum(['facts', 'subject', 'type'])
      .nullable()
      .describe('How much the log shows to everyone; null: erased, and what the log does not show is gone'),
    disclosed: z.boolean().describe('Whether what the log does not show is given to everyone'),
  })
  .meta({ id: 'Act' })

export const actDetail = actEntry
  .extend({
    salt: z
      .base64()
      .nullable()
      .describe('With it, actor, subject and facts, the seal in the log can be recomputed; null: erased'),
  })
  .meta({ id: 'ActDetail' })

export const actQuery = z.object({
  type: z
    .string()
    .max(100)
    .optional()
    .describe('A whole type, `design/product-created`, or a family, `design/`'),
  subject: z.string().max(200).optional().describe('Id of the subject'),
  actor: z.string().max(200).optional().describe('Id of the actor'),
  from: z.iso.datetime().optional().describe('Not before this instant'),
  to: z.iso.datetime().optional().describe('Before this instant'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

export const actPage = z
  .object({ items: z.array(actEntry), nextCursor: z.string().nullable() })
  .meta({ id: 'ActPage' })

const chosenActs = z.array(z.uuid()).min(1).max(1_000)

export const disclosure = z.strictObject({ acts: chosenActs }).meta({ id: 'Disclosure' })

export const erasure = z
  .strictObject({ acts: chosenActs, because: z.enum(erasureReasons) })
  .meta({ id: 'Erasure' })

export const disclosedContent = z
  .object({
    leafIndex: z.string(),
    salt: z.base64(),
    content: z.object({
      actor: party,
      subject: party.optional(),
      facts: z.record(z.string(), z.unknown()),
    }),
  })
  .meta({ id: 'DisclosedContent' })
