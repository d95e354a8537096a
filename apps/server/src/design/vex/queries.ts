// SPDX-License-Identifier: Apache-2.0
import type { SourcedStatement } from '@primum/advisory'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Reader } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { evidenceFor, loadSubject, type StatedDocument, unmatchedIn } from './evidence.ts'
import { type VexDocument, type VexEvidence, vexDocument, type vexDocumentDetail } from './schemas.ts'

/** A document with a hundred thousand statements about nothing is told in full by its first few hundred. */
const mostUnmatched = 500

/** The VEX documents of a release, newest first; at most 200. */
export async function listVexDocuments(db: Reader, releaseId: string): Promise<VexDocument[]> {
  const rows = await selectDocuments(db)
    .where('release_id', '=', releaseId)
    .orderBy('uploaded_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(present)
}

export async function findVexByHash(
  db: Reader,
  releaseId: string,
  sha256: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('vex_document')
    .select('vex_document_id')
    .where('release_id', '=', releaseId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row?.vex_document_id
}

/** @throws {Problem} `not-found` */
export async function getVexDocument(db: Reader, id: string): Promise<z.output<typeof vexDocumentDetail>> {
  const row = await selectDocuments(db).where('vex_document_id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such VEX document.')
  const document = present(row)
  const statements = await db
    .selectFrom('vex_statement')
    .select('statement')
    .where('vex_document_id', '=', id)
    .orderBy('position')
    .execute()
  const stated = { document, statements: statements.map(({ statement }) => stored(statement)) }
  const { matched, unmatched } = unmatchedIn(stated, await loadSubject(db, document.releaseId))
  return { ...document, matched, unmatched: unmatched.slice(0, mostUnmatched) }
}

/** What the documents of a finding's release say of it. @throws {Problem} `not-found` */
export async function listVexEvidence(db: Reader, findingId: string): Promise<readonly VexEvidence[]> {
  const finding = await db
    .selectFrom('finding')
    .select(['release_id', 'vulnerability_id', 'aliases'])
    .where('finding_id', '=', findingId)
    .executeTakeFirst()
  if (finding === undefined) throw new Problem('not-found', 'There is no such finding.')
  const names = [finding.vulnerability_id, ...finding.aliases].map((name) => name.toLowerCase())
  const rows = await selectDocuments(db)
    .innerJoin('vex_statement as s', 's.vex_document_id', 'vex_document.vex_document_id')
    .select('s.statement')
    .where('release_id', '=', finding.release_id)
    .where(sql<boolean>`s.names && ${names}::text[]`)
    .orderBy('uploaded_at')
    .orderBy('vex_document.vex_document_id')
    .orderBy('s.position')
    .execute()
  const documents = [...Map.groupBy(rows, ({ vex_document_id }) => vex_document_id).values()].flatMap(
    (own): StatedDocument[] => {
      const [first] = own
      if (first === undefined) return []
      return [{ document: present(first), statements: own.map(({ statement }) => stored(statement)) }]
    },
  )
  return evidenceFor(documents, await loadSubject(db, finding.release_id, findingId))
}

// as: acceptVex wrote what the parser gave, and the table refuses every change.
const stored = (statement: unknown): SourcedStatement => statement as SourcedStatement

const selectDocuments = (db: Reader) =>
  db
    .selectFrom('vex_document')
    .select([
      'vex_document.vex_document_id',
      'release_id',
      'sha256',
      'size_bytes',
      'file_name',
      'dialect',
      'spec_version',
      'document_id',
      'author',
      'statement_count',
      'uploaded_by',
      'uploaded_at',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectDocuments>['executeTakeFirstOrThrow']>>

const present = (row: Row): VexDocument => ({
  id: row.vex_document_id,
  releaseId: row.release_id,
  fileName: row.file_name,
  sha256: row.sha256,
  sizeBytes: Number(row.size_bytes),
  dialect: vexDocument.shape.dialect.parse(row.dialect),
  specVersion: row.spec_version,
  documentId: row.document_id,
  author: row.author,
  statements: row.statement_count,
  uploadedBy: row.uploaded_by,
  uploadedAt: row.uploaded_at,
})
