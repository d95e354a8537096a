// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import classes from './empty.module.css'
import { Icon, type IconName } from './icon.tsx'

type EmptyProps = {
  readonly icon: IconName
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** What a page shows when there is nothing to show: why, and what to do next. */
export function Empty({ icon, title, children, actions }: EmptyProps) {
  return (
    <div className={classes['empty']}>
      <span className={classes['icon']}>
        <Icon name={icon} size={24} />
      </span>
      <p className={classes['title']}>{title}</p>
      {children === undefined ? null : <div className={classes['text']}>{children}</div>}
      {actions === undefined ? null : <div className={classes['actions']}>{actions}</div>}
    </div>
  )
}
