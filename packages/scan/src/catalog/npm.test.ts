// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { expect, test } from 'vitest'
import { componentsOf, readWith, scannedFile } from '../testing/scanned.ts'
import { npm } from './npm.ts'

const found = (path: string, value: unknown) =>
  componentsOf(readWith(npm, scannedFile(path, JSON.stringify(value)))).map(
    ({ name, version, purl, license }) => ({
      name,
      version,
      purl,
      license,
    }),
  )

test('packages with and without a scope, nested ones too', () => {
  expect(
    found('app/node_modules/left-pad/package.json', { name: 'left-pad', version: '1.3.0', license: 'WTFPL' }),
  ).toEqual([{ name: 'left-pad', version: '1.3.0', purl: 'pkg:npm/left-pad@1.3.0', license: 'WTFPL' }])
  expect(
    found('node_modules/a/node_modules/@b/c/package.json', { name: '@b/c', version: '2.0.0' }),
  ).toMatchObject([{ purl: 'pkg:npm/%40b/c@2.0.0' }])
  expect(found('usr/share/nodejs/semver/package.json', { name: 'semver', version: '7.3.5' })).toHaveLength(1)
})

test('what is no installed package', () => {
  expect(found('src/package.json', { name: 'a', version: '1.0.0' })).toEqual([])
  expect(found('node_modules/a/test/package.json', { name: 'a', version: '1.0.0' })).toEqual([])
  expect(found('node_modules/a/package.json', { type: 'module' })).toEqual([])
  expect(found('node_modules/a/package.json', [])).toEqual([])
})

test('a file that is no JSON is told', () => {
  expect(() => readWith(npm, scannedFile('node_modules/a/package.json', '{'))).toThrow(CodedError)
})
