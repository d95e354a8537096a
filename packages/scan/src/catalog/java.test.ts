// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { componentsOf, readWith, scannedFile } from '../testing/scanned.ts'
import { zipFile } from '../testing/zip.ts'
import { java } from './java.ts'

const pom = (artifact: string) => ({
  name: `META-INF/maven/org.example/${artifact}/pom.properties`,
  data: `#made by a test\nversion=1.2.${artifact.length}\ngroupId=org.example\nartifactId=${artifact}\n`,
})

test('pom.properties, also of archives within', () => {
  const inner = zipFile([pom('dose')])
  const outer = zipFile([pom('pump'), { name: 'BOOT-INF/lib/dose.jar', data: inner, isStored: true }])
  const found = componentsOf(readWith(java, scannedFile('opt/pump.jar', outer)))
  expect(found.map(({ purl, isEmbedded, evidence }) => [purl, isEmbedded, evidence.location])).toEqual([
    ['pkg:maven/org.example/pump@1.2.4', undefined, '/opt/pump.jar'],
    ['pkg:maven/org.example/dose@1.2.4', true, '/opt/pump.jar!/BOOT-INF/lib/dose.jar'],
  ])
})

test('a manifest, where Maven left nothing; lines may go on', () => {
  const manifest =
    'Manifest-Version: 1.0\r\nBundle-SymbolicName: org.example.ve\r\n ry-long;singleton:=true\r\nBundle-Version: 3.4.5\r\n'
  const found = componentsOf(
    readWith(java, scannedFile('a.jar', zipFile([{ name: 'META-INF/MANIFEST.MF', data: manifest }]))),
  )
  expect(found).toMatchObject([
    { name: 'org.example.very-long', version: '3.4.5', evidence: { confidence: 0.6 } },
  ])
  expect(found[0]).not.toHaveProperty('purl')
})

test('archives within archives come to an end', () => {
  let bytes = zipFile([pom('deep')])
  for (let i = 0; i < 5; i++) bytes = zipFile([{ name: 'inner.jar', data: bytes, isStored: true }])
  const facts = readWith(java, scannedFile('a.jar', bytes))
  expect(facts).toEqual([
    { kind: 'warning', message: 'inner.jar inside was not looked into: too deep or too large' },
  ])
})
