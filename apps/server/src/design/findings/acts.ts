// SPDX-License-Identifier: Apache-2.0
import { type ActDefinition, FINDINGS_PER_ACT, acts as vocabulary } from '@primum/oath'
import { stopClocksOf } from '../../platform/clocks/index.ts'
import { insertMany, updateMany } from '../../platform/database/bulk.ts'
import type { Tx } from '../../platform/database/database.ts'
import { type ActRecord, acts } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { restartClocks } from '../clocks/acts.ts'
import { addOwn } from '../own-flaws/judge.ts'
import { ownFindings, whyOwnGone } from '../own-flaws/queries.ts'
import { applyPolicy } from '../policy/apply.ts'
import { contradictions } from './grounds.ts'
import { type JudgedFinding, judgedColumns } from './judged.ts'
import { loadKnownFindings } from './known.ts'
import { mergedReason, mergeFindings } from './merge.ts'
import { type KnownFinding, type MetFinding, type Reconciled, reconcile } from './reconcile.ts'
import { markForReview, type ReviewReasons } from './review.ts'

export type JudgedRelease = {
  readonly releaseId: string
  readonly sbomId: string
  /** SHA-256 of the index that judged; null while there is none, and then nothing appears and nothing closes but what left the SBOM. */
  readonly index: string | null
  readonly because: 'sbom' | 'intelligence'
  readonly findings: readonly JudgedFinding[]
  readonly uncovered: readonly string[]
  /** Says of a finding that is not found any more why, for people. */
  readonly whyGone: (finding: KnownFinding) => string
}

export type ChangeCounts = {
  readonly appeared: number
  readonly changed: number
  readonly closed: number
  readonly reopened: number
}

/**
 * Brings the findings of a release in line with a judgement: they appear, change, close and reopen by themselves, each with
 * its act, and no human decision is touched; one whose grounds are gone is marked for review. The maker's own flaws are judged here too.
 * The caller holds the release's row lock.
 */
export async function recordJudgement(tx: Tx, judged: JudgedRelease, by: By): Promise<ChangeCounts> {
  const at = rfc3339(by.now)
  const known = await loadKnownFindings(tx, judged.releaseId)
  const findings = addOwn(judged.findings, await ownFindings(tx, judged.releaseId, judged.sbomId))
  const result = reconcile(known, findings.map(judgedColumns), new Set(judged.uncovered))
  const closed = await Promise.all(
    result.closed.map(async (finding) => ({ ...finding, why: await whyClosed(tx, judged, finding) })),
  )
  const merged = result.merged.map((each) => ({ ...each.known, why: mergedReason(each) }))

  const appeared = result.appeared.map((columns) => ({ finding_id: crypto.randomUUID(), ...columns }))
  await mergeFindings(tx, result.merged, by)
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
  await storeMet(tx, [...result.reopened, ...result.changed, ...result.refreshed], at)
  await storeClosed(tx, closed, at)
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
    ...[...closed, ...merged].map(({ finding_id, why }) => change('closed', finding_id, { reason: why })),
  ])
  await acts(tx, [
    ...findingActs(vocabulary.findingsAppeared, judged, by, appeared),
    ...findingActs(vocabulary.findingsReopened, judged, by, result.reopened.map(merge)),
    ...findingActs(
      vocabulary.findingsChanged,
      judged,
      by,
      result.changed.map((each) => ({ ...merge(each), changed: Object.keys(each.difference) })),
    ),
    ...findingActs(vocabulary.findingsClosed, judged, by, [...closed, ...merged]),
  ])
  for (const [why, together] of Map.groupBy(closed, (finding) => finding.why)) {
    await stopClocksOf(tx, 'finding', ids(together), why, by)
  }
  await restartClocks(tx, ids(result.reopened.map(({ known: finding }) => finding)), by)
  await markForReview(tx, reasonsOf(result), by)
  await applyPolicy(tx, judged.releaseId, by)
  return {
    appeared: appeared.length,
    changed: result.changed.length,
    closed: closed.length + merged.length,
    reopened: result.reopened.length,
  }
}

async function whyClosed(tx: Tx, judged: JudgedRelease, finding: KnownFinding): Promise<string> {
  const names = [finding.vulnerability_id, ...finding.aliases]
  const own = finding.match_kind === 'own' ? await whyOwnGone(tx, judged.releaseId, names) : undefined
  return own ?? judged.whyGone(finding)
}

const storeMet = (tx: Tx, met: readonly MetFinding[], at: string): Promise<void> =>
  updateMany(
    tx,
    'finding',
    'finding_id',
    [...Object.keys(met[0]?.now ?? {}), 'state', 'closed_reason', 'closed_at', 'changed_at'],
    met.map(({ known: { finding_id }, now }) => ({
      finding_id,
      ...now,
      state: 'open',
      closed_reason: null,
      closed_at: null,
      changed_at: at,
    })),
  )

const storeClosed = (
  tx: Tx,
  closed: readonly { readonly finding_id: string; readonly why: string }[],
  at: string,
): Promise<void> =>
  updateMany(
    tx,
    'finding',
    'finding_id',
    ['state', 'closed_reason', 'closed_at', 'changed_at'],
    closed.map(({ finding_id, why }) => ({
      finding_id,
      state: 'closed',
      closed_reason: why,
      closed_at: at,
      changed_at: at,
    })),
  )

/** What speaks against decisions: other evidence, another decision about the same flaw, or a flaw that is two now. */
function reasonsOf({ reopened, changed, merged, split }: Reconciled): readonly ReviewReasons[] {
  return [
    ...[...reopened, ...changed].map(({ known, now }) => ({
      findingId: known.finding_id,
      reasons: contradictions(known, now),
    })),
    ...merged.flatMap(({ known, into }) => {
      const { decision, vulnerability_id } = known
      if (decision === 'none') return []
      const reason = `It turned out to be the same flaw as ${vulnerability_id}, about which there was another decision (${decision}).`
      return [{ findingId: into.finding_id, reasons: [reason] }]
    }),
    ...split.map(({ known, off }) => ({
      findingId: known.finding_id,
      reasons: [
        `${off} turned out to be another flaw, with a finding of its own; this decision was made when the two were one.`,
      ],
    })),
  ]
}

const ids = (findings: readonly { readonly finding_id: string }[]) =>
  findings.map(({ finding_id }) => finding_id)

const merge = ({ known, now }: MetFinding): KnownFinding => ({
  ...known,
  ...now,
})

type Named = Pick<KnownFinding, 'finding_id' | 'vulnerability_id' | 'component_key' | 'kev'> & {
  readonly why?: string
  readonly changed?: readonly string[]
}

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
      findings: part.map(({ finding_id, vulnerability_id, component_key, kev, why, changed }) => ({
        finding: finding_id,
        vulnerability: vulnerability_id,
        // Purls can be long (file paths, download addresses); the finding holds it whole.
        component: component_key.slice(0, 400),
        kev,
        ...(why === undefined ? {} : { why: why.slice(0, 400) }),
        ...(changed === undefined ? {} : { changed }),
      })),
    }
    records.push({ definition, actor, subjectId: releaseId, facts, at: now })
  }
  return records
}
