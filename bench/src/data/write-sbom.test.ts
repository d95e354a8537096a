// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parsePurl } from '@primum/flaws'
import { readSbom } from '@primum/sbom'
import { afterAll, expect, test } from 'vitest'
import { drawComponents } from './draw-components.ts'
import type { PackagePool } from './package-pool.ts'
import { type SbomSize, writeSbom } from './write-sbom.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'primum bench test '))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const pool: PackagePool = new Map([
  ['npm', [{ name: '@scope/known', release: '', newest: '2.0.0', older: ['1.0.0'] }]],
  ['Debian', [{ name: 'openssl', release: '12', newest: '3.0.11-1', older: [] }]],
  // No purl can be made of it.
  ['Go', [{ name: 'stdlib', release: '', newest: '1.20.0', older: [] }]],
])

function write(name: string, size: SbomSize, seed = 1) {
  const file = path.join(dir, name)
  return { ...writeSbom(file, drawComponents(pool, seed), size, seed), bytes: readFileSync(file) }
}

test('is a document that nothing is wrong with', async () => {
  const { bytes, components, sizeBytes } = write('whole.json', { components: 2_000 })
  expect([components, sizeBytes]).toEqual([2_000, bytes.length])
  const sbom = await readSbom(bytes, { strict: true })
  expect(sbom.components).toHaveLength(2_000)
  expect(sbom.warnings).toEqual([])
  expect(sbom.subject?.name).toBe('Bedside pump')
  const purls = sbom.components.flatMap(({ purl }) => purl ?? [])
  expect(purls.map((purl) => parsePurl(purl).canonical)).toEqual(purls)
  expect(new Set(purls).size).toBe(purls.length)
  expect(purls).toContain('pkg:npm/%40scope/known@2.0.0')
  expect(purls).toContain('pkg:deb/debian/openssl@3.0.11-1?arch=amd64&distro=debian-12')
})

test('is the same for the same seed, and another for another', () => {
  const [first, again, other] = [1, 1, 2].map(
    (seed, i) => write(`${i}.json`, { components: 100 }, seed).bytes,
  )
  expect(first?.equals(again ?? Buffer.of())).toBe(true)
  expect(first?.equals(other ?? Buffer.of())).toBe(false)
})

test('stays below a size, and comes close to it', async () => {
  const sizeBytes = 3_000_000
  const written = write('sized.json', { sizeBytes })
  expect(written.sizeBytes).toBeLessThan(sizeBytes)
  expect(written.sizeBytes).toBeGreaterThan(sizeBytes * 0.95)
  expect((await readSbom(written.bytes)).components).toHaveLength(written.components)
})
