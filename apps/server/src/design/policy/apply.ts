// SPDX-License-Identifier: Apache-2.0
/** Puts the policy to the open findings of a release: what it says is stored where it differs, and its clocks follow. */
import { isDeepStrictEqual } from 'node:util'
import { type ActDefinition, FINDINGS_PER_ACT, acts as vocabulary } from '@primum/oath'
import { type Decision, decide, describeApplied } from '@primum/policy'
import { z } from 'zod'
import { calendarFor } from '../../platform/clocks/index.ts'
import { insertMany } from '../../platform/database/bulk.ts'
import type { Tx } from '../../platform/database/database.ts'
import { type ActRecord, acts } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { runPolicyClocks } from './clocks.ts'
import { loadFacts } from './facts.ts'
import { policyInForce } from './in-force.ts'
import { type Detail, policyDetail, policyOutcome } from './schemas.ts'

type Outcome = Decision['outcome']

/**
 * Applies the policy in force. Safe to run at any time and again: it changes what differs and nothing else. The caller
 * holds what keeps two runs for one release apart (the release's row lock).
 *
 * @returns how many findings it says something else of than before
 */
export async function applyPolicy(tx: Tx, releaseId: string, by: By): Promise<number> {
  const { policy, sha256 } = await policyInForce(tx)
  const place = await calendarFor(tx)
  const moment = { now: by.now, place }
  const today = by.now.toZonedDateTimeISO(place.timeZone).toPlainDate().toString()
  const decided = (await loadFacts(tx, releaseId, today)).map(({ findingId, facts }) => ({
    findingId,
    flaw: facts.flaw,
    decision: decide(policy, facts, moment),
  }))
  const before = await loadDecisions(tx, releaseId)
  const changed = decided.flatMap(({ findingId, flaw, decision }) => {
    const known = before.get(findingId)
    const detail = detailOf(decision)
    const now = { outcome: decision.outcome, rules: [...decision.rules], detail }
    return isDeepStrictEqual(known, now)
      ? []
      : [{ findingId, flaw, decision, detail, before: known?.outcome ?? null }]
  })
  await store(tx, changed, sha256, by)
  await acts(tx, actsOf(changed, releaseId, sha256, by))
  await runPolicyClocks(tx, decided, { ...place, by })
  return changed.length
}

type Changed = {
  readonly findingId: string
  readonly flaw: string
  readonly decision: Decision
  readonly detail: Detail
  readonly before: Outcome | null
}

/** What follows from the time alone is not kept, as it would change every day. */
function detailOf({ applied, undecided }: Decision): Detail {
  return {
    applied: applied.map((entry) => ({
      rule: entry.rule.name,
      kind: entry.kind,
      words: describeApplied(entry),
      until: entry.kind === 'excepted' ? entry.by.until : entry.kind === 'expired' ? entry.rule.until : null,
    })),
    undecided: undecided.map(({ rule }) => rule),
  }
}

type Known = { readonly outcome: Outcome; readonly rules: readonly string[]; readonly detail: Detail }

const stored = z.object({ outcome: policyOutcome, rules: z.array(z.string()), detail: policyDetail })

async function loadDecisions(tx: Tx, releaseId: string): Promise<ReadonlyMap<string, Known>> {
  const rows = await tx
    .selectFrom('policy_decision as d')
    .innerJoin('finding as f', 'f.finding_id', 'd.finding_id')
    .select(['d.finding_id', 'd.outcome', 'd.rules', 'd.detail'])
    .where('f.release_id', '=', releaseId)
    .where('f.state', '=', 'open')
    .execute()
  return new Map(rows.map((row) => [row.finding_id, stored.parse(row)]))
}

async function store(tx: Tx, changed: readonly Changed[], policy: string, { now }: By): Promise<void> {
  if (changed.length === 0) return
  await tx
    .deleteFrom('policy_decision')
    .where(
      'finding_id',
      'in',
      changed.map(({ findingId }) => findingId),
    )
    .execute()
  await insertMany(
    tx,
    'policy_decision',
    changed.map(({ findingId, decision: { outcome, rules }, detail }) => ({
      finding_id: findingId,
      outcome,
      rules,
      detail,
      policy,
      decided_at: rfc3339(now),
    })),
  )
}

/** More rules than that make no decision clearer; the finding names them all. */
const RULES_PER_FACT = 20

function actsOf(
  changed: readonly Changed[],
  releaseId: string,
  policy: string,
  { actor, now }: By,
): readonly ActRecord<ActDefinition>[] {
  const records: ActRecord<ActDefinition>[] = []
  for (let start = 0; start < changed.length; start += FINDINGS_PER_ACT) {
    const findings = changed
      .slice(start, start + FINDINGS_PER_ACT)
      .map(({ findingId, flaw, before, decision: { outcome, rules } }) => ({
        finding: findingId,
        vulnerability: flaw,
        before,
        outcome,
        rules: rules.slice(0, RULES_PER_FACT),
      }))
    records.push({
      definition: vocabulary.policyApplied,
      actor,
      subjectId: releaseId,
      facts: { policy, findings },
      at: now,
    })
  }
  return records
}
