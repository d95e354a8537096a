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

/** Parses and sorts the bounds of a `SEMVER` or `ECOSYSTEM` range. */
export function compileRange<V>(range: OsvRange, order: VersionOrder<V>): CompiledRange<V> {
  const events: { event: OsvEvent; at: V | undefined }[] = []
  const limits: (V | 'none')[] = []
  const incomparable: OsvEvent[] = []
  for (const event of range.events) {
    if (event.version === '0' && event.kind === 'introduced') {
      events.push({ event, at: undefined })
    } else if (event.kind === 'limit' && event.version === '*') {
      limits.push('none')
    } else {
      const at = order.parse(event.version)
      // `fixed: 0` says "never affected"; where 0 is no version of the ecosystem it still lies before all of them.
      if (at === undefined && event.version === '0' && event.kind !== 'limit') events.push({ event, at })
      else if (at === undefined) incomparable.push(event)
      else if (event.kind === 'limit') limits.push(at)
      else events.push({ event, at })
    }
  }
  if (events.length > 1) {
    events.sort((a, b) => {
      const byVersion =
        a.at === undefined || b.at === undefined
          ? Number(a.at !== undefined) - Number(b.at !== undefined)
          : order.compare(a.at, b.at)
      return byVersion === 0 ? rank[a.event.kind] - rank[b.event.kind] : byVersion
    })
  }
  return { events, limits, incomparable }
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
 * bound is decided, any other is `unknown`.
 */
export function positionOfCommit(commit: string, range: OsvRange): RangePosition {
  for (const event of range.events) {
    if (event.version !== commit) continue
    if (event.kind === 'introduced' || event.kind === 'last_affected') {
      return { kind: 'affected', introduced: event.version }
    }
    return unaffected
  }
  return { kind: 'unknown' }
}
