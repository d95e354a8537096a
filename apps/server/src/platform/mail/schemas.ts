// SPDX-License-Identifier: Apache-2.0
import { mailFailures } from '@primum/oath'
import { z } from 'zod'
import { mailAddress } from './queue.ts'

const instant = z.iso.datetime({ offset: false }).describe('RFC 3339, UTC')

/** What a mail says is not shown: it may hold somebody's private link. */
export const mail = z
  .object({
    id: z.uuid(),
    to: z.string(),
    subject: z.string(),
    about: z.object({ kind: z.string(), id: z.string() }),
    queuedAt: instant,
    state: z.enum(['waiting', 'sent', 'failed']),
    failure: z
      .enum(mailFailures)
      .nullable()
      .describe(
        'refused: for good; gave-up: tried in vain for days; on-hold: its address was refused before',
      ),
    tries: z.int(),
    nextTryAt: instant.nullable(),
    lastAnswer: z.string().nullable().describe('What the mail server said last'),
    endedAt: instant.nullable(),
  })
  .meta({ id: 'Mail' })

export const mailQuery = z.object({
  state: z.enum(['waiting', 'sent', 'failed']).optional(),
  cursor: z.string().max(500).optional().describe('Opaque, from `nextCursor` of the page before'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

export const mailPage = z
  .object({ items: z.array(mail), nextCursor: z.string().nullable() })
  .meta({ id: 'MailPage' })

export const mailStanding = z
  .object({
    server: z
      .object({
        host: z.string(),
        port: z.int(),
        security: z.enum(['tls', 'starttls', 'starttls-if-offered', 'none']),
        authenticated: z.boolean(),
        from: z.string(),
      })
      .nullable()
      .describe('null: no mail server is set, and nothing is sent'),
    waiting: z.int(),
    /** Tried at least once. */
    delayed: z.int().describe('Of those that wait, how many were tried in vain already'),
    failed: z.int(),
    lastAnswer: z
      .string()
      .nullable()
      .describe('What was answered to the mail that waits longest; null when none was tried'),
    holds: z.array(z.object({ address: z.string(), heldAt: instant, answer: z.string() })),
  })
  .meta({ id: 'MailStanding' })

export const mailTest = z.strictObject({ to: mailAddress }).meta({ id: 'MailTest' })
export const holdRelease = z.strictObject({ address: mailAddress }).meta({ id: 'MailHoldRelease' })
