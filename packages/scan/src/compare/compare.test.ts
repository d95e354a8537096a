// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ComparedComponent, compareWithImage } from './compare.ts'
import { relateVersions } from './versions.ts'

let count = 0
const component = (
  name: string,
  version?: string,
  more: Partial<ComparedComponent> = {},
): ComparedComponent => ({
  ref: String(count++),
  name,
  ...(version === undefined ? {} : { version }),
  ...more,
})
const purl = (text: string): ComparedComponent => {
  const [, name = '', version] = /\/([^/@?]+)@([^?]+)/.exec(text) ?? []
  return component(decodeURIComponent(name), version, { purl: text })
}

function told(sbom: readonly ComparedComponent[], image: readonly ComparedComponent[]) {
  const { onlyInImage, onlyInSbom, differing, same } = compareWithImage(sbom, image)
  return {
    onlyInImage: onlyInImage.map(({ name }) => name),
    onlyInSbom: onlyInSbom.map(({ name }) => name),
    differing: differing.map(({ image: { name }, by, confidence, versions }) => [
      name,
      by,
      confidence,
      versions,
    ]),
    same: same.map(({ image: { name }, by, confidence }) => [name, by, confidence]),
  }
}

const nothing = { onlyInImage: [], onlyInSbom: [], differing: [], same: [] }

test('by purl, whatever its qualifiers', () => {
  expect(
    told(
      [purl('pkg:deb/debian/libssl3@3.0.11-1~deb12u1?arch=amd64')],
      [purl('pkg:deb/debian/libssl3@3.0.11-1~deb12u2?arch=amd64&distro=debian-12')],
    ),
  ).toEqual({ ...nothing, differing: [['libssl3', 'purl', 'high', 'different']] })
})

test('two versions side by side find each its own', () => {
  const both = [purl('pkg:npm/a@1.0.0'), purl('pkg:npm/a@2.0.0')]
  expect(told(both, both.toReversed())).toEqual({
    ...nothing,
    same: [
      ['a', 'purl', 'high'],
      ['a', 'purl', 'high'],
    ],
  })
})

test('a second version in the image is one that the SBOM lacks', () => {
  expect(told([purl('pkg:npm/a@1.0.0')], [purl('pkg:npm/a@1.0.0'), purl('pkg:npm/a@2.0.0')])).toMatchObject({
    same: [['a', 'purl', 'high']],
    onlyInImage: ['a'],
  })
})

test('by CPE, where names and purls differ', () => {
  const cpe = (version: string) => [`cpe:2.3:a:haxx:curl:${version}:*:*:*:*:*:*:*`]
  expect(
    told(
      [component('libcurl', '8.5.0', { cpes: cpe('8.5.0') })],
      [component('curl', '8.4.0', { cpes: cpe('8.4.0') })],
    ),
  ).toEqual({
    ...nothing,
    differing: [['curl', 'cpe', 'high', 'different']],
  })
})

test('an upstream project in the SBOM stands for the packages built from it', () => {
  const image = [
    purl('pkg:deb/debian/libssl3@3.0.11-1?upstream=openssl'),
    purl('pkg:deb/debian/openssl@3.0.11-1'),
    purl('pkg:deb/debian/libssl-dev@3.0.11-1?upstream=openssl'),
  ]
  expect(told([component('OpenSSL', '3.0.11')], image)).toEqual({
    ...nothing,
    same: [
      ['libssl-dev', 'source', 'medium'],
      ['libssl3', 'source', 'medium'],
      ['openssl', 'source', 'medium'],
    ],
  })
})

test('by a loose name, with low confidence', () => {
  expect(told([component('libexpat', '2.5.0')], [component('libexpat1', '2.5.0')])).toEqual({
    ...nothing,
    same: [['libexpat1', 'name', 'low']],
  })
})

test('packages of two languages with one name are two things; files are none', () => {
  expect(told([purl('pkg:npm/requests@1.0.0')], [purl('pkg:pypi/requests@1.0.0')])).toMatchObject({
    onlyInImage: ['requests'],
    onlyInSbom: ['requests'],
  })
  expect(told([component('a.txt', undefined, { type: 'file' })], [])).toEqual(nothing)
})

test('purls and CPE names that do not parse are passed over', () => {
  const odd = component('a', '1', { purl: 'no purl', cpes: ['no cpe'] })
  expect(told([odd], [component('a', '1')])).toEqual({ ...nothing, same: [['a', 'source', 'medium']] })
})

describe('versions', () => {
  test.each([
    ['1.0', '1.0', 'same'],
    ['v1.2.3', '1.2.3', 'same'],
    ['3.0.11-1', '1:3.0.11-1', 'same'],
    ['3.0.11', '3.0.11-1~deb12u2', 'same-upstream'],
    ['1.36.1', '1.36.1-r15', 'same-upstream'],
    ['2023.01', '2023.01+dfsg-2', 'same-upstream'],
    ['3.0.11-1~deb12u1', '3.0.11-1~deb12u2', 'different'],
    ['3.0.11', '3.0.12-1', 'different'],
    [undefined, '1', 'unknown'],
    ['1', '', 'unknown'],
  ])('%s and %s: %s', (sbom, image, relation) => expect(relateVersions(sbom, image)).toBe(relation))
})

test('whatever the lists: each component is told once, and a list agrees with itself', () => {
  const name = fc.constantFrom('openssl', 'libssl3', 'zlib', 'zlib1g', 'a')
  const one = fc
    .record({
      name,
      version: fc.constantFrom('1.0', '2.0', '1.0-1'),
      type: fc.constantFrom('deb/debian', 'npm', ''),
    })
    .map(({ name: given, version, type }) =>
      component(given, version, type === '' ? {} : { purl: `pkg:${type}/${given}@${version}` }),
    )
  const list = fc.array(one, { maxLength: 12 })
  fc.assert(
    fc.property(list, list, (sbom, image) => {
      const { onlyInImage, onlyInSbom, differing, same } = compareWithImage(sbom, image)
      const pairs = [...differing, ...same]
      expect(onlyInImage.length + pairs.length).toBe(image.length)
      expect(new Set([...onlyInSbom, ...pairs.map((pair) => pair.sbom)]).size).toBe(new Set(sbom).size)
      const itself = compareWithImage(image, image)
      expect([itself.onlyInImage, itself.onlyInSbom, itself.differing]).toEqual([[], [], []])
    }),
  )
})
