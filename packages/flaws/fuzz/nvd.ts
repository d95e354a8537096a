// SPDX-License-Identifier: Apache-2.0
import { CodedError, type JsonValue, parseJson } from '@primum/parse'
import {
  indexInMemory,
  itemsOfPage,
  matchComponents,
  type ParsedCve,
  packagesOf,
  parseCveItem,
  parseCveRecord,
} from '../src/index.ts'

/**
 * Any bytes, read as NVD's interface, as the CVE list and as a page: records that can be indexed and whose products lead
 * back to them, or CodedErrors. Throws only when that does not hold.
 */
export function fuzz(data: Uint8Array): void {
  const value = attempt(() => parseJson(data, { maxBytes: 1 << 20, maxDepth: 64 }))
  if (value === undefined) return
  const items: readonly JsonValue[] = itemsOfPage(value) ?? [value]
  for (const item of items) {
    for (const parse of [parseCveItem, parseCveRecord]) {
      const parsed = attempt(() => parse(item))
      if (parsed !== undefined) use(parsed)
    }
  }
}

function attempt<T>(parse: () => T): T | undefined {
  try {
    return parse()
  } catch (error) {
    if (error instanceof CodedError) return undefined
    throw error
  }
}

function use({ record }: ParsedCve): void {
  const index = indexInMemory({ records: [record] })
  const products = packagesOf(index, [record.id]).filter(({ name }) => !name.startsWith('*:'))
  for (const { ecosystem, name } of products) {
    if (index.packageEntries(ecosystem, name).length === 0)
      throw new Error(`${name} does not lead to ${record.id}`)
  }
  matchComponents(
    index,
    products.map(({ name }) => {
      const [part = 'a', vendor = '', ...product] = name.split(':')
      const quote = (text: string) => text.replace(/[^a-z0-9_.]/g, '\\$&')
      return {
        name,
        version: '1.0',
        cpe: `cpe:2.3:${part}:${quote(vendor)}:${quote(product.join(':'))}:*:*:*:*:*:*:*:*`,
      }
    }),
  )
}
