// SPDX-License-Identifier: Apache-2.0
import { isInitial, readVersionNumber } from '../document/version-number.ts'
import { at, textAt } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** A document whose version is `0`, `0.y.z` or a pre-release is a draft. */
export const documentStatusDraft: Rule = {
  id: '6.1.17',
  *check(document) {
    const status = at(document, 'document', 'tracking', 'status')
    const version = textAt(document, 'document', 'tracking', 'version')
    const number = readVersionNumber(version)
    if (status === undefined || number === undefined || status.value === 'draft') return
    if (isInitial(number) || number.preRelease.length > 0) {
      yield faultAt(status, `the status must be "draft" because the version is ${quote(version ?? '')}`)
    }
  },
}
