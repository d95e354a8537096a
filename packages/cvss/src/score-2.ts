// SPDX-License-Identifier: Apache-2.0
import { roundHalfUp } from './rounding.ts'
import type { CvssVector } from './vector.ts'

type Weights = Readonly<Record<string, number>>

/** CVSS v2 Guide, section 3.2.1 to 3.2.3: the numeric value of each metric value; absent means ND. */
const weights = {
  AV: { L: 0.395, A: 0.646, N: 1 },
  AC: { H: 0.35, M: 0.61, L: 0.71 },
  Au: { M: 0.45, S: 0.56, N: 0.704 },
  C: { N: 0, P: 0.275, C: 0.66 },
  I: { N: 0, P: 0.275, C: 0.66 },
  A: { N: 0, P: 0.275, C: 0.66 },
  E: { U: 0.85, POC: 0.9, F: 0.95, H: 1, ND: 1 },
  RL: { OF: 0.87, TF: 0.9, W: 0.95, U: 1, ND: 1 },
  RC: { UC: 0.9, UR: 0.95, C: 1, ND: 1 },
  CDP: { N: 0, L: 0.1, LM: 0.3, MH: 0.4, H: 0.5, ND: 0 },
  TD: { N: 0, L: 0.25, M: 0.75, H: 1, ND: 1 },
  CR: { L: 0.5, M: 1, H: 1.51, ND: 1 },
  IR: { L: 0.5, M: 1, H: 1.51, ND: 1 },
  AR: { L: 0.5, M: 1, H: 1.51, ND: 1 },
} as const satisfies Readonly<Record<string, Weights>>

/** Base, and temporal and environmental where one of their metrics is defined. CVSS v2 Guide, section 3.2. */
export function score2({ metrics }: CvssVector): {
  readonly base: number
  readonly temporal?: number
  readonly environmental?: number
} {
  const of = (name: keyof typeof weights): number => {
    const table: Weights = weights[name]
    return table[metrics.get(name) ?? 'ND'] ?? 0
  }
  const defined = (...names: readonly string[]): boolean =>
    names.some((name) => (metrics.get(name) ?? 'ND') !== 'ND')

  const exploitability = 20 * of('AV') * of('AC') * of('Au')
  const baseWith = (impact: number): number =>
    impact === 0 ? 0 : roundHalfUp((0.6 * impact + 0.4 * exploitability - 1.5) * 1.176)
  const temporalOf = (base: number): number => roundHalfUp(base * of('E') * of('RL') * of('RC'))

  const base = baseWith(10.41 * (1 - (1 - of('C')) * (1 - of('I')) * (1 - of('A'))))
  const adjustedImpact = Math.min(
    10,
    10.41 * (1 - (1 - of('C') * of('CR')) * (1 - of('I') * of('IR')) * (1 - of('A') * of('AR'))),
  )
  const adjusted = temporalOf(baseWith(adjustedImpact))
  const environmental = roundHalfUp((adjusted + (10 - adjusted) * of('CDP')) * of('TD'))
  return {
    base: Math.max(0, base),
    ...(defined('E', 'RL', 'RC') ? { temporal: Math.max(0, temporalOf(base)) } : {}),
    ...(defined('CDP', 'TD', 'CR', 'IR', 'AR') ? { environmental: Math.max(0, environmental) } : {}),
  }
}
