// SPDX-License-Identifier: Apache-2.0
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type ReadSbomOptions, readSbom, readSbomIdentities } from './read-sbom.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const bom = (members: object) =>
  bytes(JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, ...members }))
const spdx = (members: object) =>
  bytes(JSON.stringify({ spdxVersion: 'SPDX-2.3', SPDXID: 'SPDXRef-DOCUMENT', ...members }))
const xml = (inner: string, prolog = '') =>
  bytes(`${prolog}<bom xmlns="http://cyclonedx.org/schema/bom/1.5">${inner}</bom>`)
const library = (name: string, more = {}) => ({ type: 'library', name, ...more })
/** What hinders one of them must hinder the other. */
const readings = [
  readSbom,
  (input: Uint8Array, options: ReadSbomOptions) => readSbomIdentities(input, () => undefined, options),
]

describe('what is not an SBOM says what it is', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['an empty file', bytes(''), 'sbom/empty', 'empty'],
    ['white space', bytes(' \n\t'), 'sbom/empty', 'white space'],
    ['gzip', gzipSync(bom({})), 'sbom/compressed', 'gzip'],
    ['ZIP', Uint8Array.of(0x50, 0x4b, 3, 4, 9), 'sbom/compressed', 'ZIP'],
    ['UTF-16', Buffer.from('{"bomFormat":"CycloneDX"}', 'utf16le'), 'sbom/encoding', 'UTF-16'],
    ['HTML', bytes('<!doctype html><html></html>'), 'sbom/not-an-sbom', 'HTML'],
    ['other XML', bytes('<project/>'), 'sbom/not-an-sbom', '<project>'],
    ['a number', bytes('[1]'), 'sbom/not-an-sbom', 'a list'],
    [
      'package-lock.json',
      bytes('{"name":"x","lockfileVersion":3,"packages":{}}'),
      'sbom/not-an-sbom',
      'npm lock',
    ],
    [
      'composer.lock',
      bytes('{"content-hash":"0","packages":[{"name":"x"}]}'),
      'sbom/not-an-sbom',
      'Composer lock',
    ],
    ['yarn.lock', bytes('# yarn lockfile v1\n\nx@1:\n'), 'sbom/not-an-sbom', 'yarn'],
    ['OpenVEX', bytes('{"@context":"https://openvex.dev/ns/v0.2.0"}'), 'sbom/not-an-sbom', 'OpenVEX'],
    ['CSAF', bytes('{"document":{"csaf_version":"2.0"}}'), 'sbom/not-an-sbom', 'CSAF'],
    [
      'another bomFormat',
      bytes('{"bomFormat":"Other","components":[7]}'),
      'sbom/not-an-sbom',
      'another format',
    ],
    [
      'SPDX YAML',
      bytes('SPDXID: SPDXRef-DOCUMENT\nspdxVersion: SPDX-2.3\n'),
      'sbom/unsupported-format',
      'YAML',
    ],
    ['SPDX RDF', bytes('<rdf:RDF xmlns:rdf="x:y"/>'), 'sbom/unsupported-format', 'RDF'],
    [
      'CycloneDX 2.0',
      bytes('{"bomFormat":"CycloneDX","specVersion":"2.0"}'),
      'sbom/unsupported-version',
      '2.0',
    ],
    ['SPDX 9', bytes('{"spdxVersion":"SPDX-9.0"}'), 'sbom/unsupported-version', 'SPDX-9.0'],
    ['plain text', bytes('hello'), 'sbom/not-an-sbom', 'neither'],
  ])('%s', async (_name, input, code, words) => {
    for (const read of readings) {
      const reading = read(input, { file: 'x' })
      await expect(reading).rejects.toMatchObject({ code, where: { file: 'x' } })
      await expect(reading).rejects.toThrow(words)
    }
  })
})

