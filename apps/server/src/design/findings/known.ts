// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Tx } from '../../platform/database/database.ts'
import { advisory, cvss, severity } from '../schemas.ts'
import type { KnownFinding } from './reconcile.ts'

const stored = z.object({
  state: z.enum(['open', 'closed']),
  severity,
  match_kind: z.enum(['purl', 'cpe']),
  cvss: z.array(cvss),
  advisories: z.array(advisory),
  match_detail: z.record(z.string(), z.unknown()),
})

/** Every finding of a release, open and closed, as the reconciliation compares them. */
export async function loadKnownFindings(tx: Tx, releaseId: string): Promise<readonly KnownFinding[]> {
  const rows = await tx
    .selectFrom('finding')
    .select([
      'finding_id',
      'state',
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
    .where('release_id', '=', releaseId)
    .execute()
  return rows.map((row) => ({ ...row, ...stored.parse(row) }))
}
