// SPDX-License-Identifier: Apache-2.0
/** A report's way in: counted, read, stored as bytes, and only then made one of ours in one transaction. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import {
  type AttachmentEntry,
  type FieldFault,
  type FormValues,
  formatPastedArmor,
  formatReport,
  MAX_ATTACHMENTS,
  parseAgeFile,
} from '@primum/intake'
import { CodedError } from '@primum/parse'
import type { BlobContent } from '../../platform/blobs/index.ts'
import { breaksUnique } from '../../platform/database/errors.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { systemActor } from '../../platform/journal/actor.ts'
import { queueMail } from '../../platform/mail/index.ts'
import { makeLink } from '../cases/acts.ts'
import { reporterOfReport } from '../cases/queries.ts'
import type { Collaboration } from '../context.ts'
import { type ReceivedReport, receiveReport } from './acts.ts'
import type { Door } from './door.ts'
import { type Incoming, readIncoming } from './incoming.ts'
import { statusUrl } from './paths.ts'
import { type FormFile, MAX_FILE_BYTES } from './received-form.ts'
import { isWorked, type Tickets, ticketHash } from './tickets.ts'

/** What the rooms of reports work with. */
export type Intake = {
  readonly collaboration: Collaboration
  readonly door: Door
  readonly tickets: Tickets
}

/** A file that was sent, and how to read it, once. */
export type SentFile = AttachmentEntry & { readonly read: () => BlobContent }

/** What was sent, as it came. */
export type Parcel = {
  /** Of the sender, for the door only; it is kept nowhere. */
  readonly address: string
  readonly values: FormValues
  readonly attachments: readonly SentFile[]
  /** An age file that holds the report. */
  readonly ciphertext: Uint8Array | undefined
}

export type Outcome =
  | { readonly kind: 'faults'; readonly faults: readonly FieldFault[] }
  | { readonly kind: 'received'; readonly report: ReceivedReport }
  /** The same form came before: it is one report, and its private link was made anew. */
  | {
      readonly kind: 'known'
      readonly report: Pick<ReceivedReport, 'reportId' | 'caseNumber' | 'token'>
      /** What was sent now is not what was stored then. */
      readonly differs: boolean
    }

/** Text alone; files are attached. */
const MAX_CIPHERTEXT_BYTES = 2_097_152

/** The files of a form that are attachments. */
export const attachmentsOf = (files: readonly FormFile[]): readonly SentFile[] =>
  files
    .filter(({ field }) => field !== 'encrypted')
    .map(({ name, sizeBytes, sha256, path }) => ({
      name,
      sizeBytes,
      sha256,
      read: () => createReadStream(path),
    }))

/** The age file of a form: one that the browser's script made, or one that was pasted in. @throws CodedError `intake/not-age` */
export async function ciphertextOf(
  values: FormValues,
  files: readonly FormFile[],
): Promise<Uint8Array | undefined> {
  const made = files.find(({ field }) => field === 'encrypted')
  const pasted = values['armored'] ?? ''
  if (made === undefined && pasted.trim() === '') return undefined
  if (made !== undefined && made.sizeBytes > MAX_CIPHERTEXT_BYTES) {
    throw new CodedError(
      'intake/not-age',
      `the encrypted report is larger than ${MAX_CIPHERTEXT_BYTES} bytes; attach what is long as a file`,
    )
  }
  return made === undefined ? formatPastedArmor(pasted) : await readFile(made.path)
}

/**
 * Takes in what was sent.
 *
 * @throws {Problem} `too-many-requests` with `retryAfterSeconds`
 * @throws {CodedError} as the blob store
 */
export async function takeIn(intake: Intake, parcel: Parcel): Promise<Outcome> {
  const { collaboration, door, tickets } = intake
  const now = collaboration.clock.now()
  const given = parcel.values['ticket'] ?? ''
  const isOurs = await tickets.isValid(given, now)
  const hash = ticketHash(isOurs ? given : await tickets.issue(now))
  const read = readParcel(parcel)
  if (isOurs) {
    const known = await reopen(intake, hash, parcel, read)
    if (known !== undefined) return known
  }
  if (read.kind === 'faults') return read
  const lane = isOurs && isWorked(given, parcel.values['work'] ?? '') ? 'worked' : 'plain'
  door.count(parcel.address, lane)
  door.countBytes(parcel.attachments.reduce((sum, { sizeBytes }) => sum + sizeBytes, read.document.length))
  try {
    return { kind: 'received', report: await door.inside(lane, () => store(intake, read, hash)) }
  } catch (error) {
    // Both of two that came at the same moment were new when they looked.
    const known = breaksUnique(error, 'report_ticket_sha256_key')
      ? await reopen(intake, hash, parcel, read)
      : undefined
    if (known !== undefined) return known
    if (error instanceof Problem && error.type === 'rule-broken') {
      return { kind: 'faults', faults: [{ field: 'accountCode', message: error.message }] }
    }
    throw error
  }
}

