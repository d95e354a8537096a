// SPDX-License-Identifier: Apache-2.0
/** The official cases of CSAF's section 6, the examples of the standard, and further cases of another validator. */
import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { csafFileName } from './file-name.ts'
import { type CsafFinding, type CsafReport, levelOf } from './report.ts'
import notYet from './testdata/not-yet.json' with { type: 'json' }
import { rules20 } from './v2.0/rules.ts'
import { rules21 } from './v2.1/rules.ts'
import { validateCsaf } from './validate.ts'

/** The instant of the validation: later than every disclosure date of the cases that has to have passed. */
const now = Temporal.Instant.from('2026-11-25T00:00:00Z')

type Case = { readonly name: string; readonly valid?: boolean; readonly result?: string }

type Suite = {
  readonly tests: readonly {
    readonly id: string
    readonly failures?: readonly Case[]
    readonly valid?: readonly Case[]
  }[]
  readonly documents: Readonly<Record<string, unknown>>
  readonly results: Readonly<Record<string, { readonly primary_result: Result }>>
}

type Message = { readonly instance_path: string; readonly message: string }

type Result = {
  readonly errors?: readonly Message[]
  readonly warnings?: readonly Message[]
  readonly infos?: readonly Message[]
}

/** The files hold what their SOURCE.md says; the types above restate it. */
function load<T>(name: string): T {
  const bytes = gunzipSync(readFileSync(new URL(`testdata/${name}.json.gz`, import.meta.url)))
  return JSON.parse(bytes.toString()) as T
}

function findingsOf(report: CsafReport, id: string): readonly CsafFinding[] {
  const lists = { error: report.errors, warning: report.warnings, info: report.infos }
  return lists[levelOf(id)].filter(({ test: number }) => number === id)
}

/** In what a report differs from what the suite expects of a case. */
function differencesOf(
  suite: Suite,
  id: string,
  shouldFail: boolean,
  { name, valid, result }: Case,
): readonly string[] {
  const report = validateCsaf(suite.documents[name], { now })
  const found = findingsOf(report, id)
  const { errors, warnings, infos } =
    (result === undefined ? undefined : suite.results[result]?.primary_result) ?? {}
  const expected = (errors ?? warnings ?? infos ?? []).map(
    ({ instance_path, message }) => `${instance_path} ${message}`,
  )
  const told = found.map(({ path, message }) => `${path} ${message}`)
  return [
    ...(found.length > 0 === shouldFail ? [] : ['found']),
    ...(valid === undefined || report.valid === valid ? [] : ['valid']),
    ...(result === undefined || [...told].sort().join('\n') === [...expected].sort().join('\n')
      ? []
      : ['result']),
  ]
}

describe.each(['2.0', '2.1'] as const)('the official tests of CSAF %s', (version) => {
  const suite = load<Suite>(`csaf-${version}-validator`)

  test.each(suite.tests)('$id', ({ id, failures = [], valid = [] }) => {
    const cases = [
      ...failures.map((one) => [one, true] as const),
      ...valid.map((one) => [one, false] as const),
    ]
    expect(cases.length).toBeGreaterThan(0)
    for (const [one, shouldFail] of cases) {
      const excused = notYet.find((entry) => entry.case === `${version} ${one.name}`)
      expect({ [one.name]: differencesOf(suite, id, shouldFail, one) }).toEqual({
        [one.name]: excused?.differs ?? [],
      })
    }
  })

  test('the excused cases are there', () => {
    const names = new Set(Object.keys(suite.documents).map((name) => `${version} ${name}`))
    for (const { case: name } of notYet.filter((entry) => entry.case.startsWith(version)))
      expect(names).toContain(name)
  })
})

describe('the examples of the standard', () => {
  const documents = Object.entries(
    load<Readonly<Record<string, { document: { tracking: { id: string } } }>>>('csaf-examples'),
  )
  const advisories = documents.filter(([name]) => name.includes('/csaf/'))

  test.each(advisories)('%s is valid', (name, document) => {
    const { errors } = validateCsaf(document, { now })
    // Two documents of 2.0 were taken over into 2.1, which forbids a fix for what is fixed already.
    const broken = /csaf_2\.1.*rhsa-202[12]_/.test(name) ? ['6.1.36'] : []
    expect([...new Set(errors.map(({ test: number }) => number))]).toEqual(broken)
  })

  test.each(documents.filter(([name]) => name.includes('/filenames/')))(
    '%s is named right or wrong',
    (name, document) => {
      const isRight = name.endsWith(`/${csafFileName(document.document.tracking.id)}`)
      expect(isRight).toBe(name.includes('/valid/'))
    },
  )
})

test.each(Object.entries(load<Readonly<Record<string, unknown>>>('csaf-validator-lib')))(
  '%s',
  (name, document) => {
    const id = (/_([\d_]+)\//.exec(name)?.[1] ?? '').replaceAll('_', '.')
    const report = validateCsaf(document, { now })
    expect(findingsOf(report, id).length > 0).toBe(name.includes('/failing/'))
  },
)

describe.each([
  ['2.0', rules20, [33, 20, 11]],
  ['2.1', rules21, [61, 54, 22]],
] as const)('the rules of CSAF %s', (version, rules, sections) => {
  test('each stands in a file that is named by its number', () => {
    const files = readdirSync(new URL(`v${version}/`, import.meta.url)).filter((file) => /^\d/.test(file))
    const numbers = files.map((file) => /^[\d.]+(?=-)/.exec(file)?.[0])
    expect(numbers.toSorted()).toEqual(rules.map(({ id }) => id).toSorted())
  })

  test('none is left out', () => {
    const ids = new Set(rules.map(({ id }) => id.split('.').slice(0, 3).join('.')))
    const all = sections.flatMap((count, section) =>
      Array.from({ length: count }, (_, index) => `6.${section + 1}.${index + 1}`),
    )
    // 6.2.10 is obsolete in 2.1: the schema asks for the label.
    expect(all.filter((id) => !ids.has(id))).toEqual(version === '2.1' ? ['6.2.10'] : [])
  })
})
