// SPDX-License-Identifier: Apache-2.0
import { ActionIcon, Drawer } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { Activity, useEffect, useState } from 'react'
import { sessionQuery } from '../../api/identity/queries.ts'
import type { Session } from '../../api/types.ts'
import { paths } from '../../paths.ts'
import { Icon } from '../../ui/icon.tsx'
import { Mark } from '../../ui/mark.tsx'
import { AppLink } from '../app-link.tsx'
import { FailedEntry } from '../error-boundary.tsx'
import { useFocusBack } from '../kept-focus.tsx'
import { Loaded } from '../loaded.tsx'
import { SessionProvider, useSession } from '../session.tsx'
import { SignInSteps } from '../sign-in-steps.tsx'
import { AccountMenu } from './account-menu.tsx'
import { Navigation } from './navigation.tsx'
import classes from './shell.module.css'

/** The frame of every page for people who are signed in. */
export function Shell() {
  const session = useQuery(sessionQuery)
  return (
    <Loaded query={session} skeleton={<main className={classes['main']} />} failed={FailedEntry}>
      {(now) => <Doors now={now} />}
    </Loaded>
  )
}

/**
 * Lets in who is signed in. When the session ends while a page is open, the page waits unseen behind the sign-in, with
 * everything that was typed into it.
 */
function Doors({ now }: { readonly now: Session | null }) {
  const [held, hold] = useState(now)
  if (now !== null && now !== held && (held === null || held.id === now.id)) hold(now)
  if (held === null) return <ToSignIn />
  if (now !== null && now.id !== held.id) return <StartOver />
  return (
    <>
      {now === null ? <SignInAgain email={held.email ?? ''} /> : null}
      <Activity mode={now === null ? 'hidden' : 'visible'}>
        <SessionProvider value={held}>
          <Frame />
        </SessionProvider>
      </Activity>
    </>
  )
}

function SignInAgain({ email }: { readonly email: string }) {
  const client = useQueryClient()
  return (
    <SignInSteps
      title="Sign in again"
      intro="Your session has ended. The page that you were on waits behind this one, as you left it."
      email={email}
      onSignedIn={() => void client.invalidateQueries({ queryKey: sessionQuery.queryKey })}
    />
  )
}

/** Somebody else has signed in. Everything in memory belongs to the person before. */
function StartOver() {
  useEffect(() => window.location.reload(), [])
  return null
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
  useFocusBack()
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
