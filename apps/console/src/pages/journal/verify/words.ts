// SPDX-License-Identifier: Apache-2.0
/** Checks, outcomes and verdicts in words. Full records: a step that is added later is a compile error here. */
import type { Words } from '../../../components/status/words.ts'
import type { IconName } from '../../../ui/icon.tsx'
import type { Outcome, Step, Verdict } from './check.ts'

/** What is checked, and what it is held against. */
export const stepWords: Readonly<Record<Step, { readonly title: string; readonly against: string }>> = {
  checkpoint: {
    title: 'Signature of the log',
    against: 'The newest checkpoint, against the log’s verifier key',
  },
  witnesses: { title: 'Witnesses', against: 'The checkpoint’s cosignatures, against the witness policy' },
  memory: {
    title: 'What this browser saw before',
    against: 'The checkpoint, against the one that this browser remembers',
  },
  tiles: { title: 'Tiles', against: 'The tiles on the way to the entry, against the root that was signed' },
  bundle: { title: 'Bytes of the entry', against: 'The entry bundle, against the hashes in its tile' },
  path: {
    title: 'Path to the root',
    against: 'The entry’s hash and its siblings, against the root that was signed',
  },
  act: { title: 'What the entry tells', against: 'The members of the entry, against this page' },
  seal: { title: 'Seal', against: 'SHA-256 over salt and content, against the seal in the entry' },
  disclosed: { title: 'Disclosed content', against: 'What everyone is given, against the seal in the entry' },
}

type WordsWithIcon = Words & { readonly icon: IconName }

/** A check before, while and after it is done; `skipped`: one before it ended everything that builds on it. */
export type CheckState = Outcome | 'waiting' | 'running' | 'skipped'

export const checkWords: Readonly<Record<CheckState, WordsWithIcon>> = {
  good: { label: 'Correct', tone: 'good', icon: 'check', help: 'It is as it should be' },
  noted: {
    label: 'Nothing to check',
    tone: 'neutral',
    icon: 'info',
    help: 'There is nothing here that could be checked',
  },
  warn: { label: 'Lacking', tone: 'warn', icon: 'alert', help: 'Nothing is wrong, and something is lacking' },
  bad: { label: 'Wrong', tone: 'danger', icon: 'close', help: 'It is not as it should be' },
  alarm: {
    label: 'Alarm',
    tone: 'alarm',
    icon: 'alert',
    help: 'Two things that were signed contradict each other',
  },
  unknown: { label: 'Not known', tone: 'notice', icon: 'undecided', help: 'It could not be told' },
  waiting: { label: 'To do', tone: 'neutral', icon: 'dash', help: 'It has its turn' },
  running: { label: 'Checking', tone: 'info', icon: 'clock', help: 'It is being done' },
  skipped: { label: 'Not done', tone: 'neutral', icon: 'dash', help: 'It builds on a check that failed' },
}

export const verdictWords: Readonly<Record<Verdict, WordsWithIcon>> = {
  good: {
    label: 'Verified',
    tone: 'good',
    icon: 'shield-check',
    help: 'This entry is in the log that was signed, as it was written, and this page tells of it.',
  },
  warn: {
    label: 'Verified, and not witnessed',
    tone: 'warn',
    icon: 'shield-alert',
    help: 'This entry is in the log that was signed. Fewer witnesses than the policy asks for vouch that others see the same log.',
  },
  bad: {
    label: 'Not verified',
    tone: 'danger',
    icon: 'shield-alert',
    help: 'Something is not what was signed. Do not rely on this entry before it is clear why.',
  },
  alarm: {
    label: 'Alarm: not the log that this browser saw before',
    tone: 'alarm',
    icon: 'alert',
    help: 'What the log shows now does not continue what it showed before. Do not rely on it before it is clear why.',
  },
  unknown: {
    label: 'It could not be told',
    tone: 'notice',
    icon: 'undecided',
    help: 'A check could not be done. That says nothing against the entry, and nothing for it.',
  },
}
