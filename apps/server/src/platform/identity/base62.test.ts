// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base62Length, formatBase62, parseBase62 } from './base62.ts'

describe('base62', () => {
  it('round-trips any bytes of a known length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
        const text = formatBase62(bytes)
        expect(text).toHaveLength(base62Length(bytes.length))
        expect(parseBase62(text, bytes.length)).toEqual(bytes)
      }),
    )
  })

  it('has one text for each value', () => {
    expect(formatBase62(new Uint8Array(16))).toBe('0'.repeat(22))
    expect(formatBase62(new Uint8Array(1).fill(255))).toBe('47')
    expect(parseBase62('48', 1)).toBeUndefined()
    expect(parseBase62('z'.repeat(22), 16)).toBeUndefined()
    expect(parseBase62('0'.repeat(21), 16)).toBeUndefined()
    expect(parseBase62(`${'0'.repeat(21)}-`, 16)).toBeUndefined()
  })
})
