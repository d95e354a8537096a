// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { findingChangesQuery, overviewQuery } from '../../api/design/queries.ts'
import { logQuery } from '../../api/journal/queries.ts'
import type { FindingChange, LogStatus, Overview } from '../../api/types.ts'
import { AppLink, TextLink } from '../../components/app-link.tsx'
import { useAwaitingMine } from '../../components/assessment/use-awaiting-mine.ts'
import { changeWords, formatComponentKey, formatDetail } from '../../components/change-words.ts'
import { FirstSteps } from '../../components/first-steps.tsx'
import { Freshness } from '../../components/intelligence-age.tsx'
import { Lines, Loaded, LoadedPage } from '../../components/loaded.tsx'
import { Page } from '../../components/page.tsx'
import { useSession } from '../../components/session.tsx'
import { logConcerns } from '../../components/status/log-words.ts'
import { SeverityBar } from '../../components/status/severity-bar.tsx'
import { Exploited } from '../../components/status/statuses.tsx'
import { paths } from '../../paths.ts'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Figures } from '../../ui/figures.tsx'
import { formatCount, formatQuantity } from '../../ui/format/number.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Status } from '../../ui/status.tsx'
import { Time } from '../../ui/time.tsx'
import classes from './overview.module.css'

const RECENT = 8
/** How many exploited findings the overview of the API lists at most. */
const LISTED = 5

/** What needs a person now. */
export function OverviewPage() {
  const overview = useQuery(overviewQuery)
  return (
    <LoadedPage query={overview}>
      {(loaded) => (loaded.products === 0 ? <Beginning overview={loaded} /> : <State overview={loaded} />)}
    </LoadedPage>
  )
}

function Beginning({ overview: { intelligence } }: { readonly overview: Overview }) {
  const { organisation } = useSession()
  return (
    <Page title="Welcome to Primum" intro={`This is the instance of ${organisation}. Nothing is in it yet.`}>
      <Card tone="raised">
        <FirstSteps />
      </Card>
      <Card title="What we know" aside={<Freshness intelligence={intelligence} />}>
        <Known intelligence={intelligence} />
      </Card>
    </Page>
  )
}

