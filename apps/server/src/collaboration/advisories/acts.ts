// SPDX-License-Identifier: Apache-2.0
/** What people do to an advisory before it is published. Every text that is saved is kept, so that nothing is lost. */
import { createHash } from 'node:crypto'
import {
  type DocumentHead,
  formatDocument,
  headOf,
  parseDocument,
  type RevisionKind,
  withdrawDocument,
} from '@primum/advisory/compose'
import { acts as vocabulary } from '@primum/oath'
import { CodedError, formatError } from '@primum/parse'
import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import { withConflicts } from '../../platform/database/errors.ts'
import type { Advisory as AdvisoryRow } from '../../platform/database/generated/schema.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { compareTexts } from './check.ts'
import { isPublishable, prepareRelease, type ReleaseInput } from './release.ts'

export type LockedAdvisory = Selectable<AdvisoryRow>

/** Of Primum and its instance: what a release needs besides the advisory. */
export type Publishing = { readonly version: string; readonly publicUrl: string }

const TAKEN = { advisory_tracking_id_once: 'Another advisory has this tracking id.' }

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

export type NewDraft = {
  readonly document: string
  readonly from: 'case' | 'hand' | 'import'
  readonly caseId: string | null
}

/**
 * Begins an advisory with a document that was composed, or written elsewhere.
 *
 * @returns its id
 * @throws {Problem} `unusable-document` where it is no CSAF document, `conflict` where its tracking id is taken
 */
export async function draftAdvisory(tx: Tx, { document, from, caseId }: NewDraft, by: By): Promise<string> {
  const { actor, now } = by
  const head = readHead(document)
  const advisoryId = crypto.randomUUID()
  const isReleased = from === 'import' && head.status !== 'draft'
  await withConflicts(TAKEN, () =>
    tx
      .insertInto('advisory')
      .values({
        advisory_id: advisoryId,
        case_id: caseId,
        state: 'draft',
        ...columnsOf(head, document),
        edit_version: 1,
        ...editor(by),
        revision_kind: 'minor',
        revision_summary: '',
        imported_document: isReleased ? document : null,
        created_at: rfc3339(now),
      })
      .execute(),
  )
  await keepEdit(tx, advisoryId, 1, document, by)
  await act(tx, {
    definition: vocabulary.advisoryDrafted,
    actor,
    subjectId: advisoryId,
    facts: {
      trackingId: head.trackingId,
      csafVersion: head.csafVersion,
      from,
      case: caseId,
      document: sha256Of(document),
    },
    at: now,
  })
  return advisoryId
}

/** @throws {Problem} `unusable-document` */
function readHead(document: string): DocumentHead {
  try {
    return headOf(parseDocument(document))
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    throw new Problem('unusable-document', formatError(error), {
      members: { code: error.code, where: error.where },
      cause: error,
    })
  }
}

const columnsOf = ({ trackingId, csafVersion, title, tlp }: DocumentHead, document: string) => ({
  tracking_id: trackingId,
  csaf_version: csafVersion,
  title,
  tlp,
  document,
})

const editor = ({ actor, now }: By) => ({
  edited_by: actor.id,
  edited_by_name: actor.name,
  edited_at: rfc3339(now),
})

/** An approval is of a text; with another text it is none. */
const noApproval = {
  approved_by: null,
  approved_by_name: null,
  approved_at: null,
  approved_version: null,
} as const

const keepEdit = (tx: Tx, advisoryId: string, version: number, document: string, by: By) =>
  tx
    .insertInto('advisory_edit')
    .values({ advisory_id: advisoryId, edit_version: version, document, ...editor(by) })
    .execute()

