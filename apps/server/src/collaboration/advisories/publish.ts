// SPDX-License-Identifier: Apache-2.0
/**
 * Publication: the revision, the documents of the provider, what the case says of itself and the act, in one transaction. What
 * is public is read from the database alone, so that it is public the moment that commits, and not a part of it before.
 */
import { cvesOf, headOf, isWithdrawn, lastSummaryOf, listProducts } from '@primum/advisory/compose'
import { decide } from '@primum/cases'
import { acts as vocabulary } from '@primum/oath'
import type { Tx } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import type { SigningKey } from '../../platform/openpgp/index.ts'
import { applyEvent, recordPublication } from '../cases/acts.ts'
import { caseState } from '../cases/queries.ts'
import { addToProvider } from '../provider/acts.ts'
import {
  type LockedAdvisory,
  lockAdvisory,
  notPublishable,
  type Publishing,
  releaseInputOf,
  requireEmbargoOver,
  sha256Of,
} from './acts.ts'
import { isPublishable, type PreparedRelease, prepareRelease } from './release.ts'

export type Publisher = Publishing & { readonly openPgp: Pick<SigningKey, 'fingerprint' | 'signDetached'> }

/**
 * Publishes what was approved. Without a version and a word about the embargo, as it was planned.
 *
 * @throws {Problem} `not-found`; `conflict` for another version than the approved one; `rule-broken` where it is not approved,
 *   not valid any more, or its case is to stay secret for longer
 */
export async function publishAdvisory(
  tx: Tx,
  advisoryId: string,
  given: { readonly version?: number; readonly beforeEmbargo?: boolean },
  publisher: Publisher,
  by: By,
): Promise<void> {
  const advisory = await lockAdvisory(tx, advisoryId)
  if (given.version !== undefined && given.version !== advisory.edit_version) {
    throw new Problem('conflict', 'Another version was saved since you read it; it needs its own approval.')
  }
  if (advisory.state !== 'approved') {
    throw new Problem('rule-broken', 'Only what is approved by a second person can be published.')
  }
  await requireEmbargoOver(tx, advisory, by.now, given.beforeEmbargo ?? advisory.before_embargo)
  const release = prepareRelease(await releaseInputOf(tx, advisory, publisher, by.now))
  if (!isPublishable(release)) throw notPublishable(release)
  await insertRevision(tx, advisory, release, by)
  await provide(tx, release, publisher, by)
  await tellCase(tx, advisory, by)
  await actPublished(tx, advisory, release, by)
}

