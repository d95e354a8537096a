// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { bundle } from '../documents.test-data.ts'
import type { Sbom } from '../model.ts'
import { readSbom } from '../read-sbom.ts'

const documents = bundle('spdx-documents.json.gz')
const refused = /UTF-16|\.rdf\.xml$|\.spdx\.xml$|\.yaml$/
const example = (name: string) => documents.get(`tools-python/tests/spdx/data/${name}`) ?? new Uint8Array()

test.each([...documents].filter(([path]) => !refused.test(path)))('%s is read', async (path, bytes) => {
  const sbom = await readSbom(bytes, { file: path })
  expect(sbom.format).toMatch(/^spdx-/)
  expect(sbom.specVersion).toMatch(/^(?:2\.[23]|3\.0\.[01])$/)
})

test.each([...[...documents].filter(([path]) => refused.test(path))])(
  '%s, in a form that is not read, is refused with its name',
  async (path, bytes) => {
    const expected = path.includes('UTF-16') ? 'sbom/encoding' : 'sbom/unsupported-format'
    await expect(readSbom(bytes, { file: path })).rejects.toMatchObject({
      code: expected,
      where: { file: path },
    })
  },
)

describe.each(['2.2', '2.3'])("the standard's example of %s", (version) => {
  test('says the same in JSON and in tag-value', async () => {
    const json = await readSbom(example(`SPDXJSONExample-v${version}.spdx.json`), { strict: true })
    const tags = await readSbom(example(`SPDXTagExample-v${version}.spdx`), { strict: true })
    expect(shared(tags)).toEqual(shared(json))
    expect(json.components.map(({ name }) => name)).toEqual(['glibc', 'Apache Commons Lang', 'Jena', 'Saxon'])
  })
})

function shared(sbom: Sbom): object {
  const byText = (items: readonly object[]) => items.map((item) => JSON.stringify(item)).toSorted()
  return {
    serialNumber: sbom.serialNumber,
    timestamp: sbom.timestamp,
    authors: sbom.authors,
    tools: sbom.tools,
    describes: [...sbom.describes].toSorted(),
    components: byText(
      sbom.components.map(
        ({ ref, name, version, purl, cpes, supplier, originator, licenses, endOfSupport }) => ({
          ...{ ref, name, version, purl, cpes, supplier, originator, licenses, endOfSupport },
        }),
      ),
    ),
    hashes: byText(sbom.components.flatMap(({ hashes }) => hashes)),
    relationships: byText(sbom.relationships.map(({ from, type, to }) => ({ from, type, to }))),
    files: sbom.others.map(({ ref }) => ref).toSorted(),
  }
}

test('SPDX 3 and SPDX 2.3 of one build agree on its packages', async () => {
  const folder = 'spdx-examples/software/example14'
  const older = documents.get(`${folder}/spdx2.3/examplemaven-0.0.1-enriched.spdx.json`) ?? new Uint8Array()
  const newer = documents.get(`${folder}/spdx3.0/examplemaven-0.0.1-enriched.spdx3.json`) ?? new Uint8Array()
  const names = (sbom: Sbom) =>
    sbom.components.map(({ name, version, supplier }) => [name, version, supplier]).toSorted()
  const [two, three] = [await readSbom(older), await readSbom(newer)]
  expect(names(three)).toEqual(names(two))
  expect(three.subject?.name).toBe(two.subject?.name)
})

test('SPDX 3: support, identifiers, agents in place, and an element alone', async () => {
  const sbom = await readSbom(
    new TextEncoder().encode(
      JSON.stringify({
        '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
        type: 'software_Package',
        spdxId: 'urn:x:zlib',
        creationInfo: {
          type: 'CreationInfo',
          specVersion: '3.0.1',
          created: '2026-01-01T00:00:00Z',
          createdBy: [],
        },
        name: 'zlib',
        software_packageVersion: '1.3.1',
        software_primaryPurpose: 'operatingSystem',
        suppliedBy: { type: 'Organization', spdxId: 'urn:x:org', name: 'Example Inc.' },
        supportLevel: ['limitedSupport'],
        validUntilTime: '2029-12-31T00:00:00Z',
        externalIdentifier: [
          {
            type: 'ExternalIdentifier',
            externalIdentifierType: 'cpe23',
            identifier: 'cpe:2.3:a:zlib:zlib:1.3.1:*:*:*:*:*:*:*',
          },
          {
            type: 'ExternalIdentifier',
            externalIdentifierType: 'packageUrl',
            identifier: 'pkg:generic/zlib@1.3.1',
          },
        ],
        verifiedUsing: { type: 'Hash', algorithm: 'sha3_256', hashValue: 'ab' },
      }),
    ),
  )
  expect(sbom.components[0]).toMatchObject({
    ref: 'urn:x:zlib',
    type: 'operating-system',
    purl: 'pkg:generic/zlib@1.3.1',
    cpe: 'cpe:2.3:a:zlib:zlib:1.3.1:*:*:*:*:*:*:*',
    supplier: 'Example Inc.',
    supportLevel: 'limitedSupport',
    supportStatus: 'actively-maintained',
    endOfSupportDate: '2029-12-31',
    hashes: [{ algorithm: 'SHA3-256', value: 'ab' }],
  })
})
