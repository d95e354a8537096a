// SPDX-License-Identifier: Apache-2.0
import { CodedError, parseJson } from '@primum/parse'
import { lifecyclesOf, supportPhase } from '../src/endoflife/index.ts'
import { parseLifecycle } from '../src/endoflife/parse.ts'
import { indexInMemory } from '../src/index.ts'

/** Any bytes: products that are found again by each of their names, or a CodedError. Throws only when that does not hold. */
export function fuzz(data: Uint8Array): void {
  let parsed: ReturnType<typeof parseLifecycle>
  try {
    parsed = parseLifecycle(parseJson(data, { maxBytes: 1 << 20, maxDepth: 64 }))
  } catch (error) {
    if (error instanceof CodedError) return
    throw error
  }
  const { products } = parsed
  const index = indexInMemory({ records: [], lifecycle: products })
  for (const { name, keys, cycles } of products) {
    for (const key of keys) {
      if (index.lifecycleProducts(key).length === 0) throw new Error(`${key} does not lead to ${name}`)
    }
    for (const cycle of cycles) {
      const [found] = lifecyclesOf(index, [{ name, version: cycle.name }])
      if (found !== undefined) supportPhase(found, '2026-01-01')
    }
  }
}
