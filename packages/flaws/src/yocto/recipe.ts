// SPDX-License-Identifier: Apache-2.0
import { anyVendorKey } from '../nvd/cpe-key.ts'
import { cveProducts } from './cve-products.ts'

/** A recipe of OpenEmbedded, by the name of one of its variants. */
export type Recipe = {
  /** The recipe's base name (`BPN`): `openssl` of `lib32-openssl` and `openssl-native`. */
  readonly name: string
  /** A variant for the machine that builds, of which nothing is in the device. */
  readonly isBuildTool: boolean
}

/** Takes the marks of variants off a recipe's name (OpenEmbedded, `SPECIAL_PKGSUFFIX` and multilib prefixes). */
export function parseRecipe(text: string): Recipe {
  const lower = text.toLowerCase()
  const withoutTool = lower
    .replace(/^nativesdk-/, '')
    .replace(/-(?:native|crosssdk|cross-canadian|cross|initial)(?:-[a-z0-9_]+)?$/, '')
  return { name: withoutTool.replace(/^lib(?:x?32|64)-/, ''), isBuildTool: withoutTool !== lower }
}

/**
 * The products by which OpenEmbedded itself looks a recipe up (`CVE_PRODUCT`), as CPE keys: `a:vendor:product`, or
 * `*:product` where the recipe names no vendor. A recipe that is not in the table has its own name, which is the class's
 * default; one that is set to nothing has no product of its own.
 */
export function cveProductsOf(recipe: string): readonly string[] {
  return Object.hasOwn(cveProducts, recipe) ? tableProductsOf(recipe) : [anyVendorKey(recipe)]
}

/** {@link cveProductsOf} for recipes of the table; empty for all others. */
export function tableProductsOf(recipe: string): readonly string[] {
  const row = Object.hasOwn(cveProducts, recipe) ? (cveProducts[recipe] ?? '') : ''
  return row
    .split(' ')
    .filter((product) => product !== '')
    .map((product) => (product.includes(':') ? `a:${product}` : anyVendorKey(product)))
}

/** The version that CPE criteria compare with: `6.6.21+git0+abc` is `6.6.21` (`CVE_VERSION`). */
export function recipeVersion(version: string): string {
  return version.replace(/\+(?:git|svn|hg)(?:\W|AUTOINC|r?\d|$).*$/i, '').replace(/-r\d+(?:\.\d+)?$/, '')
}
