// SPDX-License-Identifier: Apache-2.0
import type { FindingDetail } from '../../../api/types.ts'
import { TextLink } from '../../../components/app-link.tsx'
import { changeWords, formatDetail } from '../../../components/change-words.ts'
import { Decision } from '../../../components/status/statuses.tsx'
import { paths } from '../../../paths.ts'
import { Card } from '../../../ui/card.tsx'
import { type Fact, Facts } from '../../../ui/facts.tsx'
import { formatProbability } from '../../../ui/format/number.ts'
import { Day, Time } from '../../../ui/time.tsx'
import classes from './facts-cards.module.css'

type FindingProps = { readonly finding: FindingDetail }

export function KeyFacts({ finding }: FindingProps) {
  const { product, release, fixedVersions, epss, epssPercentile, kev, kevDueOn, aliases } = finding
  const { publishedAt, support } = finding
  const facts: readonly Fact[] = [
    [
      'Release',
      <TextLink
        key="release"
        href={paths.release(release.id)}
      >{`${product.name} ${release.version}`}</TextLink>,
    ],
    ...(finding.case === null
      ? []
      : [
          [
            'Case',
            <TextLink key="case" href={paths.case(finding.case.id)}>
              {finding.case.number}
            </TextLink>,
          ] as const,
        ]),
    ['Fixed in', fixedVersions.length === 0 ? 'No fixed version is known' : fixedVersions.join(', ')],
    [
      'Chance of exploitation within 30 days (EPSS)',
      epss === null
        ? 'No score'
        : `${formatProbability(epss)}${epssPercentile === null ? '' : `, higher than ${formatProbability(epssPercentile)} of all flaws`}`,
    ],
    ...(kev && kevDueOn !== null
      ? [['KEV: federal agencies had to act by', <Day key="kev" day={kevDueOn} />] as const]
      : []),
    ['Support of the component', support === null ? 'Nothing is known of it' : support.words],
    ['Also known as', aliases.length === 0 ? 'No other name' : aliases.join(', ')],
    ...(publishedAt === null
      ? []
      : [['Published', <Time key="published" at={publishedAt} as="date-time" />] as const]),
    ['Learned of it', <Time key="learned" at={finding.learnedAt} as="date-time" />],
    ['First seen here', <Time key="seen" at={finding.firstSeenAt} as="date-time" />],
  ]
  return (
    <Card title="At a glance">
      <Facts facts={facts} />
    </Card>
  )
}

export function ElsewhereCard({ finding: { elsewhere } }: FindingProps) {
  if (elsewhere.length === 0) return null
  return (
    <Card title="The same flaw elsewhere" aside={String(elsewhere.length)}>
      <ul className={classes['list']}>
        {elsewhere.map(({ findingId, product, release, decision }) => (
          <li key={findingId}>
            <TextLink href={paths.finding(findingId)}>{`${product.name} ${release.version}`}</TextLink>
            <Decision state={decision} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function ChangesCard({ finding: { changes } }: FindingProps) {
  if (changes.length === 0) return null
  return (
    <Card title="What changed">
      <ol className={classes['changes']}>
        {changes.map(({ kind, because, detail, at }) => (
          <li key={`${kind} ${at}`}>
            <span>
              <strong>{changeWords[kind].label}</strong>{' '}
              {because === 'sbom' ? 'with a new SBOM' : 'with new intelligence'}
            </span>
            {formatDetail(detail) === '' ? null : (
              <span className={classes['detail']}>{formatDetail(detail)}</span>
            )}
            <span className={classes['when']}>
              <Time at={at} />
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
