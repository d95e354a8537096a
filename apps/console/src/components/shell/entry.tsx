// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import { Mark } from '../../ui/mark.tsx'
import { usePageHeading } from '../page-heading.ts'
import classes from './entry.module.css'

type EntryProps = { readonly title: string; readonly intro?: ReactNode; readonly children: ReactNode }

/** The frame of the pages in front of the console: set-up, sign-in, invitation. */
export function Entry({ title, intro, children }: EntryProps) {
  const heading = usePageHeading(title)
  return (
    <main className={classes['entry']}>
      <div className={classes['brand']}>
        <Mark size={44} />
        <div>
          <p className={classes['name']}>Primum</p>
          <p className={classes['motto']}>First, do no harm.</p>
        </div>
      </div>
      <div className={classes['card']}>
        <h1 ref={heading} tabIndex={-1} className={classes['title']}>
          {title}
        </h1>
        {intro === undefined ? null : <div className={classes['intro']}>{intro}</div>}
        {children}
      </div>
      <p className={classes['foot']}>
        The five promises of the Hippocratic Oath for Connected Medical Devices, kept and provable.
      </p>
    </main>
  )
}
