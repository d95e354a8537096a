// SPDX-License-Identifier: Apache-2.0
import { at, textAt } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** The title does not repeat the tracking id. */
export const documentTrackingIdInTitle: Rule = {
  id: '6.2.22',
  *check(document) {
    const title = at(document, 'document', 'title')
    const id = textAt(document, 'document', 'tracking', 'id')
    if (typeof title?.value !== 'string' || id === undefined || id === '' || !title.value.includes(id)) return
    yield faultAt(title, `the title contains the tracking id ${quote(id)}`)
  },
}
