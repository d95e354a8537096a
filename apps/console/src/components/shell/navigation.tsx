// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { overviewQuery } from '../../api/design/queries.ts'
import type { Permission } from '../../api/types.ts'
import { paths, serverPaths } from '../../paths.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { AppLink } from '../app-link.tsx'
import { useAwaitingMine } from '../assessment/use-awaiting-mine.ts'
import { useSession } from '../session.tsx'
import classes from './navigation.module.css'

type Entry = {
  readonly label: string
  readonly icon: IconName
  readonly href: string
  /** Addresses that belong to this entry, besides its own. */
  readonly also?: readonly string[]
  readonly permission?: Permission
  /** How much waits there for a person. */
  readonly waiting?: (counts: Counts) => Waiting
}

type Counts = { readonly awaitingMine: number; readonly overdue: number }
type Waiting = { readonly count: number; readonly what: string; readonly isUrgent?: boolean }

const groups: readonly { readonly title: string; readonly entries: readonly Entry[] }[] = [
  {
    title: '',
    entries: [{ label: 'Overview', icon: 'overview', href: paths.overview() }],
  },
  {
    title: 'Safety by design',
    entries: [
      { label: 'Products', icon: 'device', href: paths.products(), also: ['/releases'] },
      { label: 'Findings', icon: 'finding', href: paths.findings() },
      {
        label: 'Signatures',
        icon: 'sign',
        href: paths.signatures(),
        waiting: ({ awaitingMine }) => ({ count: awaitingMine, what: 'await your signature' }),
      },
      {
        label: 'Deadlines',
        icon: 'clock',
        href: paths.deadlines(),
        waiting: ({ overdue }) => ({ count: overdue, what: 'overdue', isUrgent: true }),
      },
      { label: 'Policy', icon: 'rules', href: paths.policy() },
      { label: 'Intelligence', icon: 'intelligence', href: paths.intelligence() },
    ],
  },
  {
    title: 'This instance',
    entries: [
      { label: 'Journal', icon: 'journal', href: paths.journal(), permission: 'journal:read' },
      { label: 'People', icon: 'people', href: paths.people(), permission: 'people:write' },
      { label: 'API keys', icon: 'key', href: paths.apiKeys(), permission: 'api-keys:write' },
      { label: 'Calendars and rules', icon: 'calendar', href: paths.calendars() },
    ],
  },
]

export function Navigation({ onNavigate }: { readonly onNavigate?: () => void }) {
  const { permissions } = useSession()
  const pathname = useLocation({ select: (location) => location.pathname })
  const overdue = useQuery(overviewQuery).data?.deadlines.overdue ?? 0
  const awaitingMine = useAwaitingMine()
  return (
    <nav className={classes['navigation']} aria-label="Main">
      {groups.map(({ title, entries }) => (
        <div key={title} className={classes['group']}>
          {title === '' ? null : <p className={classes['title']}>{title}</p>}
          <ul>
            {entries
              .filter(({ permission }) => permission === undefined || permissions.includes(permission))
              .map((entry) => (
                <li key={entry.href}>
                  <AppLink
                    href={entry.href}
                    className={classes['entry']}
                    aria-current={isCurrent(entry, pathname) ? 'page' : undefined}
                    onClick={onNavigate}
                  >
                    <Icon name={entry.icon} />
                    <span className={classes['label']}>{entry.label}</span>
                    <Badge waiting={entry.waiting?.({ awaitingMine, overdue })} />
                  </AppLink>
                </li>
              ))}
          </ul>
        </div>
      ))}
      <div className={classes['group']}>
        <ul>
          <li>
            <a href={serverPaths.apiDocs} className={classes['entry']}>
              <Icon name="docs" />
              <span className={classes['label']}>API documentation</span>
            </a>
          </li>
        </ul>
      </div>
    </nav>
  )
}

function isCurrent({ href, also = [] }: Entry, pathname: string): boolean {
  if (href === '/') return pathname === '/'
  return [href, ...also].some((root) => pathname === root || pathname.startsWith(`${root}/`))
}

function Badge({ waiting }: { readonly waiting: Waiting | undefined }) {
  if (waiting === undefined || waiting.count === 0) return null
  const { count, what, isUrgent = false } = waiting
  return (
    <span className={classes['badge']} data-urgent={isUrgent} title={`${count} ${what}`}>
      {count}
      <span className={classes['hidden']}> {what}</span>
    </span>
  )
}
