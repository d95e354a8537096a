// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { readStandings } from './standings.ts'

const document = {
  product_tree: {
    branches: [
      {
        category: 'vendor',
        name: 'Halcyon',
        branches: [
          {
            category: 'product_name',
            name: 'Pump',
            branches: [
              {
                category: 'product_version',
                name: '2.3',
                product: { name: 'Halcyon Pump 2.3', product_id: 'A' },
              },
              {
                category: 'product_version_range',
                name: 'vers:semver/>=2.4',
                product: {
                  name: 'Halcyon Pump 2.4 and later',
                  product_id: 'B',
                  product_identification_helper: {
                    x_generic_uris: [{ namespace: 'https://x.example', uri: 'urn:udi-di:0081' }],
                  },
                },
              },
            ],
          },
        ],
      },
    ],
    full_product_names: [{ name: 'Halcyon Console', product_id: 'C' }],
    product_groups: [{ group_id: 'G', product_ids: ['A', 'C'] }],
  },
  vulnerabilities: [
    {
      cve: 'CVE-2026-1',
      title: 'A flaw',
      product_status: {
        first_affected: ['A'],
        fixed: ['B'],
        recommended: ['B'],
        under_investigation: ['C'],
      },
      remediations: [
        { category: 'vendor_fix', details: 'Update.', group_ids: ['G'], url: 'https://x.example/u' },
        { category: 'workaround', details: 'Unplug it.', product_ids: ['A'] },
      ],
    },
    {
      ids: [{ system_name: 'ours', text: 'HAL-1' }],
      product_status: { known_not_affected: ['A', 'B'] },
      flags: [{ label: 'component_not_present', product_ids: ['A'] }],
      threats: [
        { category: 'impact', details: 'The part is not built in.', product_ids: ['B'] },
        { category: 'exploit_status', details: 'None known.', product_ids: ['A'] },
      ],
    },
    { notes: [] },
  ],
}

test('says of each product what the document does, with reasons and remedies', () => {
  const { products, standings } = readStandings(document)
  expect(products).toEqual([
    { name: 'Pump', vendor: 'Halcyon', version: '2.3', ids: [] },
    { name: 'Pump', vendor: 'Halcyon', versionRange: 'vers:semver/>=2.4', ids: ['urn:udi-di:0081'] },
    { name: 'Halcyon Console', ids: [] },
  ])
  expect(
    standings.map(({ product, vulnerability, standing, justification, impact, remediations }) => [
      product.version ?? product.versionRange ?? product.name,
      vulnerability,
      standing,
      justification ?? impact ?? remediations.map(({ category }) => category).join(),
    ]),
  ).toEqual([
    ['2.3', 'CVE-2026-1', 'known_affected', 'vendor_fix,workaround'],
    ['vers:semver/>=2.4', 'CVE-2026-1', 'fixed', ''],
    ['Halcyon Console', 'CVE-2026-1', 'under_investigation', 'vendor_fix'],
    ['2.3', 'HAL-1', 'known_not_affected', 'component_not_present'],
    ['vers:semver/>=2.4', 'HAL-1', 'known_not_affected', 'The part is not built in.'],
  ])
})

test('a status of a product that is not in the tree is no answer', () => {
  const wrong = { ...document, vulnerabilities: [{ product_status: { fixed: ['Z'] } }] }
  expect(() => readStandings(wrong)).toThrow('"Z" is not in the product tree')
})
