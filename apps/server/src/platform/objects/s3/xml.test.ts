// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { escapeXml, textOf, textsOf } from './xml.ts'

it('reads the texts of elements in order, with what is escaped in them', () => {
  const page =
    '<R xmlns="x"><K>a</K><C><K>b &amp; c</K></C><K/><K></K><L>&lt;&gt;&quot;&apos;&#61;&#x3D;</L></R>'
  expect(textsOf(page, 'K')).toEqual(['a', 'b & c', ''])
  expect(textOf(page, 'L')).toBe('<>"\'==')
  expect(textOf(page, 'M')).toBeUndefined()
})

it('leaves alone what is no reference to a character', () => {
  expect(textOf('<K>&nbsp; & &#x110000; &#1114112; &#;</K>', 'K')).toBe('&nbsp; & &#x110000; &#1114112; &#;')
})

it('reads what it writes, and takes any text without failing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(textOf(`<K>${escapeXml(text)}</K>`, 'K')).toBe(text)
      expect(() => textsOf(text, 'K')).not.toThrow()
    }),
  )
})
