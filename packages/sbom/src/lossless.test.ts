// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from '@primum/parse'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { realDocument } from './documents.test-data.ts'
import type { Component } from './model.ts'
import { readSbom } from './read-sbom.ts'

/** The CycloneDX component that a component of the model was read from: what the model carries, and the members it left. */
function rebuild(component: Component): JsonObject {
  const { ref, name, members } = component
  const raw: Record<string, unknown> = { name }
  if (!ref.startsWith('#/')) raw['bom-ref'] = ref
  for (const member of [
    'type',
    'group',
    'version',
    'versionRange',
    'description',
    'purl',
    'cpe',
    'copyright',
    'scope',
  ] as const) {
    if (component[member] !== undefined) raw[member] = component[member]
  }
  if (component.publisher !== undefined) raw['publisher'] = component.publisher
  if (component.manufacturer !== undefined) raw['manufacturer'] = { name: component.manufacturer }
  const fallback = component.manufacturer ?? component.publisher
  if (component.supplier !== undefined && component.supplier !== fallback)
    raw['supplier'] = { name: component.supplier }
  if (component.hashes.length > 0)
    raw['hashes'] = component.hashes.map(({ algorithm, value }) => ({ alg: algorithm, content: value }))
  if (component.externalReferences.length > 0) raw['externalReferences'] = component.externalReferences
  if (component.licenses.length > 0) {
    raw['licenses'] = component.licenses.map(({ id, name: title, expression }) =>
      expression === undefined ? { license: id === undefined ? { name: title } : { id } } : { expression },
    )
  }
  // What was kept verbatim is as it was, whatever the model made of it.
  return { ...raw, ...members } as JsonObject
}

const word = fc.string({ minLength: 1, maxLength: 8 })
const rawComponent = fc.record(
  {
    name: word,
    type: fc.constantFrom('library', 'device', 'cryptographic-asset'),
    group: fc.oneof(word, fc.constant('')),
    version: fc.oneof(word, fc.constant(''), fc.integer()),
    purl: word,
    cpe: word,
    scope: word,
    supplier: fc.oneof(
      fc.record({ name: word }),
      fc.record({ name: word, url: fc.array(word) }),
      fc.constant({}),
    ),
    hashes: fc.array(
      fc.oneof(fc.record({ alg: word, content: word }), fc.record({ alg: word, extra: word })),
      { maxLength: 2 },
    ),
    licenses: fc.array(
      fc.oneof(
        fc.record({ license: fc.record({ id: word }) }),
        fc.record({ license: fc.record({ name: word, text: fc.record({ content: word }) }) }),
        fc.record({ expression: word }),
      ),
      { maxLength: 2 },
    ),
    externalReferences: fc.array(
      fc.record({ type: word, url: word, comment: word }, { requiredKeys: ['type', 'url'] }),
    ),
    properties: fc.array(fc.record({ name: word, value: word })),
    evidence: fc.jsonValue(),
    cryptoProperties: fc.jsonValue(),
    'x-unknown': fc.jsonValue(),
  },
  { requiredKeys: ['name'] },
)

test('nothing of a component is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(rawComponent, { maxLength: 4 }), async (components) => {
      const text = JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components })
      const sbom = await readSbom(new TextEncoder().encode(text))
      const expected: unknown = JSON.parse(JSON.stringify(components))
      expect(sbom.components.map(rebuild)).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

test.each([
  'medical-device-anonymised-extended.cdx14.json',
  'python-image.cdx14.json',
  'with-vulnerabilities.cdx15.json',
])('nothing of %s is lost', async (name) => {
  const bytes = realDocument(name)
  const raw = JSON.parse(new TextDecoder().decode(bytes))
  const sbom = await readSbom(bytes)
  expect(sbom.components.map(rebuild)).toEqual(raw.components)
  const { components, dependencies, metadata, serialNumber, bomFormat, specVersion, version, ...rest } = raw
  const { metadata: keptMetadata, ...kept } = sbom.members
  expect(kept).toEqual(rest)
  const { component, timestamp, ...restOfMetadata } = metadata
  expect(keptMetadata ?? {}).toEqual(restOfMetadata)
  expect({
    serialNumber: sbom.serialNumber,
    timestamp: sbom.timestamp,
    version: sbom.documentVersion,
  }).toEqual({
    ...{ serialNumber, timestamp, version },
  })
  expect([bomFormat, specVersion, component.name]).toEqual([
    'CycloneDX',
    sbom.specVersion,
    sbom.subject?.name,
  ])
  expect(sbom.dependencies.length).toBe(dependencies?.length ?? 0)
})
