// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import { AppLink } from './app-link.tsx'
import classes from './page.module.css'
import { usePageHeading } from './page-heading.ts'

export type Crumb = readonly [label: string, href: string]

type PageProps = {
  readonly title: string
  readonly crumbs?: readonly Crumb[]
  /** Statuses beside the title. */
  readonly badges?: ReactNode
  readonly intro?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page: where it is, what it is, what can be done, and its content. */
export function Page({ title, crumbs = [], badges, intro, actions, children }: PageProps) {
  const heading = usePageHeading(title)
  return (
    <>
      <header className={classes['header']}>
        {crumbs.length === 0 ? null : (
          <nav aria-label="Breadcrumbs">
            <ol className={classes['crumbs']}>
              {crumbs.map(([label, href]) => (
                <li key={href}>
                  <AppLink href={href}>{label}</AppLink>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className={classes['row']}>
          <div className={classes['heading']}>
            <h1 ref={heading} tabIndex={-1} className={classes['title']}>
              {title}
            </h1>
            {badges === undefined ? null : <div className={classes['badges']}>{badges}</div>}
          </div>
          {actions === undefined ? null : <div className={classes['actions']}>{actions}</div>}
        </div>
        {intro === undefined ? null : <div className={classes['intro']}>{intro}</div>}
      </header>
      <div className={classes['content']}>{children}</div>
    </>
  )
}
