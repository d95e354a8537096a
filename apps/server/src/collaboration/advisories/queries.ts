// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Reader } from '../../platform/database/database.ts'
import { type Keyset, keysetAfter, keysetColumn, keysetOrder } from '../../platform/database/keyset.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { formatCursor, parseCursor } from '../../platform/http/cursor.ts'
import { compareTexts } from './check.ts'
import type { ReleaseInput } from './release.ts'
import {
  type Advisory,
  type AdvisorySummary,
  advisoryState,
  type comparison,
  csafVersion,
  type listQuery,
  revisionKind,
  tlp,
} from './schemas.ts'

const newest: Keyset = {
  direction: 'desc',
  members: [
    { by: sql`a.edited_at`, type: 'timestamptz' },
    { by: sql`a.advisory_id`, type: 'text' },
  ],
}

const selectHeads = (db: Reader) =>
  db
    .selectFrom('advisory as a')
    .leftJoin('disclosure_case as c', 'c.case_id', 'a.case_id')
    // The revision that is published.
    .leftJoin('advisory_revision as r', (join) =>
      join.onRef('r.advisory_id', '=', 'a.advisory_id').onRef('r.number', '=', 'a.published_revision'),
    )
    .select([
      'a.advisory_id',
      'a.tracking_id',
      'a.title',
      'a.state',
      'a.csaf_version',
      'a.tlp',
      'a.case_id',
      'c.number as case_number',
      'c.embargo_ends_at',
      'a.edit_version',
      'a.edited_by',
      'a.edited_by_name',
      'a.edited_at',
      'a.publish_at',
      'a.publication_fault',
      'a.published_revision',
      'r.published_at',
      'r.withdrawn',
      'r.tlp as published_tlp',
    ])

type Head = Awaited<ReturnType<ReturnType<typeof selectHeads>['executeTakeFirstOrThrow']>>

function presentHead(row: Head): AdvisorySummary {
  const { case_id: caseId, case_number: number } = row
  return {
    id: row.advisory_id,
    trackingId: row.tracking_id,
    title: row.title,
    state: advisoryState.parse(row.state),
    csafVersion: csafVersion.parse(row.csaf_version),
    tlp: tlp.parse(row.tlp),
    case: caseId === null || number === null ? null : { id: caseId, number },
    version: row.edit_version,
    editedBy: { id: row.edited_by, name: row.edited_by_name },
    editedAt: row.edited_at,
    publishAt: row.publish_at,
    publicationFault: row.publication_fault,
    revision: row.published_revision,
    publishedAt: row.published_at,
    withdrawn: row.withdrawn ?? false,
  }
}

/** The one that was changed last comes first. */
export async function listAdvisories(
  db: Reader,
  { state, case: caseId, q, cursor, limit }: z.output<typeof listQuery>,
): Promise<{ items: AdvisorySummary[]; nextCursor: string | null }> {
  const pattern = q === undefined ? undefined : likePattern(q)
  const rows = await selectHeads(db)
    .select(keysetColumn(newest).as('sort_key'))
    .$if(state !== undefined, (b) => b.where('a.state', '=', state ?? ''))
    .$if(caseId !== undefined, (b) => b.where('a.case_id', '=', caseId ?? ''))
    .$if(pattern !== undefined, (b) =>
      b.where((where) =>
        where.or([where('a.title', 'ilike', pattern ?? ''), where('a.tracking_id', 'ilike', pattern ?? '')]),
      ),
    )
    .$if(cursor !== undefined, (b) => b.where(keysetAfter(newest, parseCursor(cursor ?? '', 2))))
    .orderBy(keysetOrder(newest))
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(presentHead),
    nextCursor: rows.length > limit && last !== undefined ? formatCursor(last.sort_key) : null,
  }
}

/** What somebody typed, anywhere in a text; its own signs mean themselves. */
export const likePattern = (typed: string): string => `%${typed.replaceAll(/[\\%_]/g, '\\$&')}%`

