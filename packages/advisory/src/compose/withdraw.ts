// SPDX-License-Identifier: Apache-2.0
import { type CsafDocument, objectAt, objectsAt } from './document.ts'

/**
 * A draft that takes an advisory back: CSAF 2.1, conformance clause 24 (CSAF withdrawer) and section 4.7. Products and flaws
 * go, the reason and the whole history stay. CSAF 2.0 has no such profile, so its document is of the base profile.
 */
export function withdrawDocument(root: CsafDocument, reason: string): CsafDocument {
  const { product_tree: _tree, vulnerabilities: _flaws, ...rest } = root
  const document = objectAt(root, 'document')
  const note = { category: 'description', text: reason, title: REASON_TITLE }
  const others = objectsAt(document, 'notes').filter(({ title }) => title !== REASON_TITLE)
  const category = document['csaf_version'] === '2.0' ? 'csaf_base' : 'csaf_withdrawn'
  return { ...rest, document: { ...document, category, notes: [note, ...others] } }
}

/** Section 6.1.27.17 wants this title of an English document. */
export const REASON_TITLE = 'Reasoning for Withdrawal'

/** Whether a document says that its advisory was taken back. */
export function isWithdrawn(root: CsafDocument): boolean {
  return objectsAt(objectAt(root, 'document'), 'notes').some(({ title }) => title === REASON_TITLE)
}
