// SPDX-License-Identifier: Apache-2.0
import type { RubricScore } from '../../../api/collaboration/assessments.ts'
import { Copyable } from '../../../components/copyable.tsx'
import { FlawSeverity } from '../../../components/status/statuses.tsx'
import { formatQuantity } from '../../../ui/format/number.ts'
import { Icon } from '../../../ui/icon.tsx'
import classes from './assessment.module.css'

/** Both scores, and for each metric the answers from which it follows. */
export function Score({ score }: { readonly score: RubricScore }) {
  const { cvss31, cvss40, unknowns, extendedVector } = score
  return (
    <div className={classes['score']}>
      {[cvss31, cvss40].map(({ version, severity, score: value, baseScore, metrics, vector }) => (
        <div key={version}>
          <p className={classes['scoreLine']}>
            <strong>CVSS {version}</strong> <FlawSeverity severity={severity} score={value} />
            {baseScore === value ? null : <span>base {baseScore.toFixed(1)}</span>}
          </p>
          <details>
            <summary>Why</summary>
            <p className={classes['vector']}>
              <code>{vector}</code>
            </p>
            <ul className={classes['metrics']}>
              {metrics.map(({ metric, value: given, because, from }) => (
                <li key={metric}>
                  <code>
                    {metric}:{given}
                  </code>{' '}
                  {because} {from.length === 0 ? null : <span>({from.join(', ')})</span>}
                </li>
              ))}
            </ul>
          </details>
        </div>
      ))}
      {unknowns.length === 0 ? null : (
        <p className={classes['unknowns']}>
          <Icon name="undecided" size={16} />
          {formatQuantity(unknowns.length, 'open answer')} {unknowns.length === 1 ? 'counts' : 'count'} as the
          worst case.
        </p>
      )}
      <Copyable label="Extended vector" value={extendedVector} />
    </div>
  )
}
