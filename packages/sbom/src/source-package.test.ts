// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { readSbom } from './read-sbom.ts'
import { sourceFromInfo, sourceFromProperties } from './source-package.ts'

const properties = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([name, value]) => ({ name, value }))

test.each<[string, Readonly<Record<string, string>>, ReturnType<typeof sourceFromProperties>]>([
  [
    'syft, Debian',
    { 'syft:metadata:source': 'openssl', 'syft:metadata:sourceVersion': '3.0.11-1' },
    { name: 'openssl', version: '3.0.11-1' },
  ],
  ['syft, Alpine', { 'syft:metadata:originPackage': 'openssl' }, { name: 'openssl' }],
  ['syft, RPM', { 'syft:metadata:sourceRpm': 'openssl-3.0.7-25.el9.src.rpm' }, { name: 'openssl' }],
  [
    'trivy',
    {
      'aquasecurity:trivy:SrcName': 'openssl',
      'aquasecurity:trivy:SrcVersion': '3.0.7',
      'aquasecurity:trivy:SrcRelease': '25.el9',
      'aquasecurity:trivy:SrcEpoch': '1',
    },
    { name: 'openssl', version: '1:3.0.7-25.el9' },
  ],
  ['none', { other: 'x', 'syft:metadata:source': '' }, undefined],
])('%s', (_name, values, source) => {
  expect(sourceFromProperties(properties(values))).toEqual(source)
})

test.each([
  ['built package from: util-linux 2.38.1-5', { name: 'util-linux', version: '2.38.1-5' }],
  ['built package from: bash', { name: 'bash' }],
  ['acquired package info from the following paths: /lib/apk', undefined],
  [undefined, undefined],
])('%s', (info, source) => {
  expect(sourceFromInfo(info)).toEqual(source)
})

test('a component has it, from either format', async () => {
  const cyclonedx = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    components: [
      { type: 'library', name: 'libssl3', properties: properties({ 'syft:metadata:source': 'openssl' }) },
      { type: 'library', name: 'bash' },
    ],
  }
  const spdx = {
    spdxVersion: 'SPDX-2.3',
    SPDXID: 'SPDXRef-DOCUMENT',
    packages: [{ SPDXID: 'SPDXRef-a', name: 'libssl3', sourceInfo: 'built package from: openssl 3.0.11-1' }],
  }
  const sourcesOf = async (json: object) =>
    (await readSbom(Buffer.from(JSON.stringify(json)))).components.map(({ source }) => source)
  expect(await sourcesOf(cyclonedx)).toEqual([{ name: 'openssl' }, undefined])
  expect(await sourcesOf(spdx)).toEqual([{ name: 'openssl', version: '3.0.11-1' }])
})
