// SPDX-License-Identifier: Apache-2.0
import type { JsonValue } from '@primum/parse'
import { at } from '../place.ts'
import type { Rule } from '../report.ts'

const labels: ReadonlySet<JsonValue | undefined> = new Set(['AMBER', 'GREEN', 'RED', 'WHITE'])

/** The document has a label of the Traffic Light Protocol, version 1. */
export const missingTlpLabel: Rule = {
  id: '6.2.10',
  *check(document) {
    if (!labels.has(at(document, 'document', 'distribution', 'tlp', 'label')?.value)) {
      yield { path: '/document', message: 'the document has no TLP label' }
    }
  },
}
