// SPDX-License-Identifier: Apache-2.0
import { macroVectorScores } from './macro-vectors-4.ts'
import { roundHalfUp } from './rounding.ts'
import type { CvssVector } from './vector.ts'

/** Which metric groups count: CVSS-B, CVSS-BT, or with the environment, as the nomenclature of section 1.3 says. */
type Groups = { readonly threat: boolean; readonly environment: boolean }

type Values = (name: string) => string

/** Section 8.2: distance of each value from the most severe one, in steps of one. */
const severityRank: Readonly<Record<string, string>> = {
  AV: 'NALP',
  PR: 'NLH',
  UI: 'NPA',
  AC: 'LH',
  AT: 'NP',
  VC: 'HLN',
  VI: 'HLN',
  VA: 'HLN',
  SC: ' HLN',
  SI: 'SHLN',
  SA: 'SHLN',
  CR: 'HML',
  IR: 'HML',
  AR: 'HML',
}

/** One group of equivalent vectors: which metrics it spans, the most severe members and the depth of each level. */
type Equivalence = {
  readonly metrics: readonly string[]
  readonly levels: Readonly<Record<string, { readonly worst: readonly string[]; readonly depth: number }>>
}

/** Section 8.2, Tables 24 to 30; a vector is written as its values in the order of `metrics`. EQ5 spans one value. */
const eq1: Equivalence = {
  metrics: ['AV', 'PR', 'UI'],
  levels: {
    '0': { worst: ['NNN'], depth: 1 },
    '1': { worst: ['ANN', 'NLN', 'NNP'], depth: 4 },
    '2': { worst: ['PNN', 'ALP'], depth: 5 },
  },
}
const eq2: Equivalence = {
  metrics: ['AC', 'AT'],
  levels: { '0': { worst: ['LN'], depth: 1 }, '1': { worst: ['HN', 'LP'], depth: 2 } },
}
const eq3and6: Equivalence = {
  metrics: ['VC', 'VI', 'VA', 'CR', 'IR', 'AR'],
  levels: {
    '00': { worst: ['HHHHHH'], depth: 7 },
    '01': { worst: ['HHLMMH', 'HHHMMM'], depth: 6 },
    '10': { worst: ['LHHHHH', 'HLHHHH'], depth: 8 },
    '11': { worst: ['LHLHMH', 'LHHHMM', 'HLHMHM', 'HLLMHH', 'LLHHHM'], depth: 8 },
    '21': { worst: ['LLLHHH'], depth: 10 },
  },
}
const eq4: Equivalence = {
  metrics: ['SC', 'SI', 'SA'],
  levels: {
    '0': { worst: ['HSS'], depth: 6 },
    '1': { worst: ['HHH'], depth: 5 },
    '2': { worst: ['LLL'], depth: 4 },
  },
}

/** The six levels of a vector. EQ3 and EQ6 are kept as one, because section 8.2 ties them together. */
type MacroVector = {
  readonly eq1: number
  readonly eq2: number
  readonly eq36: string
  readonly eq4: number
  readonly eq5: number
}

/** @see v4.0, section 8.2, Tables 24 to 29 */
function macroVectorOf(of: Values): MacroVector {
  const open = [of('AV') === 'N', of('PR') === 'N', of('UI') === 'N']
  const eq3 =
    of('VC') === 'H' && of('VI') === 'H' ? 0 : ['VC', 'VI', 'VA'].some((name) => of(name) === 'H') ? 1 : 2
  const critical = [of('CR') + of('VC'), of('IR') + of('VI'), of('AR') + of('VA')].includes('HH')
  return {
    eq1: open.every(Boolean) ? 0 : open.some(Boolean) && of('AV') !== 'P' ? 1 : 2,
    eq2: of('AC') === 'L' && of('AT') === 'N' ? 0 : 1,
    eq36: `${eq3}${critical ? 0 : 1}`,
    eq4:
      of('SI') === 'S' || of('SA') === 'S' ? 0 : ['SC', 'SI', 'SA'].some((name) => of(name) === 'H') ? 1 : 2,
    eq5: ['A', 'P', 'U'].indexOf(of('E')),
  }
}

function scoreOf(macro: MacroVector): number | undefined {
  if (macro.eq4 > 2 || macro.eq5 > 2) return undefined
  return macroVectorScores.get(`${macro.eq1}${macro.eq2}${macro.eq36}`)?.[macro.eq4 * 3 + macro.eq5]
}

