// SPDX-License-Identifier: Apache-2.0
/** How the journal's log stands, in words: who writes it, who witnesses it, and what of it needs a person. */
import type { WitnessFault } from '@primum/tlog'
import type { LogStatus, WitnessStatus } from '../../api/types.ts'
import type { IconName } from '../../ui/icon.tsx'
import type { Words } from './words.ts'

type WordsWithIcon = Words & { readonly icon: IconName }

export const writerWords: Readonly<Record<LogStatus['writer']['state'], WordsWithIcon>> = {
  writing: { label: 'Writing', tone: 'good', icon: 'check', help: 'Acts get their place within seconds' },
  starting: { label: 'Starting', tone: 'info', icon: 'clock', help: 'It will write in a moment' },
  'standing-by': {
    label: 'Standing by',
    tone: 'info',
    icon: 'dash',
    help: 'Another server of this instance writes the log; this one takes over when that one goes',
  },
  'without-key': {
    label: 'Without the key',
    tone: 'warn',
    icon: 'key',
    help: 'The signing key of the log is not on this server, so another server has to write it',
  },
  failing: {
    label: 'Failing',
    tone: 'danger',
    icon: 'alert',
    help: 'The log cannot be written. Nothing is lost: acts wait, and it is tried again every few seconds',
  },
}

export const outcomeWords = {
  cosigned: {
    label: 'Cosigned',
    tone: 'good',
    icon: 'check',
    help: 'It cosigned what it was asked for last',
  },
  'tlog/witness-ahead': {
    label: 'Has seen a longer log',
    tone: 'alarm',
    icon: 'alert',
    help: 'It cosigned more entries than the log has: the log was restored from a backup, or forked',
  },
  'tlog/witness-inconsistent': {
    label: 'Has seen another history',
    tone: 'alarm',
    icon: 'alert',
    help: 'For it this log does not continue what it cosigned before: the log was forked',
  },
  'tlog/witness-unknown-log': {
    label: 'Does not know the log',
    tone: 'warn',
    icon: 'undecided',
    help: 'Give its operator the origin and the verifier key of this log',
  },
  'tlog/witness-unknown-key': {
    label: 'Does not know the log’s key',
    tone: 'warn',
    icon: 'key',
    help: 'It knows the log under another key; give its operator the verifier key',
  },
  'tlog/witness-bad-request': {
    label: 'Does not understand the request',
    tone: 'warn',
    icon: 'alert',
    help: 'Its version and this one do not fit each other',
  },
  'tlog/witness-conflict': {
    label: 'Was asked by others too',
    tone: 'notice',
    icon: 'reuse',
    help: 'Its view changed while it was asked; the next checkpoint is asked for again',
  },
  'tlog/witness-unavailable': {
    label: 'Does not work for now',
    tone: 'notice',
    icon: 'clock',
    help: 'It answered that it cannot; the next checkpoint is asked for again',
  },
  'tlog/witness-bad-answer': {
    label: 'Gave an invalid answer',
    tone: 'danger',
    icon: 'alert',
    help: 'Its answer is not what the protocol says, or its cosignature is not valid',
  },
  'tlog/witness-unreachable': {
    label: 'Not reachable',
    tone: 'warn',
    icon: 'alert',
    help: 'Nothing answered at its address',
  },
  'tlog/witness-timeout': {
    label: 'Too slow',
    tone: 'warn',
    icon: 'clock',
    help: 'It gave no whole answer in time',
  },
  'tlog/no-proof': {
    label: 'The log had no proof for it',
    tone: 'danger',
    icon: 'alert',
    help: 'This log could not prove that it continues what the witness knows',
  },
} as const satisfies Record<WitnessFault | 'cosigned', WordsWithIcon>

/** What came of asking a witness the last time. */
export function witnessWords({ outcome, url }: Pick<WitnessStatus, 'outcome' | 'url'>): WordsWithIcon {
  if (outcome === null) {
    return url === null
      ? { label: 'Not asked', tone: 'neutral', icon: 'dash', help: 'The policy gives no address for it' }
      : {
          label: 'Not asked yet',
          tone: 'neutral',
          icon: 'dash',
          help: 'It is asked with the next checkpoint',
        }
  }
  const known: Readonly<Record<string, WordsWithIcon>> = outcomeWords
  return (
    known[outcome] ?? {
      label: outcome,
      tone: 'notice',
      icon: 'undecided',
      help: 'An outcome of a later version',
    }
  )
}

type Published = Pick<LogStatus, 'policy' | 'published' | 'witnessed'>

export type Witnessing = 'nobody-asked' | 'none-needed' | 'witnessed' | 'not-witnessed'

/** Whether enough witnesses cosigned the newest checkpoint. */
export function witnessingOf({ policy, published, witnessed }: Published): Witnessing {
  if (policy.trim() === '') return 'nobody-asked'
  // The one quorum line of a policy that was taken (C2SP tlog-policy, "Defining a quorum").
  if (/^[ \t]*quorum[ \t]+none[ \t]*$/m.test(policy)) return 'none-needed'
  return published !== null && witnessed?.at === published.at && witnessed.rootHash === published.rootHash
    ? 'witnessed'
    : 'not-witnessed'
}

export const witnessingWords: Readonly<Record<Witnessing, WordsWithIcon>> = {
  'nobody-asked': {
    label: 'No witnesses',
    tone: 'neutral',
    icon: 'dash',
    help: 'Only the log’s own key vouches for it: nobody else would notice a second history',
  },
  'none-needed': {
    label: 'No witness needed',
    tone: 'neutral',
    icon: 'dash',
    help: 'Witnesses are asked and the policy needs none of them',
  },
  witnessed: {
    label: 'Witnessed',
    tone: 'good',
    icon: 'shield-check',
    help: 'As many witnesses as the policy asks for cosigned the newest checkpoint',
  },
  'not-witnessed': {
    label: 'Not witnessed',
    tone: 'warn',
    icon: 'shield-alert',
    help: 'The policy asks for more cosignatures than the newest checkpoint has',
  },
}

export type LogConcern = { readonly title: string; readonly why: string; readonly tone: 'danger' | 'notice' }

/** What of the log needs a person, the most pressing first. */
export function logConcerns(log: Published & Pick<LogStatus, 'writer' | 'waiting'>): readonly LogConcern[] {
  const { writer, waiting } = log
  const acts = waiting === 0 ? 'No act waits yet.' : waiting === 1 ? '1 act waits.' : `${waiting} acts wait.`
  const concerns: readonly (LogConcern | false)[] = [
    writer.state === 'failing' && {
      title: 'The log of the journal cannot be written',
      why: `${acts} Nothing is lost, and it is tried again. The reason: ${writer.message ?? writer.code ?? 'unknown'}.`,
      tone: 'danger',
    },
    writer.state === 'without-key' && {
      title: 'The signing key of the log is not on this server',
      why: `${acts} Another server with the key has to write the log, or the key has to come back from its backup.`,
      tone: 'danger',
    },
    witnessingOf(log) === 'not-witnessed' && {
      title: 'The log is not witnessed',
      why: 'The policy asks for more cosignatures than the newest checkpoint has. The page of the log says what each witness answered.',
      tone: 'notice',
    },
  ]
  return concerns.filter((concern) => concern !== false)
}
