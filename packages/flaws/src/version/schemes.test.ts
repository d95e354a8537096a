// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { CodedError } from '@primum/parse'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareVersions,
  maxVersionLength,
  orderVersions,
  parseVersion,
  parseVersionScheme,
  type SchemeVersion,
  type VersionScheme,
  versionSchemes,
} from './schemes.ts'
import notYet from './testdata/not-yet.json' with { type: 'json' }
import { anyVersionText } from './testing.ts'

const testdata = new URL('testdata/', import.meta.url)
const read = (name: string) => gunzipSync(readFileSync(new URL(name, testdata))).toString('utf8')
const signs = { [-1]: '<', 0: '=', 1: '>' } as const

function sign(scheme: VersionScheme, a: string, b: string): string {
  const order = compareVersions(scheme, a, b)
  return order === undefined ? '?' : signs[order]
}

/** Which orders each OSV-Scalibr file is about; semver is OSV's SEMVER, which several ecosystems share. */
const fixtureSchemes: Readonly<Record<string, readonly VersionScheme[]>> = {
  alpine: ['apk'],
  cran: ['cran'],
  debian: ['deb'],
  hackage: ['hackage'],
  maven: ['maven'],
  nuget: ['nuget'],
  packagist: ['composer'],
  pub: ['pub'],
  pypi: ['pypi'],
  redhat: ['rpm'],
  rubygems: ['gem'],
  semver: ['semver', 'npm', 'golang', 'cargo', 'hex', 'bitnami', 'julia'],
}

describe('OSV-Scalibr fixtures', () => {
  const files = readdirSync(testdata).filter((name) => name.endsWith('.txt.gz'))
  test('are all there', () => expect(files).toHaveLength(19))
  test.each(files)('%s', (file) => {
    const excused = notYet.filter((entry) => entry.file === file).map((entry) => entry.case)
    const wrong: string[] = []
    for (const scheme of fixtureSchemes[file.split('-')[0] ?? ''] ?? []) {
      for (const line of read(file).trim().split('\n')) {
        const [a = '', expected = '', b = ''] = line.split(' ')
        const found = sign(scheme, a, b)
        const back = sign(scheme, b, a)
        if (found !== expected || back !== { '<': '>', '>': '<', '=': '=' }[expected]) wrong.push(line)
      }
    }
    expect(wrong).toEqual(excused)
  })
})

type VersCase = {
  readonly file: string
  readonly test_type: 'comparison' | 'equality'
  readonly input: { readonly input_scheme: string; readonly versions: readonly string[] }
  readonly expected_output: boolean | readonly string[]
}

test('vers-spec comparison and equality', () => {
  // The file is our copy of the official suite, whose schema this type restates.
  const cases = JSON.parse(read('vers-spec.json.gz')) as readonly VersCase[]
  const wrong: string[] = []
  for (const { input, expected_output: expected } of cases) {
    const scheme = parseVersionScheme(input.input_scheme)
    if (scheme === undefined) throw new Error(`scheme ${input.input_scheme}`)
    const [a = '', b = ''] = input.versions
    const found =
      typeof expected === 'boolean'
        ? (compareVersions(scheme, a, b) === 0) === expected
        : JSON.stringify(input.versions.toSorted((x, y) => compareVersions(scheme, x, y) ?? Number.NaN)) ===
          JSON.stringify(expected)
    if (!found) wrong.push(`${input.input_scheme} ${input.versions.join(', ')}`)
  }
  expect(cases.length).toBe(960)
  expect(wrong).toEqual(notYet.filter(({ file }) => file.endsWith('.json')).map((entry) => entry.case))
})

