// SPDX-License-Identifier: Apache-2.0

import type { AttachmentEntry, ReportText } from '@primum/intake'
import { acts } from '@primum/oath'
import type { Tx } from '../../platform/database/database.ts'
import { withConflicts } from '../../platform/database/errors.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { sha256Of } from '../../platform/identity/one-time-token.ts'
import { act } from '../../platform/journal/act.ts'
import { systemActor } from '../../platform/journal/actor.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { applyEvent, openCase } from '../cases/acts.ts'
import { reporterOfReport } from '../cases/queries.ts'
import { makeAccountCode } from './account-code.ts'
import { type Contact, type Incoming, routedKind } from './incoming.ts'

/** Bytes that are stored already, under their hash. */
export type StoredBytes = { readonly sha256: string; readonly sizeBytes: number }

/** A report whose bytes are on disk, to be made one of ours. */
export type StoredReport = {
  readonly incoming: Incoming
  readonly ticketHash: Buffer
  readonly document: StoredBytes
  readonly attachments: readonly AttachmentEntry[]
}

export type ReceivedReport = {
  readonly reportId: string
  readonly caseNumber: string
  /** Of the private status link; shown once. */
  readonly token: string
  /** Of an account that was made for this report; shown once. */
  readonly accountCode: string | undefined
}

/**
 * Takes a report in: its row, the act that makes its receipt, and its case, or nothing of all that.
 *
 * @throws {Problem} `rule-broken` for an account that does not exist
 */
export async function receiveReport(
  tx: Tx,
  { incoming, ticketHash, document, attachments }: StoredReport,
  now: Temporal.Instant,
): Promise<ReceivedReport> {
  const by: By = { actor: systemActor('intake'), now }
  const reportId = crypto.randomUUID()
  const account = await accountOf(tx, incoming.contact, by)
  const text = incoming.kind === 'plain' ? incoming.text : undefined
  const head = incoming.kind === 'plain' ? incoming.text : incoming.head
  const productId = await existingProduct(tx, text?.productId)
  await tx
    .insertInto('report')
    .values({
      report_id: reportId,
      ticket_sha256: ticketHash,
      account_id: account?.accountId ?? null,
      received_at: rfc3339(now),
      kind: head.kind,
      patient_at_risk: head.patientAtRisk,
      device_tested: head.deviceTested,
      encrypted: incoming.kind === 'encrypted',
      summary: text?.summary ?? '',
      product_id: productId ?? null,
      document_sha256: document.sha256,
      document_bytes: document.sizeBytes.toString(),
    })
    .execute()
  if (attachments.length > 0) {
    await tx
      .insertInto('report_attachment')
      .values(
        attachments.map(({ name, sha256, sizeBytes }, index) => ({
          report_id: reportId,
          position: index + 1,
          name,
          sha256,
          size_bytes: sizeBytes.toString(),
        })),
      )
      .execute()
  }
  await act(tx, {
    definition: acts.reportReceived,
    actor: by.actor,
    subjectId: reportId,
    facts: {
      encrypted: incoming.kind === 'encrypted',
      document,
      attachments: attachments.map(({ sha256, sizeBytes }) => ({ sha256, sizeBytes })),
    },
    at: now,
  })
  const opened = await openCase(
    tx,
    {
      reportId,
      kind: routedKind(head),
      title: text?.summary ?? 'Encrypted report',
      ...(productId === undefined ? {} : { productId }),
      reporter: reporterOf(incoming.contact, text),
      receivedAt: now,
    },
    by,
  )
  if (opened.reporter === null) throw new TypeError('a case of a report has its reporter')
  return {
    reportId,
    caseNumber: opened.number,
    token: opened.reporter.token,
    accountCode: account?.newCode,
  }
}

