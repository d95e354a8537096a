// SPDX-License-Identifier: Apache-2.0
import type { MatchComponent } from '@primum/flaws'
import { z } from 'zod'
import type { Reader } from '../../platform/database/database.ts'
import type { JudgedComponent } from './judge-components.ts'

const sourcePackage = z.object({ name: z.string(), version: z.string().exactOptional() })

/** What is stored of a component's content, as the matcher takes it: the same as when its SBOM came. */
export function matchedOf(content: {
  readonly name: string
  readonly version: string | null
  readonly purl: string | null
  readonly cpes: readonly string[]
  readonly supplier: string | null
  readonly source: unknown
}): MatchComponent {
  const { name, version, purl, cpes, supplier, source } = content
  return {
    name,
    ...(version === null ? {} : { version }),
    ...(purl === null ? {} : { purl }),
    ...(cpes.length === 0 ? {} : { cpe: cpes }),
    ...(supplier === null ? {} : { supplier }),
    ...(source === null ? {} : { source: sourcePackage.parse(source) }),
  }
}

export async function loadComponents(db: Reader, sbomId: string): Promise<readonly JudgedComponent[]> {
  const rows = await db
    .selectFrom('component as c')
    .innerJoin('component_content as d', 'd.content_id', 'c.content_id')
    .select(['c.ref', 'd.name', 'd.version', 'd.purl', 'd.cpes', 'd.supplier', 'd.source'])
    .where('c.sbom_id', '=', sbomId)
    .orderBy('c.component_id')
    .execute()
  return rows.map(({ ref, ...content }) => ({ ...matchedOf(content), ref }))
}
