// SPDX-License-Identifier: Apache-2.0
/** One mail for everything of which a person is reminded at a time: numbers, times and links, and nothing of what it is about. */
import { sql } from 'kysely'
import type { ClockSubject } from '../../platform/clocks/index.ts'
import type { Tx } from '../../platform/database/database.ts'
import { rfc3339 } from '../../platform/journal/by.ts'
import { queueMail } from '../../platform/mail/index.ts'
import type { Recipient } from './recipients.ts'

export type Notice = {
  readonly subject: ClockSubject
  /** Null for a finding. */
  readonly caseNumber: string | null
  readonly isSafety: boolean
  /** The first instant that is too late. */
  readonly dueAt: Temporal.Instant
  readonly timeZone: string
  /** It was overdue for so long that the administrators are told. */
  readonly escalated: boolean
}

export type Frame = { readonly publicUrl: string; readonly organisation: string }

/** More than this nobody reads; the console has them all. */
const LINES_SHOWN = 30
const LONGEST_BODY = 50_000

/**
 * Queues the mail, or adds to the one that still waits for that person, as it may for days without a mail server: one mail, and not one for
 * each reminder.
 */
export async function queueDigest(
  tx: Tx,
  { personId, email }: Recipient,
  notices: readonly Notice[],
  { publicUrl, organisation }: Frame,
  now: Temporal.Instant,
): Promise<void> {
  const text = formatDigest(notices, publicUrl, now)
  const waiting = await tx
    .selectFrom('mail')
    .select('mail_id')
    .where('about_kind', '=', 'reminder')
    .where('about_id', '=', personId)
    .where('recipient', '=', email)
    .where('state', '=', 'waiting')
    // One that is being sent now lies ahead; what were added to it could be lost.
    .where('next_try_at', '<=', rfc3339(now))
    .where(sql<boolean>`length(body) < ${LONGEST_BODY}`)
    .orderBy('queued_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (waiting !== undefined) {
    await tx
      .updateTable('mail')
      .set({ body: sql<string>`body || ${`\n${text}`}` })
      .where('mail_id', '=', waiting.mail_id)
      .execute()
    return
  }
  const about = { kind: 'reminder', id: personId }
  await queueMail(tx, { to: email, subject: `${organisation}: deadlines`, text, about }, now)
}

export function formatDigest(notices: readonly Notice[], publicUrl: string, now: Temporal.Instant): string {
  const lines = notices.slice(0, LINES_SHOWN).map((notice) => formatLine(notice, publicUrl, now))
  const more = notices.length - lines.length
  return [
    `Deadlines of which you are reminded, as of ${minute(now, 'UTC')}:`,
    '',
    ...lines,
    ...(more > 0 ? [`and ${more} more.`, ''] : []),
    `All of them: ${publicUrl}/deadlines`,
    '',
  ].join('\n')
}

function formatLine(
  { subject, caseNumber, dueAt, timeZone, escalated }: Notice,
  publicUrl: string,
  now: Temporal.Instant,
): string {
  const isOver = Temporal.Instant.compare(now, dueAt) >= 0
  const what = subject.kind === 'case' ? `Case ${caseNumber ?? ''}` : 'A finding'
  const where = subject.kind === 'case' ? `collaboration/cases/${subject.id}` : `findings/${subject.id}`
  const when = `${isOver ? 'OVERDUE since' : 'due before'} ${minute(dueAt, timeZone)}`
  const why = escalated ? '; nobody has answered it, so the administrators are told too' : ''
  return `${what}: ${when}${why}\n  ${publicUrl}/${where}\n`
}

/** `2026-11-24 18:00 America/New_York`. */
function minute(instant: Temporal.Instant, timeZone: string): string {
  const { year, month, day, hour, minute: minutes } = instant.toZonedDateTimeISO(timeZone)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minutes)} ${timeZone}`
}
