// SPDX-License-Identifier: Apache-2.0
import { acts as vocabulary } from '@primum/oath'
import { sql } from 'kysely'
import { updateMany } from '../../platform/database/bulk.ts'
import type { Tx } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { type ChangeCounts, recordJudgement } from '../findings/acts.ts'
import { holdApplied } from '../intelligence/applied.ts'
import { leftSbom } from './left-sbom.ts'
import type { ReadSbom, SupportStatements } from './read-sbom.ts'
import { storeComponents, storeUnmatched } from './store-components.ts'

export type SbomDocument = {
  readonly sha256: string
  readonly sizeBytes: number
  readonly fileName: string
}

/**
 * Makes a document the current SBOM of a release, with its components and findings, all in the caller's transaction. The
 * same bytes again change nothing when they are current, and become current again when they are not.
 *
 * @throws {Problem} `not-found` when there is no such release
 */
export async function acceptSbom(
  tx: Tx,
  releaseId: string,
  document: SbomDocument,
  read: ReadSbom,
  by: By,
): Promise<{ readonly sbomId: string; readonly changes: ChangeCounts }> {
  const { actor, now } = by
  const applied = await holdApplied(tx)
  await lockRelease(tx, releaseId)
  const supersedes = await retireCurrent(tx, releaseId)
  const known = await tx
    .selectFrom('sbom')
    .select('sbom_id')
    .where('release_id', '=', releaseId)
    .where('sha256', '=', document.sha256)
    .executeTakeFirst()
  const isApplied = applied !== undefined && read.judged.index === applied
  const judged = {
    judged_with: read.judged.index,
    judged_at: read.judged.index === null ? null : rfc3339(now),
    // There is no index yet, or another one came while this was read: it waits to be judged with that one.
    stale: !isApplied,
  }
  const sbomId = known?.sbom_id ?? crypto.randomUUID()
  if (known === undefined) {
    await insertSbom(tx, { sbomId, releaseId, document, read, judged, by })
    await storeComponents(tx, sbomId, read)
  } else {
    await tx
      .updateTable('sbom')
      .set({ current: true, unmatched_count: read.unmatchedCount, ...judged })
      .where('sbom_id', '=', sbomId)
      .execute()
    await storeUnmatched(tx, sbomId, read.judged.unmatched)
  }
  await act(tx, {
    definition: vocabulary.sbomAccepted,
    actor,
    subjectId: releaseId,
    facts: {
      sbom: sbomId,
      document: document.sha256,
      sizeBytes: document.sizeBytes,
      fileName: document.fileName,
      format: read.format,
      specVersion: read.specVersion,
      components: read.components.length,
      unmatched: read.unmatchedCount,
      minimumElementsMissing: read.minimumElements.missingByElement,
      supersedes,
      index: read.judged.index,
    },
    at: now,
  })
  const { index, findings, uncovered } = read.judged
  const changes = await recordJudgement(
    tx,
    { releaseId, sbomId, index, because: 'sbom', findings, uncovered, whyGone: leftSbom(read.components) },
    by,
  )
  return { sbomId, changes }
}

/** Uploads and re-judgements of one release come one after the other. */
export async function lockRelease(tx: Tx, releaseId: string): Promise<void> {
  const release = await tx
    .selectFrom('release')
    .select('release_id')
    .where('release_id', '=', releaseId)
    .forUpdate()
    .executeTakeFirst()
  if (release === undefined) throw new Problem('not-found', 'There is no such release.')
}

async function retireCurrent(tx: Tx, releaseId: string): Promise<string | null> {
  const current = await tx
    .selectFrom('sbom')
    .select('sbom_id')
    .where('release_id', '=', releaseId)
    .where('current', '=', true)
    .executeTakeFirst()
  if (current === undefined) return null
  await tx.updateTable('sbom').set({ current: false }).where('sbom_id', '=', current.sbom_id).execute()
  return current.sbom_id
}

async function insertSbom(
  tx: Tx,
  {
    sbomId,
    releaseId,
    document,
    read,
    judged,
    by: { actor, now },
  }: {
    readonly sbomId: string
    readonly releaseId: string
    readonly document: SbomDocument
    readonly read: ReadSbom
    readonly judged: {
      readonly judged_with: string | null
      readonly judged_at: string | null
      readonly stale: boolean
    }
    readonly by: By
  },
): Promise<void> {
  await tx
    .insertInto('sbom')
    .values({
      sbom_id: sbomId,
      release_id: releaseId,
      sha256: document.sha256,
      size_bytes: String(document.sizeBytes),
      file_name: document.fileName,
      format: read.format,
      spec_version: read.specVersion,
      serial_number: read.serialNumber,
      component_count: read.components.length,
      unmatched_count: read.unmatchedCount,
      minimum_elements: JSON.stringify(read.minimumElements),
      minimum_elements_missing: read.minimumElements.missing.length,
      warnings: JSON.stringify(read.warnings),
      dependencies: JSON.stringify(read.dependencies),
      current: true,
      ...judged,
      uploaded_by: actor.name,
      uploaded_at: rfc3339(now),
    })
    .execute()
}

/**
 * Stores the support statements of an SBOM after an addendum. The SBOM's document stays as it is; the addendum's is kept
 * beside it, and both together give the statements again.
 */
export async function applyAddendum(
  tx: Tx,
  sbom: { readonly sbomId: string; readonly releaseId: string },
  addendum: { readonly sha256: string; readonly statements: SupportStatements },
  { actor, now }: By,
): Promise<number> {
  await lockRelease(tx, sbom.releaseId)
  const { minimumElements, components } = addendum.statements
  await tx
    .updateTable('sbom')
    .set({
      support_addenda: sql<string[]>`array_append(support_addenda, ${addendum.sha256})`,
      minimum_elements: JSON.stringify(minimumElements),
      minimum_elements_missing: minimumElements.missing.length,
    })
    .where('sbom_id', '=', sbom.sbomId)
    .execute()
  const before = await tx
    .selectFrom('component')
    .select(['component_id', 'ref', 'support_level', 'end_of_support'])
    .where('sbom_id', '=', sbom.sbomId)
    .execute()
  const after = new Map(components.map((component) => [component.ref, component]))
  const changed = before.flatMap(({ component_id, ref, support_level, end_of_support }) => {
    const said = after.get(ref)
    if (said === undefined) return []
    if (said.support_level === support_level && said.end_of_support === end_of_support) return []
    return [{ component_id, support_level: said.support_level, end_of_support: said.end_of_support }]
  })
  await updateMany(tx, 'component', 'component_id', ['support_level', 'end_of_support'], changed)
  await act(tx, {
    definition: vocabulary.supportAddendumApplied,
    actor,
    subjectId: sbom.releaseId,
    facts: { sbom: sbom.sbomId, document: addendum.sha256, components: changed.length },
    at: now,
  })
  return changed.length
}
