// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { positionInBounds } from './bounds.ts'
import { cpeAttributes, cpeText, cpeValueOf } from './cpe.ts'
import { formatCpe, formatCpeUri } from './format.ts'
import { matchesCpe, relateCpes, relateValues } from './match.ts'
import { parseCpe } from './parse.ts'

/** The examples of NISTIR 7695, 6.1.2.4 and 6.2.2.3: a URI and the formatted string of the same name. */
test.each([
  [
    'cpe:/a:microsoft:internet_explorer:8.0.6001:beta',
    'cpe:2.3:a:microsoft:internet_explorer:8.0.6001:beta:*:*:*:*:*:*',
  ],
  [
    'cpe:/a:microsoft:internet_explorer:8.%02:sp%01',
    'cpe:2.3:a:microsoft:internet_explorer:8.*:sp?:*:*:*:*:*:*',
  ],
  [
    'cpe:/a:hp:insight_diagnostics:7.4.0.1570:-:~~online~win2003~x64~',
    'cpe:2.3:a:hp:insight_diagnostics:7.4.0.1570:-:*:*:online:win2003:x64:*',
  ],
  [
    'cpe:/a:hp:openview_network_manager:7.51::~~~linux~~',
    'cpe:2.3:a:hp:openview_network_manager:7.51:*:*:*:*:linux:*:*',
  ],
  [
    'cpe:/a:foo%5cbar:big%24money_manager_2010:::~~special~ipod_touch~80gb~',
    String.raw`cpe:2.3:a:foo\\bar:big\$money_manager_2010:*:*:*:*:special:ipod_touch:80gb:*`,
  ],
])('%s', (uri, formatted) => {
  expect(formatCpe(parseCpe(uri))).toBe(formatted)
  expect(formatCpeUri(parseCpe(formatted))).toBe(uri)
})

test.each([
  ['CPE:2.3:A:Acme:Pump:1.0:*:*:*:*:*:*:*', 'cpe:2.3:a:acme:pump:1.0:*:*:*:*:*:*:*'],
  [
    String.raw`cpe:2.3:a:acme:pump:1\.0+b\-2:*:*:*:*:*:*:*`,
    String.raw`cpe:2.3:a:acme:pump:1.0\+b-2:*:*:*:*:*:*:*`,
  ],
  [String.raw`cpe:2.3:a:acme:a\:b:\-:*:*:*:*:*:*:*`, String.raw`cpe:2.3:a:acme:a\:b:\-:*:*:*:*:*:*:*`],
  ['cpe:/o:linux:linux_kernel:5.10', 'cpe:2.3:o:linux:linux_kernel:5.10:*:*:*:*:*:*:*'],
])('%s is normalized to %s', (text, formatted) => {
  expect(formatCpe(parseCpe(text))).toBe(formatted)
})

test.each([
  '',
  'cpe',
  'cpe:2.3:',
  'cpe:2.3:a:b',
  'cpe:2.3:a:b:c:d:e:f:g:h:i:j:k:l',
  'cpe:2.3:x:b:c:*:*:*:*:*:*:*:*',
  'cpe:2.3:a::c:*:*:*:*:*:*:*:*',
  'cpe:2.3:a:b:c:1.*.2:*:*:*:*:*:*:*',
  'cpe:2.3:a:b:c:**:*:*:*:*:*:*:*',
  'cpe:2.3:a:b c:c:*:*:*:*:*:*:*:*',
  'cpe:/x:a',
  'cpe:/a:b%zz',
  'cpe:/a:b%00',
  'cpe:/a:1:2:3:4:5:6:7',
  'cpe:/a:b:c:d:e:~1~2~3~4~5~6',
  `cpe:2.3:a:b:${'c'.repeat(10_000)}:*:*:*:*:*:*:*:*`,
  'cpe:2.3:a:b:c:*:*:*:*:*:*:*:x\\',
])('%s is refused', (text) => {
  expect(() => parseCpe(text)).toThrow(expect.objectContaining({ code: 'cpe/syntax' }) as CodedError)
})

