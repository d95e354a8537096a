// SPDX-License-Identifier: Apache-2.0
import { csafFileName } from '../file-name.ts'
import { find, type Place, textAt } from '../place.ts'

/** The document's own addresses: references of category `self` over HTTPS that end with its file name (test 6.2.11). */
export function canonicalUrls(document: Place): readonly string[] {
  const id = textAt(document, 'document', 'tracking', 'id')
  if (id === undefined) return []
  const fileName = csafFileName(id)
  return find(document, '$.document.references[*]').flatMap((reference) => {
    const url = textAt(reference, 'url') ?? ''
    const isOwn =
      textAt(reference, 'category') === 'self' && url.startsWith('https://') && url.endsWith(`/${fileName}`)
    return isOwn ? [url] : []
  })
}
