// SPDX-License-Identifier: Apache-2.0
import { readVersionNumber } from '../document/version-number.ts'
import { findAll, textAt } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** All versions of a document are integers, or all are semantic versions. */
export const mixedIntegerAndSemanticVersioning: Rule = {
  id: '6.1.30',
  *check(document) {
    const places = findAll(document, [
      '$.document.tracking.revision_history[*].number',
      '$.document.tracking.version',
    ])
    const kinds = places.map((place) => ({ place, kind: readVersionNumber(textAt(place))?.kind }))
    const first = kinds.find(({ kind }) => kind !== undefined)?.kind
    for (const { place, kind } of kinds) {
      if (kind !== undefined && kind !== first) {
        yield faultAt(place, `this is ${kind} versioning, but the document began with ${first} versioning`)
      }
    }
  },
}
