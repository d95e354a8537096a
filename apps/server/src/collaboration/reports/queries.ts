// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Reader } from '../../platform/database/database.ts'
import { type Keyset, keysetAfter, keysetColumn, keysetOrder } from '../../platform/database/keyset.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { formatCursor, parseCursor } from '../../platform/http/cursor.ts'
import { sha256Of } from '../../platform/identity/one-time-token.ts'
import { rfc3339 } from '../../platform/journal/by.ts'
import type { report, reportKey, reportPage, reportQuery } from './schemas.ts'

const newest: Keyset = {
  direction: 'desc',
  members: [
    { by: sql`report.received_at`, type: 'timestamptz' },
    { by: sql`report.report_id`, type: 'text' },
  ],
}

function selectReports(db: Reader) {
  return db
    .selectFrom('report')
    .leftJoin('case_report', 'case_report.report_id', 'report.report_id')
    .leftJoin('disclosure_case', 'disclosure_case.case_id', 'case_report.case_id')
    .leftJoin('product', 'product.product_id', 'report.product_id')
    .select([
      'report.report_id',
      'report.received_at',
      'report.kind',
      'report.patient_at_risk',
      'report.device_tested',
      'report.encrypted',
      'report.summary',
      'report.product_id',
      'product.name as product_name',
      'report.document_sha256',
      'report.document_bytes',
      'report.spam',
      'report.account_id',
      'case_report.case_id',
      'disclosure_case.number',
    ])
}

type ReportRow = Awaited<ReturnType<ReturnType<typeof selectReports>['executeTakeFirstOrThrow']>>
type AttachmentRow = Awaited<ReturnType<typeof attachmentsOf>>[number]

/** Reports, newest first. */
export async function listReports(
  db: Reader,
  { caseId, spam, cursor, limit }: z.output<typeof reportQuery>,
): Promise<z.input<typeof reportPage>> {
  const rows = await selectReports(db)
    .select(keysetColumn(newest).as('sort_key'))
    .$if(caseId !== undefined, (b) => b.where('case_report.case_id', '=', caseId ?? ''))
    .$if(spam !== undefined, (b) => b.where('report.spam', '=', spam ?? false))
    .$if(cursor !== undefined, (b) => b.where(keysetAfter(newest, parseCursor(cursor ?? '', 2))))
    .orderBy(keysetOrder(newest))
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const attachments = await attachmentsOf(
    db,
    page.map(({ report_id }) => report_id),
  )
  const last = page.at(-1)
  return {
    items: page.map((row) => present(row, attachments)),
    nextCursor: rows.length > limit && last !== undefined ? formatCursor(last.sort_key) : null,
  }
}

/** @throws {Problem} `not-found` */
export async function getReport(db: Reader, reportId: string): Promise<z.input<typeof report>> {
  const row = await selectReports(db).where('report.report_id', '=', reportId).executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such report.')
  return present(row, await attachmentsOf(db, [reportId]))
}

/** @throws {Problem} `not-found` */
export async function getAttachment(
  db: Reader,
  reportId: string,
  position: number,
): Promise<{ readonly name: string; readonly sha256: string }> {
  const row = await db
    .selectFrom('report_attachment')
    .select(['name', 'sha256'])
    .where('report_id', '=', reportId)
    .where('position', '=', position)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such attachment.')
  return row
}

async function attachmentsOf(db: Reader, reportIds: readonly string[]) {
  if (reportIds.length === 0) return []
  return db
    .selectFrom('report_attachment')
    .select(['report_id', 'position', 'name', 'sha256', 'size_bytes'])
    .where('report_id', 'in', reportIds)
    .orderBy('report_id')
    .orderBy('position')
    .execute()
}