/** @throws {Problem} `not-found` */
export async function lockAdvisory(tx: Tx, advisoryId: string): Promise<LockedAdvisory> {
  const row = await tx
    .selectFrom('advisory')
    .selectAll()
    .where('advisory_id', '=', advisoryId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such advisory.')
  return row
}

/** Only the text that was read may be changed, approved or published: otherwise somebody's words would be lost or unread. */
function requireVersion(advisory: LockedAdvisory, version: number): void {
  if (advisory.edit_version === version) return
  throw new Problem(
    'conflict',
    `${advisory.edited_by_name} saved another version (${advisory.edit_version}) since you read version ${version}.`,
    { members: { current: currentOf(advisory) } },
  )
}

const currentOf = ({ edit_version, document, edited_by_name, edited_at }: LockedAdvisory) => ({
  version: edit_version,
  document,
  editedBy: edited_by_name,
  editedAt: edited_at,
})

export type Edit = {
  readonly version: number
  readonly document: string
  readonly revisionKind: RevisionKind
  readonly revisionSummary: string
}

/**
 * Saves another text. An approval of the one before is void with it.
 *
 * @throws {Problem} `conflict` with both texts and what differs between them when somebody saved another one meanwhile;
 *   `unusable-document`; `rule-broken` where it is published and no revision was begun, or its tracking id or version of CSAF
 *   cannot change any more
 */
export async function editAdvisory(tx: Tx, advisoryId: string, edit: Edit, by: By): Promise<void> {
  const advisory = await lockAdvisory(tx, advisoryId)
  requireInWork(advisory)
  const head = readHead(edit.document)
  if (advisory.edit_version !== edit.version) {
    throw new Problem(
      'conflict',
      `${advisory.edited_by_name} saved version ${advisory.edit_version} while you were writing; nothing of yours was saved.`,
      {
        members: {
          current: currentOf(advisory),
          differences: compareTexts(advisory.document, edit.document),
        },
      },
    )
  }
  if (advisory.published_revision !== null && head.trackingId !== advisory.tracking_id) {
    throw new Problem('rule-broken', 'It is published under its tracking id, which stays.')
  }
  if (advisory.published_revision !== null && head.csafVersion !== advisory.csaf_version) {
    throw new Problem('rule-broken', `It is published as CSAF ${advisory.csaf_version}, which stays.`)
  }
  await save(tx, advisory, { head, ...edit, approvalVoided: advisory.state === 'approved' }, by)
}

type Saved = Omit<Edit, 'version'> & { readonly head: DocumentHead; readonly approvalVoided: boolean }

async function save(tx: Tx, advisory: LockedAdvisory, saved: Saved, by: By): Promise<void> {
  const { head, document, approvalVoided } = saved
  const version = advisory.edit_version + 1
  await withConflicts(TAKEN, () =>
    tx
      .updateTable('advisory')
      .set({
        ...columnsOf(head, document),
        ...editor(by),
        ...noApproval,
        state: 'draft',
        edit_version: version,
        revision_kind: saved.revisionKind,
        revision_summary: saved.revisionSummary,
        publication_fault: null,
      })
      .where('advisory_id', '=', advisory.advisory_id)
      .execute(),
  )
  await keepEdit(tx, advisory.advisory_id, version, document, by)
  await act(tx, {
    definition: vocabulary.advisoryEdited,
    actor: by.actor,
    subjectId: advisory.advisory_id,
    facts: { trackingId: head.trackingId, version, document: sha256Of(document), approvalVoided },
    at: by.now,
  })
}

function requireInWork({ state }: LockedAdvisory): void {
  if (state === 'published')
    throw new Problem('rule-broken', 'It is published; begin a new revision to change it.')
  if (state === 'discarded') throw new Problem('rule-broken', 'The draft was discarded.')
}

/** What a release of this advisory is made from. */
export async function releaseInputOf(
  tx: Tx,
  advisory: LockedAdvisory,
  { version, publicUrl }: Publishing,
  at: Temporal.Instant,
): Promise<ReleaseInput> {
  const last = await tx
    .selectFrom('advisory_revision')
    .select('document')
    .where('advisory_id', '=', advisory.advisory_id)
    .orderBy('position', 'desc')
    .executeTakeFirst()
  return {
    draft: advisory.document,
    last: last?.document,
    imported: advisory.imported_document ?? undefined,
    // The database holds it to the three kinds.
    kind: advisory.revision_kind as RevisionKind,
    summary: advisory.revision_summary,
    at,
    version,
    publicUrl,
  }
}

/**
 * Approves this very text for publication.
 *
 * @throws {Problem} `conflict` for another version than the one in work; `same-person` for who wrote it last; `rule-broken` for
 *   an API key, for what is not valid, and for what says nothing new
 */
export async function approveAdvisory(
  tx: Tx,
  advisoryId: string,
  version: number,
  publishing: Publishing,
  { actor, now }: By,
): Promise<void> {
  if (actor.kind !== 'person')
    throw new Problem('rule-broken', 'Only a signed-in person can approve, not an API key.')
  const advisory = await lockAdvisory(tx, advisoryId)
  requireInWork(advisory)
  requireVersion(advisory, version)
  if (advisory.state === 'approved') throw new Problem('conflict', 'It is approved already.')
  if (advisory.edited_by === actor.id) {
    throw new Problem('same-person', 'You wrote this version; someone else has to approve it.')
  }
  const release = prepareRelease(await releaseInputOf(tx, advisory, publishing, now))
  if (!isPublishable(release)) throw notPublishable(release)
  await tx
    .updateTable('advisory')
    .set({
      state: 'approved',
      approved_by: actor.id,
      approved_by_name: actor.name,
      approved_at: rfc3339(now),
      approved_version: version,
    })
    .where('advisory_id', '=', advisoryId)
    .execute()
  await act(tx, {
    definition: vocabulary.advisoryApproved,
    actor,
    subjectId: advisoryId,
    facts: {
      trackingId: advisory.tracking_id,
      version,
      document: sha256Of(advisory.document),
      editedBy: advisory.edited_by_name.slice(0, 200),
    },
    at: now,
  })
}

export function notPublishable({ change, documents }: ReturnType<typeof prepareRelease>): Problem {
  if (change === 'none')
    return new Problem('rule-broken', 'Nothing differs from the revision that is published.')
  const errors = documents.flatMap(({ csafVersion, report }) =>
    report.errors.map((error) => ({ csafVersion, ...error })),
  )
  const [first] = errors
  const example = first === undefined ? '' : ` ${first.test} at ${first.path}: ${first.message}`
  return new Problem('rule-broken', `The document is not valid CSAF (${errors.length} errors).${example}`, {
    members: { errors },
  })
}

/**
 * Sets when it publishes itself, once it is approved.
 *
 * @throws {Problem} `conflict`; `rule-broken` for a time that has passed, or one before the embargo of its case ends, unless
 *   that is meant
 */
export async function scheduleAdvisory(
  tx: Tx,
  advisoryId: string,
  plan: {
    readonly version: number
    readonly publishAt: Temporal.Instant | undefined
    readonly beforeEmbargo: boolean
  },
  { actor, now }: By,
): Promise<void> {
  const advisory = await lockAdvisory(tx, advisoryId)
  requireInWork(advisory)
  requireVersion(advisory, plan.version)
  const { publishAt } = plan
  if (publishAt !== undefined && Temporal.Instant.compare(publishAt, now) <= 0) {
    throw new Problem(
      'rule-broken',
      `${rfc3339(publishAt)} has passed; it is ${rfc3339(now)} now. Choose a later time, or publish at once.`,
    )
  }
  if (publishAt !== undefined) await requireEmbargoOver(tx, advisory, publishAt, plan.beforeEmbargo)
  await tx
    .updateTable('advisory')
    .set({
      publish_at: publishAt === undefined ? null : rfc3339(publishAt),
      before_embargo: publishAt !== undefined && plan.beforeEmbargo,
      publication_fault: null,
    })
    .where('advisory_id', '=', advisoryId)
    .execute()
  await act(tx, {
    definition: vocabulary.advisoryScheduled,
    actor,
    subjectId: advisoryId,
    facts: {
      trackingId: advisory.tracking_id,
      publishAt: publishAt === undefined ? null : rfc3339(publishAt),
    },
    at: now,
  })
}

/** @throws {Problem} `rule-broken` when the case is to stay secret for longer, unless that is meant */
export async function requireEmbargoOver(
  tx: Tx,
  { case_id, tlp }: LockedAdvisory,
  at: Temporal.Instant,
  isMeant: boolean,
): Promise<void> {
  // What only some may read keeps the embargo towards everyone else.
  if (isMeant || case_id === null || tlp !== 'CLEAR') return
  const { embargo_ends_at: endsAt, public_at: publicAt } = await tx
    .selectFrom('disclosure_case')
    .select(['embargo_ends_at', 'public_at'])
    .where('case_id', '=', case_id)
    .executeTakeFirstOrThrow()
  if (endsAt === null || publicAt !== null) return
  if (Temporal.Instant.compare(at, Temporal.Instant.from(endsAt)) >= 0) return
  throw new Problem(
    'rule-broken',
    `The embargo of its case ends at ${endsAt}. Publish it then, or say that you mean to publish before.`,
    { members: { embargoEndsAt: endsAt } },
  )
}

/**
 * Opens a published advisory for another revision; with a reason, one that takes it back.
 *
 * @throws {Problem} `rule-broken` where nothing is published or a revision is in work already
 */
export async function beginRevision(
  tx: Tx,
  advisoryId: string,
  withdrawal: { readonly reason: string } | undefined,
  by: By,
): Promise<void> {
  const advisory = await lockAdvisory(tx, advisoryId)
  const { published_revision: of } = advisory
  if (of === null) throw new Problem('rule-broken', 'Nothing is published yet; change the draft.')
  if (advisory.state !== 'published') {
    throw new Problem('rule-broken', 'A revision is in work already; publish or discard it first.')
  }
  const document =
    withdrawal === undefined
      ? advisory.document
      : formatDocument(withdrawDocument(parseDocument(advisory.document), withdrawal.reason))
  await act(tx, {
    definition: vocabulary.advisoryRevisionBegun,
    actor: by.actor,
    subjectId: advisoryId,
    facts: { trackingId: advisory.tracking_id, of, toWithdraw: withdrawal !== undefined },
    at: by.now,
  })
  await save(
    tx,
    advisory,
    {
      head: readHead(document),
      document,
      revisionKind: withdrawal === undefined ? 'minor' : 'major',
      revisionSummary: withdrawal === undefined ? '' : 'Withdrawn.',
      approvalVoided: false,
    },
    by,
  )
}

/**
 * Gives up the draft. One that was never published ends with it; else the advisory is as it was published.
 *
 * @throws {Problem} `conflict`; `rule-broken` where no draft is in work
 */
export async function discardDraft(tx: Tx, advisoryId: string, version: number, by: By): Promise<void> {
  const advisory = await lockAdvisory(tx, advisoryId)
  requireInWork(advisory)
  requireVersion(advisory, version)
  const { advisory_id, published_revision, tracking_id } = advisory
  await act(tx, {
    definition: vocabulary.advisoryDraftDiscarded,
    actor: by.actor,
    subjectId: advisory_id,
    facts: { trackingId: tracking_id, version },
    at: by.now,
  })
  if (published_revision === null) {
    await tx
      .updateTable('advisory')
      .set({
        ...noApproval,
        state: 'discarded',
        publish_at: null,
        before_embargo: false,
        publication_fault: null,
      })
      .where('advisory_id', '=', advisory_id)
      .execute()
    return
  }
  const { document } = await tx
    .selectFrom('advisory_revision')
    .select('document')
    .where('advisory_id', '=', advisory_id)
    .orderBy('position', 'desc')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('advisory')
    .set({
      ...columnsOf(readHead(document), document),
      ...editor(by),
      ...noApproval,
      state: 'published',
      edit_version: version + 1,
      publish_at: null,
      before_embargo: false,
      publication_fault: null,
    })
    .where('advisory_id', '=', advisory_id)
    .execute()
  await keepEdit(tx, advisory_id, version + 1, document, by)
}
