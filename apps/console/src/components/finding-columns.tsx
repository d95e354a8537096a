// SPDX-License-Identifier: Apache-2.0
/** A finding as a row, the same in every list. */
import type { Finding } from '../api/types.ts'
import { paths } from '../paths.ts'
import type { Column } from '../ui/data-table.tsx'
import { Absent } from '../ui/facts.tsx'
import { formatProbability } from '../ui/format/number.ts'
import { Status } from '../ui/status.tsx'
import { Time } from '../ui/time.tsx'
import { TextLink } from './app-link.tsx'
import classes from './finding-columns.module.css'
import { HarmSeverity } from './status/harm.tsx'
import { Decision, Exploited, FlawSeverity, PolicyOutcome } from './status/statuses.tsx'

export function findingColumns({
  withRelease,
}: {
  readonly withRelease: boolean
}): readonly Column<Finding>[] {
  return [flaw, component, ...(withRelease ? [where] : []), severity, decision, epss, due]
}

const flaw: Column<Finding> = {
  id: 'flaw',
  header: 'Flaw',
  card: 'bare',
  width: '27%',
  cell: ({ id, vulnerability, summary, kev, kevDueOn, kevRansomware }) => (
    <div className={classes['flaw']}>
      <span className={classes['id']}>
        <TextLink href={paths.finding(id)} strong>
          {vulnerability}
        </TextLink>
        {kev ? <Exploited dueOn={kevDueOn} ransomware={kevRansomware} /> : null}
      </span>
      <span className={classes['summary']}>{summary}</span>
    </div>
  ),
}

const component: Column<Finding> = {
  id: 'component',
  header: 'Component',
  card: 'bare',
  cell: ({ component: { name, version }, fixedVersions }) => (
    <div>
      <span className={classes['name']}>{name}</span> {version ?? <Absent>no version</Absent>}
      <div className={classes['fixed']}>
        {fixedVersions.length === 0
          ? 'no fixed version known'
          : `fixed in ${fixedVersions.slice(0, 2).join(', ')}`}
        {fixedVersions.length > 2 ? ` and ${fixedVersions.length - 2} more` : ''}
      </div>
    </div>
  ),
}

const where: Column<Finding> = {
  id: 'where',
  header: 'Release',
  card: 'bare',
  width: '17%',
  cell: ({ product, release }) => (
    <span className={classes['where']}>
      {product.name} <TextLink href={paths.release(release.id)}>{release.version}</TextLink>
    </span>
  ),
}

const severity: Column<Finding> = {
  id: 'severity',
  header: 'Flaw severity',
  card: 'inline',
  cell: ({ severity: level, score }) => <FlawSeverity severity={level} score={score} />,
}

const epss: Column<Finding> = {
  id: 'epss',
  header: 'EPSS',
  align: 'end',
  hide: 'middle',
  isEmpty: ({ epss: probability }) => probability === null,
  cell: ({ epss: probability }) =>
    probability === null ? (
      <Absent>none</Absent>
    ) : (
      <span className={classes['figure']} title="Probability of exploitation within 30 days">
        {formatProbability(probability)}
      </span>
    ),
}

const decision: Column<Finding> = {
  id: 'decision',
  header: 'Decision',
  card: 'inline',
  cell: ({ decision: state, harm, policy, proposals, reviewSince, state: standing }) => (
    <div className={classes['statuses']}>
      {standing === 'closed' ? (
        <Status tone="neutral" icon="dash">
          Closed
        </Status>
      ) : null}
      <Decision state={state} />
      {harm === null ? null : <HarmSeverity severity={harm} />}
      {reviewSince === null ? null : (
        <Status tone="warn" icon="alert" title="Something became known that speaks against its grounds">
          Due for review
        </Status>
      )}
      {policy === null ? null : <PolicyOutcome outcome={policy.outcome} />}
      {proposals === 0 ? null : (
        <Status
          tone="brand"
          icon="reuse"
          title="Decisions about the same flaw elsewhere, which could be adopted here"
        >
          {proposals} to adopt
        </Status>
      )}
    </div>
  ),
}

const due: Column<Finding> = {
  id: 'due',
  header: 'Due',
  isEmpty: ({ nextDueAt }) => nextDueAt === null,
  cell: ({ nextDueAt }) => (nextDueAt === null ? <Absent>none</Absent> : <DueText at={nextDueAt} />),
}

export function DueText({ at }: { readonly at: string }) {
  return (
    <span className={classes['due']} data-overdue={Date.parse(at) < Date.now()}>
      <Time at={at} as="left" />
    </span>
  )
}
