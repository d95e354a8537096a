// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { realDocument, realNames } from './documents.test-data.ts'
import { checkMinimumElements } from './minimum/minimum-elements.ts'
import { type ComponentIdentity, readSbom, readSbomComponents, readSbomIdentities } from './read-sbom.ts'

/** Components (a subject kept apart counted), those with a purl, and relationships as the documents state them. */
const counts: Record<string, readonly [components: number, purls: number, relationships: number]> = {
  'cbom-protocol.cdx16.json': [9, 0, 0],
  'hbom-pcie-sata.cdx.json': [7, 0, 0],
  'juice-shop.cdx14.json': [1116, 1116, 1775],
  'keycloak-10.0.2.cdx12.xml': [904, 904, 994],
  'laravel-7.12.0.cdx14.xml': [63, 63, 113],
  'medical-device-anonymised-extended.cdx14.json': [66, 65, 0],
  'mixed-npm-maven.cdx15.xml': [2185, 2185, 4117],
  'philips-keycloak.spdx22.json': [148, 147, 156],
  'python-image.cdx14.json': [432, 430, 0],
  'rust-cargo.cdx14.json': [48, 47, 0],
  'ubi9-9.2.spdx22.json': [610, 610, 610],
  'vault.spdx22.json': [348, 348, 949],
  'with-vulnerabilities.cdx15.json': [103, 102, 273],
  // 330 stated, and 25 files that belong to a package by following it.
  'zephyr-build.spdx22.tag': [53, 0, 355],
}

test('every document is counted', () => {
  expect(Object.keys(counts).toSorted()).toEqual([...realNames].toSorted())
})

test.each(Object.entries(counts))('%s', async (name, expected) => {
  const bytes = realDocument(name)
  const sbom = await readSbom(bytes, { file: name })
  const isApart = sbom.subject !== undefined && !sbom.components.includes(sbom.subject)
  const all = isApart && sbom.subject !== undefined ? [sbom.subject, ...sbom.components] : sbom.components
  const purls = all.filter(({ purl }) => purl !== undefined).length
  expect([all.length, purls, sbom.relationships.length]).toEqual(expected)

  // In pieces, and one component at a time, it is the same.
  const pieces = Array.from({ length: Math.ceil(bytes.length / 5000) }, (_, i) =>
    bytes.slice(i * 5000, (i + 1) * 5000),
  )
  const seen: unknown[] = []
  await readSbomComponents(pieces, (component) => seen.push(component), { file: name })
  expect(seen).toEqual(sbom.components)
})

test.each([...realNames])('%s: asked only for identities', async (name) => {
  const bytes = realDocument(name)
  const sbom = await readSbom(bytes, { file: name })
  const seen: ComponentIdentity[] = []
  const head = await readSbomIdentities(bytes, (component) => seen.push(component), { file: name })
  const { format, specVersion, serialNumber, describes } = sbom
  expect(head).toMatchObject({ format, specVersion, describes, ...(serialNumber && { serialNumber }) })
  expect(head.subject?.ref).toBe(format.startsWith('cyclonedx') ? sbom.subject?.ref : undefined)
  expect(seen.map(identityOf)).toEqual(sbom.components.map(identityOf))
})

function identityOf(component: ComponentIdentity) {
  const { ref, parent, type, group, name, version, purl, cpe, cpes } = component
  const { supportLevel, supportStatus, endOfSupport, endOfSupportDate } = component
  const support = { supportLevel, supportStatus, endOfSupport, endOfSupportDate }
  return { ref, parent, type, group, name, version, purl, cpe, cpes, support }
}

test("the medical device's levels and ends of support", async () => {
  const sbom = await readSbom(realDocument('medical-device-anonymised-extended.cdx14.json'))
  expect(sbom.components[0]).toMatchObject({
    name: 'UniFi Network Application',
    supplier: 'Ubiquiti',
    cpe: 'cpe:2.3:a:ubiquiti:unifi_network_application:8.3.32:*:*:*:*:*:*:*',
    supportLevel: 'Actively maintained',
    supportStatus: 'actively-maintained',
    endOfSupport: 'Until hardware support ends',
  })
  const levels = Map.groupBy(sbom.components, ({ supportLevel }) => supportLevel)
  expect(levels.get('Actively maintained')?.length).toBe(55)
  expect(levels.get('Inactive')?.every(({ supportStatus }) => supportStatus === 'no-longer-maintained')).toBe(
    true,
  )
  const { met, ntia, fda, missing } = checkMinimumElements(sbom)
  expect({ met, ntia, fda }).toEqual({ met: false, ntia: { met: false }, fda: { met: false } })
  // "Open source" is no date: each component, and the device itself, needs a justification.
  expect(missing.filter(({ element }) => element === 'fda/end-of-support').length).toBe(66)
  expect(missing.filter(({ element }) => element === 'ntia/timestamp')).toEqual([])
})
