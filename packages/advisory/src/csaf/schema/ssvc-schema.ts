// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from '@primum/parse'

/** What SSVC 2025 calls a key: letters and digits, `_` between them; `T*` is kept from older decision points. */
const key = { type: 'string', pattern: '^(?:[a-zA-Z0-9]+(?:_+[a-zA-Z0-9]+)*|T\\*)$' }

const version = {
  type: 'string',
  pattern:
    '^(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?$',
}

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const reverseDomain = `${label}(?:\\.${label})+`
const fragment = '#[a-z0-9]+(?:[.-][a-z0-9]+)*'
const language =
  '(?:(?:[a-zA-Z]{2,3}(?:-[a-zA-Z]{3}(?:-[a-zA-Z]{3}){0,2})?|[a-zA-Z]{4,8})(?:-[a-zA-Z]{4})?(?:-(?:[a-zA-Z]{2}|[0-9]{3}))?(?:-(?:[a-zA-Z0-9]{5,8}|[0-9][a-zA-Z0-9]{3}))*(?:-[0-9A-WY-Za-wy-z](?:-[a-zA-Z0-9]{2,8})+)*(?:-[xX](?:-[a-zA-Z0-9]{2,8})+)?|[xX](?:-[a-zA-Z0-9]{2,8})+|i-default|i-mingo)'
const translated = `(?:\\.${reverseDomain}|${reverseDomain}${fragment})\\$${language}`

/**
 * A namespace: a base (registered, or `x_` with a domain and a fragment), then extensions after slashes, of which the first
 * is a language or empty. Written so that each character can be read in one way only: in the published pattern a name of forty letters takes
 * hours to refuse.
 */
const namespace = {
  type: 'string',
  minLength: 3,
  maxLength: 1000,
  pattern: `^(?:x_${reverseDomain}${fragment}|[a-z][a-z0-9](?:[.-]?[a-z0-9])+(?:${fragment})?)(?:/(?:${language})?(?:/(?:${language}|\\.${reverseDomain}${fragment}|${translated}))*)?$`,
}

const nonEmpty = { type: 'string', minLength: 1 }

const value = {
  type: 'object',
  required: ['key'],
  properties: { name: nonEmpty, definition: nonEmpty, key },
  additionalProperties: false,
}

const selection = {
  type: 'object',
  required: ['namespace', 'key', 'version', 'values'],
  properties: {
    namespace,
    key,
    version,
    name: nonEmpty,
    definition: nonEmpty,
    values: { type: 'array', minItems: 1, items: value },
  },
  additionalProperties: false,
}

const references = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['uri', 'summary'],
    properties: { uri: { type: 'string', format: 'uri', minLength: 1 }, summary: { type: 'string' } },
    additionalProperties: false,
  },
}

export const ssvcSelectionList =
  'https://certcc.github.io/SSVC/data/schema/v2/SelectionList_2_0_0.schema.json'

/** The SSVC selection list 2.0.0, to which CSAF 2.1 refers for `ssvc_v2`. */
export const ssvcSchema: JsonObject = {
  type: 'object',
  required: ['timestamp', 'schemaVersion', 'selections'],
  properties: {
    timestamp: { type: 'string', format: 'date-time' },
    schemaVersion: { const: '2.0.0' },
    target_ids: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } },
    selections: { type: 'array', minItems: 1, items: selection },
    decision_point_resources: references,
    references,
  },
  additionalProperties: false,
}