describe.each(versionSchemes)('the order of %s', (scheme) => {
  const versions = anyVersionText
    .map((text) => parseVersion(scheme, text))
    .filter((version): version is SchemeVersion => version !== undefined)
    // Arch Linux takes a version without a release for every release of it, which no transitive order can.
    // Nor are its runs of separators transitive; a PKGBUILD allows neither.
    .filter(({ text }) => scheme !== 'alpm' || /^(?:\d+:)?[0-9a-zA-Z]+(?:[._+][0-9a-zA-Z]+)*-\d+$/.test(text))

  test('is reflexive and antisymmetric', () => {
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        expect(orderVersions(a, a)).toBe(0)
        expect(orderVersions(a, b) + orderVersions(b, a)).toBe(0)
      }),
      { numRuns: 100 },
    )
  })

  test('is transitive: in a sorted list each pair stands as the steps between say', () => {
    fc.assert(
      fc.property(fc.array(versions, { minLength: 12, maxLength: 12 }), (list) => {
        const sorted = list.toSorted(orderVersions)
        sorted.forEach((a, i) => {
          let expected = 0
          sorted.slice(i + 1).forEach((b, j) => {
            expected = Math.min(expected, orderVersions(sorted[i + j] ?? a, b))
            expect([a.text, b.text, orderVersions(a, b)]).toEqual([a.text, b.text, expected])
          })
        })
      }),
      { numRuns: 25 },
    )
  })

  test('does not depend on mangled bytes throwing, and takes no long time over them', () => {
    for (const text of ['1.0.0-rc.1+build', '2:1.0~rc1-1', '1.0_p1-r2', '2024-01-01T00:00:00Z']) {
      for (let i = 0; i < text.length; i++) {
        for (const character of ['', '\0', ' ', '9', '.', '-', 'é', '\ud800', '\u{1f600}']) {
          const mangled = text.slice(0, i) + character + text.slice(i + 1)
          const order = compareVersions(scheme, mangled, mangled)
          expect([0, undefined]).toContain(order)
        }
      }
    }
  })

  test('bounds the length that it reads', () => {
    for (const text of [
      '9'.repeat(1 << 20),
      '1.'.repeat(1 << 19),
      '1-'.repeat(1 << 19),
      'a1'.repeat(1 << 19),
    ]) {
      expect(parseVersion(scheme, text)).toBeUndefined()
      const longest = text.slice(0, maxVersionLength)
      expect([0, undefined]).toContain(compareVersions(scheme, longest, longest))
    }
    expect(parseVersion(scheme, '')).toBeUndefined()
  })
})

test.each([
  'npm',
  'semver',
  'golang',
  'cargo',
  'maven',
  'gem',
  'nuget',
  'composer',
  'hex',
  'pub',
  'pypi',
  'deb',
  'apk',
  'rpm',
  'alpm',
  'cran',
  'hackage',
  'conan',
  'openssl',
  'ebuild',
  'intdot',
  'generic',
] as const)('%s orders numbers beyond 2^53 by value', (scheme) => {
  expect(sign(scheme, '1.9007199254740993.0', '1.9007199254740992.0')).toBe('>')
  expect(sign(scheme, '1.99999999999999999999999999.0', '1.100000000000000000000000000.0')).toBe('<')
})

test('schemes by their VERS, purl and OSV names', () => {
  const names = {
    npm: 'npm',
    PyPI: 'pypi',
    Go: 'golang',
    'crates.io': 'cargo',
    Maven: 'maven',
    RubyGems: 'gem',
    NuGet: 'nuget',
    Packagist: 'composer',
    Hex: 'hex',
    Pub: 'pub',
    'Debian:12': 'deb',
    'Ubuntu:22.04:LTS': 'deb',
    'Alpine:v3.18': 'apk',
    'Rocky Linux:9': 'rpm',
    AlmaLinux: 'rpm',
    'Red Hat:enterprise_linux:9::baseos': 'rpm',
    'SUSE:Linux Enterprise': 'rpm',
    openSUSE: 'rpm',
    Wolfi: 'apk',
    Chainguard: 'apk',
    Bitnami: 'bitnami',
    CRAN: 'cran',
    Hackage: 'hackage',
    ConanCenter: 'conan',
    Julia: 'julia',
    Linux: 'generic',
    'OSS-Fuzz': 'generic',
    'Root:Alpine:3.18': 'apk',
    alpine: 'apk',
    arch: 'alpm',
    gentoo: 'gentoo',
  }
  for (const [name, scheme] of Object.entries(names))
    expect([name, parseVersionScheme(name)]).toEqual([name, scheme])
  for (const name of ['GIT', '', 'constructor', '__proto__', 'toString', 'Root:', 'nothing:npm']) {
    expect([name, parseVersionScheme(name)]).toEqual([name, undefined])
  }
})

