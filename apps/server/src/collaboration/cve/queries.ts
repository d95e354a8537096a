// SPDX-License-Identifier: Apache-2.0
import { type CnaContainer, checkCnaContainer } from '@primum/advisory/cve-record'
import type { z } from 'zod'
import type { Reader } from '../../platform/database/database.ts'
import type { Collaboration } from '../context.ts'
import { composeRecord } from './compose.ts'
import { cveDraft, type cveRecord, requests } from './schemas.ts'

type Shape = z.output<typeof cveRecord>

/** The CVE id of a case and how far its record is; undefined while it has none. */
export async function cveOfCase(
  db: Reader,
  caseId: string,
): Promise<{ readonly cveId: string; readonly state: 'reserved' | 'published' | 'rejected' } | undefined> {
  const row = await db
    .selectFrom('cve_record')
    .select(['cve_id', 'state'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  const state = (['reserved', 'published', 'rejected'] as const).find((one) => one === row?.state)
  return row?.cve_id == null || state === undefined ? undefined : { cveId: row.cve_id, state }
}

const states = ['draft', 'reserved', 'published', 'rejected'] as const

/** The record of a case as it stands and as it would be sent now. @throws {Problem} `not-found` */
export async function getCveRecord(
  { db, cve, version, publicUrl }: Pick<Collaboration, 'db' | 'cve' | 'version' | 'publicUrl'>,
  caseId: string,
): Promise<Shape> {
  const row = await db.selectFrom('cve_record').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  const saved = cveDraft.nullable().parse(row?.draft ?? null) ?? undefined
  const { draft, container, publicAt } = await composeRecord(db, caseId, saved, { version, publicUrl })
  const request = requests.find((one) => one === row?.pending)
  return {
    version: row?.version ?? 0,
    state: states.find((one) => one === row?.state) ?? 'none',
    cveId: row?.cve_id ?? null,
    assignedBy: (['cve-services', 'hand'] as const).find((one) => one === row?.assigned_by) ?? null,
    draft,
    isSaved: saved !== undefined,
    container: asMembers(container),
    problems: [...checkCnaContainer(container)],
    differsFromPublished:
      row?.published_container != null && row.published_container !== JSON.stringify(container),
    pending:
      request === undefined || row?.pending_since == null ? null : { request, since: row.pending_since },
    lastProblem: row?.last_problem ?? null,
    reservedAt: row?.reserved_at ?? null,
    publishedAt: row?.published_at ?? null,
    rejectedAt: row?.rejected_at ?? null,
    rejectedReason: row?.rejected_reason ?? null,
    isPublicCase: publicAt !== null,
    services: cve === undefined ? null : { url: cve.url, organisation: cve.organisation, user: cve.user },
  }
}

const asMembers = (container: CnaContainer): Record<string, unknown> => ({ ...container })
