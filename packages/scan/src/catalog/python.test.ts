// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { componentsOf, readWith, scannedFile } from '../testing/scanned.ts'
import { python } from './python.ts'

const metadata = `Metadata-Version: 2.1
Name: PyYAML
Version: 6.0.1
License: MIT

Name: not-a-header
Version: 0
`

test.each([
  'usr/lib/python3/dist-packages/PyYAML-6.0.1.dist-info/METADATA',
  'usr/lib/python3/dist-packages/PyYAML-6.0.1.egg-info/PKG-INFO',
  'usr/lib/python3/dist-packages/PyYAML-6.0.1.egg-info',
])('%s', (path) => {
  expect(componentsOf(readWith(python, scannedFile(path, metadata)))).toMatchObject([
    { name: 'PyYAML', version: '6.0.1', purl: 'pkg:pypi/pyyaml@6.0.1', license: 'MIT' },
  ])
})

test('a licence that is a whole text is left out, and so is a file without a name', () => {
  const [found] = componentsOf(
    readWith(
      python,
      scannedFile('a.dist-info/METADATA', `Name: a\nVersion: 1\nLicense: ${'x'.repeat(500)}\n`),
    ),
  )
  expect(found).not.toHaveProperty('license')
  expect(readWith(python, scannedFile('a.dist-info/METADATA', 'Version: 1\n'))).toEqual([])
})
