// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useEffect, useRef } from 'react'
import { announce } from './announcer.tsx'
import { AppLink } from './app-link.tsx'
import classes from './page.module.css'

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

/** The first page after loading leaves the focus where the browser put it; each later one takes it to its heading. */
let isFirstPage = true

/** A page: where it is, what it is, what can be done, and its content. */
export function Page({ title, crumbs = [], badges, intro, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Primum`
  }, [title])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page that opens, not when its title is edited
  useEffect(() => {
    if (!isFirstPage) {
      announce(title)
      heading.current?.focus({ preventScroll: true })
    }
    isFirstPage = false
  }, [])
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