/** @throws {Problem} `not-found` */
export async function getAdvisory(db: Reader, advisoryId: string, publicUrl: string): Promise<Advisory> {
  const row = await selectHeads(db)
    .select([
      'a.document',
      'a.revision_kind',
      'a.revision_summary',
      'a.approved_by',
      'a.approved_by_name',
      'a.approved_at',
      'a.created_at',
    ])
    .where('a.advisory_id', '=', advisoryId)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such advisory.')
  const { approved_by: by, approved_by_name: name, approved_at: at } = row
  return {
    ...presentHead(row),
    document: row.document,
    revisionKind: revisionKind.parse(row.revision_kind),
    revisionSummary: row.revision_summary,
    approval: by === null || name === null || at === null ? null : { by: { id: by, name }, at },
    embargoEndsAt: row.embargo_ends_at,
    address:
      row.published_tlp === 'CLEAR' ? `${publicUrl}/advisories/${encodeURIComponent(row.tracking_id)}` : null,
    revisions: await listRevisions(db, advisoryId),
    edits: await listEdits(db, advisoryId),
    createdAt: row.created_at,
  }
}

async function listRevisions(db: Reader, advisoryId: string): Promise<Advisory['revisions']> {
  const rows = await db
    .selectFrom('advisory_revision')
    .select([
      'number',
      'summary',
      'tlp',
      'withdrawn',
      'published_at',
      'edited_by',
      'edited_by_name',
      'approved_by',
      'approved_by_name',
      'sha256',
    ])
    .where('advisory_id', '=', advisoryId)
    .orderBy('position', 'desc')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    summary: row.summary,
    tlp: tlp.parse(row.tlp),
    withdrawn: row.withdrawn,
    publishedAt: row.published_at,
    editedBy: { id: row.edited_by, name: row.edited_by_name },
    approvedBy: { id: row.approved_by, name: row.approved_by_name },
    sha256: row.sha256,
  }))
}

/** The newest edits; older ones are asked for by their number. */
const EDITS_LISTED = 100

async function listEdits(db: Reader, advisoryId: string): Promise<Advisory['edits']> {
  const rows = await db
    .selectFrom('advisory_edit')
    .select(['edit_version', 'edited_by', 'edited_by_name', 'edited_at'])
    .where('advisory_id', '=', advisoryId)
    .orderBy('edit_version', 'desc')
    .limit(EDITS_LISTED)
    .execute()
  return rows.map((row) => ({
    version: row.edit_version,
    by: { id: row.edited_by, name: row.edited_by_name },
    at: row.edited_at,
  }))
}

/** A text that was saved, by its version. @throws {Problem} `not-found` */
export async function getEdit(db: Reader, advisoryId: string, version: number): Promise<string> {
  const row = await db
    .selectFrom('advisory_edit')
    .select('document')
    .where('advisory_id', '=', advisoryId)
    .where('edit_version', '=', version)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', `There is no version ${version} of that advisory.`)
  return row.document
}

/** A revision that was published, by its number. @throws {Problem} `not-found` */
export async function getRevision(db: Reader, advisoryId: string, number: string): Promise<string> {
  const row = await db
    .selectFrom('advisory_revision')
    .select('document')
    .where('advisory_id', '=', advisoryId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', `There is no revision ${number} of that advisory.`)
  return row.document
}

/** What differs between two texts that were saved. @throws {Problem} `not-found` */
export async function compareEdits(
  db: Reader,
  advisoryId: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<z.output<typeof comparison>> {
  const [before, after] = await Promise.all([getEdit(db, advisoryId, from), getEdit(db, advisoryId, to)])
  return { changes: [...compareTexts(before, after)] }
}

/** What a check of a text is made against. @throws {Problem} `not-found` */
export async function releaseGround(
  db: Reader,
  advisoryId: string,
): Promise<Pick<ReleaseInput, 'last' | 'imported'>> {
  const row = await db
    .selectFrom('advisory as a')
    .leftJoin('advisory_revision as r', (join) =>
      join.onRef('r.advisory_id', '=', 'a.advisory_id').onRef('r.number', '=', 'a.published_revision'),
    )
    .select(['a.imported_document', 'r.document'])
    .where('a.advisory_id', '=', advisoryId)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such advisory.')
  return { last: row.document ?? undefined, imported: row.imported_document ?? undefined }
}