test('versions of two schemes have no order', () => {
  const [a, b] = [parseVersion('npm', '1.0.0'), parseVersion('pypi', '1.0.0')]
  if (a === undefined || b === undefined) throw new Error('both parse')
  expect(() => orderVersions(a, b)).toThrow(
    expect.objectContaining({ code: 'version/scheme-mismatch' }) as CodedError,
  )
})

/** Rules that the suites above do not reach, one line each, from the documents that the schemes' files name. */
test.each([
  ['golang', 'go1.21.3', '<', 'go1.21.10'],
  ['golang', 'go1.22rc1', '<', 'go1.22rc2'],
  ['golang', 'go1.22rc1', '=', '1.22.0-rc.1'],
  ['golang', 'go1.22.1 X:boringcrypto', '=', '1.22.1'],
  ['golang', 'v2.0.0+incompatible', '=', 'v2.0.0'],
  ['golang', 'v0.0.0-20210101000000-abcdefabcdef', '<', 'v0.0.0-20220101000000-abcdefabcdef'],
  ['golang', '(devel)', '?', 'v1.0.0'],
  ['npm', '=v1.2.3', '=', '1.2.3'],
  ['npm', 'latest', '?', '1.0.0'],
  ['pypi', 'latest', '?', '1.0'],
  ['pypi', '1.0.dev1', '<', '1.0a1'],
  ['pypi', '1.0.post1.dev1', '>', '1.0'],
  ['pypi', '1!0.1', '>', '2024.1'],
  ['maven', '1.0.0.Beta1', '<', '1.0.0.CR1'],
  ['maven', '1.0.0.CR1', '<', '1.0.0.Final'],
  ['maven', '1.0.0.Final', '=', '1'],
  ['maven', '1.0.0.Beta1', '<', '1.0.0-1'],
  ['maven', '1-alpha', '<', '1.sp'],
  ['composer', '1.0.0-BETA1', '<', '1.0.0-RC1'],
  ['composer', '1.0.0-BETA1', '=', '1.0.0-beta1'],
  ['deb', '1.0', '=', '1.0-0'],
  ['deb', '1.0~rc1', '<', '1.0'],
  ['deb', 'x:1.0', '?', '1.0'],
  ['apk', '1.0', '<', '1.0-r0'],
  ['apk', '1.0', '<', '1.0.0'],
  ['openssl', '1.0.2z', '<', '1.0.2za'],
  ['openssl', '1.0.2zb', '<', '1.1.0'],
  ['openssl', '1.1.1-pre9', '<', '1.1.1'],
  ['openssl', '3.0.0-alpha17', '>', '3.0.0-alpha2'],
  ['openssl', '1.0.2k-fips', '=', '1.0.2k'],
  ['alpm', '1.0-1', '=', '1.0'],
  ['alpm', '1.0rc', '<', '1.0'],
  ['ebuild', '1.02', '<', '1.1'],
  ['intdot', '1.2.3-rc1', '=', '1.2.3'],
  ['cpan', '1.5', '=', 'v1.500'],
  ['cpan', '1.10', '<', '1.9'],
  ['lexicographic', '\u{1f600}', '>', '\uffee'],
  ['datetime', '2024-02-30T00:00:00Z', '?', '2024-01-01T00:00:00Z'],
  ['generic', '1.0.2zb', '>', '1.0.2z'],
  ['generic', '5.15.0-91-generic', '>', '5.15.0'],
  ['generic', '5.15-rc3', '<', '5.15'],
  ['generic', 'openssl-1.1.1', '=', '1.1.1'],
] as const)('%s: %s %s %s', (scheme, a, expected, b) => {
  expect(sign(scheme, a, b)).toBe(expected)
})
