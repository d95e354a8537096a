// SPDX-License-Identifier: Apache-2.0
import type { Act } from '../../api/types.ts'
import { formatQuantity } from '../../ui/format/number.ts'
import { Time } from '../../ui/time.tsx'
import { actWords } from './act-words.ts'
import classes from './chosen-acts.module.css'

const LISTED = 8

type ChosenActsProps = { readonly acts: readonly Act[]; readonly leftOut: number }

/** Which entries a dialog is about, and how many of the selected ones it is not about. */
export function ChosenActs({ acts, leftOut }: ChosenActsProps) {
  return (
    <div className={classes['chosen']}>
      <ul>
        {acts.slice(0, LISTED).map(({ id, leafIndex, type, at }) => (
          <li key={id}>
            <strong>{actWords(type)}</strong>, index {leafIndex}, <Time at={at} as="date-time" />
          </li>
        ))}
      </ul>
      {acts.length > LISTED ? (
        <p>and {formatQuantity(acts.length - LISTED, 'more entry', 'more entries')}</p>
      ) : null}
      {leftOut === 0 ? null : (
        <p>
          {formatQuantity(leftOut, 'selected entry is', 'selected entries are')} left out: there it cannot be
          done, or it was done already.
        </p>
      )}
    </div>
  )
}

export const entriesOf = (acts: readonly Act[]): string =>
  acts.length === 1 ? 'this entry' : formatQuantity(acts.length, 'entry', 'entries')
