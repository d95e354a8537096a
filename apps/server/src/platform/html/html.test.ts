// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html } from './html.ts'
import { formatPage } from './page.ts'

test('a value is text, whatever it holds', () => {
  const evil = `<script>alert(1)</script>" onmouseover='x' &amp;`
  expect(html`<p title="${evil}">${evil}</p>`.markup).toBe(
    '<p title="&lt;script&gt;alert(1)&lt;/script&gt;&quot; onmouseover=&#39;x&#39; &amp;amp;">&lt;script&gt;alert(1)&lt;/script&gt;&quot; onmouseover=&#39;x&#39; &amp;amp;</p>',
  )
})

test('no text can bring a character that begins or ends markup', () => {
  fc.assert(fc.property(fc.string(), (text) => !/[<>"']/.test(html`${text}`.markup)))
})

test('pieces stay markup, lists follow each other, absent values leave nothing', () => {
  const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`)
  expect(html`<ul>${items}</ul>${undefined}${null}${false}${0}`.markup).toBe(
    '<ul><li>a</li><li>&lt;b&gt;</li></ul>0',
  )
})

test('a page has one heading and escapes its title', () => {
  const page = formatPage({ title: 'A & B', organisation: '<Maker>', body: html`<p>Hello</p>` })
  expect(page.match(/<h1>/g)).toHaveLength(1)
  expect(page).toContain('<title>A &amp; B · &lt;Maker&gt;</title>')
})
