// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type OsvRecord, parseOsvRecord } from '@primum/flaws'
import { afterAll, expect, test } from 'vitest'
import type { NamedComponent } from '../scanners/scanner.ts'
import { kindOf } from './classify.ts'
import { compareAnswers } from './compare.ts'
import { SbomDocument } from './document.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'primum bench test '))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

async function documentWith(components: readonly { name: string; version: string; purl: string }[]) {
  const file = path.join(dir, `${components.length}.cdx.json`)
  const list = components.map((component, i) => ({ type: 'library', 'bom-ref': `${i}`, ...component }))
  writeFileSync(file, JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components: list }))
  return SbomDocument.read(file)
}

const components = [
  { name: '@ward/dose', version: '1.0.0', purl: 'pkg:npm/%40ward/dose@1.0.0' },
  { name: 'jQuery', version: '1.0.0', purl: 'pkg:nuget/jQuery@1.0.0' },
  { name: 'pump', version: '1:2-1', purl: 'pkg:rpm/almalinux/pump@2-1?distro=almalinux-9&epoch=1' },
]

function recordsOf(...list: readonly object[]): ReadonlyMap<string, OsvRecord> {
  return new Map(
    list.map((json) => {
      const { record } = parseOsvRecord({ modified: '2026-01-01T00:00:00Z', ...json })
      return [record.id, record]
    }),
  )
}

const about = (ecosystem: string, name: string) => [
  {
    package: { ecosystem, name },
    ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '9.0.0' }] }],
  },
]
const records = recordsOf(
  { id: 'GHSA-1', aliases: ['CVE-2026-1'], affected: about('npm', '@ward/dose') },
  { id: 'NSWG-1', aliases: ['CVE-2026-1'], affected: about('npm', '@ward/dose') },
  { id: 'GHSA-2', aliases: ['CVE-2026-2'], affected: about('NuGet', 'jquery') },
  { id: 'ALSA-1', related: ['CVE-2026-3'], affected: about('AlmaLinux:9', 'pump') },
)
const said = (component: NamedComponent, record: string) => ({ component, record })
const dose = { ecosystem: 'npm', name: '@ward/dose', version: '1.0.0' }

test('one component under several names is the same', async () => {
  const document = await documentWith(components)
  expect(document.keyOf(dose)).toBe(document.keyOf({ purl: 'pkg:npm/%40ward/dose@1.0.0' }))
  expect(document.keyOf({ ...dose, name: 'dose' })).toBe(document.keyOf(dose))
  expect(document.keyOf({ ecosystem: 'AlmaLinux:9', name: 'pump', version: '2-1' })).toContain('pump@2-1')
  expect(document.keyOf({ ...dose, version: '2.0.0' })).toBeUndefined()
})

test('the same flaw by another record is agreement, another flaw is not', async () => {
  const document = await documentWith(components)
  const ours = [said({ purl: 'pkg:npm/%40ward/dose@1.0.0' }, 'GHSA-1')]
  expect(compareAnswers(document, records, ours, [said(dose, 'NSWG-1')])).toEqual({
    agreed: 2,
    differences: [],
  })
  const { agreed, differences } = compareAnswers(document, records, ours, [said(dose, 'GHSA-2')])
  expect(agreed).toBe(0)
  expect(differences.map((difference) => [difference.said, difference.record.id])).toEqual([
    ['by us', 'GHSA-1'],
    ['by them', 'GHSA-2'],
  ])
})

test('a difference is told by what it comes from, or stays unexplained', async () => {
  const document = await documentWith(components)
  const kindsOf = (purl: string, id: string) =>
    compareAnswers(document, records, [said({ purl }, id)], []).differences.map((difference) =>
      kindOf('OSV-Scanner', difference),
    )
  expect(kindsOf(components[2]?.purl ?? '', 'ALSA-1')).toEqual(['rpm packages'])
  expect(kindsOf(components[1]?.purl ?? '', 'GHSA-2')).toEqual(['spelling of a name'])
  const [unknown] = compareAnswers(document, records, [], [said(dose, 'GHSA-1')]).differences
  expect(unknown).toBeDefined()
  expect(unknown === undefined ? '' : kindOf('OSV-Scanner', unknown)).toBeUndefined()
})
