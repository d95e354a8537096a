// SPDX-License-Identifier: Apache-2.0
/**
 * What can be done to the CVE record of a case. What is asked of the CVE Services cannot be in our transaction, so each request
 * is kept before it is sent, and its end afterwards. A request without an end, because the server stopped or no answer
 * came, is shown as such, and nothing else is sent until a person has looked.
 */
import { createHash } from 'node:crypto'
import {
  type CnaContainer,
  type CveRequest,
  type CveServices,
  checkCnaContainer,
  cveRequests,
} from '@primum/advisory/cve-record'
import { acts as vocabulary } from '@primum/oath'
import { CodedError } from '@primum/parse'
import type { Tx } from '../../platform/database/database.ts'
import { withConflicts } from '../../platform/database/errors.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { nameCaseFlaw } from '../cases/flaw.ts'
import type { Collaboration } from '../context.ts'
import { composeRecord } from './compose.ts'
import { type CveDraftInput, cveDraft, type requests } from './schemas.ts'
import { cveServicesOf } from './settings.ts'

type Kind = (typeof requests)[number]
type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>

const findRow = (tx: Tx, caseId: string) =>
  tx.selectFrom('cve_record').selectAll().where('case_id', '=', caseId).forUpdate().executeTakeFirst()

/**
 * The row of a case for a change, made where there is none.
 *
 * @throws {Problem} `not-found`; `conflict` when somebody changed it since
 */
