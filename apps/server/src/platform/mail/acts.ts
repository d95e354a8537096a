// SPDX-License-Identifier: Apache-2.0
import { acts as vocabulary } from '@primum/oath'
import type { Tx } from '../database/database.ts'
import { Problem } from '../errors/problems.ts'
import { act } from '../journal/act.ts'
import { type By, rfc3339 } from '../journal/by.ts'
import { queueMail } from './queue.ts'

/** Queues a mail that says nothing but that mails arrive. */
export async function testMail(
  tx: Tx,
  {
    to,
    organisation,
    publicUrl,
  }: { readonly to: string; readonly organisation: string; readonly publicUrl: string },
  { actor, now }: By,
): Promise<string> {
  const mailId = await queueMail(
    tx,
    {
      to,
      subject: `${organisation}: test of the mail settings`,
      text: `Mails from Primum at ${publicUrl} arrive at this address.\n\n${actor.name} asked for this test. Nothing needs to be done.\n`,
      about: { kind: 'mail-test', id: actor.id },
    },
    now,
  )
  await act(tx, { definition: vocabulary.mailTested, actor, subjectId: mailId, facts: {}, at: now })
  return mailId
}

/**
 * Queues a mail that failed again, as it was.
 *
 * @throws {Problem} `not-found`; `conflict` when it has not failed, or while its address is on hold
 */
export async function queueAgain(tx: Tx, mailId: string, { actor, now }: By): Promise<void> {
  const mail = await tx
    .selectFrom('mail')
    .select(['state', 'recipient', 'about_kind', 'about_id'])
    .where('mail_id', '=', mailId)
    .forUpdate()
    .executeTakeFirst()
  if (mail === undefined) throw new Problem('not-found', 'There is no such mail.')
  if (mail.state !== 'failed') throw new Problem('conflict', `The mail has not failed; it is ${mail.state}.`)
  const held = await tx
    .selectFrom('mail_hold')
    .select('recipient')
    .where('recipient', '=', mail.recipient.toLowerCase())
    .executeTakeFirst()
  if (held !== undefined)
    throw new Problem('conflict', `${mail.recipient} is on hold; release the address first.`)
  await wait(tx, [mailId], now)
  const about = { kind: mail.about_kind, id: mail.about_id }
  await act(tx, {
    definition: vocabulary.mailQueuedAgain,
    actor,
    subjectId: mailId,
    facts: { about },
    at: now,
  })
}

/**
 * Lets mails go to an address again, and those that failed for it since.
 *
 * @returns how many mails wait again
 * @throws {Problem} `not-found` when the address is not on hold
 */
export async function releaseHold(tx: Tx, address: string, { actor, now }: By): Promise<number> {
  const recipient = address.toLowerCase()
  const hold = await tx
    .deleteFrom('mail_hold')
    .where('recipient', '=', recipient)
    .returning('mail_id')
    .executeTakeFirst()
  if (hold === undefined) throw new Problem('not-found', 'That address is not on hold.')
  const failed = await tx
    .selectFrom('mail')
    .select('mail_id')
    .where((b) => b(b.fn<string>('lower', ['recipient']), '=', recipient))
    .where((b) => b.or([b('failure', '=', 'on-hold'), b('mail_id', '=', hold.mail_id)]))
    .where('state', '=', 'failed')
    .forUpdate()
    .execute()
  await wait(
    tx,
    failed.map(({ mail_id }) => mail_id),
    now,
  )
  await act(tx, {
    definition: vocabulary.mailHoldReleased,
    actor,
    subjectId: hold.mail_id,
    facts: { mails: failed.length },
    at: now,
  })
  return failed.length
}

async function wait(tx: Tx, mailIds: readonly string[], now: Temporal.Instant): Promise<void> {
  if (mailIds.length === 0) return
  await tx
    .updateTable('mail')
    .set({ state: 'waiting', failure: null, ended_at: null, tries: 0, next_try_at: rfc3339(now) })
    .where('mail_id', 'in', mailIds)
    .execute()
}
