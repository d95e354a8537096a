// SPDX-License-Identifier: Apache-2.0
import type { Severity } from '../../api/types.ts'
import { formatQuantity } from '../../ui/format/number.ts'
import classes from './severity-bar.module.css'
import { keysOf, severityWords } from './words.ts'

type Counts = Readonly<Partial<Record<Severity, number>>>

/** How the open flaws spread over the severities: a bar for the eye, the same in words below it. */
export function SeverityBar({ counts }: { readonly counts: Counts }) {
  const parts = keysOf(severityWords)
    .map((severity) => ({ severity, count: counts[severity] ?? 0 }))
    .filter(({ count }) => count > 0)
  if (parts.length === 0) return <span className={classes['none']}>No open findings</span>
  return (
    <div className={classes['whole']}>
      <div className={classes['bar']} aria-hidden="true">
        {parts.map(({ severity, count }) => (
          <span key={severity} data-severity={severity} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className={classes['legend']} aria-label="Open findings by severity of the flaw">
        {parts.map(({ severity, count }) => (
          <li key={severity} data-severity={severity} title={formatQuantity(count, 'finding')}>
            <strong>{count}</strong> {severityWords[severity].label.toLowerCase()}
          </li>
        ))}
      </ul>
    </div>
  )
}
