// SPDX-License-Identifier: Apache-2.0
import type { VexDocument } from '@primum/advisory'
import { acts as vocabulary } from '@primum/oath'
import { insertMany } from '../../platform/database/bulk.ts'
import type { Tx } from '../../platform/database/database.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { lockRelease } from '../sboms/acts.ts'
import { findVexByHash } from './queries.ts'

type Received = { readonly sha256: string; readonly sizeBytes: number; readonly fileName: string }

/**
 * Keeps what somebody else says of the flaws in a release. No decision changes; the same bytes again change nothing.
 *
 * @throws {Problem} `not-found` when there is no such release
 */
export async function acceptVex(
  tx: Tx,
  releaseId: string,
  received: Received,
  read: VexDocument,
  { actor, now }: By,
): Promise<{ readonly id: string; readonly alreadyKnown: boolean }> {
  await lockRelease(tx, releaseId)
  const known = await findVexByHash(tx, releaseId, received.sha256)
  if (known !== undefined) return { id: known, alreadyKnown: true }
  const id = crypto.randomUUID()
  await tx
    .insertInto('vex_document')
    .values({
      vex_document_id: id,
      release_id: releaseId,
      sha256: received.sha256,
      size_bytes: String(received.sizeBytes),
      file_name: received.fileName,
      dialect: read.dialect,
      spec_version: read.specVersion,
      document_id: read.id ?? null,
      author: read.author ?? null,
      statement_count: read.statements.length,
      uploaded_by: actor.name,
      uploaded_at: rfc3339(now),
    })
    .execute()
  await insertMany(
    tx,
    'vex_statement',
    read.statements.map((statement, position) => {
      const { id: name, aliases } = statement.vulnerability
      const names = [...new Set([name, ...aliases].map((one) => one.toLowerCase()))]
      return { vex_document_id: id, position, names, statement }
    }),
  )
  await act(tx, {
    definition: vocabulary.vexAccepted,
    actor,
    subjectId: releaseId,
    facts: {
      vex: id,
      document: received.sha256,
      sizeBytes: received.sizeBytes,
      fileName: received.fileName,
      dialect: read.dialect,
      specVersion: read.specVersion,
      statements: read.statements.length,
    },
    at: now,
  })
  return { id, alreadyKnown: false }
}
