// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { CodedError } from '@primum/parse'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePurlParts } from './parts.ts'
import {
  buildPurl,
  formatPurl,
  maxPurlLength,
  parsePurl,
  parsePurlFieldsLeniently,
  parsePurlLeniently,
} from './purl.ts'
import notYet from './testdata/not-yet.json' with { type: 'json' }
import { purlTypeRules } from './types.ts'

const read = (name: string): unknown =>
  JSON.parse(gunzipSync(readFileSync(new URL(`testdata/${name}`, import.meta.url))).toString('utf8'))

type PurlCase = {
  readonly test_group: 'required' | 'recommended'
  readonly expected_failure: boolean
  readonly expected_output: unknown
} & (
  | { readonly test_type: 'build'; readonly input: unknown }
  | { readonly test_type: 'parse' | 'validate'; readonly input: string }
)

function run(test: PurlCase): unknown {
  if (test.test_type === 'build') return formatPurl(parsePurlParts(test.input))
  const { canonical, ...components } = parsePurl(test.input)
  return test.test_type === 'parse' ? components : canonical
}

function outcome(test: PurlCase): unknown {
  try {
    return run(test)
  } catch (error) {
    if (error instanceof CodedError) return error.code
    throw error
  }
}

test('purl-spec: parse, build, validate', () => {
  // The file is our copy of the official suite, whose schema PurlCase restates.
  const cases = read('purl-spec.json.gz') as readonly PurlCase[]
  const wrong = cases.filter((official) => {
    const found = outcome(official)
    if (official.expected_failure) return !String(found).startsWith('purl/')
    try {
      expect(found).toEqual(official.expected_output)
      return false
    } catch {
      return true
    }
  })
  expect(cases).toHaveLength(293)
  expect(wrong.map(({ input }) => input)).toEqual(notYet.map((entry) => entry.case))
  expect(wrong.filter((official) => official.test_group === 'required')).toEqual([])
})

type Definition = {
  readonly requirement?: 'required' | 'optional' | 'prohibited'
  readonly case_sensitive?: boolean
}

test('the rules agree with the official type definitions', () => {
  type Keys = 'namespace_definition' | 'name_definition' | 'version_definition' | 'subpath_definition'
  // The file is our copy of the official definitions.
  const definitions = read('purl-types.json.gz') as Readonly<
    Record<string, { readonly [key in Keys]?: Definition }>
  >
  expect(Object.keys(definitions)).toHaveLength(41)
  for (const [type, definition] of Object.entries(definitions)) {
    const rules = purlTypeRules(type)
    const requirement = definition.namespace_definition?.requirement
    expect([type, rules.namespace]).toEqual([type, requirement === 'optional' ? undefined : requirement])
    const lowercase = (['namespace', 'name', 'version', 'subpath'] as const).filter(
      (component) => definition[`${component}_definition`]?.case_sensitive === false,
    )
    expect([type, rules.lowercase ?? []]).toEqual([type, lowercase])
  }
})

test.each([
  ['pkg:npm/foo@1 ', 'purl/scheme'],
  ['pkg:npm/foo\n@1', 'purl/scheme'],
  ['npm/foo', 'purl/scheme'],
  ['pkg:', 'purl/type'],
  ['pkg:npm', 'purl/name'],
  ['pkg:npm/', 'purl/name'],
  ['pkg:npm/@1', 'purl/name'],
  ['pkg:np_m/foo', 'purl/type'],
  ['pkg:npm/foo@%zz', 'purl/encoding'],
  ['pkg:npm/foo@%ff', 'purl/encoding'],
  ['pkg:npm/a%2Fb/foo', 'purl/namespace'],
  ['pkg:npm/foo#a%2Fb', 'purl/subpath'],
  ['pkg:npm/foo?a=1&a=2', 'purl/qualifiers'],
  ['pkg:npm/foo?A=1', 'purl/qualifiers'],
  ['pkg:maven/io', 'purl/type-rule'],
  ['pkg:julia/Dates', 'purl/type-rule'],
  ['pkg:cpan/Perl::Version', 'purl/type-rule'],
  ['pkg:swid/a/b/c/d?tag_id=1', 'purl/type-rule'],
  [`pkg:npm/${'a'.repeat(maxPurlLength)}`, 'purl/length'],
])('%s is refused: %s', (text, code) => {
  expect(() => parsePurl(text)).toThrow(expect.objectContaining({ code }) as CodedError)
})

