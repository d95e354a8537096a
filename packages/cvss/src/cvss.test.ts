// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { CodedError } from '@primum/parse'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CvssVersion, cvssMetrics, formatCvss, parseCvss, scoreCvss } from './index.ts'
import { notDefined } from './metrics.ts'

const versions: readonly CvssVersion[] = ['2.0', '3.0', '3.1', '4.0']

/** A vector of a version with any value for any metric, each optional metric there or not. */
function vectors(version: CvssVersion): fc.Arbitrary<string> {
  const fields = cvssMetrics[version].map(({ name, group, values }) => {
    const value = fc.constantFrom(...values).map((one) => `${name}:${one}`)
    return group === 'base' ? value : fc.option(value, { nil: undefined })
  })
  return fc
    .tuple(...fields)
    .map(
      (all) =>
        `${version === '2.0' ? '' : `CVSS:${version}/`}${all.filter((one) => one !== undefined).join('/')}`,
    )
}

const anyVector = fc.oneof(...versions.map(vectors))

function codeOf(text: string): string | undefined {
  try {
    scoreCvss(text)
    return undefined
  } catch (error) {
    if (error instanceof CodedError) return error.code
    throw error
  }
}

describe('scores', () => {
  it('agree with every vector of the 4.0 macro-vector suite', () => {
    const file = new URL('testdata/cvss-4.0-macro-vectors.txt.gz', import.meta.url)
    const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n')
    const wrong = lines.filter((line) => {
      const [vector = '', , score] = line.split(' ')
      return scoreCvss(vector).score !== Number(score)
    })
    expect(lines).toHaveLength(4546)
    expect(wrong).toEqual([])
  })

  it.each([
    // CVSS v2 Guide, section 3.3: CVE-2002-0392, CVE-2003-0818, CVE-2003-0062.
    [
      'AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:H',
      { base: 7.8, temporal: 6.4, environmental: 9.2 },
    ],
    [
      'AV:N/AC:L/Au:N/C:C/I:C/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:L',
      { base: 10, temporal: 8.3, environmental: 9 },
    ],
    [
      'AV:L/AC:H/Au:N/C:C/I:C/A:C/E:POC/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:M',
      { base: 6.2, temporal: 4.9, environmental: 7.5 },
    ],
    // 9.0 x 0.95 is 8.55 exactly, which rounds up; binary floating point makes it 8.549….
    ['AV:N/AC:L/Au:S/C:C/I:C/A:C/E:F/RL:U/RC:C', { base: 9, temporal: 8.6 }],
    ['AV:L/AC:H/Au:M/C:N/I:N/A:N', { base: 0 }],
    // CVSS v3.1 Examples: CVE-2013-1937, CVE-2014-0160 (Heartbleed), CVE-2014-6271 (Shellshock), CVE-2012-1516.
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N', { base: 6.1, temporal: 6.1, environmental: 6.1 }],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', { base: 7.5, temporal: 7.5, environmental: 7.5 }],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', { base: 9.8, temporal: 9.8, environmental: 9.8 }],
    // 3.1 gave the modified impact another exponent, so that the environmental score may differ with no metric of it set.
    ['CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H', { base: 9.9, temporal: 9.9, environmental: 10 }],
    ['CVSS:3.0/AV:P/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', { base: 0, temporal: 0, environmental: 0 }],
  ])('%s', (vector, scores) => {
    expect(scoreCvss(vector).scores).toEqual(scores)
  })

  it('take the most specific group that is defined', () => {
    const base = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
    expect(scoreCvss(base)).toMatchObject({ scores: { base: 9.3 }, score: 9.3, severity: 'critical' })
    const threat = scoreCvss(`${base}/E:U`)
    expect(threat.scores).toEqual({ base: 9.3, threat: 8.1 })
    expect(threat).toMatchObject({ score: 8.1, severity: 'high' })
    const environment = scoreCvss(`${base}/E:U/MAV:P`)
    expect(environment.score).toBe(environment.scores.environmental)
    expect(environment.score).toBeLessThan(8.1)
    expect(scoreCvss('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/RL:O')).toMatchObject({ score: 9.4 })
  })

  it('lie between 0.0 and 10.0 with one decimal, for every vector', () => {
    fc.assert(
      fc.property(anyVector, (vector) => {
        const { scores, score } = scoreCvss(vector)
        for (const value of [...Object.values(scores), score]) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(10)
          expect(Number(value.toFixed(1))).toBe(value)
          expect(Object.is(value, -0)).toBe(false)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('of 2.0 agree with exact arithmetic on integers', () => {
    fc.assert(
      fc.property(vectors('2.0'), (vector) => {
        expect(scoreCvss(vector).scores.base).toBe(exactBase2(parseCvss(vector).metrics))
      }),
      { numRuns: 500 },
    )
  })
})

/** The 2.0 base equation in thousandths, as integers of any length (CVSS v2 Guide, 3.2.1). */
function exactBase2(metrics: ReadonlyMap<string, string>): number {
  const table: Readonly<Record<string, Readonly<Record<string, bigint>>>> = {
    AV: { L: 395n, A: 646n, N: 1000n },
    AC: { H: 350n, M: 610n, L: 710n },
    Au: { M: 450n, S: 560n, N: 704n },
    impact: { N: 0n, P: 275n, C: 660n },
  }
  const of = (name: string, metric: string): bigint => table[name]?.[metrics.get(metric) ?? ''] ?? 0n
  const left = (metric: string): bigint => 1000n - of('impact', metric)
  const lost = 10n ** 9n - left('C') * left('I') * left('A')
  if (lost === 0n) return 0
  // All at the scale 10^12: 0.6 x 10.41 x lost and 0.4 x 20 x the product of three thousandths.
  const impact = 6n * 1041n * lost
  const exploitability = 8n * of('AV', 'AV') * of('AC', 'AC') * of('Au', 'Au') * 1000n
  const scaled = (impact + exploitability - 15n * 10n ** 11n) * 1176n
  const unit = 10n ** 14n
  return scaled < 0n ? 0 : Number((scaled + unit / 2n) / unit) / 10
}

describe('vectors', () => {
  it('keep what they were read from, and have one form for one meaning', () => {
    fc.assert(
      fc.property(anyVector, (vector) => {
        const parsed = parseCvss(vector)
        expect(parsed.vector).toBe(vector)
        const formatted = formatCvss(parsed)
        expect(formatCvss(parseCvss(formatted))).toBe(formatted)
        expect(scoreCvss(formatted).scores).toEqual(scoreCvss(vector).scores)
        expect(formatted).not.toMatch(new RegExp(`:${notDefined[parsed.version]}(/|$)`))
      }),
      { numRuns: 500 },
    )
  })

  it.each(versions)('of %s lose their meaning without any one base metric', (version) => {
    fc.assert(
      fc.property(vectors(version), fc.nat(), (vector, n) => {
        const base = cvssMetrics[version].filter(({ group }) => group === 'base')
        const dropped = base[n % base.length]?.name ?? ''
        const without = vector.split('/').filter((field) => !field.startsWith(`${dropped}:`))
        expect(codeOf(without.join('/'))).toBe('cvss/missing-metric')
      }),
      { numRuns: 100 },
    )
  })

  const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
  const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
  it.each([
    ['nothing', '', 'cvss/syntax'],
    ['a trailing slash', `${v31}/`, 'cvss/syntax'],
    ['a leading slash', '/AV:N/AC:L/Au:N/C:P/I:P/A:P', 'cvss/syntax'],
    ['space around it', ` ${v31}`, 'cvss/unknown-metric'],
    ['a line end', `${v31}\n`, 'cvss/unknown-value'],
    ['parentheses', '(AV:N/AC:L/Au:N/C:P/I:P/A:P)', 'cvss/unknown-metric'],
    ['a metric twice', `${v31}/AV:N`, 'cvss/duplicate-metric'],
    ['a metric twice in 4.0', `${v40}/SA:N`, 'cvss/duplicate-metric'],
    ['an unknown metric', `${v31}/XX:N`, 'cvss/unknown-metric'],
    ['a metric of another version', `${v31}/AT:N`, 'cvss/unknown-metric'],
    ['the name of an inherited property', `${v31}/constructor:N`, 'cvss/unknown-metric'],
    ['a value of another metric', v31.replace('AV:N', 'AV:H'), 'cvss/unknown-value'],
    ['small letters', v31.replace('AV:N', 'av:N'), 'cvss/unknown-metric'],
    ['a base metric that is not defined', v31.replace('AV:N', 'AV:X'), 'cvss/unknown-value'],
    ['Safety where it is no value', `${v40}/MSC:S`, 'cvss/unknown-value'],
    ['4.0 out of order', v40.replace('AV:N/AC:L', 'AC:L/AV:N'), 'cvss/order'],
    ['a version that does not exist', v31.replace('3.1', '3.2'), 'cvss/version'],
    ['a prefix in small letters', v31.replace('CVSS', 'cvss'), 'cvss/unknown-metric'],
    ['two values', `${v31}/E:U:P`, 'cvss/syntax'],
    ['a megabyte', 'A'.repeat(1_000_000), 'cvss/syntax'],
  ])('%s is refused', (_, vector, code) => {
    expect(codeOf(vector)).toBe(code)
  })

  it('before 4.0 may come in any order', () => {
    expect(scoreCvss('CVSS:3.1/A:H/I:H/C:H/S:U/UI:N/PR:N/AC:L/AV:N').score).toBe(9.8)
  })

  it('never fail otherwise than with a coded error, whatever byte is changed', () => {
    for (const vector of [v31, v40, 'AV:N/AC:L/Au:N/C:P/I:P/A:P/E:POC']) {
      for (let i = 0; i < vector.length; i++) {
        for (const byte of ['', '/', ':', 'X', '\u0000', 'é', '5']) {
          const code = codeOf(vector.slice(0, i) + byte + vector.slice(i + 1))
          expect(code === undefined || code.startsWith('cvss/')).toBe(true)
        }
      }
    }
  })
})