function State({ overview }: { readonly overview: Overview }) {
  const { findings, deadlines, intelligence } = overview
  const tasks = tasksOf(overview, useAwaitingMine(), useQuery(logQuery).data)
  return (
    <Page
      title="Overview"
      intro={`${formatQuantity(overview.products, 'product')}, ${formatQuantity(overview.releases, 'release')}, ${formatQuantity(overview.components, 'component')} known.`}
    >
      <Card
        title="Needs you now"
        aside={tasks.length === 0 ? undefined : String(tasks.length)}
        flush={tasks.length > 0}
      >
        {tasks.length === 0 ? (
          <Empty icon="check" title="Nothing waits for you">
            <p>No exploited flaw is undecided, nothing awaits your signature and no deadline is near.</p>
          </Empty>
        ) : (
          <ul className={classes['tasks']}>
            {tasks.map((task) => (
              <li key={task.title}>
                <AppLink href={task.href} className={classes['task']} data-tone={task.tone}>
                  <span className={classes['icon']}>
                    <Icon name={task.icon} size={20} />
                  </span>
                  <span className={classes['words']}>
                    <span className={classes['title']}>{task.title}</span>
                    <span className={classes['why']}>{task.why}</span>
                  </span>
                  <Icon name="chevron" size={18} />
                </AppLink>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Figures
        link={AppLink}
        figures={[
          {
            label: 'Undecided findings',
            value: findings.undecided,
            href: paths.findings({ decision: 'undecided' }),
            tone: 'notice',
          },
          {
            label: 'Uncontrolled',
            value: findings.uncontrolled,
            href: paths.findings({ decision: 'uncontrolled' }),
            tone: 'danger',
          },
          {
            label: 'Controlled',
            value: findings.controlled,
            href: paths.findings({ decision: 'controlled' }),
            tone: 'good',
          },
          {
            label: 'Exploited in the wild',
            value: findings.kev,
            href: paths.findings({ kev: true }),
            tone: 'danger',
          },
          {
            label: 'Clocks running',
            value: deadlines.running + deadlines.dueSoon + deadlines.overdue,
            href: paths.deadlines(),
            tone: 'info',
          },
        ]}
      />
      <div className={classes['columns']}>
        <Card title="Open findings" aside={formatCount(findings.open)}>
          <SeverityBar counts={findings.bySeverity} />
        </Card>
        <Card title="What we know" aside={<Freshness intelligence={intelligence} />}>
          <Known intelligence={intelligence} />
        </Card>
      </div>
      <Recent />
    </Page>
  )
}

type Task = {
  readonly icon: IconName
  readonly tone: 'danger' | 'waiting' | 'notice'
  readonly title: string
  readonly why: string
  readonly href: string
}

/** The most pressing first: patients before papers. */
function tasksOf(overview: Overview, awaitingMine: number, log: LogStatus | undefined): readonly Task[] {
  const {
    exploitedUndecided,
    deadlines,
    reviews,
    proposals,
    unmatchedComponents,
    releasesWithoutSbom,
    intelligence,
  } = overview
  const [worst] = exploitedUndecided
  const tasks: readonly (Task | false)[] = [
    worst !== undefined && {
      icon: 'exploited',
      tone: 'danger',
      // The server lists at most five; where there are as many, more may follow.
      title: `${exploitedUndecided.length}${exploitedUndecided.length < LISTED ? '' : ' or more'} exploited ${exploitedUndecided.length === 1 ? 'flaw' : 'flaws'} without a decision`,
      why: `${exploitedUndecided.length === 1 ? 'Attackers use it already' : 'Attackers use them already, the first'}: ${worst.vulnerability} in ${worst.component.name}, ${worst.product.name} ${worst.release.version}.`,
      href: paths.findings({ kev: true, decision: 'undecided' }),
    },
    deadlines.overdue > 0 && {
      icon: 'alert',
      tone: 'danger',
      title: `${formatQuantity(deadlines.overdue, 'deadline')} overdue`,
      why: 'Mark them as met with evidence, or act now.',
      href: paths.deadlines(),
    },
    deadlines.dueSoon > 0 && {
      icon: 'clock',
      tone: 'notice',
      title: `${formatQuantity(deadlines.dueSoon, 'deadline')} due soon`,
      why: 'The time that is left stands beside each.',
      href: paths.deadlines(),
    },
    ...(log === undefined ? [] : logConcerns(log)).map(
      ({ title, why, tone }): Task => ({ icon: 'journal', tone, title, why, href: paths.journalLog() }),
    ),
    awaitingMine > 0 && {
      icon: 'sign',
      tone: 'waiting',
      title: `${formatQuantity(awaitingMine, 'decision')} await your signature`,
      why: 'They come into force when both roles have signed.',
      href: paths.signatures(),
    },
    reviews > 0 && {
      icon: 'alert',
      tone: 'notice',
      title: `${formatQuantity(reviews, 'decision')} due for review`,
      why: 'Something became known that speaks against the grounds: the reasons stand with each.',
      href: paths.findings({ review: true }),
    },
    proposals > 0 && {
      icon: 'reuse',
      tone: 'notice',
      title: `${formatQuantity(proposals, 'finding')} decided elsewhere`,
      why: 'The same flaw in the same package was judged in another release. Adopt it with its trail.',
      href: paths.findings({ proposals: true }),
    },
    !intelligence.present && {
      icon: 'intelligence',
      tone: 'notice',
      title: 'There is no index of known flaws',
      why: 'Until it is there every component is unknown.',
      href: paths.intelligence(),
    },
    intelligence.present &&
      !intelligence.canMatch && {
        icon: 'intelligence',
        tone: 'notice',
        title: 'No component can be matched yet',
        why: 'The index holds no records about packages. Synchronise it: until then every component is unknown.',
        href: paths.intelligence(),
      },
    intelligence.canMatch &&
      !intelligence.fresh && {
        icon: 'intelligence',
        tone: 'notice',
        title: 'The intelligence is stale',
        why: 'Its newest entry is older than a day: newer flaws are not known here.',
        href: paths.intelligence(),
      },
    releasesWithoutSbom > 0 && {
      icon: 'file',
      tone: 'notice',
      title: `${formatQuantity(releasesWithoutSbom, 'release')} without an SBOM`,
      why: 'Nothing is known about what is in them.',
      href: paths.products(),
    },
    unmatchedComponents > 0 && {
      icon: 'undecided',
      tone: 'notice',
      title: `${formatQuantity(unmatchedComponents, 'component')} could not be matched`,
      why: 'They are unknown, not clean. Each release lists them with the reason.',
      href: paths.products(),
    },
  ]
  return tasks.filter((task) => task !== false)
}

function Known({ intelligence }: { readonly intelligence: Overview['intelligence'] }) {
  if (!intelligence.present)
    return <TextLink href={paths.intelligence()}>Build the index of known flaws</TextLink>
  if (!intelligence.canMatch) {
    return (
      <p style={{ margin: 0 }}>
        A snapshot of exploited flaws and of advisories on medical devices. No component can be matched by it,
        and none is clean. <TextLink href={paths.intelligence()}>Its dates, and synchronisation</TextLink>
      </p>
    )
  }
  return (
    <p style={{ margin: 0 }}>
      {intelligence.newestEntryAt === null ? (
        'The index has no dated entry. '
      ) : (
        <>
          The newest known flaw or change is from <Time at={intelligence.newestEntryAt} as="date-time" /> (
          <Time at={intelligence.newestEntryAt} />
          ).{' '}
        </>
      )}
      <TextLink href={paths.intelligence()}>Sources and synchronisation</TextLink>
    </p>
  )
}

function Recent() {
  const changes = useQuery(findingChangesQuery(RECENT))
  return (
    <Card title="What changed lately">
      <Loaded query={changes} skeleton={<Lines count={5} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="finding" title="Nothing has changed yet" />
          ) : (
            <ol className={classes['changes']}>
              {items.map((change) => (
                <Change key={`${change.finding.id} ${change.kind} ${change.at}`} change={change} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </Card>
  )
}

function Change({ change }: { readonly change: FindingChange }) {
  const { kind, because, detail, finding, product, release, at } = change
  const { label, tone, icon } = changeWords[kind]
  const words: ReactNode = formatDetail(detail)
  return (
    <li className={classes['change']}>
      <Status tone={tone} icon={icon}>
        {label}
      </Status>
      <span className={classes['what']}>
        <TextLink href={paths.finding(finding.id)} strong>
          {finding.vulnerability}
        </TextLink>{' '}
        in <span title={finding.component}>{formatComponentKey(finding.component)}</span>{' '}
        {finding.kev ? <Exploited /> : null}
        <span className={classes['where']}>
          {product.name} {release.version}, with {because === 'sbom' ? 'a new SBOM' : 'new intelligence'}
          {words === '' ? '' : `: ${words}`}
        </span>
      </span>
      <span className={classes['when']}>
        <Time at={at} />
      </span>
    </li>
  )
}
