// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
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
  /** It opens in answer to a control that it takes the place of, and so takes the focus as a dialog does. */
  readonly takesFocus?: boolean
}

/** A titled part of a page. */
export function Card(props: CardProps) {
  const { title, aside, actions, children, flush = false, tone = 'plain', takesFocus = false } = props
  const titleId = useId()
  const card = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (takesFocus) card.current?.focus()
  }, [takesFocus])
  return (
    <section
      ref={card}
      tabIndex={takesFocus ? -1 : undefined}
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