function present(row: ReportRow, attachments: readonly AttachmentRow[]): z.input<typeof report> {
  return {
    id: row.report_id,
    receivedAt: utc(row.received_at),
    case: row.case_id === null || row.number === null ? null : { id: row.case_id, number: row.number },
    // Check constraints of the database hold the three lists.
    kind: row.kind as z.input<typeof report>['kind'],
    patientAtRisk: row.patient_at_risk as z.input<typeof report>['patientAtRisk'],
    deviceTested: row.device_tested as z.input<typeof report>['deviceTested'],
    encrypted: row.encrypted,
    summary: row.encrypted ? null : row.summary,
    product:
      row.product_id === null || row.product_name === null
        ? null
        : { id: row.product_id, name: row.product_name },
    document: { sha256: row.document_sha256, sizeBytes: Number(row.document_bytes) },
    attachments: attachments
      .filter(({ report_id }) => report_id === row.report_id)
      .map(({ position, name, sha256, size_bytes }) => ({
        position,
        name,
        sha256,
        sizeBytes: Number(size_bytes),
      })),
    spam: row.spam,
    hasAccount: row.account_id !== null,
  }
}

/** Products whose being is no secret: those that somebody has in use, or had. */
export async function fieldedProducts(
  db: Reader,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db
    .selectFrom('product')
    .select(['product_id as id', 'name'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('release')
          .select('release_id')
          .whereRef('release.product_id', '=', 'product.product_id')
          .where('stage', 'in', ['fielded', 'retired']),
      ),
    )
    .orderBy('name')
    .execute()
}

/** The reports that an account gathers, newest first; undefined when there is no such account. */
export async function reportsOfAccount(
  db: Reader,
  code: string,
): Promise<readonly { readonly reportId: string; readonly receivedAt: string }[] | undefined> {
  const account = await db
    .selectFrom('report_account')
    .select('account_id')
    .where('code_sha256', '=', sha256Of(code))
    .executeTakeFirst()
  if (account === undefined) return undefined
  const rows = await db
    .selectFrom('report')
    .select(['report_id', 'received_at'])
    .where('account_id', '=', account.account_id)
    .orderBy('received_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ report_id, received_at }) => ({ reportId: report_id, receivedAt: utc(received_at) }))
}

/** The report that a participant sent; undefined for those who were invited. */
export async function reportOfParticipant(db: Reader, participantId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('case_report')
    .select('report_id')
    .where('participant_id', '=', participantId)
    .executeTakeFirst()
  return row?.report_id
}

/** The team's public keys, newest first, retired ones too. */
export async function listReportKeys(db: Reader): Promise<readonly z.input<typeof reportKey>[]> {
  const rows = await db
    .selectFrom('report_key')
    .select(['key_id', 'recipient', 'added_at', 'retired_at'])
    .orderBy('added_at', 'desc')
    .execute()
  return rows.map(({ key_id, recipient, added_at, retired_at }) => ({
    id: key_id,
    recipient,
    fingerprint: fingerprintOf([recipient]),
    addedAt: utc(added_at),
    retiredAt: retired_at === null ? null : utc(retired_at),
  }))
}

/** What reports are encrypted to. */
export type TeamKey = {
  readonly kind: 'age'
  /** age recipients (X25519), all of them; at least one. */
  readonly recipients: readonly string[]
  /** SHA-256 over the recipients in their order, one a line, in lower-case hexadecimal. */
  readonly fingerprint: string
}

/** Undefined while the team has made no key: then reports come unencrypted. */
export async function teamKey(db: Reader): Promise<TeamKey | undefined> {
  const rows = await db
    .selectFrom('report_key')
    .select('recipient')
    .where('retired_at', 'is', null)
    .orderBy('recipient')
    .execute()
  const recipients = rows.map(({ recipient }) => recipient)
  return recipients.length === 0
    ? undefined
    : { kind: 'age', recipients, fingerprint: fingerprintOf(recipients) }
}

const fingerprintOf = (recipients: readonly string[]): string =>
  createHash('sha256')
    .update(recipients.map((recipient) => `${recipient}\n`).join(''))
    .digest('hex')

const utc = (timestamp: string): string => rfc3339(Temporal.Instant.from(timestamp))
