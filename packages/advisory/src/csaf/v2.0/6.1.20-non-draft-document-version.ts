// SPDX-License-Identifier: Apache-2.0
import { isReleased } from '../document/revision-history.ts'
import { readVersionNumber } from '../document/version-number.ts'
import { at, textAt } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** The version of a released document is no pre-release. */
export const nonDraftDocumentVersion: Rule = {
  id: '6.1.20',
  *check(document) {
    const version = at(document, 'document', 'tracking', 'version')
    const number = readVersionNumber(textAt(version))
    if (version === undefined || number === undefined || !isReleased(document)) return
    if (number.preRelease.length > 0) {
      yield faultAt(
        version,
        `the version has the pre-release part "-${number.preRelease.join('.').slice(0, 80)}", but the document is no draft`,
      )
    }
  },
}
