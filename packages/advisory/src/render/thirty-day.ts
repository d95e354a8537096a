// SPDX-License-Identifier: Apache-2.0
/**
 * FDA, Postmarket Management of Cybersecurity in Medical Devices (2016), section VII.B, 2: what the communication to
 * customers within 30 days says at the least. Whether it is there is read from the document; whether it is right, people judge.
 */
import type { JsonObject } from '@primum/parse'
import { objectAt, objectsAt, textAt } from '../compose/document.ts'
import { isNoticeNote } from './notice-parts.ts'

export type ThirtyDayContent = {
  readonly id: 'description-and-impact' | 'efforts' | 'compensating-controls' | 'fix-to-come'
  readonly asks: string
  readonly isSaid: boolean
  /** Where it is said, or where it would be. */
  readonly where: string
}

export function thirtyDayContents(root: JsonObject): readonly ThirtyDayContent[] {
  const flaws = objectsAt(root, 'vulnerabilities')
  const notes = objectsAt(objectAt(root, 'document'), 'notes')
  const notice = (title: string): boolean =>
    notes.some((note) => isNoticeNote(note) && textAt(note, 'title') === title && textAt(note, 'text') !== '')
  const remedied = (...categories: readonly string[]): boolean =>
    flaws.length > 0 &&
    flaws.every((flaw) =>
      objectsAt(flaw, 'remediations').some((remediation) =>
        categories.includes(textAt(remediation, 'category') ?? ''),
      ),
    )
  const isDescribed =
    flaws.length > 0 &&
    flaws.every((flaw) => {
      const isImpactTold = objectsAt(flaw, 'threats').some(
        (threat) => textAt(threat, 'category') === 'impact',
      )
      return objectsAt(flaw, 'notes').length > 0 && (isImpactTold || notice('What could happen'))
    })
  return [
    {
      id: 'description-and-impact',
      asks: 'A description of the vulnerability with an assessment of its impact, by what is known now',
      isSaid: isDescribed,
      where: 'Notes of each flaw, and a threat of the kind impact',
    },
    {
      id: 'efforts',
      asks: 'That the risk to patients is being addressed as fast as possible',
      isSaid: notice('What happens next'),
      where: 'The notice, “What happens next”',
    },
    {
      id: 'compensating-controls',
      asks: 'Compensating controls, if there are any',
      isSaid: remedied('mitigation', 'workaround', 'none_available'),
      where: 'A remediation of each flaw: mitigation, workaround, or none available',
    },
    {
      id: 'fix-to-come',
      asks: 'That a fix or a further defence is coming, and that its availability will be told',
      isSaid: remedied('vendor_fix', 'fix_planned', 'optional_patch', 'no_fix_planned'),
      where: 'A remediation of each flaw: fix, or fix planned',
    },
  ]
}
