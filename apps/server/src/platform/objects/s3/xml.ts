// SPDX-License-Identifier: Apache-2.0
/**
 * The little that is read of S3's XML: the text of elements that have no attributes and no children. Nothing of it is
 * trusted: keys become names by their own parser, and tokens go back to where they came from.
 */

/** The texts of all elements of this name, in order. */
export function textsOf(xml: string, element: string): string[] {
  const found = xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))
  return Array.from(found, ([, text = '']) => unescapeXml(text))
}

/** The text of the first element of this name; undefined when there is none. */
export function textOf(xml: string, element: string): string | undefined {
  return textsOf(xml, element)[0]
}

const entities: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' }

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|apos|gt|lt|quot));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return entities[name] ?? whole
      const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
      return point <= 0x10_ffff ? String.fromCodePoint(point) : whole
    },
  )
}

/** Text as it stands in an element. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
