// SPDX-License-Identifier: Apache-2.0
import { deflateSync } from 'node:zlib'
import { CodedError } from '@primum/parse'
import { expect, test } from 'vitest'
import { parseBinary } from '../binary/parse-binary.ts'
import { elfFile } from '../testing/elf.ts'
import { componentsOf } from '../testing/scanned.ts'
import { rustFacts } from './rust-binary.ts'

const binary = (data: Uint8Array) => parseBinary(elfFile([{ name: '.dep-v0', data, flags: 0 }]))

test('crates of the registry get a purl; what only ran at build time is not there', () => {
  const audit = {
    packages: [
      { name: 'adler', version: '0.2.3', source: 'registry' },
      { name: 'autocfg', version: '1.1.0', source: 'crates.io', kind: 'build' },
      { name: 'serde', version: '1.0.193', source: 'crates.io', dependencies: [0] },
      { name: 'pump', version: '0.4.0', source: 'local', root: true, dependencies: [2] },
    ],
  }
  const found = componentsOf(rustFacts(binary(deflateSync(JSON.stringify(audit))), '/usr/bin/pump'))
  expect(found.map(({ type, name, version, purl }) => [type, name, version, purl])).toEqual([
    ['library', 'adler', '0.2.3', 'pkg:cargo/adler@0.2.3'],
    ['library', 'serde', '1.0.193', 'pkg:cargo/serde@1.0.193'],
    ['application', 'pump', '0.4.0', undefined],
  ])
})

test.each([
  ['no zlib', Buffer.from('nothing packed')],
  ['no JSON', deflateSync('{')],
  ['no packages', deflateSync('{}')],
])('refused: %s', (_name, data) => expect(() => rustFacts(binary(data), '/a')).toThrow(CodedError))
