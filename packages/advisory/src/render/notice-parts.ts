// SPDX-License-Identifier: Apache-2.0
/**
 * What a notice for patients and clinicians has to say: FDA, Best Practices for Communicating Cybersecurity Vulnerabilities
 * to Patients (October 2021). Each part is a note of the CSAF document with this audience, so that it travels with the
 * document and is signed with it.
 */
import type { JsonValue } from '@primum/parse'

export const NOTICE_AUDIENCE = 'Patients and clinicians'

/** In the order in which people read them: the key message comes first (element 5, structure). */
export const noticeParts = [
  {
    id: 'key-message',
    title: 'The most important thing',
    element: 'Structure',
    asks: 'In one or two sentences: which device, what is wrong, and what it means for a patient.',
  },
  {
    id: 'what-to-do',
    title: 'What to do now',
    element: 'Interpretability',
    asks: 'Steps in the order in which to do them. Say also when there is nothing to do.',
  },
  {
    id: 'risk',
    title: 'What could happen',
    element: 'Risk and benefit',
    asks: 'The harm that is possible and how likely it is. Say if no one has been hurt.',
  },
  {
    id: 'benefit',
    title: 'Why the device still helps',
    element: 'Risk and benefit',
    asks: 'What a patient would lose by not using the device, and the risk of the update itself.',
  },
  {
    id: 'unknown',
    title: 'What we do not know yet',
    element: 'What is unknown',
    asks: 'What is not known, and by when you expect to know.',
  },
  {
    id: 'next',
    title: 'What happens next',
    element: 'Outreach',
    asks: 'What you are doing, how you tell people, and when they hear from you again.',
  },
  {
    id: 'help',
    title: 'Where to get help',
    element: 'Findability',
    asks: 'A telephone number and an address that people can use without a computer.',
  },
] as const satisfies readonly {
  readonly id: string
  readonly title: string
  /** Of the six elements, the one that the part serves most. */
  readonly element: string
  readonly asks: string
}[]

export type NoticePart = (typeof noticeParts)[number]['id']

/** Whether a note is a part of the notice. */
export function isNoticeNote(note: JsonValue | undefined): boolean {
  return (
    typeof note === 'object' &&
    note !== null &&
    'audience' in note &&
    note['audience'] === NOTICE_AUDIENCE &&
    'title' in note &&
    noticeParts.some(({ title }) => title === note['title'])
  )
}