describe('what SBOM tools write', () => {
  test.each([
    ['pkg:golang/stdlib@1.22.1', 'pkg:golang/stdlib@1.22.1'],
    ['pkg:rpm/bash@5.2?Arch=x86_64', 'pkg:rpm/bash@5.2?arch=x86_64'],
    ['pkg:npm/@babel/core@7.0.0', 'pkg:npm/%40babel/core@7.0.0'],
    [' pkg:generic/Acme Pump@1.0 ', 'pkg:generic/Acme%20Pump@1.0'],
    ['pkg:swid/Acme/Pump@1.0', 'pkg:swid/Acme/Pump@1.0'],
  ])('%s', (text, canonical) => {
    expect(parsePurlLeniently(text).canonical).toBe(canonical)
  })

  test('is still refused where no reading is possible', () => {
    for (const text of ['', 'pkg:', 'pkg:npm', 'pkg:npm/foo?a=1&A=2', 'pkg:npm/%zz', 'pkg:npm/\ud800']) {
      expect(() => parsePurlLeniently(text)).toThrow(CodedError)
      expect(() => parsePurlFieldsLeniently(text)).toThrow(CodedError)
    }
  })

  test('has the same fields without the canonical string', () => {
    const text = ' pkg:rpm/RedHat/bash@5.2?Arch=x86_64&distro=rhel-9#a/b '
    const { canonical, ...fields } = parsePurlLeniently(text)
    expect(canonical).toBe('pkg:rpm/redhat/bash@5.2?arch=x86_64&distro=rhel-9#a/b')
    expect(parsePurlFieldsLeniently(text)).toEqual(fields)
  })
})

test.each([
  ['pkg:golang/github.com/Masterminds/semver@v3', 'pkg:golang/github.com/Masterminds/semver@v3'],
  ['pkg:git/codeberg.org/forgejo/forgejo@1', 'pkg:git/codeberg.org/forgejo/forgejo@1'],
  ['pkg:cpan/drolsky/DateTime', 'pkg:cpan/DROLSKY/DateTime'],
  ['pkg:generic/a?checksum=sha1:00,sha256:11&b=', 'pkg:generic/a?checksum=sha1:00%2Csha256:11'],
  ['pkg:generic/a#../b/./c//', 'pkg:generic/a#b/c'],
  ["pkg:generic/it's(a)*!", 'pkg:generic/it%27s%28a%29%2A%21'],
  ['pkg:pub/Flutter-Web', 'pkg:pub/flutter_web'],
  ['pkg:///npm//foo', 'pkg:npm/foo'],
])('%s is canonically %s', (text, canonical) => {
  expect(parsePurl(text).canonical).toBe(canonical)
})

test('what is built parses to the same components', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  const segment = text.filter((value) => !value.includes('/') && value !== '.' && value !== '..')
  const parts = fc.record({
    type: fc.constantFrom('generic', 'npm', 'docker', 'conan', 'yocto', 'nosuchtype'),
    namespace: fc.option(segment),
    name: segment,
    version: fc.option(text),
    qualifiers: fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9._-]{0,5}$/), text, { maxKeys: 3 }),
    subpath: fc.option(segment),
  })
  fc.assert(
    fc.property(parts, (given) => {
      const built = buildPurl(given)
      expect(parsePurl(built.canonical)).toEqual(built)
    }),
  )
})

test('a mangled purl is refused, or its canonical form is stable', () => {
  const text = 'pkg:maven/org.apache/batik%2Danim@1.9.1?classifier=s%20x&type=dll#a/b'
  for (let i = 0; i < text.length; i++) {
    for (const character of ['', '\0', ' ', '/', '@', '?', '#', '%', '&', '=', ':', 'é', '\ud800']) {
      try {
        const { canonical } = parsePurl(text.slice(0, i) + character + text.slice(i + 1))
        expect(parsePurl(canonical).canonical).toBe(canonical)
      } catch (error) {
        expect(error).toBeInstanceOf(CodedError)
      }
    }
  }
})

test.each([
  null,
  1,
  'pkg:npm/a',
  [[]],
  { type: 1 },
  { name: {} },
  { qualifiers: [] },
  { qualifiers: { a: 1 } },
  { type: 'npm', name: 'a', Version: '1' },
])('components %o are refused', (json) => {
  expect(() => parsePurlParts(json)).toThrow(expect.objectContaining({ code: 'purl/parts' }) as CodedError)
})
