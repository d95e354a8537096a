// SPDX-License-Identifier: Apache-2.0
import { orderVersions, parseVersion, type SchemeVersion, type VersionScheme } from '../version/schemes.ts'

/** Version bounds beside a CPE name, as NVD's API 2.0 has them in `cpeMatch`. */
export type CpeBounds = {
  readonly versionStartIncluding?: string | undefined
  readonly versionStartExcluding?: string | undefined
  readonly versionEndIncluding?: string | undefined
  readonly versionEndExcluding?: string | undefined
}

const checks = [
  ['versionStartIncluding', (order: number) => order >= 0],
  ['versionStartExcluding', (order: number) => order > 0],
  ['versionEndIncluding', (order: number) => order <= 0],
  ['versionEndExcluding', (order: number) => order < 0],
] as const satisfies readonly (readonly [keyof CpeBounds, (order: number) => boolean])[]

/**
 * Where a version stands between bounds. One bound that it breaks is enough for `outside`; a version or a bound without a
 * place in the order makes it `unknown`, which is not `outside`.
 *
 * @param scheme the order; CPE names none, so by default the loose one
 */
export function positionInBounds(
  version: string | SchemeVersion,
  bounds: CpeBounds,
  scheme: VersionScheme = 'generic',
): 'inside' | 'outside' | 'unknown' {
  const installed = typeof version === 'string' ? parseVersion(scheme, version) : version
  let isKnown = true
  for (const [name, holds] of checks) {
    const text = bounds[name]
    if (text === undefined) continue
    const bound = installed && parseVersion(installed.scheme, text)
    if (bound === undefined || installed === undefined) isKnown = false
    else if (!holds(orderVersions(installed, bound))) return 'outside'
  }
  return isKnown ? 'inside' : 'unknown'
}
