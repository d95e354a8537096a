// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { clock } from '../../platform/clocks/index.ts'

export const deadline = z
  .object({
    ...clock.shape,
    subject: z
      .discriminatedUnion('kind', [
        z.object({
          kind: z.literal('finding'),
          id: z.uuid(),
          vulnerability: z.string(),
          component: z.string(),
          product: z.object({ id: z.uuid(), name: z.string() }),
          release: z.object({ id: z.uuid(), version: z.string() }),
        }),
        z.object({
          kind: z.literal('case'),
          id: z.uuid(),
          number: z.string(),
          title: z.string(),
          product: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        }),
      ])
      .describe('What the clock belongs to'),
    remindedAt: z.iso.datetime({ offset: false }).nullable().describe('When people were last reminded of it'),
  })
  .meta({ id: 'Deadline' })

export const startInput = z
  .strictObject({
    rule: z.string().max(60).describe('Of GET /api/v1/clock-rules; not one that a case runs by itself'),
    at: z.iso.datetime({ offset: false }).describe('When the rule’s start event happened'),
    dueOn: z.iso.date().optional().describe('For a rule whose date another one sets, as us-kev-due'),
  })
  .meta({ id: 'CaseClockStart' })

export const deadlineQuery = z.object({
  state: z
    .enum(['open', 'ended', 'all'])
    .default('open')
    .describe('open: running, due soon, overdue or paused'),
  product: z.uuid().optional(),
  case: z.uuid().optional(),
  cursor: z.string().max(500).optional().describe('Opaque, from `nextCursor` of the page before'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

export const deadlinePage = z
  .object({
    items: z.array(deadline),
    nextCursor: z.string().nullable(),
    counts: z.object({ overdue: z.int(), dueSoon: z.int(), running: z.int() }),
  })
  .meta({ id: 'DeadlinePage' })
