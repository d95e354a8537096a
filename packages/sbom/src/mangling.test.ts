// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { fuzz } from '../fuzz/read-sbom.ts'
import { bundle } from './documents.test-data.ts'

const cycloneDx = bundle('cyclonedx-documents.json.gz')
const spdx = bundle('spdx-documents.json.gz')

/** A small document of each format; the fuzz target says what must hold of any bytes. */
const seeds: readonly [string, Uint8Array | undefined][] = [
  ['CycloneDX JSON', cycloneDx.get('1.7/valid-dependency-1.7.json')],
  ['CycloneDX XML', cycloneDx.get('1.6/valid-component-identifiers-1.6.xml')],
  ['SPDX JSON', spdx.get('spdx-examples/presentations/OSS-NA-2023/SPDXVersion2.3/02-SBOMwSource.json')],
  ['SPDX tag-value', spdx.get('spdx-examples/software/example2/spdx2.2/example2-bin.spdx')],
  ['SPDX 3', spdx.get('spdx-examples/software/example13/spdx3.0/example13.spdx3.json')],
]

describe.each(seeds)('%s with bytes changed', (_name, seed = new Uint8Array()) => {
  test('gives an SBOM or a coded error, never anything else', async () => {
    const place = fc.nat(seed.length - 1)
    const change = fc.oneof(
      fc.tuple(place, fc.constantFrom(...'{}[]<>":,\0\n&/\\ \xff0'), fc.constant('set')),
      fc.tuple(place, fc.constantFrom(...'{}[]<>":,\0\n&/\\ \xff0'), fc.constant('insert')),
      fc.tuple(place, fc.constant(''), fc.constantFrom('cut', 'delete', 'double')),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        let bytes: Uint8Array = seed
        for (const [at, character, kind] of changes)
          bytes = changed(bytes, at, character.charCodeAt(0) || 0, kind)
        await fuzz(bytes)
      }),
      { numRuns: 700 },
    )
  })
})

function changed(bytes: Uint8Array, at: number, byte: number, kind: string): Uint8Array {
  if (at >= bytes.length) return bytes
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
  if (kind === 'set') return bytes.with(at, byte)
  if (kind === 'cut') return before
  if (kind === 'insert') return Buffer.concat([before, Uint8Array.of(byte), after])
  if (kind === 'delete') return Buffer.concat([before, after.subarray(20)])
  return Buffer.concat([before, after.subarray(0, 200), after])
}
