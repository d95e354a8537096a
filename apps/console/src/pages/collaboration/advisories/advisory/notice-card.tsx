// SPDX-License-Identifier: Apache-2.0
import { Textarea } from '@mantine/core'
import { NOTICE_AUDIENCE, noticeParts } from '@primum/advisory/render'
import type { JsonValue } from '@primum/parse'
import { Card } from '../../../../ui/card.tsx'
import { Status } from '../../../../ui/status.tsx'
import classes from './advisory.module.css'
import { fieldName, listAt, textAt, valueAt } from './document-edit.ts'
import { errorsAt } from './fields.tsx'
import { useDraft } from './use-draft.ts'

const NOTES = ['document', 'notes'] as const

/** The notice for patients and clinicians, part by part (FDA, 2021). Each part is a note of the document for these readers. */
export function NoticeCard() {
  const { root, set, unavailable, checked } = useDraft()
  const notes = root === undefined ? [] : listAt(root, NOTES)
  const placeOf = (title: string): number =>
    notes.findIndex(
      (note) => valueAt(note, ['audience']) === NOTICE_AUDIENCE && valueAt(note, ['title']) === title,
    )
  const write = (title: string, text: string): void => {
    const place = placeOf(title)
    const note = { audience: NOTICE_AUDIENCE, category: 'general', text, title } satisfies JsonValue
    if (text === '')
      set(
        NOTES,
        notes.filter((_, index) => index !== place),
      )
    else set([...NOTES, place === -1 ? notes.length : place], note)
  }
  return (
    <Card title="For patients and clinicians" aside={<ReadingLevel />}>
      <div className={classes['stack']}>
        <p className={classes['dim']}>
          Short sentences and everyday words. What is left empty is not told; without the first part there is
          no notice.
        </p>
        {noticeParts.map(({ id, title, asks }) => {
          const place = placeOf(title)
          const path = [...NOTES, place === -1 ? `notice-${id}` : place, 'text']
          return (
            <Textarea
              key={id}
              name={fieldName(path)}
              label={title}
              description={asks}
              autosize
              minRows={2}
              maxRows={12}
              readOnly={unavailable !== undefined}
              value={root === undefined ? '' : textAt(root, path)}
              error={errorsAt(checked, path)}
              onChange={(event) => write(title, event.currentTarget.value)}
            />
          )
        })}
      </div>
    </Card>
  )
}

/** How many school years a reader needs, as the server measured it. */
export function ReadingLevel() {
  const { checked } = useDraft()
  const { readability, gradeGoal } = checked ?? {}
  if (readability === undefined || readability === null || gradeGoal === undefined) return null
  const isEasy = readability.grade <= gradeGoal
  return (
    <Status
      tone={isEasy ? 'good' : 'warn'}
      icon={isEasy ? 'check' : 'alert'}
      title={`Flesch-Kincaid grade ${readability.grade}, reading ease ${readability.ease}; the goal is grade ${gradeGoal} or less`}
    >
      Reading level: grade {Math.max(0, readability.grade)}
    </Status>
  )
}
