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
import ecosystems from './testdata/ecosystems.json' with { type: 'json' }
import notYet from './testdata/not-yet.json' with { type: 'json' }
import { anyVersionText } from './testing.ts'

const testdata = new URL('testdata/', import.meta.url)
const read = (name: string) => gunzipSync(readFileSync(new URL(name, testdata))).toString('utf8')
const signs = { [-1]: '<', 0: '=', 1: '>' } as const

function sign(scheme: VersionScheme, a: string, b: string): string {
  const order = compareVersions(scheme, a, b)
  return order === undefined ? '?' : signs[order]
}

/**
 * Which orders each OSV-Scalibr file is about; semver is OSV's SEMVER, which several ecosystems share. Bitnami and Julia
 * are not among them: both give a place to what semver leaves out (docs/versions.md).
 */
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
  semver: ['semver', 'npm', 'golang', 'cargo', 'hex', 'github', 'swift'],
}

describe('OSV-Scalibr fixtures', () => {
  const files = readdirSync(testdata).filter((name) => name.includes('-versions'))
  test('are all there', () => {
    const counted = files.map((file) => [file.replace('.txt.gz', ''), read(file).trim().split('\n').length])
    expect(Object.fromEntries(counted)).toEqual({
      'alpine-versions': 379,
      'alpine-versions-generated': 6990,
      'cran-versions': 10,
      'cran-versions-generated': 29,
      'debian-versions': 14,
      'debian-versions-generated': 7221,
      'hackage-versions': 6,
      'maven-versions': 49,
      'maven-versions-generated': 7376,
      'nuget-versions': 17,
      'packagist-versions': 48,
      'packagist-versions-generated': 5315,
      'pub-versions': 50,
      'pypi-versions': 19,
      'pypi-versions-generated': 6188,
      'redhat-versions': 81,
      'rubygems-versions': 13,
      'rubygems-versions-generated': 2049,
      'semver-versions': 43,
    })
  })
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

test("the package managers' own tools", () => {
  const lines = read('reference-tools.txt.gz').trim().split('\n')
  const wrong = lines.filter((line) => {
    const [scheme = '', a = '', expected = '', b = ''] = line.split(' ')
    const known = parseVersionScheme(scheme)
    if (known === undefined) throw new Error(`scheme ${scheme}`)
    return sign(known, a, b) !== expected
  })
  expect(lines).toHaveLength(8960)
  expect(wrong).toEqual([])
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

/** Rebuilders whose order is that of what they rebuild; none where their mark behind the version would count as before it. */
const unplaced = [
  'Root',
  'Root:npm',
  'Echo:npm',
  'TuxCare',
  'TuxCare:9',
  'TuxCare:TuxCare:npm',
  'Docker Hardened Images',
]

test('every ecosystem of the OSV schema has an order', () => {
  expect(ecosystems).toHaveLength(48)
  const without = ecosystems.filter((name) => parseVersionScheme(name) === undefined)
  expect(without).toEqual(['Docker Hardened Images', 'Root', 'TuxCare'])
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
    Linux: 'linux',
    Android: 'android',
    'OSS-Fuzz': 'generic',
    'Azure Linux:3': 'rpm',
    'SUSE:Linux Enterprise Micro 5.3': 'rpm',
    'Ubuntu:Pro:18.04:LTS': 'deb',
    'openEuler:24.03-LTS-SP1': 'rpm',
    'Maven:https://maven.google.com': 'maven',
    'FreeBSD:ports': 'freebsd',
    'FreeBSD:base:14.3': 'freebsd',
    Bioconductor: 'cran',
    Homebrew: 'brew',
    WordPress: 'composer',
    Echo: 'deb',
    'Echo:PyPI': 'pypi',
    'Root:Alpine:3.18': 'apk',
    'Root:PyPI': 'pypi',
    'TuxCare:Red Hat:9': 'rpm',
    'Docker Hardened Images:Debian:trixie': 'deb',
    alpine: 'apk',
    arch: 'alpm',
    gentoo: 'gentoo',
  }
  for (const [name, scheme] of Object.entries(names))
    expect([name, parseVersionScheme(name)]).toEqual([name, scheme])
  for (const name of [
    'GIT',
    '',
    'constructor',
    '__proto__',
    'toString',
    'Root:',
    'nothing:npm',
    ...unplaced,
  ]) {
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
  ['composer', '1.0', '=', 'v1.0.0.0'],
  ['composer', '3.0', '>', '3.0.0-beta'],
  ['composer', '1.0+build.5', '=', '1.0.0'],
  ['composer', '1.0.0-stable', '=', '1.0'],
  ['composer', '2.x-dev', '>', '2.99.1'],
  ['composer', '2.x-dev', '<', '3.0.0-dev'],
  ['composer', '20100102', '<', '20100103'],
  ['bitnami', '8.0.0', '<', '8.0.0-3'],
  ['bitnami', '8.0.0-9', '<', '8.0.0-10'],
  ['bitnami', '1.26.0-0', '=', '1.26.0'],
  ['bitnami', '2.6.0-rc7', '<', '2.6.0'],
  ['julia', '4.3.1+1', '<', '4.3.1+2'],
  ['julia', '4.3.1', '<', '4.3.1+0'],
  ['julia', '1.0.0-rc1', '<', '1.0.0'],
  ['cran', '1.0', '<', '1.0.0'],
  ['linux', '6.6.16-yocto-standard', '=', '6.6.16'],
  ['linux', '6.6.0', '=', 'v6.6'],
  ['linux', '6.6-rc3-next-20231001', '<', '6.6'],
  ['linux', '6.6-rc9', '<', '6.6-rc10'],
  ['linux', '2.6.32.9', '<', '2.6.32.61+'],
  ['linux', '5.15x', '?', '5.15'],
  ['android', '13:2023-04-01', '<', '13:2023-05-05'],
  ['android', '12', '=', '12:0'],
  ['android', '12:2023-12-01', '<', '12L:2022-01-01'],
  ['android', '9', '<', '10'],
  ['android', 'SoCVersion:0', '<', 'SoCVersion:2023-03-05'],
  ['android', ':2020-09-05', '>', ':0'],
  ['android', 'tiramisu-1', '?', '13'],
  ['freebsd', '14.3-RELEASE-p2', '=', '14.3_2'],
  ['freebsd', '14.3-RELEASE', '<', '14.3_1'],
  ['freebsd', '2.0', '<', '1.0,1'],
  ['freebsd', '10.a', '<', '10'],
  ['freebsd', '2.*', '<', '2.0'],
  ['freebsd', 'a-b', '?', '1'],
  ['brew', '1.2.3', '<', '1.2.3_1'],
  ['brew', '2.1.0-p194', '=', '2.1-p194'],
  ['brew', '1.0rc1', '<', '1.0'],
  ['brew', '1.0b1', '>', '1.0alpha3'],
  ['vcpkg', '1.2.3', '<', '1.2.3#1'],
  ['vcpkg', '1.0', '<', '1.0.0'],
  ['vcpkg', '2021-01-01.9', '<', '2021-01-01.10'],
  ['vcpkg', '2021-12-31', '<', '2022-01-01#2'],
  ['vcpkg', 'latest', '?', '1.0'],
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
  ['generic', '7 SR0640', '>', '7'],
  ['generic', '7 SR0620', '<', '7 SR0640'],
  ['generic', '5.6.3-stable', '=', '5.6.3'],
  ['generic', '202012.00-LTS', '=', '202012.00'],
  ['generic', '1.0.2k-fips', '=', '1.0.2k'],
  ['generic', 'hdf5-1_12_0', '=', '1.12.0'],
  ['generic', 'libssh2-1.9.0', '=', '1.9.0'],
  ['generic', 'v1-2-3', '=', '1.2.3'],
  ['generic', '5.15-rc3', '<', '5.15'],
  ['generic', 'openssl-1.1.1', '=', '1.1.1'],
] as const)('%s: %s %s %s', (scheme, a, expected, b) => {
  expect(sign(scheme, a, b)).toBe(expected)
})
