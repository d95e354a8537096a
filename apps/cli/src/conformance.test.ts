// SPDX-License-Identifier: Apache-2.0
/**
 * The official cases that packages/flaws keeps, asked of the real process: each verb is started once and answers all of
 * them through --stdin. Which cases differ, and why, is in the not-yet.json beside each suite.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const primum = path.resolve(import.meta.dirname, '../bin/primum')
const flaws = path.resolve(import.meta.dirname, '../../../packages/flaws/src')

/** One question as a line, what the official suite expects, and how not-yet.json names the case. */
type Case = { readonly line: string; readonly expected: string; readonly name: string }

function ask(verb: readonly string[], lines: readonly string[]): readonly string[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, [primum, ...verb, '--stdin'], {
    input: lines.map((line) => `${line}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  const answers = stdout.split('\n')
  expect(answers.pop()).toBe('')
  expect(answers).toHaveLength(lines.length)
  return answers
}

function wrongAnswers(verb: readonly string[], cases: readonly Case[], shown = (answer: string) => answer) {
  const answers = ask(
    verb,
    cases.map(({ line }) => line),
  )
  return cases.filter(({ expected }, i) => shown(answers[i] ?? '') !== expected).map(({ name }) => name)
}

// The files are copies of the official suites, whose schemas the types below restate.
function readSuite<T>(file: string): readonly T[] {
  return JSON.parse(gunzipSync(readFileSync(path.join(flaws, file))).toString('utf8')) as readonly T[]
}

function notYet(folder: string): readonly string[] {
  const entries = JSON.parse(readFileSync(path.join(flaws, folder, 'not-yet.json'), 'utf8')) as readonly {
    readonly case: string
  }[]
  return entries.map((entry) => entry.case)
}

/** JSON with the members in one order. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )
}

describe('purl', () => {
  type Official = {
    readonly test_type: 'parse' | 'build' | 'validate'
    readonly input: unknown
    readonly expected_output: unknown
    readonly expected_failure: boolean
  }
  const suite = readSuite<Official>('purl/testdata/purl-spec.json.gz')
  const excused = notYet('purl/testdata')

  test.each(['parse', 'build', 'validate'] as const)('%s', (type) => {
    const cases = suite
      .filter(({ test_type }) => test_type === type)
      .map(({ input, expected_failure, expected_output }) => ({
        line: typeof input === 'string' ? input : JSON.stringify(input),
        name: typeof input === 'string' ? input : JSON.stringify(input),
        expected: expected_failure ? 'error' : text(expected_output),
      }))
    const shown = (answer: string): string => {
      const { error, canonical, ...components } = JSON.parse(answer) as Readonly<Record<string, unknown>>
      return error !== undefined ? 'error' : text(type === 'parse' ? components : canonical)
    }
    expect(cases.length).toBeGreaterThan(80)
    const wrong = wrongAnswers(['purl', type === 'build' ? 'build' : 'parse'], cases, shown)
    expect(wrong.filter((name) => !excused.includes(name))).toEqual([])
  })
})

describe('VERS', () => {
  type Official = {
    readonly test_type: string
    readonly input: {
      readonly vers: string
      readonly version: string
      readonly scheme: string
      readonly native_range: string
    }
    readonly expected_output: string | boolean
  }
  const suite = readSuite<Official>('vers/testdata/vers-spec.json.gz')

  test('containment', () => {
    const cases = suite
      .filter(({ test_type }) => test_type === 'containment')
      .map(({ input, expected_output }) => ({
        line: `${input.vers}\t${input.version}`,
        name: `${input.vers} ${input.version}`,
        expected: expected_output === true ? 'in' : 'out',
      }))
    expect(cases.length).toBeGreaterThan(3)
    expect(wrongAnswers(['version', 'in'], cases)).toEqual([])
  })

  test('from native', () => {
    const cases = suite
      .filter(({ test_type }) => test_type === 'from_native')
      .map(({ input, expected_output }) => ({
        line: `${input.scheme}\t${input.native_range}`,
        name: input.native_range,
        expected: String(expected_output),
      }))
    expect(cases.length).toBeGreaterThan(300)
    expect(wrongAnswers(['version', 'range'], cases)).toEqual(notYet('vers/testdata'))
  })
})

test('version order: every OSV-Scalibr fixture', () => {
  const folder = path.join(flaws, 'version/testdata')
  const cases = readdirSync(folder)
    .filter((file) => file.endsWith('-versions.txt.gz') || file.endsWith('-versions-generated.txt.gz'))
    .flatMap((file) => {
      const scheme = schemes[file.split('-')[0] ?? ''] ?? 'unknown fixture'
      const lines = gunzipSync(readFileSync(path.join(folder, file)))
        .toString('utf8')
        .trim()
        .split('\n')
      return lines.map((line): Case => {
        const [a = '', expected = '', b = ''] = line.split(' ')
        return { line: `${scheme}\t${a}\t${b}`, name: line, expected }
      })
    })
  expect(cases.length).toBeGreaterThan(30_000)
  const excused = notYet('version/testdata')
  expect(wrongAnswers(['version', 'compare'], cases).filter((name) => !excused.includes(name))).toEqual([])
})

/** Files are named by OSV's ecosystems, which the verb takes too. */
const schemes: Readonly<Record<string, string>> = {
  alpine: 'Alpine:v3.18',
  cran: 'CRAN',
  debian: 'Debian',
  hackage: 'Hackage',
  maven: 'maven',
  nuget: 'NuGet',
  packagist: 'Packagist',
  pub: 'Pub',
  pypi: 'PyPI',
  redhat: 'Red Hat',
  rubygems: 'RubyGems',
  semver: 'npm',
}
