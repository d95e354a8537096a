// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { ScanReport } from '../model.ts'
import { cycloneDxOf } from './cyclonedx.ts'

const report: ScanReport = {
  root: '/images/rootfs/',
  format: 'directory',
  components: [
    {
      ref: 'pkg:generic/openssl@3.0.11',
      type: 'library',
      name: 'openssl',
      version: '3.0.11',
      purl: 'pkg:generic/openssl@3.0.11',
      cpes: [
        'cpe:2.3:a:openssl:openssl:3.0.11:*:*:*:*:*:*:*',
        'cpe:2.3:a:other:openssl:3.0.11:*:*:*:*:*:*:*',
      ],
      within: 'vendor-agent',
      sha256: 'ab'.repeat(32),
      evidence: [
        {
          foundBy: 'library',
          technique: 'binary-analysis',
          confidence: 0.9,
          location: '/opt/libcrypto.so.3',
          said: 'OpenSSL 3.0.11',
        },
        {
          foundBy: 'library',
          technique: 'binary-analysis',
          confidence: 0.8,
          location: '/opt/app',
          said: 'OpenSSL 3.0.11',
        },
      ],
    },
    {
      ref: 'dpkg:a@1',
      type: 'library',
      name: 'a',
      version: '1',
      cpes: [],
      license: 'MIT OR Apache-2.0',
      supplier: 'Somebody',
      source: { name: 'a-source', version: '1' },
      evidence: [
        { foundBy: 'dpkg', technique: 'manifest-analysis', confidence: 1, location: '/var/lib/dpkg/status' },
      ],
    },
  ],
  warnings: [],
  warningsLeftOut: 0,
  files: { seen: 10, opened: 3, bytes: 5 },
}

const bom = cycloneDxOf(report, {
  timestamp: '2026-01-01T00:00:00Z',
  tool: { name: 'primum', version: '0.1.0' },
})

test('how and where a component was found', () => {
  expect(bom.components[0]).toMatchObject({
    'bom-ref': 'pkg:generic/openssl@3.0.11',
    cpe: 'cpe:2.3:a:openssl:openssl:3.0.11:*:*:*:*:*:*:*',
    hashes: [{ alg: 'SHA-256' }],
    evidence: {
      identity: [
        {
          field: 'purl',
          confidence: 0.9,
          methods: [
            { technique: 'binary-analysis', confidence: 0.9, value: 'library: OpenSSL 3.0.11' },
            { technique: 'binary-analysis', confidence: 0.8, value: 'library: OpenSSL 3.0.11' },
          ],
        },
      ],
      occurrences: [{ location: '/opt/libcrypto.so.3' }, { location: '/opt/app' }],
    },
    properties: [
      { name: 'primum:scan:found-by', value: 'library' },
      { name: 'primum:scan:within', value: 'vendor-agent' },
      { name: 'primum:scan:cpe', value: 'cpe:2.3:a:other:openssl:3.0.11:*:*:*:*:*:*:*' },
    ],
  })
  expect(bom.components[1]).toMatchObject({
    licenses: [{ expression: 'MIT OR Apache-2.0' }],
    supplier: { name: 'Somebody' },
    evidence: { identity: [{ field: 'name' }] },
  })
})

test('what the document is about: the distribution, or the image by its name', () => {
  expect(bom.metadata.component).toEqual({ type: 'firmware', 'bom-ref': 'root', name: 'rootfs' })
  const distribution = { id: 'debian', idLike: [], name: 'Debian GNU/Linux 12 (bookworm)', version: '12' }
  const tool = { name: 'primum', version: '0.1.0' }
  expect(cycloneDxOf({ ...report, distribution }, { timestamp: 'x', tool }).metadata.component).toMatchObject(
    {
      type: 'operating-system',
      name: 'debian',
      version: '12',
    },
  )
  expect(bom.compositions).toEqual([{ aggregate: 'incomplete', assemblies: ['root'] }])
})
