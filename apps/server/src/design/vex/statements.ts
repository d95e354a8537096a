// SPDX-License-Identifier: Apache-2.0
/** What the maker says about the flaws in a release, from the decisions in force; undecided is under investigation. */
import { type VexJustification, type VexStatement, vexJustifications } from '@primum/advisory'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../../platform/database/database.ts'
import type { Release } from '../releases/schemas.ts'
import { vexStatus } from '../schemas.ts'
import { componentIds, productIds } from './names.ts'

export type VexOfRelease = {
  readonly statements: readonly VexStatement[]
  /** Grows with everything that can change a statement, so that readers tell the newer document (OpenVEX `version`). */
  readonly version: number
  /** Time of the last change, RFC 3339. */
  readonly changedAt: string
}

export async function vexOfRelease(
  db: Reader,
  release: Release,
  udiDi: readonly string[],
): Promise<VexOfRelease> {
  const rows = await db
    .selectFrom('finding as f')
    .leftJoin('assessment as a', (join) =>
      join.onRef('a.finding_id', '=', 'f.finding_id').on('a.state', '=', 'in-force'),
    )
    .select([
      'f.vulnerability_id',
      'f.aliases',
      'f.component_name',
      'f.component_version',
      'f.component_purl',
      'f.component_cpe',
      'f.component_refs',
      'f.summary',
      'f.first_seen_at',
      'f.changed_at',
      'a.vex_status',
      'a.vex_justification',
      'a.impact_statement',
      'a.action_statement',
      'a.in_force_at',
    ])
    .where('f.release_id', '=', release.id)
    .where('f.state', '=', 'open')
    // A document goes to others: what is under embargo is not told.
    .where(sql<boolean>`f.match_detail->>'isPublic' is distinct from 'false'`)
    .orderBy('f.vulnerability_id')
    .orderBy('f.component_key')
    .execute()
  const product = {
    name: release.product.name,
    version: release.version,
    ids: productIds(release.id, udiDi),
  }
  const statements = rows.map((row): VexStatement => {
    const status = row.vex_status === null ? 'under_investigation' : vexStatus.parse(row.vex_status)
    const justification = status === 'not_affected' ? parseJustification(row.vex_justification) : undefined
    return {
      vulnerability: {
        id: row.vulnerability_id,
        aliases: row.aliases,
        ...(row.summary === '' ? {} : { description: row.summary }),
      },
      products: [
        {
          ...product,
          subcomponents: [
            {
              name: row.component_name,
              ...(row.component_version === null ? {} : { version: row.component_version }),
              ...(row.component_purl === null ? {} : { purl: row.component_purl }),
              ...(row.component_cpe === null ? {} : { cpe: row.component_cpe }),
              ...(row.component_purl === null && row.component_cpe === null
                ? { ids: componentIds(row.component_refs.slice(0, 1)) }
                : {}),
            },
          ],
        },
      ],
      status,
      ...(justification === undefined ? {} : { justification }),
      ...(row.impact_statement === null ? {} : { impactStatement: row.impact_statement }),
      ...(row.action_statement === null ? {} : { actionStatement: row.action_statement }),
      timestamp: row.in_force_at ?? row.first_seen_at,
      lastUpdated: latest([row.changed_at, row.in_force_at]),
    }
  })
  return { statements, ...(await revisionOf(db, release)) }
}

const justification = z.enum(vexJustifications)

const parseJustification = (stored: string | null): VexJustification | undefined =>
  stored === null ? undefined : justification.parse(stored)

const latest = (times: readonly (string | null)[]): string =>
  times
    .filter((time) => time !== null)
    .map((time) => Temporal.Instant.from(time))
    .toSorted(Temporal.Instant.compare)
    .at(-1)
    ?.toString({ fractionalSecondDigits: 3 }) ?? ''

async function revisionOf(db: Reader, release: Release): Promise<{ version: number; changedAt: string }> {
  const row = await db
    .selectNoFrom([
      sql<number>`(select count(*) from finding_change where release_id = ${release.id})::integer`.as(
        'changes',
      ),
      sql<number>`(select count(*) from assessment a join finding f using (finding_id)
        where f.release_id = ${release.id} and a.in_force_at is not null)::integer`.as('decisions'),
      sql<string | null>`(select max(at) from finding_change where release_id = ${release.id})`.as(
        'changed_at',
      ),
      sql<string | null>`(select max(a.in_force_at) from assessment a join finding f using (finding_id)
        where f.release_id = ${release.id})`.as('decided_at'),
    ])
    .executeTakeFirstOrThrow()
  return {
    version: Math.max(1, row.changes + row.decisions),
    changedAt: latest([release.createdAt, row.changed_at, row.decided_at]),
  }
}
