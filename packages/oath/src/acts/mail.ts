// SPDX-License-Identifier: Apache-2.0
/** Acts on mails that Primum sends. The log shows that one went out or failed, and to nobody whom it was for or what about. */
import { z } from 'zod'
import { defineAct, text } from './vocabulary.ts'

/** Why a mail was not handed over: refused for good, tried in vain for days, or its address is on hold. */
export const mailFailures = ['refused', 'gave-up', 'on-hold'] as const

/** What the mail was about, such as a case. */
const about = z.strictObject({ kind: text(60), id: text(200) })

export const mailActs = {
  mailSent: defineAct(
    'platform/mail-sent',
    1,
    'mail',
    z.strictObject({ about, tries: z.number().int().min(1) }),
    'type',
  ),
  mailFailed: defineAct(
    'platform/mail-failed',
    1,
    'mail',
    z.strictObject({
      about,
      failure: z.enum(mailFailures),
      /** What the mail server said last. */
      answer: text(500),
      tries: z.number().int().min(0),
      /** Nothing is sent to the address from now on, until somebody releases it. */
      addressHeld: z.boolean(),
    }),
    'type',
  ),
  mailQueuedAgain: defineAct('platform/mail-queued-again', 1, 'mail', z.strictObject({ about }), 'type'),
  mailTested: defineAct('platform/mail-tested', 1, 'mail', z.strictObject({}), 'type'),
  mailHoldReleased: defineAct(
    'platform/mail-hold-released',
    1,
    'mail',
    z.strictObject({ mails: z.number().int().min(0) }),
    'type',
  ),
} as const
