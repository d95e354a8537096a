// SPDX-License-Identifier: Apache-2.0
/** Pure half of a re-judgement: what was known of a release meets what the matcher says now. */
import { type Difference, type JudgedColumns, tellDifference } from './judged.ts'

export type KnownFinding = JudgedColumns & {
  readonly finding_id: string
  readonly state: 'open' | 'closed'
}

export type Reconciled = {
  readonly appeared: readonly JudgedColumns[]
  readonly reopened: readonly { readonly known: KnownFinding; readonly now: JudgedColumns }[]
  /** Something that a person is told about changed. */
  readonly changed: readonly {
    readonly known: KnownFinding
    readonly now: JudgedColumns
    readonly difference: Difference
  }[]
  /** Only what nobody is told about changed, such as the last digits of an EPSS score. */
  readonly refreshed: readonly { readonly known: KnownFinding; readonly now: JudgedColumns }[]
  readonly closed: readonly KnownFinding[]
}

/**
 * A finding that the judgement does not name is closed, unless the index could not know it (`uncovered`): an index that was
 * built without an ecosystem must not make its components look clean.
 *
 * A flaw keeps its finding, and so every human decision about it, also when it gets another canonical id: it is the same
 * when the component is the same and any of its names is.
 */
export function reconcile(
  known: readonly KnownFinding[],
  judged: readonly JudgedColumns[],
  uncovered: ReadonlySet<string>,
): Reconciled {
  const byName = new Map<string, KnownFinding>()
  for (const finding of known) {
    for (const name of namesOf(finding)) {
      const key = `${finding.component_key}\n${name}`
      // An open finding wins over a closed one with the same alias; so does the first of two.
      const held = byName.get(key)
      if (held === undefined || (held.state === 'closed' && finding.state === 'open'))
        byName.set(key, finding)
    }
  }
  const appeared: JudgedColumns[] = []
  const reopened: { known: KnownFinding; now: JudgedColumns }[] = []
  const changed: { known: KnownFinding; now: JudgedColumns; difference: Difference }[] = []
  const refreshed: { known: KnownFinding; now: JudgedColumns }[] = []
  const met = new Set<string>()
  for (const now of judged) {
    const before = namesOf(now)
      .map((name) => byName.get(`${now.component_key}\n${name}`))
      .find((finding) => finding !== undefined && !met.has(finding.finding_id))
    if (before === undefined) {
      appeared.push(now)
      continue
    }
    met.add(before.finding_id)
    if (before.state === 'closed') {
      reopened.push({ known: before, now })
      continue
    }
    const difference = tellDifference(before, now)
    if (Object.keys(difference).length > 0) changed.push({ known: before, now, difference })
    else if (!sameColumns(before, now)) refreshed.push({ known: before, now })
  }
  const closed = known.filter(
    ({ state, finding_id, component_key }) =>
      state === 'open' && !met.has(finding_id) && !uncovered.has(component_key),
  )
  return { appeared, reopened, changed, refreshed, closed }
}

const namesOf = (finding: JudgedColumns): readonly string[] => [finding.vulnerability_id, ...finding.aliases]

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
