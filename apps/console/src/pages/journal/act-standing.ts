// SPDX-License-Identifier: Apache-2.0
/** Where an act stands between being written and being erased, and what may still be done to it. */
import type { Act, ErasureReason } from '../../api/types.ts'
import type { Words } from '../../components/status/words.ts'
import type { IconName } from '../../ui/icon.tsx'

export type ActStanding = 'waiting' | 'in-log' | 'disclosed' | 'erased'

type Placed = Pick<Act, 'leafIndex' | 'shown' | 'disclosed'>

export function standingOf({ leafIndex, shown, disclosed }: Placed): ActStanding {
  if (shown === null) return 'erased'
  if (leafIndex === null) return 'waiting'
  return disclosed ? 'disclosed' : 'in-log'
}

export const standingWords: Readonly<Record<ActStanding, Words & { readonly icon: IconName }>> = {
  waiting: {
    label: 'Waiting for its place',
    tone: 'waiting',
    icon: 'clock',
    help: 'It goes into the log within seconds, in the order in which acts happened',
  },
  'in-log': { label: 'In the log', tone: 'good', icon: 'check', help: 'It has its place for ever' },
  disclosed: {
    label: 'Disclosed',
    tone: 'info',
    icon: 'people',
    help: 'In the log, and what the log keeps back is given to everyone',
  },
  erased: {
    label: 'Erased',
    tone: 'neutral',
    icon: 'dash',
    help: 'In the log, and what the log keeps back is gone for ever; the entry verifies as before',
  },
}

export const erasureWords: Readonly<Record<ErasureReason, string>> = {
  'data-subject-request': 'A person asked for it, as data protection law lets them',
  'retention-over': 'The time for which it had to be kept is over',
  'recorded-in-error': 'It was recorded in error',
  'court-order': 'A court ordered it',
}

/** Why an act cannot be disclosed; undefined when it can. */
export function whyNotDisclose({ leafIndex, shown, disclosed }: Placed): string | undefined {
  if (shown === null) return 'Its content was erased; there is nothing left to disclose.'
  if (shown === 'facts') return 'The log shows all of it to everyone already.'
  if (disclosed) return 'It is disclosed already.'
  return leafIndex === null ? 'It has no place in the log yet.' : undefined
}

/** Why what is known of an act cannot be erased; undefined when it can. */
export function whyNotErase({ leafIndex, shown }: Placed): string | undefined {
  if (shown === null) return 'Its content was erased already.'
  if (shown === 'facts') return 'The log itself shows all of it, and nobody can take that back.'
  return leafIndex === null ? 'It has no place in the log yet.' : undefined
}
