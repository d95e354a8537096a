// SPDX-License-Identifier: Apache-2.0
import type { IndexInfo } from '@primum/flaws'
import { printable } from '../../terminal/clean.ts'
import type { Output } from '../../terminal/output.ts'
import { paintFor } from '../../terminal/paint.ts'
import { column, fit, wrap } from '../../terminal/width.ts'
import { ageOf } from './age.ts'

/** What an index holds, for a person. */
export function formatInfo(info: IndexInfo, output: Output, now: Temporal.Instant): string {
  const paint = paintFor(output)
  const { sources, ecosystems, kev, epss } = info
  const lines = [
    ...pairs([
      [
        'records',
        `${count(info.records)} (${count(info.withdrawn)} withdrawn), for ${count(info.packages)} packages`,
      ],
      ['newest', info.newest === '' ? 'no record has a time' : `${info.newest} (${ageOf(info.newest, now)})`],
      ['built', `${info.built} (${ageOf(info.built, now)})`],
      ['exploited', kev === undefined ? 'no KEV catalogue' : `${count(kev.entries)} in KEV ${kev.version}`],
      [
        'forecast',
        epss === undefined ? 'no EPSS scores' : `${count(epss.scores)} in EPSS of ${epss.date.slice(0, 10)}`,
      ],
    ]),
  ]
  if (sources.length > 0) {
    lines.push(
      '',
      paint('strong', `${column('Source', 22)}${'Records'.padStart(9)}  ${column('Newest', 10)}  Terms`),
    )
    for (const { name, records, newest, terms } of sources) {
      const day = newest.slice(0, 10)
      lines.push(
        `${column(printable(name), 22)}${count(records).padStart(9)}  ${column(day, 10)}  ${fit(terms, output.columns - 45)}`,
      )
    }
  }
  const named = Object.entries(ecosystems).map(
    ([name, { packages }]) => `${printable(name)} ${count(packages)}`,
  )
  if (named.length > 0) lines.push('', paint('strong', 'Packages'), ...wrap(named.join(', '), output.columns))
  return `${lines.join('\n')}\n`
}

const count = (number: number): string => number.toLocaleString('en')

function pairs(rows: readonly (readonly [string, string])[]): readonly string[] {
  return rows.map(([name, value]) => `${name.padEnd(9)}  ${printable(value)}`)
}