async function lockRecord(tx: Tx, caseId: string, basedOn: number, by: By): Promise<Row> {
  // Whoever makes the first record of a case waits for another who does.
  const found = await tx
    .selectFrom('disclosure_case')
    .select('case_id')
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
  if (found === undefined) throw new Problem('not-found', 'There is no such case.')
  const row = await findRow(tx, caseId)
  const version = row?.version ?? 0
  if (version !== basedOn) {
    throw new Problem(
      'conflict',
      `The record was changed meanwhile (version ${version}); yours is based on ${basedOn}.`,
    )
  }
  if (row !== undefined) return row
  return await tx
    .insertInto('cve_record')
    .values({
      cve_record_id: crypto.randomUUID(),
      case_id: caseId,
      version: 1,
      state: 'draft',
      changed_by_name: by.actor.name,
      changed_at: rfc3339(by.now),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

type Change = Partial<
  Pick<
    Row,
    | 'cve_id'
    | 'assigned_by'
    | 'state'
    | 'published_container'
    | 'pending'
    | 'pending_since'
    | 'reserved_at'
    | 'published_at'
    | 'rejected_at'
    | 'rejected_reason'
    | 'last_problem'
  >
>

const taken = { cve_record_id_unique: 'Another case has this CVE id.' }

async function change(tx: Tx, row: Row, to: Change & { readonly draft?: string }, by: By): Promise<void> {
  await withConflicts(taken, () =>
    tx
      .updateTable('cve_record')
      .set({
        ...to,
        version: row.version + 1,
        changed_by_name: by.actor.name,
        changed_at: rfc3339(by.now),
      })
      .where('cve_record_id', '=', row.cve_record_id)
      .execute(),
  )
}

function refuseWhilePending(row: Row): void {
  if (row.pending !== null) {
    throw new Problem(
      'conflict',
      `A request (${row.pending}) was begun and nobody knows whether it took effect: look at the CVE program’s list, then settle it here.`,
    )
  }
}

/** @throws {Problem} `not-found`, `conflict`; `rule-broken` for a record that was rejected */
export async function saveCveDraft(
  tx: Tx,
  caseId: string,
  { basedOn, draft }: { readonly basedOn: number; readonly draft: CveDraftInput },
  by: By,
): Promise<void> {
  const row = await lockRecord(tx, caseId, basedOn, by)
  if (row.state === 'rejected') throw new Problem('rule-broken', 'The id was rejected: nothing follows it.')
  const text = JSON.stringify(draft)
  await change(tx, row, { draft: text }, by)
  await act(tx, {
    definition: vocabulary.cveRecordDrafted,
    actor: by.actor,
    subjectId: row.cve_record_id,
    facts: { case: caseId, document: sha256(text) },
    at: by.now,
  })
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Names the id that somebody else reserved, as a coordinator does for a maker that is no CVE numbering authority.
 *
 * @throws {Problem} `not-found`; `conflict` also when another case has the id; `rule-broken` when it has one already
 */
export async function assignCveId(
  tx: Tx,
  caseId: string,
  { basedOn, cveId }: { readonly basedOn: number; readonly cveId: string },
  by: By,
): Promise<void> {
  const row = await lockRecord(tx, caseId, basedOn, by)
  refuseWhilePending(row)
  await takeId(tx, row, cveId, 'hand', by)
}

async function takeId(
  tx: Tx,
  row: Row,
  cveId: string,
  assignedBy: 'cve-services' | 'hand',
  by: By,
): Promise<void> {
  if (row.cve_id !== null) throw new Problem('rule-broken', `The case has ${row.cve_id} already.`)
  await change(
    tx,
    row,
    {
      cve_id: cveId,
      assigned_by: assignedBy,
      state: 'reserved',
      reserved_at: rfc3339(by.now),
      pending: null,
      pending_since: null,
      last_problem: null,
    },
    by,
  )
  await act(tx, {
    definition: vocabulary.cveIdAssigned,
    actor: by.actor,
    subjectId: row.cve_record_id,
    facts: { case: row.case_id, cve: cveId, by: assignedBy },
    at: by.now,
  })
  await nameCaseFlaw(tx, row.case_id, cveId, by)
}

/** A request as it goes to the CVE Services, and what its success changes. */
type Plan = {
  readonly kind: Kind
  readonly request: CveRequest
  readonly send: (services: CveServices) => Promise<string | undefined>
  readonly succeed: (tx: Tx, row: Row, reserved: string | undefined, by: By) => Promise<void>
}

/**
 * Sends a request to the CVE Services and keeps what came of it.
 *
 * @param options `dryRun`: nothing is sent or changed
 * @returns what would be sent, for a dry run
 * @throws {Problem} `rule-broken` when the CVE Services are not set up, refuse, or the record is not ready; `unavailable` when they cannot be
 *   reached or gave no answer; `conflict`, `not-found`
 */
async function request(
  collaboration: Collaboration,
  caseId: string,
  { basedOn, dryRun }: { readonly basedOn: number; readonly dryRun: boolean },
  by: By,
  planOf: (tx: Tx, row: Row, url: string, organisation: string) => Promise<Plan>,
): Promise<CveRequest | undefined> {
  const { db, cve } = collaboration
  if (cve === undefined) {
    throw new Problem('rule-broken', 'The CVE Services are not set up (PRIMUM_CVE_ORG): name an id by hand.')
  }
  const plan = await db
    .transaction()
    .execute(async (tx) => {
      const row = await lockRecord(tx, caseId, basedOn, by)
      refuseWhilePending(row)
      const found = await planOf(tx, row, cve.url, cve.organisation)
      if (dryRun) throw new DryRun(found.request)
      await change(tx, row, { pending: found.kind, pending_since: rfc3339(by.now), last_problem: null }, by)
      await act(tx, {
        definition: vocabulary.cveRequestBegun,
        actor: by.actor,
        subjectId: row.cve_record_id,
        facts: { case: caseId, request: found.kind },
        at: by.now,
      })
      return found
    })
    .catch(requestOfDryRun)
  if (!('send' in plan)) return plan
  let reserved: string | undefined
  try {
    reserved = await plan.send(cveServicesOf(cve))
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    await keepFailure(collaboration, caseId, plan.kind, error, by)
    const type = error.code === 'cve-services/refused' ? 'rule-broken' : 'unavailable'
    throw new Problem(type, `${error.message}.`, { cause: error, members: { code: error.code } })
  }
  await db.transaction().execute(async (tx) => {
    const row = await lockPending(tx, caseId)
    await plan.succeed(tx, row, reserved, by)
  })
  return undefined
}

/** Rolls back what a dry run looked at: it leaves no trace. */
class DryRun extends Error {
  readonly request: CveRequest
  constructor(planned: CveRequest) {
    super('dry run')
    this.request = planned
  }
}

function requestOfDryRun(error: unknown): CveRequest {
  if (error instanceof DryRun) return error.request
  throw error
}

async function lockPending(tx: Tx, caseId: string): Promise<Row> {
  const row = await findRow(tx, caseId)
  if (row?.pending == null) throw new Problem('conflict', 'The request was settled meanwhile.')
  return row
}

async function keepFailure(
  { db }: Collaboration,
  caseId: string,
  kind: Kind,
  error: CodedError,
  by: By,
): Promise<void> {
  const hadNoEffect = error.code !== 'cve-services/unknown-outcome'
  await db.transaction().execute(async (tx) => {
    const row = await lockPending(tx, caseId)
    const ended = hadNoEffect ? { pending: null, pending_since: null } : {}
    await change(tx, row, { ...ended, last_problem: error.message.slice(0, 2_000) }, by)
    await act(tx, {
      definition: vocabulary.cveRequestFailed,
      actor: by.actor,
      subjectId: row.cve_record_id,
      facts: { case: caseId, request: kind, problem: error.code, hadNoEffect },
      at: by.now,
    })
  })
}

type Asked = { readonly basedOn: number; readonly dryRun: boolean }

/** Reserves an id of this year. @throws as {@link request}; `rule-broken` when the case has one */
export const reserveCveId = (collaboration: Collaboration, caseId: string, asked: Asked, by: By) =>
  request(collaboration, caseId, asked, by, async (_tx, row, url, organisation) => {
    if (row.cve_id !== null) throw new Problem('rule-broken', `The case has ${row.cve_id} already.`)
    const year = by.now.toZonedDateTimeISO('UTC').year
    return {
      kind: 'reserve',
      request: cveRequests.reserve(url, organisation, year),
      send: async (services) => (await services.reserve(year)).cveId,
      succeed: (tx, locked, reserved, who) => takeId(tx, locked, reserved ?? '', 'cve-services', who),
    }
  })

/**
 * Publishes the record, or replaces the published one by how it is now.
 *
 * @throws as {@link request}; `rule-broken` while the case is not public, or the record has problems
 */
export const publishCveRecord = (collaboration: Collaboration, caseId: string, asked: Asked, by: By) =>
  request(collaboration, caseId, asked, by, async (tx, row, url) => {
    const cveId = ownId(row)
    const saved = cveDraft.nullable().parse(row.draft) ?? undefined
    const { container, publicAt } = await composeRecord(tx, caseId, saved, collaboration)
    if (publicAt === null) {
      throw new Problem('rule-broken', 'A record is public at once, and the case is not: disclose it first.')
    }
    refuseProblems(container)
    const kind = row.state === 'published' ? 'update' : 'publish'
    return {
      kind,
      request: cveRequests[kind](url, cveId, container),
      send: async (services) => {
        await services[kind](cveId, container)
        return undefined
      },
      succeed: (inner, locked, _none, who) => keepPublished(inner, locked, container, who),
    }
  })

async function keepPublished(tx: Tx, row: Row, container: CnaContainer, by: By): Promise<void> {
  const document = JSON.stringify(container)
  const update = row.state === 'published'
  await change(
    tx,
    row,
    {
      state: 'published',
      published_container: document,
      published_at: row.published_at ?? rfc3339(by.now),
      pending: null,
      pending_since: null,
      last_problem: null,
    },
    by,
  )
  await act(tx, {
    definition: vocabulary.cveRecordPublished,
    actor: by.actor,
    subjectId: row.cve_record_id,
    facts: { cve: ownId(row), document: sha256(document), update },
    at: by.now,
  })
}

/** Rejects the id: it will never name a flaw. @throws as {@link request} */
export const rejectCveId = (
  collaboration: Collaboration,
  caseId: string,
  asked: Asked & { readonly reason: string },
  by: By,
) =>
  request(collaboration, caseId, asked, by, async (_tx, row, url) => {
    const cveId = ownId(row)
    const was = row.state === 'published' ? 'published' : 'reserved'
    return {
      kind: 'reject',
      request: cveRequests.reject(url, cveId, asked.reason, was),
      send: async (services) => {
        await services.reject(cveId, asked.reason, was)
        return undefined
      },
      succeed: (tx, locked, _none, who) => keepRejected(tx, locked, asked.reason, who),
    }
  })

async function keepRejected(tx: Tx, row: Row, reason: string, by: By): Promise<void> {
  await change(
    tx,
    row,
    {
      state: 'rejected',
      rejected_at: rfc3339(by.now),
      rejected_reason: reason,
      pending: null,
      pending_since: null,
      last_problem: null,
    },
    by,
  )
  await act(tx, {
    definition: vocabulary.cveRecordRejected,
    actor: by.actor,
    subjectId: row.cve_record_id,
    facts: { cve: ownId(row), reason },
    at: by.now,
  })
}

/** The id of a record that this maker's account may change. @throws {Problem} `rule-broken` */
function ownId(row: Row): string {
  if (row.cve_id === null) throw new Problem('rule-broken', 'Reserve a CVE id first.')
  if (row.assigned_by === 'hand') {
    throw new Problem('rule-broken', `${row.cve_id} was reserved by somebody else, who publishes its record.`)
  }
  if (row.state === 'rejected')
    throw new Problem('rule-broken', `${row.cve_id} was rejected: nothing follows it.`)
  return row.cve_id
}

function refuseProblems(container: CnaContainer): void {
  const problems = checkCnaContainer(container)
  if (problems.length === 0) return
  throw new Problem('rule-broken', 'The record is not ready: see what is missing or wrong.', {
    members: { errors: problems },
  })
}

/**
 * Says what came of a request that has no known end, after a look at the CVE program's own list.
 *
 * @throws {Problem} `not-found`, `conflict` when there is none; `rule-broken` for a reservation that took effect without its id
 */
export async function settleCveRequest(
  tx: Tx,
  caseId: string,
  settlement: { readonly basedOn: number; readonly tookEffect: boolean; readonly cveId?: string | undefined },
  collaboration: Collaboration,
  by: By,
): Promise<void> {
  const { basedOn, tookEffect, cveId } = settlement
  const row = await lockRecord(tx, caseId, basedOn, by)
  const { pending } = row
  if (pending === null) throw new Problem('conflict', 'No request waits to be settled.')
  // The database knows no other word.
  const kind = pending as Kind
  await act(tx, {
    definition: vocabulary.cveRequestSettled,
    actor: by.actor,
    subjectId: row.cve_record_id,
    facts: { case: caseId, request: kind, tookEffect },
    at: by.now,
  })
  if (!tookEffect) return change(tx, row, { pending: null, pending_since: null, last_problem: null }, by)
  switch (kind) {
    case 'reserve':
      if (cveId === undefined) throw new Problem('rule-broken', 'Say which id was reserved.')
      return takeId(tx, row, cveId, 'cve-services', by)
    case 'publish':
    case 'update': {
      const saved = cveDraft.nullable().parse(row.draft) ?? undefined
      const { container } = await composeRecord(tx, caseId, saved, collaboration)
      return keepPublished(tx, row, container, by)
    }
    case 'reject':
      return keepRejected(tx, row, 'Rejected; the reason stands in the CVE program’s record.', by)
  }
}
