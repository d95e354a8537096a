// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { caseCountsQuery } from '../../api/collaboration/cases.ts'
import { mailStandingQuery } from '../../api/collaboration/mail.ts'
import { overviewQuery } from '../../api/design/queries.ts'
import type { Permission } from '../../api/types.ts'
import { paths, serverPaths } from '../../paths.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { AppLink } from '../app-link.tsx'
import { useAwaitingMine } from '../assessment/use-awaiting-mine.ts'
import { useSession } from '../session.tsx'
import classes from './navigation.module.css'

const COUNT_MS = 60_000

type Entry = {
  readonly label: string
  readonly icon: IconName
  readonly href: string
  /** Addresses that belong to this entry, besides its own. */
  readonly also?: readonly string[]
  /** One of these is enough; absent: everybody sees it. */
  readonly permission?: Permission | readonly Permission[]
  /** How much waits there for a person. */
  readonly waiting?: (counts: Counts) => Waiting
}

type Counts = {
  readonly awaitingMine: number
  readonly overdue: number
  readonly casesWaiting: number
  readonly mailTroubles: number
}
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
    title: 'Collaboration',
    entries: [
      {
        label: 'Cases',
        icon: 'case',
        href: paths.cases(),
        permission: 'cases:read',
        waiting: ({ casesWaiting }) => ({ count: casesWaiting, what: 'wait for the team', isUrgent: true }),
      },
      {
        label: 'Advisories',
        icon: 'megaphone',
        href: paths.advisories(),
        permission: 'advisories:read',
      },
      { label: 'CSAF provider', icon: 'docs', href: paths.provider() },
      { label: 'Programme', icon: 'promise', href: paths.programme() },
      {
        label: 'Rewards',
        icon: 'gift',
        href: paths.rewards(),
        permission: ['cases:read', 'rewards:approve'],
      },
      {
        label: 'Mail',
        icon: 'mail',
        href: paths.mail(),
        permission: ['cases:read', 'mail:write'],
        waiting: ({ mailTroubles }) => ({ count: mailTroubles, what: 'late or on hold', isUrgent: true }),
      },
      { label: 'Keys for reports', icon: 'key', href: paths.reportKeys(), permission: 'cases:read' },
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
  const mayReadCases = permissions.includes('cases:read')
  const casesWaiting = useQuery({ ...caseCountsQuery, enabled: mayReadCases }).data?.waiting ?? 0
  const seesMail = isOpenTo(['cases:read', 'mail:write'], permissions)
  const mail = useQuery({ ...mailStandingQuery, enabled: seesMail, refetchInterval: COUNT_MS }).data
  const mailTroubles = mail === undefined ? 0 : mail.delayed + mail.holds.length
  return (
    <nav className={classes['navigation']} aria-label="Main">
      {groups.map(({ title, entries }) => (
        <div key={title} className={classes['group']}>
          {title === '' ? null : <p className={classes['title']}>{title}</p>}
          <ul>
            {entries
              .filter(({ permission = [] }) => isOpenTo([permission].flat(), permissions))
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
                    <Badge waiting={entry.waiting?.({ awaitingMine, overdue, casesWaiting, mailTroubles })} />
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

const isOpenTo = (needed: readonly Permission[], held: readonly Permission[]): boolean =>
  needed.length === 0 || needed.some((permission) => held.includes(permission))

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
