// SPDX-License-Identifier: Apache-2.0
/** The interpreter and another implementation of JSON Schema judge the same documents alike. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { JsonValue } from '@primum/parse'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { isList, isObject } from '../place.ts'
import { cvssSchemas } from './cvss-schemas.ts'
import { SchemaSet } from './json-schema.ts'
import csaf20 from './oasis/csaf-2.0.json' with { type: 'json' }
import csaf21 from './oasis/csaf-2.1.json' with { type: 'json' }
import extensionContent from './oasis/extension-content.json' with { type: 'json' }
import { ssvcSchema, ssvcSelectionList } from './ssvc-schema.ts'

const extensionMetaschema = {
  $defs: {
    content_schema_t: { type: 'string', pattern: '^https://[^/]+/.+_[0-9]+[.][0-9]+[.][0-9]+[.]json$' },
  },
}

const schemas = {
  ...cvssSchemas,
  [ssvcSelectionList]: ssvcSchema,
  'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/extension-content.json': extensionContent,
  'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/extension-metaschema.json': extensionMetaschema,
  'https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json': csaf20,
  'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json': csaf21,
}

const ajv = new Ajv2020({ strict: false, allErrors: false, multipleOfPrecision: 6 })
addFormats.default(ajv)
for (const [address, schema] of Object.entries(schemas)) {
  const { $schema: _, $id: __, ...rest } = schema as Readonly<Record<string, unknown>> // schemas are objects
  ajv.addSchema(rest, address)
}
const own = new SchemaSet(schemas)

type Suite = { readonly documents: Readonly<Record<string, JsonValue>> }

function documentsOf(version: string): readonly JsonValue[] {
  const bytes = gunzipSync(
    readFileSync(new URL(`../testdata/csaf-${version}-validator.json.gz`, import.meta.url)),
  )
  // The file holds what its SOURCE.md says.
  return Object.values((JSON.parse(bytes.toString()) as Suite).documents)
}

/** The document with each of its values in turn replaced, or left out. */
function* mangled(value: JsonValue, put: (changed: JsonValue) => JsonValue): Iterable<JsonValue> {
  for (const other of [null, 7, 'x', '', [], {}, [null], '2024-13-01T00:00:00Z']) yield put(other)
  if (isList(value)) {
    yield put([...value, ...value])
    for (const [index, item] of value.entries())
      yield* mangled(item, (changed) => put(value.with(index, changed)))
  } else if (isObject(value)) {
    yield put({ ...value, unknown: 1 })
    for (const [name, member] of Object.entries(value)) {
      const { [name]: _, ...without } = value
      yield put(without)
      yield* mangled(member, (changed) => put({ ...value, [name]: changed }))
    }
  }
}

describe.each([
  ['2.0', 'https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json'],
  ['2.1', 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json'],
])('CSAF %s', (version, address) => {
  const theirs = ajv.getSchema(address)
  const documents = documentsOf(version)
  const judge = (document: JsonValue) => ({
    own: own.check(address, document).length === 0,
    theirs: theirs?.(document),
  })

  test('the official cases', () => {
    for (const document of documents) {
      const { own: ours, theirs: other } = judge(document)
      if (ours !== other)
        expect({ ours, faults: own.check(address, document), document }).toEqual({ ours: other })
    }
  })

  test('and what becomes of some when one value changes', () => {
    let count = 0
    for (const document of documents.filter((_, index) => index % 40 === 0)) {
      for (const changed of mangled(document, (whole) => whole)) {
        const { own: ours, theirs: other } = judge(changed)
        if (ours !== other)
          expect({ ours, faults: own.check(address, changed), changed }).toEqual({ ours: other })
        count++
      }
    }
    expect(count).toBeGreaterThan(1000)
  })
})
