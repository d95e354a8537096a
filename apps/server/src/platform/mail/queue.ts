// SPDX-License-Identifier: Apache-2.0
/** Queues mails in the transaction that makes them necessary: they exist if and only if it commits. */
import { CodedError } from '@primum/parse'
import { z } from 'zod'
import type { Tx } from '../database/database.ts'
import { rfc3339 } from '../journal/by.ts'

/** RFC 5321, 4.5.3.1.3: a path has at most 256 octets, its angle brackets included. */
const MAX_ADDRESS_LENGTH = 254
const MAX_SUBJECT_LENGTH = 200
const MAX_TEXT_LENGTH = 100_000

/** One mail address, for every schema that takes one: no name, no list, nothing that a header could be broken with. */
export const mailAddress = z.email().max(MAX_ADDRESS_LENGTH)

export type Mail = {
  /** One address that {@link mailAddress} took. */
  readonly to: string
  /** Shown by phones on locked screens and kept by servers on the way: of embargoed matters the number alone. */
  readonly subject: string
  /** Plain text. Of embargoed matters a number and a link, and no details. */
  readonly text: string
  /** What it is about, so that the console can lead there; `kind` in lower case with hyphens. */
  readonly about: { readonly kind: string; readonly id: string }
}

/**
 * Queues a mail. The transaction has to write an act of its own, for what the mail tells of. To an address on hold nothing is sent;
 * the mail is kept with that reason.
 *
 * @throws {CodedError} `mail/unusable` for what is no address or has no text: a defect of the caller
 */
export async function queueMail(tx: Tx, mail: Mail, now: Temporal.Instant): Promise<string> {
  const { to, about } = mail
  const subject = oneLine(mail.subject)
  if (!mailAddress.safeParse(to).success)
    throw new CodedError('mail/unusable', 'the mail has no usable address')
  if (subject === '' || mail.text.trim() === '' || mail.text.length > MAX_TEXT_LENGTH)
    throw new CodedError('mail/unusable', `a mail about ${about.kind} ${about.id} has no subject or no text`)
  const held = await tx
    .selectFrom('mail_hold')
    .select('recipient')
    .where('recipient', '=', to.toLowerCase())
    .executeTakeFirst()
  const mailId = crypto.randomUUID()
  const queuedAt = rfc3339(now)
  const standing =
    held === undefined
      ? { state: 'waiting', next_try_at: queuedAt }
      : { state: 'failed', failure: 'on-hold', ended_at: queuedAt }
  await tx
    .insertInto('mail')
    .values({
      mail_id: mailId,
      recipient: to,
      subject,
      body: mail.text,
      about_kind: about.kind,
      about_id: about.id,
      queued_at: queuedAt,
      ...standing,
    })
    .execute()
  return mailId
}

/** Line breaks and other control characters become a space: a header has one line. */
function oneLine(subject: string): string {
  return subject
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_SUBJECT_LENGTH)
    .toWellFormed()
}
