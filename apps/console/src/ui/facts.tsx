// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import classes from './facts.module.css'

export type Fact = readonly [label: string, value: ReactNode]

/** Labelled facts. A fact that is absent says so instead of leaving a hole. */
export function Facts({
  facts,
  columns = 1,
}: {
  readonly facts: readonly Fact[]
  readonly columns?: 1 | 2 | 3
}) {
  return (
    <dl className={classes['facts']} data-columns={columns}>
      {facts.map(([label, value]) => (
        <div key={label} className={classes['fact']}>
          <dt>{label}</dt>
          <dd>{value === null || value === undefined || value === '' ? <Absent /> : value}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Absent({ children = 'not\u00a0given' }: { readonly children?: string }) {
  return <span className={classes['absent']}>{children}</span>
}