describe('what hinders reading is refused with its place', () => {
  test.each<[string, Uint8Array, object]>([
    [
      'truncated JSON',
      bom({ components: [library('a')] }).slice(0, -2),
      { code: 'json/truncated', where: { line: 1 } },
    ],
    [
      'a member twice',
      bytes('{"bomFormat":"CycloneDX",\n"components":[{"name":"a","name":"b"}]}'),
      { code: 'json/duplicate-key', where: { line: 2, path: '/components/0/name' } },
    ],
    [
      'one reference for two components',
      bom({ components: [library('a', { 'bom-ref': 'r' }), library('b', { 'bom-ref': 'r' })] }),
      { code: 'sbom/duplicate-ref', where: { path: '/components/1' } },
    ],
    [
      'no name',
      bom({ components: [{ type: 'library' }] }),
      { code: 'sbom/invalid', where: { path: '/components/0/name' } },
    ],
    [
      'components not a list',
      bom({ components: {} }),
      { code: 'sbom/invalid', where: { path: '/components' } },
    ],
    ['truncated XML', xml('<components><component>').slice(0, -20), { code: 'sbom/truncated' }],
    ['crossed tags', xml('<components></component>'), { code: 'sbom/xml-syntax', where: { line: 1 } }],
    [
      'billion laughs',
      xml('<components/>', '<!DOCTYPE bom [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'),
      { code: 'sbom/xml-doctype' },
    ],
    ['an entity of its own', xml('<components>&lol;</components>'), { code: 'sbom/xml-syntax' }],
    ['Latin-1 XML', xml('', '<?xml version="1.0" encoding="ISO-8859-1"?>'), { code: 'sbom/encoding' }],
    [
      'XML that is not UTF-8',
      Buffer.from(xml('<!-- \xe9 -->')).fill(0xe9, 60, 61),
      { code: 'sbom/encoding' },
    ],
    [
      'two roots',
      bytes('<bom xmlns="http://cyclonedx.org/schema/bom/1.5"/><bom/>'),
      { code: 'sbom/xml-syntax' },
    ],
    [
      'an open <text>',
      bytes('SPDXVersion: SPDX-2.3\nDocumentComment: <text>a\nb'),
      { code: 'sbom/truncated', where: { line: 2 } },
    ],
    [
      'a line without a tag',
      bytes('SPDXVersion: SPDX-2.3\n???'),
      { code: 'sbom/tag-value-syntax', where: { line: 2 } },
    ],
    [
      'a tag out of place',
      bytes('SPDXVersion: SPDX-2.3\nPackageVersion: 1'),
      { code: 'sbom/tag-value-syntax', where: { line: 2 } },
    ],
  ])('%s', async (_name, input, expected) => {
    for (const read of readings) await expect(read(input, { file: 'x' })).rejects.toMatchObject(expected)
  })
})

describe('limits', () => {
  const many = bom({ components: Array.from({ length: 20 }, (_, i) => library(`c${i}`)) })
  const deep = '<a>'.repeat(200)
  test.each<[string, Uint8Array, object, string]>([
    ['bytes', many, { maxBytes: 100 }, 'json/too-large'],
    ['bytes of XML', xml('<components/>'.padEnd(200)), { maxBytes: 100 }, 'sbom/too-large'],
    ['depth', bom({ x: [[[[[]]]]] }), { maxDepth: 4 }, 'json/too-deep'],
    ['depth of XML', xml(deep), {}, 'sbom/too-deep'],
    ['components', many, { maxComponents: 19 }, 'sbom/too-many-components'],
    [
      'files',
      spdx({ files: [{ SPDXID: 'a' }, { SPDXID: 'b' }] }),
      { maxComponents: 1 },
      'sbom/too-many-components',
    ],
    [
      'services',
      bom({ services: [{ name: 'a' }, { name: 'b' }] }),
      { maxComponents: 1 },
      'sbom/too-many-components',
    ],
    [
      'relationships',
      bom({ dependencies: [{ ref: 'a', dependsOn: ['b', 'c'] }] }),
      { maxRelationships: 1 },
      'sbom/too-many-components',
    ],
    ['text', bom({ components: [library('x'.repeat(99))] }), { maxTextLength: 98 }, 'sbom/text-too-long'],
  ])('%s', async (_name, input, limits, code) => {
    for (const read of readings) await expect(read(input, { limits })).rejects.toMatchObject({ code })
  })
})

test('nested components are flattened with their parents; those without a reference get their place', async () => {
  const sbom = await readSbom(
    bom({
      metadata: { component: { type: 'device', name: 'pump', components: [library('inner')] } },
      components: [
        library('a', { 'bom-ref': 'A', components: [library('b', { components: [library('c')] })] }),
      ],
    }),
  )
  expect(sbom.components.map(({ ref, parent }) => [ref, parent])).toEqual([
    ['A', undefined],
    ['#/components/0/components/0', 'A'],
    ['#/components/0/components/0/components/0', '#/components/0/components/0'],
    ['#/metadata/component/components/0', '#/metadata/component'],
  ])
})

test('a component there twice is kept, with a warning; cyclic dependencies are kept', async () => {
  const twice = library('a', { 'bom-ref': 'r', version: '1' })
  const sbom = await readSbom(
    bom({
      components: [twice, twice],
      dependencies: [
        { ref: 'r', dependsOn: ['s'] },
        { ref: 's', dependsOn: ['r', 's'] },
      ],
    }),
  )
  expect(sbom.components.map(({ ref }) => ref)).toEqual(['r', '#/components/1'])
  expect(sbom.dependencies).toEqual([
    { ref: 'r', dependsOn: ['s'] },
    { ref: 's', dependsOn: ['r', 's'] },
  ])
  expect(sbom.warnings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['invalid', 'doubtful']))
})

test('members called __proto__ and constructor are kept and touch nothing', async () => {
  const sbom = await readSbom(
    bytes(
      '{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"type":"library","name":"a","__proto__":{"x":1}}]}',
    ),
  )
  const members = sbom.components[0]?.members ?? {}
  expect(Object.keys(members)).toEqual(['__proto__'])
  expect(Object.getPrototypeOf(members)).toBe(Object.prototype)
})
