// SPDX-License-Identifier: Apache-2.0
import { type ActDefinition, FINDINGS_PER_ACT, acts as vocabulary } from '@primum/oath'
import { insertMany, updateMany } from '../../platform/database/bulk.ts'
import type { Tx } from '../../platform/database/database.ts'
import { type ActRecord, acts } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { restartClocks, stopClocksOf } from '../clocks/acts.ts'
import { type JudgedFinding, judgedColumns } from './judged.ts'
import { loadKnownFindings } from './known.ts'
import { type KnownFinding, reconcile } from './reconcile.ts'

export type JudgedRelease = {
  readonly releaseId: string
  readonly sbomId: string
  /** SHA-256 of the index that judged; null while there is none, and then nothing appears and nothing closes but what left the SBOM. */
  readonly index: string | null
  readonly because: 'sbom' | 'intelligence'
  readonly findings: readonly JudgedFinding[]
  readonly uncovered: readonly string[]
}

export type ChangeCounts = {
  readonly appeared: number
  readonly changed: number
  readonly closed: number
  readonly reopened: number
}

const closedReasons = {
  sbom: 'The component is no longer in the SBOM, or is there in a version that is not affected.',
  intelligence: 'No advisory names this version of the component any more (withdrawn or corrected).',
} as const

/**
 * Brings the findings of a release in line with a judgement: they appear, change, close and reopen by themselves, each with
 * its act, and no human decision is touched. The caller holds the release's row lock.
 */
export async function recordJudgement(tx: Tx, judged: JudgedRelease, by: By): Promise<ChangeCounts> {
  const at = rfc3339(by.now)
  const known = await loadKnownFindings(tx, judged.releaseId)
  const result = reconcile(known, judged.findings.map(judgedColumns), new Set(judged.uncovered))

  const appeared = result.appeared.map((columns) => ({ finding_id: crypto.randomUUID(), ...columns }))
  await insertMany(
    tx,
    'finding',
    appeared.map((row) => ({
      ...row,
      release_id: judged.releaseId,
      state: 'open',
      first_seen_at: at,
      changed_at: at,
      learned_at: at,
    })),
  )
  const replaced = [...result.reopened, ...result.changed, ...result.refreshed]
  await updateMany(
    tx,
    'finding',
    'finding_id',
    [...Object.keys(replaced[0]?.now ?? {}), 'state', 'closed_reason', 'closed_at', 'changed_at'],
    replaced.map(({ known: { finding_id }, now }) => ({
      finding_id,
      ...now,
      state: 'open',
      closed_reason: null,
      closed_at: null,
      changed_at: at,
    })),
  )
  await updateMany(
    tx,
    'finding',
    'finding_id',
    ['state', 'closed_reason', 'closed_at', 'changed_at'],
    result.closed.map(({ finding_id }) => ({
      finding_id,
      state: 'closed',
      closed_reason: closedReasons[judged.because],
      closed_at: at,
      changed_at: at,
    })),
  )
  const change = (kind: string, finding_id: string, detail: object = {}) => ({
    finding_id,
    release_id: judged.releaseId,
    kind,
    detail,
    because: judged.because,
    at,
  })
  await insertMany(tx, 'finding_change', [
    ...appeared.map(({ finding_id }) => change('appeared', finding_id)),
    ...result.reopened.map(({ known: { finding_id } }) => change('reopened', finding_id)),
    ...result.changed.map(({ known: { finding_id }, difference }) =>
      change('changed', finding_id, difference),
    ),
    ...result.closed.map(({ finding_id }) => change('closed', finding_id)),
  ])
  await acts(tx, [
    ...findingActs(vocabulary.findingsAppeared, judged, by, appeared),
    ...findingActs(vocabulary.findingsReopened, judged, by, result.reopened.map(merge)),
    ...findingActs(vocabulary.findingsChanged, judged, by, result.changed.map(merge)),
    ...findingActs(vocabulary.findingsClosed, judged, by, result.closed),
  ])
  await stopClocksOf(tx, ids(result.closed), closedReasons[judged.because], by)
  await restartClocks(tx, ids(result.reopened.map(({ known: finding }) => finding)), by)
  return {
    appeared: appeared.length,
    changed: result.changed.length,
    closed: result.closed.length,
    reopened: result.reopened.length,
  }
}

const ids = (findings: readonly { readonly finding_id: string }[]) =>
  findings.map(({ finding_id }) => finding_id)

const merge = ({ known, now }: { readonly known: KnownFinding; readonly now: object }): KnownFinding => ({
  ...known,
  ...now,
})

type Named = Pick<KnownFinding, 'finding_id' | 'vulnerability_id' | 'component_key' | 'kev'>

function findingActs(
  definition: ActDefinition,
  { releaseId, sbomId, index }: JudgedRelease,
  { actor, now }: By,
  findings: readonly Named[],
): readonly ActRecord<ActDefinition>[] {
  const records: ActRecord<ActDefinition>[] = []
  for (let start = 0; start < findings.length; start += FINDINGS_PER_ACT) {
    const part = findings.slice(start, start + FINDINGS_PER_ACT)
    const facts = {
      sbom: sbomId,
      index,
      findings: part.map(({ finding_id, vulnerability_id, component_key, kev }) => ({
        finding: finding_id,
        vulnerability: vulnerability_id,
        // Purls can be long (file paths, download addresses); the finding holds it whole.
        component: component_key.slice(0, 400),
        kev,
      })),
    }
    records.push({ definition, actor, subjectId: releaseId, facts, at: now })
  }
  return records
}