function reporterOf(contact: Contact, text: ReportText | undefined) {
  return {
    kind: contact.kind,
    ...(contact.kind === 'e-mail' ? { email: contact.email } : {}),
    ...(contact.kind === 'e-mail' && contact.name !== '' ? { name: contact.name } : {}),
    creditWish: text?.creditWish ?? 'unsaid',
    ...(text === undefined || text.creditName === '' ? {} : { creditName: text.creditName }),
  } as const
}

/** A product that is gone meanwhile is no reason to turn a report away; its name is in the report. */
async function existingProduct(tx: Tx, productId: string | undefined): Promise<string | undefined> {
  if (productId === undefined) return undefined
  const row = await tx
    .selectFrom('product')
    .select('product_id')
    .where('product_id', '=', productId)
    .executeTakeFirst()
  return row?.product_id
}

type Account = { readonly accountId: string; readonly newCode?: string }

async function accountOf(tx: Tx, contact: Contact, { actor, now }: By): Promise<Account | undefined> {
  if (contact.kind !== 'account') return undefined
  if (contact.code !== undefined) {
    const row = await tx
      .selectFrom('report_account')
      .select('account_id')
      .where('code_sha256', '=', sha256Of(contact.code))
      .executeTakeFirst()
    if (row === undefined) throw new Problem('rule-broken', 'There is no account with this code.')
    return { accountId: row.account_id }
  }
  const accountId = crypto.randomUUID()
  const newCode = makeAccountCode()
  await tx
    .insertInto('report_account')
    .values({ account_id: accountId, code_sha256: sha256Of(newCode), made_at: rfc3339(now) })
    .execute()
  await act(tx, { definition: acts.reportAccountMade, actor, subjectId: accountId, facts: {}, at: now })
  return { accountId, newCode }
}

/**
 * Says that a report is spam, or that it is not. Its case is closed without a word to anybody; nothing of it is deleted.
 *
 * @throws {Problem} `not-found`; `rule-broken` as the case's rules say
 */
export async function markReport(
  tx: Tx,
  reportId: string,
  { spam, reason }: { readonly spam: boolean; readonly reason: string },
  by: By,
): Promise<void> {
  const row = await tx
    .selectFrom('report')
    .select('spam')
    .where('report_id', '=', reportId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such report.')
  if (row.spam === spam) return
  await tx.updateTable('report').set({ spam }).where('report_id', '=', reportId).execute()
  await act(tx, {
    definition: acts.reportMarked,
    actor: by.actor,
    subjectId: reportId,
    facts: { spam, reason },
    at: by.now,
  })
  const reporter = await reporterOfReport(tx, reportId)
  if (reporter === undefined || !spam) return
  await applyEvent(tx, reporter.caseId, { kind: 'close-as-out-of-scope', reason, isSpam: true }, by)
}

const conflicts = { report_key_recipient_key: 'This key is on the list already, or was once.' }

/** @throws {Problem} `conflict` for a key that was added before: a retired key never comes back */
export async function addReportKey(tx: Tx, recipient: string, { actor, now }: By): Promise<string> {
  const keyId = crypto.randomUUID()
  await withConflicts(conflicts, () =>
    tx
      .insertInto('report_key')
      .values({ key_id: keyId, recipient, added_at: rfc3339(now) })
      .execute(),
  )
  await act(tx, { definition: acts.reportKeyAdded, actor, subjectId: keyId, facts: { recipient }, at: now })
  return keyId
}

/** Nothing is encrypted to it any more; what was is still read with it. @throws {Problem} `not-found` */
export async function retireReportKey(tx: Tx, keyId: string, { actor, now }: By): Promise<void> {
  const row = await tx
    .updateTable('report_key')
    .set({ retired_at: rfc3339(now) })
    .where('key_id', '=', keyId)
    .where('retired_at', 'is', null)
    .returning('recipient')
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such key in use.')
  const { recipient } = row
  await act(tx, { definition: acts.reportKeyRetired, actor, subjectId: keyId, facts: { recipient }, at: now })
}