/** NISTIR 7696, Table 6-2, row by row: source, target, relation. */
test.each([
  ['*', '*', 'equal'],
  ['*', '-', 'superset'],
  ['*', 'i', 'superset'],
  ['*', 'm*', 'undefined'],
  ['-', '*', 'subset'],
  ['-', '-', 'equal'],
  ['-', 'i', 'disjoint'],
  ['-', 'm*', 'undefined'],
  ['i', 'i', 'equal'],
  ['i', 'k', 'disjoint'],
  ['i', 'm*', 'undefined'],
  ['i', '-', 'disjoint'],
  ['i', '*', 'subset'],
  ['m*', 'm1', 'superset'],
  ['m*', 'n1', 'disjoint'],
  ['m*', '*', 'subset'],
  ['m*', '-', 'disjoint'],
  ['m*', 'm*', 'undefined'],
  ['8.*', '8.1', 'superset'],
  ['8.*', '9.1', 'disjoint'],
  ['sp?', 'sp', 'superset'],
  ['sp?', 'sp1', 'superset'],
  ['sp?', 'sp12', 'disjoint'],
  ['?a??', 'xaby', 'superset'],
  ['*log*', 'catalogue', 'superset'],
  ['??', 'ab', 'superset'],
  ['??', 'abc', 'disjoint'],
  [String.raw`a\*`, String.raw`a\*`, 'equal'],
  [String.raw`a\*`, 'ab', 'disjoint'],
] as const)('%s against %s: %s', (source, target, relation) => {
  expect(relateValues(source, target)).toBe(relation)
})

const name = (vendor: string, product: string, version = '*', update = '*') =>
  parseCpe(`cpe:2.3:a:${vendor}:${product}:${version}:${update}:*:*:*:*:*:*`)

describe('whole names', () => {
  test.each([
    [name('acme', 'pump'), name('acme', 'pump', '1.0'), 'superset'],
    [name('acme', 'pump', '1.0'), name('acme', 'pump'), 'subset'],
    [name('acme', 'pump', '1.0'), name('acme', 'pump', '1.0'), 'equal'],
    [name('acme', 'pump', '1.0'), name('acme', 'pump', '2.0'), 'disjoint'],
    [name('acme', 'pump', '1.0', '*'), name('acme', 'pump', '*', 'sp1'), 'undefined'],
    [name('acme', 'p*'), name('acme', 'pump'), 'superset'],
  ])('%o', (source, target, relation) => {
    expect(relateCpes(source, target)).toBe(relation)
    expect(matchesCpe(source, target)).toBe(relation === 'equal' || relation === 'superset')
  })
})

test.each([
  ['1.5', { versionStartIncluding: '1.5', versionEndExcluding: '2.0' }, 'inside'],
  ['1.5', { versionStartExcluding: '1.5' }, 'outside'],
  ['2.0', { versionEndExcluding: '2.0' }, 'outside'],
  ['2.0', { versionEndIncluding: '2.0' }, 'inside'],
  ['1.0.2zb', { versionStartIncluding: '1.0.2', versionEndExcluding: '1.0.2ze' }, 'inside'],
  ['1.0.2zf', { versionStartIncluding: '1.0.2', versionEndExcluding: '1.0.2ze' }, 'outside'],
  ['unknown', { versionEndExcluding: '2.0' }, 'unknown'],
  ['1.0', { versionStartIncluding: 'x', versionEndExcluding: '0.5' }, 'outside'],
  ['1.0', { versionStartIncluding: 'x', versionEndExcluding: '2' }, 'unknown'],
  ['1.0', {}, 'inside'],
] as const)('%s within %o: %s', (version, bounds, expected) => {
  expect(positionInBounds(version, bounds)).toBe(expected)
})

test('any printable text makes a value that both bindings carry', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[!-~]{1,12}$/), (text) => {
      const value = cpeValueOf(text)
      const cpe = parseCpe(`cpe:2.3:a:acme:${value}:*:*:*:*:*:*:*:*`)
      expect(cpeText(cpe.product)).toBe(text.toLowerCase())
      expect(parseCpe(formatCpe(cpe))).toEqual(cpe)
      expect(parseCpe(formatCpeUri(cpe))).toEqual(cpe)
    }),
  )
})

test('a mangled name is refused, or round-trips', () => {
  const text = String.raw`cpe:2.3:a:foo\\bar:big\$money*:1.0:-:*:*:?x:win\:do:x64:*`
  for (let i = 0; i < text.length; i++) {
    for (const character of ['', '\0', ' ', ':', '\\', '*', '?', '~', '%', '-', 'é']) {
      try {
        const cpe = parseCpe(text.slice(0, i) + character + text.slice(i + 1))
        expect(Object.keys(cpe)).toEqual([...cpeAttributes])
        expect(parseCpe(formatCpe(cpe))).toEqual(cpe)
      } catch (error) {
        expect(error).toBeInstanceOf(CodedError)
      }
    }
  }
})
