// SPDX-License-Identifier: Apache-2.0
import type { FindingDetail } from '../../../api/types.ts'
import { SafeLink } from '../../../components/safe-link.tsx'
import { Card } from '../../../ui/card.tsx'
import { Absent, Facts } from '../../../ui/facts.tsx'
import { formatQuantity } from '../../../ui/format/number.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Time } from '../../../ui/time.tsx'
import { Advisories } from './advisories.tsx'
import classes from './evidence-cards.module.css'
import { type MatchRecord, parseMatchDetail } from './match-detail.ts'

type FindingProps = { readonly finding: FindingDetail }

const matchWords: Readonly<Record<FindingDetail['match'], string>> = {
  purl: 'By package URL',
  cpe: 'By CPE',
  name: 'By product name alone',
  own: 'By a case of our own',
}

/** Why we think that the flaw is in there: the identity that matched, the range, and the way into the product. */
export function MatchCard({ finding }: FindingProps) {
  const { match, component, paths } = finding
  const { confidence, why, records } = parseMatchDetail(finding.matchDetail)
  return (
    <Card title="How it matched" aside={matchWords[match]}>
      <Facts
        columns={2}
        facts={[
          ['Package URL', component.purl === null ? null : <code key="purl">{component.purl}</code>],
          ['CPE', component.cpe === null ? null : <code key="cpe">{component.cpe}</code>],
          ['Confidence', confidence],
          ...(why === '' ? [] : [['Because', why] as const]),
        ]}
      />
      <Records records={records} />
      <h3 className={classes['subtitle']}>How it comes into the product</h3>
      {paths.length === 0 ? (
        <Absent>The SBOM does not say what depends on it</Absent>
      ) : (
        <ul className={classes['paths']}>
          {paths.map((path) => (
            <li key={path.map(({ ref }) => ref).join(' ')}>
              <ol className={classes['path']}>
                {path.map(({ ref, name, version }, at) => (
                  <li key={ref} data-last={at === path.length - 1}>
                    {at === 0 ? null : <Icon name="chevron" size={14} />}
                    <span>
                      {name} {version}
                    </span>
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Records({ records }: { readonly records: readonly MatchRecord[] }) {
  if (records.length === 0) return null
  return (
    <>
      <h3 className={classes['subtitle']}>Records that matched</h3>
      <ul className={classes['lines']}>
        {records.map(({ id, source, subject, range, why }) => (
          <li key={`${id} ${subject} ${range}`}>
            <strong>{id}</strong>
            {source === '' ? '' : ` (${source})`}: {subject} {range}
            {why === '' ? null : <span className={classes['dim']}>. {why}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What others published about the flaw. Their words are shown as text and never as markup. */
export function AdvisoryCard({ finding }: FindingProps) {
  const { details, cvss, advisories, sources, references } = finding
  return (
    <Card title="What is published about it" aside={formatQuantity(sources.length, 'source')}>
      <div className={classes['parts']}>
        {cvss.length === 0 ? null : (
          <ul className={classes['cvss']}>
            {cvss.map(({ version, vector, score, source }) => (
              <li key={vector}>
                <strong>
                  CVSS {version}: {score.toFixed(1)}
                </strong>
                <code>{vector}</code>
                {source === undefined ? null : <span className={classes['dim']}>from {source}</span>}
              </li>
            ))}
          </ul>
        )}
        <Advisories advisories={advisories} />
        {details === null ? <Absent>No source gives a description</Absent> : <Details text={details} />}
        <div>
          <h3 className={classes['subtitle']}>Sources</h3>
          <ul className={classes['lines']}>
            {sources.map(({ id, source, modifiedAt }) => (
              <li key={`${source} ${id}`}>
                <strong>{id}</strong> {source}
                {modifiedAt === null ? null : (
                  <span className={classes['dim']}>
                    {' '}
                    changed <Time at={modifiedAt} as="date" />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
        {references.length === 0 ? null : <References references={references} />}
      </div>
    </Card>
  )
}

/** References shown at once; some advisories list a hundred. */
const SHOWN_REFERENCES = 6

function References({ references }: { readonly references: FindingDetail['references'] }) {
  const rest = references.slice(SHOWN_REFERENCES)
  return (
    <div>
      <h3 className={classes['subtitle']}>References</h3>
      <ReferenceList references={references.slice(0, SHOWN_REFERENCES)} />
      {rest.length === 0 ? null : (
        <details className={classes['fold']}>
          <summary>{formatQuantity(rest.length, 'more reference')}</summary>
          <ReferenceList references={rest} />
        </details>
      )}
    </div>
  )
}

function ReferenceList({ references }: { readonly references: FindingDetail['references'] }) {
  return (
    <ul className={classes['lines']}>
      {references.map(({ type, url }) => (
        <li key={`${type} ${url}`} className={classes['reference']}>
          <span className={classes['type']}>{type.toLowerCase()}</span>
          <SafeLink url={url} />
        </li>
      ))}
    </ul>
  )
}

const FOLDED_LENGTH = 900

function Details({ text }: { readonly text: string }) {
  if (text.length <= FOLDED_LENGTH) return <p className={classes['details']}>{text}</p>
  return (
    <details className={classes['fold']}>
      <summary>Description ({formatQuantity(text.length, 'character')})</summary>
      <p className={classes['details']}>{text}</p>
    </details>
  )
}
