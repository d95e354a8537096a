// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { updateMany } from '../../platform/database/bulk.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Judged, ReadSbom } from './read-sbom.ts'

const COMPONENTS_PER_STATEMENT = 5_000

/**
 * Stores the components of a new SBOM. What they say is stored once for all SBOMs; for what no SBOM said before, also the packages
 * under which it is looked up. Of a new package nobody has asked what the index says; the next one that is applied is asked, and judges its holders.
 */
export async function storeComponents(
  tx: Tx,
  sbomId: string,
  { components, packages }: Pick<ReadSbom, 'components' | 'packages'>,
): Promise<void> {
  // One after the other: two uploads that say the same new things in another order would wait for each other for ever.
  await sql`lock table component_content in share row exclusive mode`.execute(tx)
  const { known } = await tx
    .selectFrom('component_content')
    .select(sql<string>`coalesce(max(content_id), 0)`.as('known'))
    .executeTakeFirstOrThrow()
  for (let start = 0; start < components.length; start += COMPONENTS_PER_STATEMENT) {
    await insertComponents(tx, sbomId, components.slice(start, start + COMPONENTS_PER_STATEMENT))
  }
  const added = await tx
    .selectFrom('component')
    .select(['ref', 'content_id'])
    .distinctOn('content_id')
    .where('sbom_id', '=', sbomId)
    .where('content_id', '>', known)
    .orderBy('content_id')
    .execute()
  const byRef = new Map(components.map((component) => [component.ref, component]))
  const lookedUp = added.flatMap(({ ref, content_id }) =>
    (byRef.get(ref)?.packages ?? []).flatMap((place) => {
      const found = packages[place]
      return found === undefined ? [] : [{ content_id, ...found }]
    }),
  )
  await namePackages(tx, lookedUp)
}

/** The hash has every column of `component_content` but the hash itself, as the migration that moved the first ones has it. */
const insertComponents = (tx: Tx, sbomId: string, components: ReadSbom['components']) =>
  sql`
  with given as materialized (
    select *, sha256(convert_to(
      jsonb_build_array(type, name, version, purl, package_key, cpes, supplier, source, licences, hashes)::text, 'UTF8'
    )) as digest
    from json_to_recordset(${JSON.stringify(components)}::json) as g (
      ref text, parent_ref text, type text, name text, version text, purl text, package_key text, cpes text[],
      supplier text, source jsonb, licences text[], hashes jsonb, support_level text, end_of_support text, unmatched_reason text)
  ), held as (
    select digest, content_id from component_content where digest in (select digest from given)
  ), added as (
    insert into component_content (digest, type, name, version, purl, package_key, cpes, supplier, source, licences, hashes)
    select distinct on (digest) digest, type, name, version, purl, package_key, cpes, supplier, source, licences, hashes
    from given where digest not in (select digest from held)
    returning digest, content_id
  )
  insert into component (sbom_id, content_id, ref, parent_ref, support_level, end_of_support, unmatched_reason)
  select ${sbomId}, content_id, ref, parent_ref, support_level, end_of_support, unmatched_reason
  from given join (select * from held union all select * from added) as content using (digest)
`.execute(tx)

/** Under which package a content is looked up. */
export type LookedUp = {
  readonly content_id: string
  readonly ecosystem: string
  readonly name: string
  /** Hash of what the applied index says of it; absent: nobody has asked. */
  readonly state?: string
}

/** Stores under which packages contents are looked up; a package that is known keeps its state. */
export async function namePackages(tx: Tx, lookedUp: readonly LookedUp[]): Promise<void> {
  for (let start = 0; start < lookedUp.length; start += COMPONENTS_PER_STATEMENT) {
    const json = JSON.stringify(lookedUp.slice(start, start + COMPONENTS_PER_STATEMENT))
    const given = sql`json_to_recordset(${json}::json) as g (content_id bigint, ecosystem text, name text, state text)`
    await sql`
      insert into package (ecosystem, name, state)
      select distinct on (ecosystem, name) ecosystem, name, state from ${given}
      on conflict (ecosystem, name) do nothing`.execute(tx)
    await sql`
      insert into package_content (package_id, content_id)
      select distinct package_id, content_id from ${given} join package using (ecosystem, name)
      on conflict do nothing`.execute(tx)
  }
}

/** Brings the reasons why components could not be matched in line with a judgement. */
export async function storeUnmatched(tx: Tx, sbomId: string, unmatched: Judged['unmatched']): Promise<void> {
  const rows = await tx
    .selectFrom('component')
    .select(['component_id', 'ref', 'unmatched_reason'])
    .where('sbom_id', '=', sbomId)
    .execute()
  const changed = rows.flatMap(({ component_id, ref, unmatched_reason }) => {
    const reason = unmatched[ref] ?? null
    return reason === unmatched_reason ? [] : [{ component_id, unmatched_reason: reason }]
  })
  await updateMany(tx, 'component', 'component_id', ['unmatched_reason'], changed)
}
