// SPDX-License-Identifier: Apache-2.0
/** From packages to the SBOMs that hold a component looked up under one of them: by index alone, however many SBOMs are stored. */
import { type RawBuilder, sql } from 'kysely'

/** Ids of SBOMs, current or not; one may come several times. */
export const holdersOf = (packageIds: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select c.sbom_id
  from package_content pc
  join component c on c.content_id = pc.content_id
  where pc.package_id = any (${packageIds})`

/** The releases whose current SBOM is among them. */
export const releasesHolding = (packageIds: readonly string[]): RawBuilder<{ release_id: string }> => sql`
  select release_id from sbom where current and sbom_id in (${holdersOf(sql`${[...packageIds]}::bigint[]`)})`