/** The next less severe levels of EQ3 and EQ6; where either can fall, the better-scoring one counts (section 8.2). */
const lower36: Readonly<Record<string, readonly string[]>> = {
  '00': ['01', '10'],
  '01': ['11'],
  '10': ['11'],
  '11': ['21'],
  '21': [],
}

/** How many steps a vector lies below the most severe member of its level that is at least as severe everywhere. */
function distance(of: Values, { metrics, levels }: Equivalence, level: string): number {
  for (const worst of levels[level]?.worst ?? []) {
    const steps = metrics.map((name, i) => {
      const ranks = severityRank[name] ?? ''
      return ranks.indexOf(of(name)) - ranks.indexOf(worst.charAt(i))
    })
    if (steps.every((step) => step >= 0)) return steps.reduce((sum, step) => sum + step, 0)
  }
  return 0
}

/**
 * The score of the metrics in the given groups.
 *
 * @see v4.0, section 8.2, "CVSS v4.0 Scoring using MacroVectors and interpolation"
 */
function scoreWith({ metrics }: CvssVector, { threat, environment }: Groups): number {
  const of: Values = (name) => {
    if (name === 'E') return defined(threat ? metrics.get('E') : undefined) ?? 'A'
    if (name === 'CR' || name === 'IR' || name === 'AR') {
      return defined(environment ? metrics.get(name) : undefined) ?? 'H'
    }
    return defined(environment ? metrics.get(`M${name}`) : undefined) ?? metrics.get(name) ?? 'X'
  }
  if (['VC', 'VI', 'VA', 'SC', 'SI', 'SA'].every((name) => of(name) === 'N')) return 0
  const macro = macroVectorOf(of)
  const value = scoreOf(macro) ?? 0
  const lower36Score = Math.max(
    ...(lower36[macro.eq36] ?? []).map((eq36) => scoreOf({ ...macro, eq36 }) ?? -1),
    -1,
  )
  const steps: readonly (readonly [
    lower: number | undefined,
    equivalence: Equivalence | undefined,
    level: string,
  ])[] = [
    [scoreOf({ ...macro, eq1: macro.eq1 + 1 }), eq1, `${macro.eq1}`],
    [scoreOf({ ...macro, eq2: macro.eq2 + 1 }), eq2, `${macro.eq2}`],
    [lower36Score < 0 ? undefined : lower36Score, eq3and6, macro.eq36],
    [scoreOf({ ...macro, eq4: macro.eq4 + 1 }), eq4, `${macro.eq4}`],
    [scoreOf({ ...macro, eq5: macro.eq5 + 1 }), undefined, ''],
  ]
  let sum = 0
  let lowerLevels = 0
  for (const [lower, equivalence, level] of steps) {
    if (lower === undefined) continue
    lowerLevels++
    if (equivalence === undefined) continue
    sum += (value - lower) * (distance(of, equivalence, level) / (equivalence.levels[level]?.depth ?? 1))
  }
  const mean = lowerLevels === 0 ? 0 : sum / lowerLevels
  return roundHalfUp(Math.min(10, Math.max(0, value - mean)))
}

function defined(value: string | undefined): string | undefined {
  return value === 'X' ? undefined : value
}

const environmentalMetrics = /^(?:[CIA]R|M(?:AV|AC|AT|PR|UI|[VS][CIA]))$/

/**
 * `base` from the base metrics alone (CVSS-B), `threat` where exploit maturity is defined (CVSS-BT), `environmental`
 * where an environmental metric is defined (CVSS-BE or CVSS-BTE): the last one present is the vector's score.
 */
export function score4(vector: CvssVector): {
  readonly base: number
  readonly threat?: number
  readonly environmental?: number
} {
  const hasThreat = defined(vector.metrics.get('E')) !== undefined
  const hasEnvironment = [...vector.metrics].some(
    ([name, value]) => environmentalMetrics.test(name) && value !== 'X',
  )
  return {
    base: scoreWith(vector, { threat: false, environment: false }),
    ...(hasThreat ? { threat: scoreWith(vector, { threat: true, environment: false }) } : {}),
    ...(hasEnvironment ? { environmental: scoreWith(vector, { threat: true, environment: true }) } : {}),
  }
}
