// SPDX-License-Identifier: Apache-2.0
/**
 * Empties the outbox. A try is noted before it begins and with it when the next one would be due, so that a crash at any moment
 * means another try: at least once, never none. What became of it is noted afterwards.
 */
import { acts as vocabulary } from '@primum/oath'
import { assertNever } from '@primum/parse'
import type { FastifyBaseLogger } from 'fastify'
import type { Clock } from '../clock.ts'
import type { Database, Tx } from '../database/database.ts'
import type { JobDefinition } from '../jobs/jobs.ts'
import { act } from '../journal/act.ts'
import { systemActor } from '../journal/actor.ts'
import { type By, rfc3339 } from '../journal/by.ts'
import type { Handover, MailServer } from './mail-server.ts'

export const SEND_MAIL = 'send-mail'

/** Longer than one try can take: only a try that died is followed by another one after this. */
const LEASE_MINUTES = 5
/** RFC 5321, 4.5.4.1: the interval grows, and the whole takes four to five days. */
const waitMinutes = [1, 5, 15, 30, 60, 180, 360, 720, 1_440, 1_440, 1_440] as const
/** After this a run begins no other mail, so that it ends long before the queue takes it for dead; the next one goes on. */
const RUN_MINUTES = 10

export type Outbox = {
  readonly db: Database
  readonly clock: Clock
  readonly logger: FastifyBaseLogger
  /** Absent: no mail server is set; mails wait. */
  readonly server: MailServer | undefined
}

export const mailJob = (outbox: Outbox): JobDefinition => ({
  name: SEND_MAIL,
  handler: () => emptyOutbox(outbox),
  expireInSeconds: 1_800,
  retryLimit: 0,
  cron: '* * * * *',
})

/** Hands over what is due, the longest waiting first. Ends early when the server takes nothing at all. */
export async function emptyOutbox({ db, clock, logger, server }: Outbox): Promise<void> {
  if (server === undefined) return
  const end = clock.now().add({ minutes: RUN_MINUTES })
  while (Temporal.Instant.compare(clock.now(), end) < 0) {
    const mail = await takeDue(db, clock.now())
    if (mail === undefined) return
    const handover = await server.handOver({
      mailId: mail.mail_id,
      to: mail.recipient,
      subject: mail.subject,
      text: mail.body ?? '',
      date: Temporal.Instant.from(mail.queued_at),
    })
    const by: By = { actor: systemActor('mail'), now: clock.now() }
    await db.transaction().execute((tx) => settle(tx, mail, handover, by))
    if (handover.kind === 'later' && handover.serverIsDown) {
      logger.warn({ reason: handover.answer }, 'the mail server takes no mail')
      return
    }
  }
}

type DueMail = NonNullable<Awaited<ReturnType<typeof takeDue>>>

async function takeDue(db: Database, now: Temporal.Instant) {
  return db
    .updateTable('mail')
    .set((b) => ({ tries: b('tries', '+', 1), next_try_at: rfc3339(now.add({ minutes: LEASE_MINUTES })) }))
    .where('mail_id', '=', (b) =>
      b
        .selectFrom('mail')
        .select('mail_id')
        .where('state', '=', 'waiting')
        .where('next_try_at', '<=', rfc3339(now))
        .orderBy('next_try_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['mail_id', 'recipient', 'subject', 'body', 'about_kind', 'about_id', 'queued_at', 'tries'])
    .executeTakeFirst()
}

async function settle(tx: Tx, mail: DueMail, handover: Handover, by: By): Promise<void> {
  const { answer } = handover
  switch (handover.kind) {
    case 'sent':
      return markSent(tx, mail, answer, by)
    case 'refused':
      await markFailed(tx, mail, { failure: 'refused', answer, addressHeld: handover.addressIsBad }, by)
      if (handover.addressIsBad) await hold(tx, mail, answer, by)
      return
    case 'later': {
      const minutes = waitMinutes[mail.tries - 1]
      if (minutes === undefined)
        return markFailed(tx, mail, { failure: 'gave-up', answer, addressHeld: false }, by)
      await tx
        .updateTable('mail')
        .set({ next_try_at: rfc3339(by.now.add({ minutes })), last_answer: answer })
        .where('mail_id', '=', mail.mail_id)
        .where('state', '=', 'waiting')
        .execute()
      return
    }
    default:
      assertNever(handover)
  }
}

async function markSent(tx: Tx, mail: DueMail, answer: string, { actor, now }: By): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('mail')
    .set({ state: 'sent', body: null, next_try_at: null, last_answer: answer, ended_at: rfc3339(now) })
    .where('mail_id', '=', mail.mail_id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await act(tx, {
    definition: vocabulary.mailSent,
    actor,
    subjectId: mail.mail_id,
    facts: { about: aboutOf(mail), tries: mail.tries },
    at: now,
  })
}

type Failure = {
  readonly failure: 'refused' | 'gave-up' | 'on-hold'
  readonly answer: string
  readonly addressHeld: boolean
}

async function markFailed(
  tx: Tx,
  mail: Pick<DueMail, 'mail_id' | 'about_kind' | 'about_id' | 'tries'>,
  { failure, answer, addressHeld }: Failure,
  { actor, now }: By,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('mail')
    .set({ state: 'failed', failure, next_try_at: null, last_answer: answer, ended_at: rfc3339(now) })
    .where('mail_id', '=', mail.mail_id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await act(tx, {
    definition: vocabulary.mailFailed,
    actor,
    subjectId: mail.mail_id,
    facts: { about: aboutOf(mail), failure, answer, tries: mail.tries, addressHeld },
    at: now,
  })
}

const aboutOf = ({ about_kind, about_id }: Pick<DueMail, 'about_kind' | 'about_id'>) => ({
  kind: about_kind,
  id: about_id,
})

/** Nothing is tried at that address any more, so that the mail server does not come to take us for a sender of rubbish. */
async function hold(tx: Tx, mail: DueMail, answer: string, by: By): Promise<void> {
  const recipient = mail.recipient.toLowerCase()
  await tx
    .insertInto('mail_hold')
    .values({ recipient, held_at: rfc3339(by.now), answer, mail_id: mail.mail_id })
    .onConflict((conflict) => conflict.column('recipient').doNothing())
    .execute()
  const others = await tx
    .selectFrom('mail')
    .select(['mail_id', 'about_kind', 'about_id', 'tries'])
    .where((b) => b(b.fn<string>('lower', ['recipient']), '=', recipient))
    .where('state', '=', 'waiting')
    .forUpdate()
    .execute()
  for (const other of others)
    await markFailed(tx, other, { failure: 'on-hold', answer, addressHeld: true }, by)
}
