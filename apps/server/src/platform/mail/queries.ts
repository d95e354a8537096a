// SPDX-License-Identifier: Apache-2.0
import { mailFailures } from '@primum/oath'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../database/database.ts'
import { type Keyset, keysetAfter, keysetColumn, keysetOrder } from '../database/keyset.ts'
import { formatCursor, parseCursor } from '../http/cursor.ts'
import type { MailServer } from './mail-server.ts'
import type { mailPage, mailQuery, mailStanding } from './schemas.ts'

const newestFirst: Keyset = {
  direction: 'desc',
  members: [
    { by: sql`queued_at`, type: 'timestamptz' },
    { by: sql`mail_id`, type: 'text' },
  ],
}

const state = z.enum(['waiting', 'sent', 'failed'])
const failure = z.enum(mailFailures).nullable()

export async function listMails(
  db: Reader,
  query: z.output<typeof mailQuery>,
): Promise<z.output<typeof mailPage>> {
  const { cursor, limit } = query
  const rows = await db
    .selectFrom('mail')
    .select([
      'mail_id',
      'recipient',
      'subject',
      'about_kind',
      'about_id',
      'queued_at',
      'state',
      'failure',
      'tries',
      'next_try_at',
      'last_answer',
      'ended_at',
      keysetColumn(newestFirst).as('sort_key'),
    ])
    .$if(query.state !== undefined, (b) => b.where('state', '=', query.state ?? ''))
    .$if(cursor !== undefined, (b) => b.where(keysetAfter(newestFirst, parseCursor(cursor ?? '', 2))))
    .orderBy(keysetOrder(newestFirst))
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map((row) => ({
      id: row.mail_id,
      to: row.recipient,
      subject: row.subject,
      about: { kind: row.about_kind, id: row.about_id },
      queuedAt: row.queued_at,
      state: state.parse(row.state),
      failure: failure.parse(row.failure),
      tries: row.tries,
      nextTryAt: row.next_try_at,
      lastAnswer: row.last_answer,
      endedAt: row.ended_at,
    })),
    nextCursor: rows.length > limit && last !== undefined ? formatCursor(last.sort_key) : null,
  }
}

export async function getMailStanding(
  db: Reader,
  server: MailServer | undefined,
): Promise<z.output<typeof mailStanding>> {
  const counts = await db
    .selectFrom('mail')
    .select([
      sql<number>`(count(*) filter (where state = 'waiting'))::integer`.as('waiting'),
      sql<number>`(count(*) filter (where state = 'waiting' and tries > 0))::integer`.as('delayed'),
      sql<number>`(count(*) filter (where state = 'failed'))::integer`.as('failed'),
    ])
    .executeTakeFirstOrThrow()
  const oldest = await db
    .selectFrom('mail')
    .select('last_answer')
    .where('state', '=', 'waiting')
    .where('last_answer', 'is not', null)
    .orderBy('queued_at')
    .limit(1)
    .executeTakeFirst()
  const holds = await db
    .selectFrom('mail_hold')
    .select(['recipient', 'held_at', 'answer'])
    .orderBy('held_at', 'desc')
    .limit(500)
    .execute()
  return {
    server: server === undefined ? null : describeServer(server),
    ...counts,
    lastAnswer: oldest?.last_answer ?? null,
    holds: holds.map(({ recipient, held_at, answer }) => ({ address: recipient, heldAt: held_at, answer })),
  }
}

function describeServer({ settings }: MailServer): NonNullable<z.output<typeof mailStanding>['server']> {
  const { host, port, security, login, from } = settings
  return {
    host,
    port,
    security,
    authenticated: login !== undefined,
    from: from.name === '' ? from.address : `${from.name} <${from.address}>`,
  }
}
