// SPDX-License-Identifier: Apache-2.0
import type { VersionOrder } from '../version/order.ts'
import type { OsvEvent, OsvRange } from './record.ts'

/**
 * Where a version stands in a range. `unknown`: a bound cannot be compared, and the answer hangs on it.
 * `introduced`, `fixed` and `lastAffected` are the bounds around an affected version, as the record writes them.
 */
export type RangePosition =
  | {
      readonly kind: 'affected' | 'unknown'
      readonly introduced?: string
      readonly fixed?: string
      readonly lastAffected?: string
    }
  | { readonly kind: 'unaffected' }

/** A range whose bounds are parsed and sorted once, to be asked many times. */
export type CompiledRange<V> = {
  /** Sorted; `at` is undefined for the `introduced: "0"` that lies before every version (OSV schema, "Events"). */
  readonly events: readonly { readonly event: OsvEvent; readonly at: V | undefined }[]
  readonly limits: readonly (V | 'none')[]
  /** Bounds that are no versions of this ecosystem. */
  readonly incomparable: readonly OsvEvent[]
}

const unaffected: RangePosition = { kind: 'unaffected' }
/** At one version a range first opens, then closes: `[x, x)` is empty, and `introduced: 0, fixed: 0` means "never". */
const rank = { introduced: 0, fixed: 1, last_affected: 2, limit: 3 } as const satisfies Record<
  OsvEvent['kind'],
  number
>

type PlacedEvent<V> = CompiledRange<V>['events'][number]

/** Parses and sorts the bounds of a `SEMVER` or `ECOSYSTEM` range. */
export function compileRange<V>(range: OsvRange, order: VersionOrder<V>): CompiledRange<V> {
  const events: PlacedEvent<V>[] = []
  const limits: (V | 'none')[] = []
  const incomparable: OsvEvent[] = []
  for (const event of range.events) {
    if (event.version === '0' && event.kind === 'introduced') {
      events.push({ event, at: undefined })
    } else if (event.kind === 'limit' && event.version === '*') {
      limits.push('none')
    } else {
      const at = order.parseBound === undefined ? order.parse(event.version) : order.parseBound(event.version)
      // `fixed: 0` says "never affected"; where 0 is no version of the ecosystem it still lies before all of them.
      if (at === undefined && event.version === '0' && event.kind !== 'limit') events.push({ event, at })
      else if (at === undefined) incomparable.push(event)
      else if (event.kind === 'limit') limits.push(at)
      else events.push({ event, at })
    }
  }
  // The usual range, from the beginning to one bound, is in order as it stands.
  if (
    events.length < 2 ||
    (events.length === 2 && events[0]?.at === undefined && events[1]?.at !== undefined)
  ) {
    return { events, limits, incomparable }
  }
  let isMet = false
  const compareAt = (a: PlacedEvent<V>, b: PlacedEvent<V>) =>
    a.at === undefined || b.at === undefined
      ? Number(a.at !== undefined) - Number(b.at !== undefined)
      : order.compare(a.at, b.at)
  events.sort((a, b) => {
    const byVersion = compareAt(a, b)
    if (byVersion === 0) isMet = true
    return byVersion === 0 ? rank[a.event.kind] - rank[b.event.kind] : byVersion
  })
  return { events: isMet ? joinIntervals(events, compareAt) : events, limits, incomparable }
}

/**
 * Where intervals meet (`fixed` and `introduced` at one version) the range stays open, as it was before; nothing else tells
 * `[1, 2) and [2, 3)` from the empty `[2, 2)`.
 */
function joinIntervals<V>(
  sorted: readonly PlacedEvent<V>[],
  compareAt: (a: PlacedEvent<V>, b: PlacedEvent<V>) => number,
): readonly PlacedEvent<V>[] {
  const joined: PlacedEvent<V>[] = []
  let isOpen = false
  for (let i = 0; i < sorted.length; ) {
    const first = sorted[i]
    if (first === undefined) break
    let end = i + 1
    for (let next = sorted[end]; next !== undefined && compareAt(first, next) === 0; next = sorted[end]) end++
    const group = sorted.slice(i, end)
    i = end
    const opening = group.find(({ event }) => event.kind === 'introduced')
    if (isOpen && opening !== undefined) joined.push(opening)
    else {
      joined.push(...group)
      isOpen = group.every(({ event }) => event.kind === 'introduced')
    }
  }
  return joined
}

/**
 * Decides a version by the algorithm of the OSV schema ("Evaluation"): walk the sorted events up to the version, each
 * `introduced` opens, each `fixed` and each passed `last_affected` closes; a version at or after every limit is out.
 */
export function positionIn<V>(version: V, range: CompiledRange<V>, order: VersionOrder<V>): RangePosition {
  if (
    range.limits.length > 0 &&
    !range.limits.some((limit) => limit === 'none' || order.compare(version, limit) < 0)
  ) {
    return unaffected
  }
  let open: string | undefined
  let close: OsvEvent | undefined
  for (const { event, at } of range.events) {
    const reached = at === undefined ? 1 : order.compare(version, at)
    if (event.kind === 'introduced') {
      if (reached >= 0) open = event.version
    } else if (reached > 0 || (reached === 0 && event.kind === 'fixed')) {
      open = undefined
    } else if (close === undefined) {
      close = event
    }
  }
  if (range.incomparable.length > 0) return positionWithDoubt(open, range.incomparable)
  if (open === undefined) return unaffected
  return {
    kind: 'affected',
    introduced: open,
    ...(close?.kind === 'fixed' ? { fixed: close.version } : {}),
    ...(close?.kind === 'last_affected' ? { lastAffected: close.version } : {}),
  }
}

/** A bound that cannot be placed may open or close the range around any version: nobody may call that safe. */
function positionWithDoubt(open: string | undefined, doubtful: readonly OsvEvent[]): RangePosition {
  const opens = doubtful.find((event) => event.kind === 'introduced')
  if (open === undefined && opens === undefined) return unaffected
  const introduced = open ?? opens?.version
  const fixed = doubtful.find((event) => event.kind === 'fixed')?.version
  return {
    kind: 'unknown',
    ...(introduced === undefined ? {} : { introduced }),
    ...(fixed === undefined ? {} : { fixed }),
  }
}

/**
 * Decides a commit against a `GIT` range as far as one can without the repository's history: a commit that is itself a
 * bound is decided, any other is `unknown`. What a commit both brings and mends is mended, as in {@link positionIn}.
 */
export function positionOfCommit(commit: string, range: OsvRange): RangePosition {
  const bounds = range.events.filter(({ version }) => version === commit)
  if (bounds.length === 0) return { kind: 'unknown' }
  if (bounds.some(({ kind }) => kind === 'fixed' || kind === 'limit')) return unaffected
  return { kind: 'affected', introduced: commit }
}
