// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import {
  csaf20Of,
  formatDocument,
  leastRevision,
  listDifferences,
  parseDocument,
  releaseDocument,
  withdrawDocument,
} from '../src/compose/index.ts'
import { renderAdvisory, renderNotice, textOfBlocks } from '../src/render/index.ts'

const release = {
  at: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  kind: 'minor',
  summary: 'x',
  engine: { name: 'x', version: '1' },
} as const

/** Fuzz target: any bytes are a document that is shown, compared, released and withdrawn, or a coded error. */
export function fuzz(data: Uint8Array): void {
  try {
    const document = parseDocument(new TextDecoder().decode(data))
    const text = formatDocument(document)
    if (formatDocument(parseDocument(text)) !== text) throw new Error('not stable when written again')
    textOfBlocks([...renderAdvisory(document), ...renderNotice(document).blocks])
    if (listDifferences(document, parseDocument(text)).length > 0) throw new Error('differs from itself')
    const withdrawn = withdrawDocument(document, 'x')
    leastRevision(document, withdrawn)
    releaseDocument(withdrawn, { ...release, base: document })
    csaf20Of(document)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
  }
}
