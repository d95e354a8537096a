// SPDX-License-Identifier: Apache-2.0
import { canonicalUrls } from '../document/canonical-url.ts'
import { csafFileName } from '../file-name.ts'
import { textAt } from '../place.ts'
import { quote, type Rule } from '../report.ts'

/** One reference is the document's own address, with the file name that its tracking id gives. */
export const missingCanonicalUrl: Rule = {
  id: '6.2.11',
  *check(document) {
    const id = textAt(document, 'document', 'tracking', 'id')
    if (id === undefined || canonicalUrls(document).length > 0) return
    const message = `no reference of category \`self\` begins with "https://" and ends with the file name ${quote(csafFileName(id))}`
    yield { path: '/document/references', message }
  },
}
