// SPDX-License-Identifier: Apache-2.0
/** The words of cases, each with what it means, so that a status is never a colour alone. */
import type {
  CaseKind,
  CaseMessage,
  CaseOutcome,
  CaseState,
  Participant,
  Priority,
  VendorStatus,
  Wait,
} from '../../../api/collaboration/cases.ts'
import type { IconName } from '../../../ui/icon.tsx'
import type { Tone } from '../../../ui/status.tsx'

type Words = {
  readonly label: string
  readonly tone: Tone
  readonly icon: IconName
  readonly help: string
}

export const caseStateWords = {
  received: {
    label: 'Received',
    tone: 'waiting',
    icon: 'undecided',
    help: 'A report came in and was not acknowledged yet',
  },
  acknowledged: {
    label: 'Acknowledged',
    tone: 'info',
    icon: 'check',
    help: 'Who reported it knows that it arrived',
  },
  reproduced: { label: 'Confirmed', tone: 'notice', icon: 'finding', help: 'The flaw was reproduced' },
  assessed: {
    label: 'Assessed',
    tone: 'notice',
    icon: 'sign',
    help: 'It is known how much harm the flaw can do',
  },
  remedied: { label: 'Remedied', tone: 'good', icon: 'shield-check', help: 'There is a remedy' },
  disclosed: { label: 'Disclosed', tone: 'brand', icon: 'external', help: 'The flaw is public' },
  closed: { label: 'Closed', tone: 'neutral', icon: 'dash', help: 'Public, and nothing is left to do' },
  dismissed: { label: 'Dismissed', tone: 'neutral', icon: 'dash', help: 'Ended without a disclosure' },
} as const satisfies Record<CaseState, Words>

export const outcomeWords = {
  duplicate: 'a duplicate',
  'out-of-scope': 'out of scope',
  'not-reproducible': 'not reproducible',
  withdrawn: 'withdrawn',
  'safety-only': 'handed to vigilance',
  'no-advisory-needed': 'no advisory needed',
} as const satisfies Record<CaseOutcome, string>

export const kindWords = {
  security: 'Security',
  safety: 'Safety',
  'security-and-safety': 'Security and safety',
} as const satisfies Record<CaseKind, string>

export const priorityWords = {
  urgent: { label: 'Urgent', tone: 'alarm', icon: 'alert', help: 'Before everything else' },
  high: { label: 'High', tone: 'warn', icon: 'up', help: 'Before others' },
  normal: { label: 'Normal', tone: 'neutral', icon: 'minus', help: 'In its turn' },
  low: { label: 'Low', tone: 'neutral', icon: 'dash', help: 'When there is time' },
} as const satisfies Record<Priority, Words>

export const waitWords = {
  acknowledge: 'To acknowledge',
  answer: 'To answer',
  overdue: 'Overdue',
  'embargo-over': 'Embargo is over',
  review: 'Date proposed',
} as const satisfies Record<Wait, string>

export const roleWords = {
  reporter: 'Reported it',
  vendor: 'Vendor',
  coordinator: 'Coordinator',
} as const satisfies Record<Participant['role'], string>

export const vendorWords = {
  affected: { label: 'Affected', tone: 'warn', icon: 'alert', help: 'The vendor says its products have it' },
  'not-affected': {
    label: 'Not affected',
    tone: 'good',
    icon: 'check',
    help: 'The vendor says its products do not have it',
  },
  unknown: { label: 'Unknown', tone: 'waiting', icon: 'undecided', help: 'The vendor cannot say yet' },
} as const satisfies Record<VendorStatus, Words>

/** Who reads a message, as the writer is told before it is sent. */
export const visibilityWords = {
  reporter: 'The team and those who reported',
  participants: 'Everybody who takes part',
  direct: 'The team and one participant',
  internal: 'The team alone',
} as const satisfies Record<CaseMessage['visibility'], string>

export const creditWords = {
  named: 'wishes to be named',
  anonymous: 'wishes credit without a name',
  declined: 'wishes no credit',
  unsaid: 'said nothing about credit',
} as const satisfies Record<Participant['credit']['wish'], string>

const timelineWords: Readonly<Record<string, string>> = {
  opened: 'The case was opened',
  message: 'A message',
  changed: 'The case was changed',
  merged: 'Another case was closed as a duplicate of this one',
  'became-public': 'It became public',
  'flaw-set': 'The flaw was described',
  'participant-joined': 'Somebody joined',
  'participant-left': 'Somebody takes part no longer',
  'link-made': 'A private link was made',
  'link-revoked': 'A private link was revoked',
  'credit-wish': 'A wish about credit',
  'vendor-stated': 'A vendor said what is affected',
  'embargo-proposed': 'Another date was proposed',
  'embargo-answered': 'An answer to the proposed date',
  'embargo-agreed': 'The date was agreed',
  'embargo-declined': 'The date was declined',
  'embargo-lifted': 'The embargo was lifted',
  acknowledge: 'The report was acknowledged',
  reproduce: 'The flaw was confirmed',
  assess: 'The case was assessed',
  remedy: 'The remedy was recorded',
  'remedy-failed': 'The remedy does not hold',
  disclose: 'The case was disclosed',
  close: 'The case was closed',
  'close-as-duplicate': 'Closed as a duplicate',
  'close-as-out-of-scope': 'Closed as out of scope',
  'close-as-not-reproducible': 'Closed as not reproducible',
  withdraw: 'The report was withdrawn',
  'hand-to-vigilance': 'Handed over to vigilance',
  'close-without-advisory': 'Closed without an advisory',
  reopen: 'The case was opened again',
}

/** A line of a later version that is not listed still reads, by its own name. */
export const timelineText = (kind: string): string => timelineWords[kind] ?? kind.replaceAll('-', ' ')

/** Members of a line of the timeline that are words of people, in the order in which they read. */
const said = [
  'title',
  'number',
  'cve',
  'status',
  'answer',
  'conclusion',
  'outcome',
  'how',
  'remedy',
  'reason',
  'because',
  'note',
  'where',
  'trackingId',
] as const

/** What a line of the timeline says beside its name; ids and states say nothing that does not stand elsewhere on the page. */
export function timelineDetail(detail: Readonly<Record<string, unknown>>): string {
  const visibility = visibilities.find((one) => one === detail['visibility'])
  const changed = Array.isArray(detail['changed']) ? detail['changed'].join(', ') : ''
  return [
    ...said.map((name) => detail[name]),
    visibility === undefined ? '' : `For ${visibilityWords[visibility].toLowerCase()}`,
    changed,
  ]
    .filter((text): text is string => typeof text === 'string' && text !== '')
    .join('. ')
}

const visibilities = ['reporter', 'participants', 'direct', 'internal'] as const

/** What is said of a person who takes part; nobody has to give a name. */
export const participantName = ({ name, organisation, role }: Participant): string => {
  const called = [name, organisation].filter((part) => part !== '').join(', ')
  return called === '' ? `Anonymous (${roleWords[role].toLowerCase()})` : called
}
