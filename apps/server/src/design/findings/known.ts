// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../platform/database/database.ts'
import { rfc3339 } from '../../platform/journal/by.ts'
import { advisory, cvss, severity } from '../schemas.ts'
import { lifecycle } from './lifecycle.ts'
import { matchKind } from './match-kind.ts'
import { decisionRanks, type KnownFinding } from './reconcile.ts'

/** As the matcher writes it, so that the two can be compared. */
const storedInstant = z.string().transform((text) => rfc3339(Temporal.Instant.from(text)))

const stored = z.object({
  state: z.enum(['open', 'closed']),
  severity,
  match_kind: matchKind,
  cvss: z.array(cvss),
  advisories: z.array(advisory),
  match_detail: z.record(z.string(), z.unknown()),
  published_at: storedInstant.nullable(),
  lifecycle: lifecycle.nullable(),
  decision: z.enum(decisionRanks),
})

const decision = sql<string>`coalesce(
  (select a.conclusion from assessment a where a.finding_id = finding.finding_id and a.state = 'in-force'),
  (select 'proposed' from assessment a where a.finding_id = finding.finding_id and a.state = 'proposed'),
  'none')`

/** Every finding of a release, open and closed, as the reconciliation compares them; not those that go on in another one. */
export async function loadKnownFindings(tx: Tx, releaseId: string): Promise<readonly KnownFinding[]> {
  const rows = await tx
    .selectFrom('finding')
    .select([
      'finding_id',
      'state',
      'first_seen_at',
      'learned_at',
      'vulnerability_id',
      'aliases',
      'component_key',
      'package_key',
      'component_name',
      'component_version',
      'component_purl',
      'component_cpe',
      'component_refs',
      'summary',
      'fixed_versions',
      'severity',
      'score',
      'cvss',
      'advisories',
      'kev',
      'kev_added_on',
      'kev_due_on',
      'kev_ransomware',
      'epss',
      'epss_percentile',
      'match_kind',
      'match_detail',
      'published_at',
      'lifecycle',
    ])
    .select(decision.as('decision'))
    .where('release_id', '=', releaseId)
    .where('merged_into', 'is', null)
    .execute()
  return rows.map((row) => ({ ...row, ...stored.parse(row) }))
}
