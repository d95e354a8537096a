// SPDX-License-Identifier: Apache-2.0
import type { CheckedPolicy } from '../../../api/types.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Absent } from '../../../ui/facts.tsx'
import classes from './policy.module.css'

type Rule = CheckedPolicy['rules'][number]

/** Rules as a person would say them. Their order means nothing. */
export function RulesTable({ rules }: { readonly rules: readonly Rule[] }) {
  return (
    <DataTable caption="Rules of the policy" rows={rules} rowKey={({ name }) => name} columns={columns} />
  )
}

const columns: readonly Column<Rule>[] = [
  {
    id: 'rule',
    header: 'Rule',
    width: '36%',
    cell: ({ name, because }) => (
      <div>
        <strong>{name}</strong>
        {because === null ? null : <p className={classes['dim']}>{because}</p>}
      </div>
    ),
  },
  {
    id: 'when',
    header: 'When all of this holds',
    cell: ({ when }) => (when.length === 0 ? 'Every finding' : <Lines lines={when} />),
  },
  { id: 'outcome', header: 'The finding', cell: ({ outcome }) => outcome },
  {
    id: 'deadlines',
    header: 'To be done',
    isEmpty: ({ deadlines }) => deadlines.length === 0,
    cell: ({ deadlines }) =>
      deadlines.length === 0 ? <Absent>no deadline</Absent> : <Lines lines={deadlines} />,
  },
]

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className={classes['conditions']}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
