// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useId } from 'react'
import classes from './card.module.css'

type CardProps = {
  readonly title?: string
  /** Shown beside the title, as a count or a status. */
  readonly aside?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** Content that reaches the edges, as a table does. */
  readonly flush?: boolean
  readonly tone?: 'plain' | 'raised' | 'danger' | 'brand'
}

/** A titled part of a page. */
export function Card({ title, aside, actions, children, flush = false, tone = 'plain' }: CardProps) {
  const titleId = useId()
  return (
    <section
      className={classes['card']}
      data-tone={tone}
      aria-labelledby={title === undefined ? undefined : titleId}
    >
      {title === undefined ? null : (
        <header className={classes['header']}>
          <h2 id={titleId} className={classes['title']}>
            {title}
          </h2>
          {aside === undefined ? null : <div className={classes['aside']}>{aside}</div>}
          {actions === undefined ? null : <div className={classes['actions']}>{actions}</div>}
        </header>
      )}
      <div className={flush ? classes['flush'] : classes['body']}>{children}</div>
    </section>
  )
}
