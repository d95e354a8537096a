// SPDX-License-Identifier: Apache-2.0
import type { Lifecycle } from './lifecycle-of.ts'
import type { Milestone } from './product.ts'

/**
 * How a component is supported on a day: `active`; `security`: corrections for security alone; `extended`: only for who buys or
 * joins something; `ended`; `unknown`: the source does not say when its life ends.
 */
export type SupportPhase = 'active' | 'security' | 'extended' | 'ended' | 'unknown'

/** What the maker of an SBOM says of a component's support; the members of that name of @primum/sbom's components fit. */
export type StatedSupport = {
  readonly supportStatus?: 'actively-maintained' | 'no-longer-maintained' | 'abandoned' | undefined
  /** `YYYY-MM-DD` */
  readonly endOfSupportDate?: string | undefined
}

/**
 * Whether support has ended by the SBOM's own word, which counts before what is published, because its maker may have bought more.
 *
 * @returns undefined when it says nothing that can be told
 */
export function statedSupportEnded(
  { supportStatus, endOfSupportDate }: StatedSupport,
  today: string,
): boolean | undefined {
  if (endOfSupportDate !== undefined) return endOfSupportDate < today
  return supportStatus === undefined ? undefined : supportStatus !== 'actively-maintained'
}

/** The phase of support on a day, `YYYY-MM-DD`. */
export function supportPhase(lifecycle: Lifecycle, today: string): SupportPhase {
  const { endOfSupport, endOfLife, endOfExtendedSupport } = lifecycle
  if (endOfLife === null) return 'unknown'
  if (!hasEnded(endOfLife, today)) return hasEnded(endOfSupport, today) ? 'security' : 'active'
  return endOfExtendedSupport === undefined || hasEnded(endOfExtendedSupport, today) ? 'ended' : 'extended'
}

/** The day that is named is the last one with support. */
function hasEnded(milestone: Milestone | null, today: string): boolean {
  return typeof milestone === 'string' ? milestone < today : milestone === true
}

/** The phase in words with its day, `support ended 2023-09-11`. */
export function describeSupport(lifecycle: Lifecycle, today: string): string {
  const { endOfLife, endOfExtendedSupport } = lifecycle
  switch (supportPhase(lifecycle, today)) {
    case 'active':
      return `supported${onDay(' until', endOfLife)}`
    case 'security':
      return `security updates only${onDay(', until', endOfLife)}`
    case 'extended':
      return `support ended${onDay('', endOfLife)}; extended support${onDay(' until', endOfExtendedSupport)}`
    case 'ended':
      return `support ended${onDay('', endOfLife)}`
    case 'unknown':
      return 'end of support not known'
  }
}

function onDay(word: string, milestone: Milestone | null | undefined): string {
  return typeof milestone === 'string' ? `${word} ${milestone}` : ''
}

/**
 * What the maker says of a component's support against what is published; undefined when the two agree or nothing was said. The
 * maker's word is the one that counts, because it may have bought more; that it differs has to be seen.
 */
export function contradictSupport(
  stated: StatedSupport,
  lifecycle: Lifecycle,
  today: string,
): string | undefined {
  const { product, cycle, source, endOfSupport, endOfLife, endOfExtendedSupport } = lifecycle
  const phase = supportPhase(lifecycle, today)
  const published = `${source} says of ${product} ${cycle}: ${describeSupport(lifecycle, today)}`
  const { supportStatus, endOfSupportDate } = stated
  if (supportStatus === 'actively-maintained' && phase === 'ended') {
    return `the SBOM says actively maintained; ${published}`
  }
  if (
    (supportStatus === 'no-longer-maintained' || supportStatus === 'abandoned') &&
    (phase === 'active' || phase === 'security')
  ) {
    return `the SBOM says ${supportStatus.replaceAll('-', ' ')}; ${published}`
  }
  const days = [endOfSupport, endOfLife, endOfExtendedSupport].filter((day) => typeof day === 'string')
  if (endOfSupportDate !== undefined && days.length > 0 && !days.includes(endOfSupportDate)) {
    return `the SBOM says that support ends ${endOfSupportDate}; ${published}`
  }
  return undefined
}