type ReadParcel = {
  readonly kind: 'read'
  readonly incoming: Incoming
  /** Exactly what will be stored as the report. */
  readonly document: Uint8Array
  readonly attachments: readonly AttachmentEntry[]
  readonly files: readonly SentFile[]
}

function readParcel({
  values,
  attachments: files,
  ciphertext,
}: Parcel): ReadParcel | { readonly kind: 'faults'; readonly faults: readonly FieldFault[] } {
  const result = readIncoming(values, ciphertext !== undefined)
  const faults = [...('faults' in result ? result.faults : []), ...fileFaults(files, ciphertext)]
  if ('faults' in result || faults.length > 0) return { kind: 'faults', faults }
  const attachments = files.map(({ name, sizeBytes, sha256 }) => ({ name, sizeBytes, sha256 }))
  const incoming = result.value
  const document =
    ciphertext ?? (incoming.kind === 'plain' ? formatReport({ ...incoming.text, attachments }) : undefined)
  if (document === undefined) throw new TypeError('an encrypted report has its ciphertext')
  return { kind: 'read', incoming, document, attachments, files }
}

function fileFaults(files: readonly SentFile[], ciphertext: Uint8Array | undefined): readonly FieldFault[] {
  const many =
    files.length > MAX_ATTACHMENTS
      ? [{ field: 'attachments', message: `There are at most ${MAX_ATTACHMENTS} attachments.` }]
      : []
  if (ciphertext === undefined) return many
  try {
    parseAgeFile(ciphertext)
    return many
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    return [
      ...many,
      { field: 'armored', message: `What is here was not encrypted with age: ${error.message}` },
    ]
  }
}

/** Bytes first, so that no row ever names what is not there; a crash in between leaves bytes that nobody was told of. */
async function store(
  { collaboration }: Intake,
  { incoming, document, attachments, files }: ReadParcel,
  hash: Buffer,
): Promise<ReceivedReport> {
  const { db, blobs, clock, publicUrl } = collaboration
  for (const file of files) await blobs.put(file.read(), { maxBytes: MAX_FILE_BYTES })
  const stored = await blobs.put(document, { maxBytes: document.length })
  return db.transaction().execute(async (tx) => {
    const now = clock.now()
    const report = await receiveReport(tx, { incoming, ticketHash: hash, document: stored, attachments }, now)
    if (incoming.contact.kind === 'e-mail') {
      await queueMail(tx, receivedMail(incoming.contact.email, report, publicUrl), now)
    }
    return report
  })
}

/** The report that came with this ticket before, if one did, with a new link in the place of one that may never have arrived. */
async function reopen(
  { collaboration: { db, clock }, door }: Intake,
  hash: Buffer,
  { address }: Parcel,
  read: ReturnType<typeof readParcel>,
): Promise<Outcome | undefined> {
  const row = await db
    .selectFrom('report')
    .select(['report_id', 'document_sha256', 'encrypted'])
    .where('ticket_sha256', '=', hash)
    .executeTakeFirst()
  if (row === undefined) return undefined
  door.count(address, 'holder')
  const reporter = await reporterOfReport(db, row.report_id)
  if (reporter === undefined) throw new TypeError('a report has its case')
  const { token } = await db
    .transaction()
    .execute((tx) => makeLink(tx, reporter.participantId, { actor: systemActor('intake'), now: clock.now() }))
  return {
    kind: 'known',
    report: { reportId: row.report_id, caseNumber: reporter.number, token },
    // The same text is never encrypted twice to the same bytes, so that nothing can be said of it.
    differs: !row.encrypted && read.kind === 'read' && sha256Hex(read.document) !== row.document_sha256,
  }
}

const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function receivedMail(to: string, { reportId, caseNumber, token }: ReceivedReport, publicUrl: string) {
  return {
    to,
    subject: `Your report ${caseNumber}`,
    text: [
      'Thank you for your report. It has been received and is recorded in our public log.',
      '',
      `Its number is ${caseNumber}. This private link shows where it stands, holds your receipt, and lets you write to us:`,
      '',
      statusUrl(publicUrl, token),
      '',
      'Whoever has the link sees what you see. Keep it, and give it to nobody.',
      '',
    ].join('\n'),
    about: { kind: 'report', id: reportId },
  }
}
