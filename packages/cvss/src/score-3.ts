// SPDX-License-Identifier: Apache-2.0
import { roundUp30, roundUp31 } from './rounding.ts'
import type { CvssVector } from './vector.ts'

type Weights = Readonly<Record<string, number>>

/** CVSS v3.0 Specification, section 8.4, and v3.1, section 7.4: the numeric value of each metric value. */
const weights = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
  AC: { L: 0.77, H: 0.44 },
  UI: { N: 0.85, R: 0.62 },
  impact: { H: 0.56, L: 0.22, N: 0 },
  requirement: { X: 1, H: 1.5, M: 1, L: 0.5 },
  E: { X: 1, H: 1, F: 0.97, P: 0.94, U: 0.91 },
  RL: { X: 1, U: 1, W: 0.97, T: 0.96, O: 0.95 },
  RC: { X: 1, C: 1, R: 0.96, U: 0.92 },
  /** Privileges Required weighs less when the attack leaves the scope. */
  PR: { N: 0.85, L: 0.62, H: 0.27 },
  PRchanged: { N: 0.85, L: 0.68, H: 0.5 },
} as const satisfies Readonly<Record<string, Weights>>

function weigh(table: Weights, value: string): number {
  // Every value was checked by parseCvss against the same alphabet, so the fallback is never taken.
  return table[value] ?? 0
}

/**
 * The three scores of a 3.0 or 3.1 vector. All three are always there: a metric that is not defined is neutral in the
 * equations (v3.1, 3 and 4), so a vector of base metrics alone has a temporal and an environmental score too.
 *
 * @see v3.1, section 7.1 to 7.3; v3.0, section 8.1 to 8.3, which differs in Roundup and in the modified impact
 */
export function score3({ version, metrics }: CvssVector): {
  readonly base: number
  readonly temporal: number
  readonly environmental: number
} {
  const is31 = version === '3.1'
  const roundUp = is31 ? roundUp31 : roundUp30
  const of = (name: string): string => metrics.get(name) ?? 'X'
  const modified = (name: string): string => {
    const value = of(`M${name}`)
    return value === 'X' ? of(name) : value
  }
  const exploitability = (read: (name: string) => string): number =>
    8.22 *
    weigh(weights.AV, read('AV')) *
    weigh(weights.AC, read('AC')) *
    weigh(read('S') === 'C' ? weights.PRchanged : weights.PR, read('PR')) *
    weigh(weights.UI, read('UI'))
  const left = (value: string, required: string): number =>
    1 - weigh(weights.impact, value) * weigh(weights.requirement, of(required))

  const iss =
    1 -
    (1 - weigh(weights.impact, of('C'))) *
      (1 - weigh(weights.impact, of('I'))) *
      (1 - weigh(weights.impact, of('A')))
  const impact = of('S') === 'U' ? 6.42 * iss : 7.52 * (iss - 0.029) - 3.25 * (iss - 0.02) ** 15
  const base = combine(impact, exploitability(of), of('S'), roundUp)

  const miss = Math.min(
    1 - left(modified('C'), 'CR') * left(modified('I'), 'IR') * left(modified('A'), 'AR'),
    0.915,
  )
  const modifiedImpact =
    modified('S') === 'U'
      ? 6.42 * miss
      : 7.52 * (miss - 0.029) - 3.25 * (is31 ? (miss * 0.9731 - 0.02) ** 13 : (miss - 0.02) ** 15)
  const temporalFactor = weigh(weights.E, of('E')) * weigh(weights.RL, of('RL')) * weigh(weights.RC, of('RC'))
  return {
    base,
    temporal: roundUp(base * temporalFactor),
    environmental: roundUp(
      combine(modifiedImpact, exploitability(modified), modified('S'), roundUp) * temporalFactor,
    ),
  }
}

/** v3.1, section 7.1: no impact means score 0; a changed scope weighs 1.08; never above 10. */
function combine(
  impact: number,
  exploitability: number,
  scope: string,
  roundUp: (value: number) => number,
): number {
  if (impact <= 0) return 0
  return roundUp(Math.min((scope === 'C' ? 1.08 : 1) * (impact + exploitability), 10))
}
