// SPDX-License-Identifier: Apache-2.0
import type { AdvisoryState, RevisionKind, Tlp } from '../../../api/collaboration/advisories.ts'
import type { Words } from '../../../components/status/words.ts'

export const stateWords: Readonly<Record<AdvisoryState, Words>> = {
  draft: { label: 'Draft', tone: 'neutral', icon: 'edit', help: 'In work; not approved yet' },
  approved: {
    label: 'Approved',
    tone: 'info',
    icon: 'sign',
    help: 'A second person approved this very text',
  },
  published: { label: 'Published', tone: 'good', icon: 'check', help: 'No further revision is in work' },
  discarded: { label: 'Discarded', tone: 'neutral', icon: 'close', help: 'Given up before it was published' },
}

/** FIRST, TLP 2.0. */
export const tlpWords: Readonly<Record<Tlp, string>> = {
  CLEAR: 'Everyone',
  GREEN: 'The community',
  AMBER: 'Organisations and their clients',
  'AMBER+STRICT': 'Organisations alone',
  RED: 'Named people',
}

/** CSAF 2.1, section 3.1.11.2. */
export const revisionWords: Readonly<Record<RevisionKind, string>> = {
  patch: 'Wording: nothing else changes',
  minor: 'Content: something is new or different',
  major: 'Products: readers have to compare again',
}
