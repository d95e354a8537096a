// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../platform/database/database.ts'
import { advisory, cvss, severity } from '../schemas.ts'
import { matchKind } from './match-kind.ts'
import { decisionRanks, type KnownFinding } from './reconcile.ts'

const stored = z.object({
  state: z.enum(['open', 'closed']),
  severity,
  match_kind: matchKind,
  cvss: z.array(cvss),
  advisories: z.array(advisory),
  match_detail: z.record(z.string(), z.unknown()),
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
    ])
    .select(decision.as('decision'))
    .where('release_id', '=', releaseId)
    .where('merged_into', 'is', null)
    .execute()
  return rows.map((row) => ({ ...row, ...stored.parse(row) }))
}
