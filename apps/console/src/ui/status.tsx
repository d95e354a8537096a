// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import classes from './status.module.css'

/** How loud a status is. The tone only repeats what the words say. */
export type Tone = 'neutral' | 'good' | 'info' | 'waiting' | 'notice' | 'warn' | 'danger' | 'alarm' | 'brand'

type StatusProps = {
  readonly tone: Tone
  readonly icon?: IconName
  /** A drawing in place of an icon, as the meter of harm. */
  readonly figure?: ReactNode
  readonly title?: string
  readonly children: ReactNode
}

/** A status in words, with an icon and a tone. */
export function Status({ tone, icon, figure, title, children }: StatusProps) {
  return (
    <span className={classes['status']} data-tone={tone} title={title}>
      {icon === undefined ? figure : <Icon name={icon} size={14} />}
      <span>{children}</span>
    </span>
  )
}