async function insertRevision(
  tx: Tx,
  advisory: LockedAdvisory,
  { documents, number }: PreparedRelease,
  by: By,
): Promise<void> {
  const [{ document, text, csafVersion }, twin] = documents
  const { advisory_id, approved_by, approved_by_name } = advisory
  // The database has both of whatever is approved.
  if (approved_by === null || approved_by_name === null) throw new TypeError('approved by nobody')
  const { position } = await tx
    .selectFrom('advisory_revision')
    .select(({ fn }) => fn.countAll<string>().as('position'))
    .where('advisory_id', '=', advisory_id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('advisory_revision')
    .values({
      advisory_id,
      position: Number(position) + 1,
      number,
      summary: lastSummaryOf(document),
      csaf_version: csafVersion,
      document: text,
      sha256: sha256Of(text),
      document_20: twin?.text ?? null,
      title: headOf(document).title,
      tlp: headOf(document).tlp,
      withdrawn: isWithdrawn(document),
      cves: [...cvesOf(document)],
      products: [...new Set(listProducts(document).map(({ name }) => name))],
      edited_by: advisory.edited_by,
      edited_by_name: advisory.edited_by_name,
      approved_by,
      approved_by_name,
      published_at: rfc3339(by.now),
    })
    .execute()
  await tx
    .updateTable('advisory')
    .set({
      state: 'published',
      document: text,
      // The text is another one than was approved by what a release adds: number, dates and history.
      edit_version: advisory.edit_version + 1,
      approved_by: null,
      approved_by_name: null,
      approved_at: null,
      approved_version: null,
      publish_at: null,
      before_embargo: false,
      publication_fault: null,
      published_revision: number,
    })
    .where('advisory_id', '=', advisory_id)
    .execute()
  await tx
    .insertInto('advisory_edit')
    .values({
      advisory_id,
      edit_version: advisory.edit_version + 1,
      document: text,
      edited_by: by.actor.id,
      edited_by_name: by.actor.name,
      edited_at: rfc3339(by.now),
    })
    .execute()
}

async function provide(
  tx: Tx,
  { documents }: PreparedRelease,
  { openPgp }: Publisher,
  by: By,
): Promise<void> {
  for (const { csafVersion, document, text } of documents) {
    const head = headOf(document)
    await addToProvider(
      tx,
      openPgp,
      {
        trackingId: head.trackingId,
        csafVersion,
        title: head.title,
        tlp: head.tlp,
        initialReleaseDate: Temporal.Instant.from(head.initialReleaseDate),
        currentReleaseDate: Temporal.Instant.from(head.currentReleaseDate),
        revision: head.version,
        document: Buffer.from(text),
      },
      by,
    )
  }
}

/** What everyone can read is disclosed; a case whose state does not take that yet knows at least that it is public. */
async function tellCase(
  tx: Tx,
  { case_id: caseId, tlp, tracking_id: trackingId, published_revision }: LockedAdvisory,
  by: By,
): Promise<void> {
  if (caseId === null || tlp !== 'CLEAR' || published_revision !== null) return
  const publication = { trackingId, publishedAt: by.now }
  if (decide(await caseState(tx, caseId), 'disclose').allowed) {
    await applyEvent(tx, caseId, { kind: 'disclose', publication: { kind: 'advisory', ...publication } }, by)
    return
  }
  await recordPublication(tx, caseId, publication, by)
}

async function actPublished(
  tx: Tx,
  advisory: LockedAdvisory,
  { documents, change, number }: PreparedRelease,
  { actor, now }: By,
): Promise<void> {
  const [{ document }] = documents
  const { tlp, trackingId } = headOf(document)
  if (change === 'none') throw new TypeError('a revision that says nothing new was published')
  await act(tx, {
    definition: tlp === 'CLEAR' ? vocabulary.advisoryPublished : vocabulary.restrictedAdvisoryPublished,
    actor,
    subjectId: advisory.advisory_id,
    facts: {
      trackingId,
      tlp,
      revision: number,
      kind: change,
      withdrawn: isWithdrawn(document),
      publishedAt: rfc3339(now),
      plannedAt: advisory.publish_at === null ? null : rfc3339(Temporal.Instant.from(advisory.publish_at)),
      documents: documents.map(({ csafVersion, text }) => ({ csafVersion, document: sha256Of(text) })),
      cves: [...cvesOf(document)],
      case: advisory.case_id,
    },
    at: now,
  })
}

/** Notes why it was not published when its time came: people have to look, and it is not tried again until they did. */
export async function notePublicationFailed(
  tx: Tx,
  advisoryId: string,
  reason: string,
  { actor, now }: By,
): Promise<void> {
  const advisory = await lockAdvisory(tx, advisoryId)
  if (advisory.state !== 'approved' || advisory.publish_at === null) return
  await tx
    .updateTable('advisory')
    .set({ publication_fault: reason.slice(0, 2_000) })
    .where('advisory_id', '=', advisoryId)
    .execute()
  await act(tx, {
    definition: vocabulary.advisoryPublicationFailed,
    actor,
    subjectId: advisoryId,
    facts: {
      trackingId: advisory.tracking_id,
      plannedAt: rfc3339(Temporal.Instant.from(advisory.publish_at)),
      reason: reason.slice(0, 2_000),
    },
    at: now,
  })
}
