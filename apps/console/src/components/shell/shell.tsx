// SPDX-License-Identifier: Apache-2.0
import { ActionIcon, Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { sessionQuery } from '../../api/identity/queries.ts'
import { paths } from '../../paths.ts'
import { Icon } from '../../ui/icon.tsx'
import { Mark } from '../../ui/mark.tsx'
import { AppLink } from '../app-link.tsx'
import { Loaded } from '../loaded.tsx'
import { SessionProvider, useSession } from '../session.tsx'
import { AccountMenu } from './account-menu.tsx'
import { Navigation } from './navigation.tsx'
import classes from './shell.module.css'

/** The frame of every page for people who are signed in. */
export function Shell() {
  const session = useQuery(sessionQuery)
  return (
    <Loaded query={session} skeleton={<main className={classes['main']} />}>
      {(signedIn) =>
        signedIn === null ? (
          <ToSignIn />
        ) : (
          <SessionProvider value={signedIn}>
            <Frame />
          </SessionProvider>
        )
      }
    </Loaded>
  )
}

/**
 * Leads to the sign-in page and, after it, back. It reads where we are once: while the next page is being loaded the
 * router already gives that page's address, and following it would lead from sign-in to sign-in for ever.
 */
function ToSignIn() {
  const navigate = useNavigate()
  useEffect(() => {
    const { pathname, search } = window.location
    if (pathname === paths.signIn()) return
    const here = `${pathname}${search}`
    void navigate({ to: paths.signIn(), search: here === '/' ? {} : { next: here }, replace: true })
  }, [navigate])
  return null
}

function Frame() {
  const [isOpen, setOpen] = useState(false)
  const { organisation } = useSession()
  return (
    <div className={classes['shell']}>
      <a href="#main" className={classes['skip']}>
        Skip to content
      </a>
      <aside className={classes['side']}>
        <Brand organisation={organisation} />
        <div className={classes['scroll']}>
          <Navigation />
        </div>
        <AccountMenu />
      </aside>
      <div className={classes['top']}>
        <ActionIcon variant="subtle" size={40} aria-label="Open the menu" onClick={() => setOpen(true)}>
          <Icon name="menu" size={22} />
        </ActionIcon>
        <Brand organisation={organisation} />
      </div>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        size={288}
        title={<Brand organisation={organisation} />}
        closeButtonProps={{ 'aria-label': 'Close the menu' }}
        classNames={{ body: classes['drawer'] ?? '' }}
      >
        <Navigation onNavigate={() => setOpen(false)} />
        <AccountMenu />
      </Drawer>
      <main id="main" tabIndex={-1} className={classes['main']}>
        <Outlet />
      </main>
    </div>
  )
}

function Brand({ organisation }: { readonly organisation: string }) {
  return (
    <AppLink
      href={paths.overview()}
      className={classes['brand']}
      aria-label={`Primum, ${organisation}: overview`}
    >
      <Mark size={30} />
      <span className={classes['names']}>
        <span className={classes['name']}>Primum</span>
        <span className={classes['organisation']}>{organisation}</span>
      </span>
    </AppLink>
  )
}
