// SPDX-License-Identifier: Apache-2.0
import type { Judgement } from '../../api/types.ts'
import { formatQuantity } from '../../ui/format/number.ts'
import { Icon } from '../../ui/icon.tsx'
import { Time } from '../../ui/time.tsx'
import { Decision, Exploitability } from '../status/statuses.tsx'
import classes from './judgement-preview.module.css'

/** What follows from the answers: the conclusion, why, and the clocks that it would start. */
export function JudgementPreview({ judgement }: { readonly judgement: Judgement }) {
  const { conclusion, exploitability, reasons, obligations, unknowns } = judgement
  return (
    <div className={classes['preview']}>
      <p className={classes['statuses']}>
        <Decision state={conclusion} />
        <Exploitability level={exploitability} />
      </p>
      {unknowns.length === 0 ? null : (
        <p className={classes['unknowns']}>
          <Icon name="undecided" size={16} />
          {formatQuantity(unknowns.length, 'open answer')} {unknowns.length === 1 ? 'counts' : 'count'} as the
          worst case.
        </p>
      )}
      <h3 className={classes['title']}>What it obliges to</h3>
      <ul className={classes['clocks']}>
        {obligations.map(({ rule, text, dueAt }) => (
          <li key={rule}>
            <span>{text}</span>
            {dueAt === null ? null : (
              <span className={classes['due']}>
                <Icon name="clock" size={14} />
                <span>
                  by <Time at={dueAt} as="date" /> (<Time at={dueAt} as="left" />)
                </span>
              </span>
            )}
          </li>
        ))}
      </ul>
      <h3 className={classes['title']}>Why</h3>
      <Reasons reasons={reasons} />
    </div>
  )
}

/** Each step of the judgement with what it added to the ease of an attack, or took from it. */
export function Reasons({ reasons }: { readonly reasons: Judgement['reasons'] }) {
  return (
    <ul className={classes['reasons']}>
      {reasons.map(({ of, ease, text }) => (
        <li key={`${of} ${text}`}>
          <span>{text}</span>
          {ease === 0 ? null : (
            <span className={classes['ease']} title="What it adds to the ease of an attack">
              {ease > 0 ? `+${ease}` : `−${-ease}`}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
