// SPDX-License-Identifier: Apache-2.0
import type { ComponentType, ReactNode } from 'react'
import classes from './figures.module.css'
import { formatCount } from './format/number.ts'
import type { Tone } from './status.tsx'

export type Figure = {
  readonly label: string
  readonly value: number
  readonly href: string
  /** Colours the figure when it is not zero. */
  readonly tone: Tone
  readonly note?: ReactNode
}

type FiguresProps = {
  readonly figures: readonly Figure[]
  /** The application's link, so that this floor needs no router. */
  readonly link: ComponentType<{ href: string; className?: string; children?: ReactNode }>
}

/** Counts that matter, each leading to what it counts. */
export function Figures({ figures, link: Link }: FiguresProps) {
  return (
    <ul className={classes['figures']}>
      {figures.map(({ label, value, href, tone, note }) => (
        <li key={label}>
          <Link href={href} className={classes['figure'] ?? ''}>
            <span className={classes['value']} data-tone={value === 0 ? 'neutral' : tone}>
              {formatCount(value)}
            </span>
            <span className={classes['label']}>{label}</span>
            {note === undefined ? null : <span className={classes['note']}>{note}</span>}
          </Link>
        </li>
      ))}
    </ul>
  )
}
