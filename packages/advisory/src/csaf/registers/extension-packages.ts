// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from '@primum/parse'

/** The places where CSAF 2.1 lets an extension stand. */
export type ExtensionPlace =
  | 'document'
  | 'branch'
  | 'full-product-name'
  | 'product-path'
  | 'metric'
  | 'vulnerability'
  | 'root'

/** What is known of an extension: its schema and its metadata. */
export type ExtensionPackage = {
  readonly address: string
  /** CSAF 2.1, 2.4.1. Official and registered ones are kept in lists by the OASIS CSAF TC; both lists were empty in August 2026. */
  readonly class: 'official' | 'registered' | 'experimental'
  readonly schema: JsonObject
  /** How often it may stand in one list; a place that is not named has no limit. */
  readonly maxOccurrence: Partial<Record<ExtensionPlace, number>>
  readonly incompatible: readonly string[]
}

const addressOf = (number: number): string =>
  `https://raw.githubusercontent.com/oasis-tcs/csaf/refs/heads/master/csaf_2.1/extension/data/valid/documentation-${number}/documentation-${number}-content_1.0.0.json`

/** The only thing that the extensions for documentation may say. */
const documentation = {
  const:
    'This extension is for documentation and test purposed only. It is valid. It is not allowed to be used in a production CSAF.',
}

function schemaOf(number: number, critical: boolean, content: JsonObject): JsonObject {
  return {
    type: 'object',
    required: ['$schema', 'category', 'critical', 'content'],
    properties: {
      $schema: { const: addressOf(number) },
      category: { enum: ['essential', 'significant', 'supplementary'] },
      content: { type: 'object', minProperties: 1, unevaluatedProperties: false, ...content },
      critical: { const: critical },
    },
    additionalProperties: false,
  }
}

const csaf = 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json#/$defs'
const configurationId = { type: 'string', minLength: 1 }

const configurations = {
  type: 'array',
  minItems: 1,
  uniqueItems: true,
  items: {
    type: 'object',
    required: ['configuration_id', 'details'],
    properties: { configuration_id: configurationId, details: { type: 'string', minLength: 1 } },
    additionalProperties: false,
  },
}

const configuredProducts = {
  type: 'array',
  minItems: 1,
  uniqueItems: true,
  items: {
    type: 'object',
    required: ['configuration_reference', 'full_product_name', 'product_reference'],
    properties: {
      configuration_reference: configurationId,
      full_product_name: { $ref: `${csaf}/full_product_name_t` },
      product_reference: { $ref: `${csaf}/product_id_t` },
    },
    additionalProperties: false,
  },
}

const notes = { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } }

/**
 * The extensions that the standard and its test documents use to show what an extension is. There are no others that anyone could
 * know: the lists of official and registered extensions are empty.
 */
export const extensionPackages: readonly ExtensionPackage[] = [
  {
    address: addressOf(11),
    class: 'experimental',
    schema: schemaOf(11, false, { required: ['documentation'], properties: { documentation } }),
    maxOccurrence: { root: 1 },
    incompatible: [],
  },
  {
    address: addressOf(12),
    class: 'experimental',
    schema: schemaOf(12, false, { required: ['documentation'], properties: { documentation, notes } }),
    maxOccurrence: { 'full-product-name': 10, 'product-path': 2, metric: 0 },
    incompatible: [addressOf(11)],
  },
  {
    address: addressOf(13),
    class: 'experimental',
    schema: schemaOf(13, true, {
      properties: {
        configuration_tree: {
          type: 'object',
          required: ['configurations', 'relationships'],
          properties: { configurations, relationships: configuredProducts },
        },
      },
    }),
    maxOccurrence: {},
    incompatible: [],
  },
]

/** The package of an extension by its `$schema`; absent where it is not known here. */
export function findExtension(address: string): ExtensionPackage | undefined {
  return extensionPackages.find((extension) => extension.address === address)
}
