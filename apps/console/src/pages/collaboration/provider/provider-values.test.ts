// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Provider } from '../../../api/collaboration/provider.ts'
import { draftOf, valuesOf } from './provider-values.ts'

const provider: Provider = {
  version: 3,
  namespace: 'https://psirt.maker.example',
  contactDetails: null,
  issuingAuthority: null,
  leadingVersion: '2.1',
  listOnAggregators: true,
  mirrorOnAggregators: false,
  maintainedFrom: null,
  maintainedUntil: '2031-12-31T00:00:00Z',
  metadataUrl: 'https://maker.example/.well-known/csaf/provider-metadata.json',
  keys: [],
  changedAt: null,
}

test('what was read is what is sent again', () => {
  const { metadataUrl: _, keys: __, changedAt: ___, ...settings } = provider
  expect(draftOf(valuesOf(provider), provider.version)).toEqual(settings)
})

test('a field that was emptied is nothing, and space around text is none of it', () => {
  const values = {
    ...valuesOf(provider),
    namespace: '  ',
    contactDetails: ' psirt@maker.example ',
    maintainedUntil: '',
  }
  expect(draftOf(values, 3)).toMatchObject({
    namespace: null,
    contactDetails: 'psirt@maker.example',
    maintainedUntil: null,
  })
})
