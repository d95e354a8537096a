// SPDX-License-Identifier: Apache-2.0
/** Pure half of a re-judgement: what was known of a release meets what the matcher says now. */
import { type Difference, type JudgedColumns, tellDifference } from './judged.ts'

/** How far a finding is decided, from nothing to what obliges most. */
export const decisionRanks = ['none', 'proposed', 'controlled', 'uncontrolled'] as const

export type KnownFinding = JudgedColumns & {
  readonly finding_id: string
  readonly state: 'open' | 'closed'
  readonly first_seen_at: string
  readonly learned_at: string
  readonly decision: (typeof decisionRanks)[number]
}

/** A finding that is there already, with what the matcher says of it now. */
export type MetFinding = { readonly known: KnownFinding; readonly now: JudgedColumns }

/** A finding whose flaw turned out to be that of another one, in which it goes on. */
export type MergedFinding = { readonly known: KnownFinding; readonly into: KnownFinding }

export type Reconciled = {
  readonly appeared: readonly JudgedColumns[]
  readonly reopened: readonly MetFinding[]
  /** Something that a person is told about changed. */
  readonly changed: readonly (MetFinding & { readonly difference: Difference })[]
  /** Only what nobody is told about changed, such as the last digits of an EPSS score. */
  readonly refreshed: readonly MetFinding[]
  readonly merged: readonly MergedFinding[]
  /** Open findings out of which another flaw was split: it has a finding of its own from now on. */
  readonly split: readonly { readonly known: KnownFinding; readonly off: string }[]
  readonly closed: readonly KnownFinding[]
}

/**
 * A finding that the judgement does not name is closed, unless the index could not know it (`uncovered`): an index that was
 * built without an ecosystem must not make its components look clean. What the maker itself says hangs on no index.
 *
 * A flaw keeps its finding, and so every human decision about it, also when it gets another canonical id: it is the same
 * when the component is the same and any of its names is. Where two findings turn out to be one flaw, the one that is decided
 * furthest goes on.
 *
 * @param known without those that were merged into another one before
 */
export function reconcile(
  known: readonly KnownFinding[],
  judged: readonly JudgedColumns[],
  uncovered: ReadonlySet<string>,
): Reconciled {
  const groups = group(known, judged)
  const met = groups.flatMap(({ now, members }) => {
    const [furthest] = members.toSorted(byDecision(now.vulnerability_id))
    return furthest === undefined ? [] : [{ known: furthest, now, members }]
  })
  const open = met.filter(({ known: { state } }) => state === 'open')
  const told = open.map((each) => ({ ...each, difference: tellDifference(each.known, each.now) }))
  const isTold = ({ difference }: { readonly difference: Difference }) => Object.keys(difference).length > 0
  const named = new Set(groups.flatMap(({ members }) => members.map(({ finding_id }) => finding_id)))
  const appeared = groups.filter(({ members }) => members.length === 0).map(({ now }) => now)
  return {
    appeared,
    reopened: met.filter(({ known: { state } }) => state === 'closed'),
    changed: told.filter(isTold),
    refreshed: told.filter((each) => !isTold(each) && !sameColumns(each.known, each.now)),
    merged: met.flatMap(({ known: into, members }) =>
      members.filter((member) => member !== into).map((member) => ({ known: member, into })),
    ),
    split: open.flatMap(({ known: from }) => splitOff(from, appeared)),
    closed: known.filter(
      ({ state, finding_id, component_key, match_kind }) =>
        state === 'open' && !named.has(finding_id) && (match_kind === 'own' || !uncovered.has(component_key)),
    ),
  }
}

type Group = { readonly now: JudgedColumns; readonly members: readonly KnownFinding[] }

/**
 * Each judged flaw with the findings that are about it. A finding that has the flaw's very id belongs to it and to no other; the others
 * go to the first flaw that has any of their names.
 */
function group(known: readonly KnownFinding[], judged: readonly JudgedColumns[]): readonly Group[] {
  const byId = new Map(known.map((finding) => [keyOf(finding, finding.vulnerability_id), finding]))
  const own = judged.map((now) => byId.get(keyOf(now, now.vulnerability_id)))
  const placed = new Set(own)
  const byName = new Map<string, KnownFinding[]>()
  for (const finding of known) {
    if (placed.has(finding)) continue
    for (const name of namesOf(finding)) {
      const key = keyOf(finding, name)
      byName.set(key, [...(byName.get(key) ?? []), finding])
    }
  }
  return judged.map((now, place) => {
    const exact = own[place]
    const others = namesOf(now)
      .flatMap((name) => byName.get(keyOf(now, name)) ?? [])
      .filter((finding) => !placed.has(finding))
    for (const finding of others) placed.add(finding)
    return { now, members: [...(exact === undefined ? [] : [exact]), ...new Set(others)] }
  })
}

const keyOf = ({ component_key }: JudgedColumns, name: string): string => `${component_key}\n${name}`

const namesOf = (finding: JudgedColumns): readonly string[] => [finding.vulnerability_id, ...finding.aliases]

/** Decided furthest first; then the open one, the one with the flaw's own id, and the one that is known longest. */
const byDecision =
  (id: string) =>
  (a: KnownFinding, b: KnownFinding): number =>
    decisionRanks.indexOf(b.decision) - decisionRanks.indexOf(a.decision) ||
    Number(b.state === 'open') - Number(a.state === 'open') ||
    Number(b.vulnerability_id === id) - Number(a.vulnerability_id === id) ||
    (a.first_seen_at < b.first_seen_at ? -1 : 1)

function splitOff(from: KnownFinding, appeared: readonly JudgedColumns[]): Reconciled['split'] {
  const names = new Set(namesOf(from))
  return appeared
    .filter((now) => now.component_key === from.component_key && names.has(now.vulnerability_id))
    .map((now) => ({ known: from, off: now.vulnerability_id }))
}

function sameColumns(before: JudgedColumns, now: JudgedColumns): boolean {
  // The columns of `now` are exactly the judged ones; jsonb does not keep the order of members, so both are ordered.
  return Object.entries(now).every(
    ([name, value]) => ordered(before[name as keyof JudgedColumns]) === ordered(value),
  )
}

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
