// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { cveProducts } from './cve-products.ts'
import { cveProductsOf, parseRecipe, recipeVersion } from './recipe.ts'

test.each([
  ['openssl', 'openssl', false],
  ['OpenSSL-native', 'openssl', true],
  ['nativesdk-openssl', 'openssl', true],
  ['gcc-cross-aarch64', 'gcc', true],
  ['lib32-openssl', 'openssl', false],
  ['linux-yocto', 'linux-yocto', false],
])('%s is the recipe %s', (text, name, isBuildTool) => {
  expect(parseRecipe(text)).toEqual({ name, isBuildTool })
})

test.each([
  ['openssl', ['a:openssl:openssl']],
  ['glibc', ['*:glibc']],
  ['busybox', ['*:busybox']],
  ['zlib', ['a:zlib:zlib', 'a:gnu:zlib']],
  ['expat', ['*:expat', '*:libexpat']],
  ['glibc-locale', []],
  ['constructor', ['*:constructor']],
])('%s is looked up by %j', (recipe, keys) => {
  expect(cveProductsOf(recipe)).toEqual(keys)
})

test.each([
  ['6.6.21+git0+abcdef', '6.6.21'],
  ['2.38+gitAUTOINC+1', '2.38'],
  ['1.36.1-r0', '1.36.1'],
  ['1.0.2k', '1.0.2k'],
  ['4.2.0+p1', '4.2.0+p1'],
])('%s is %s', (written, version) => {
  expect(recipeVersion(written)).toBe(version)
})

test('the table has products, each with one vendor at most', () => {
  for (const [recipe, products] of Object.entries(cveProducts)) {
    expect([recipe, products]).toEqual([recipe, expect.stringMatching(/^(?:[^\s:]+(?::[^\s:]+)?(?: |$))*$/)])
  }
})
