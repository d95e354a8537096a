// SPDX-License-Identifier: Apache-2.0
import type { IndexInfo } from '@primum/flaws'
import { printable } from '../../terminal/clean.ts'
import { formatCount } from '../../terminal/count.ts'
import type { Output } from '../../terminal/output.ts'
import { paintFor } from '../../terminal/paint.ts'
import { column, fit, wrap } from '../../terminal/width.ts'
import { ageOf } from './age.ts'

/** What an index holds, for a person. */
export function formatInfo(info: IndexInfo, output: Output, now: Temporal.Instant): string {
  const paint = paintFor(output)
  const { ecosystems, kev, epss, advisories, lifecycle, feeds } = info
  const sources = [...info.sources, ...(advisories?.publishers ?? []), ...info.catalogues]
  const lines = [
    ...pairs([
      [
        'records',
        `${formatCount(info.records)} (${formatCount(info.withdrawn)} withdrawn), for ${formatCount(info.packages)} packages`,
      ],
      ['newest', info.newest === '' ? 'no record has a time' : `${info.newest} (${ageOf(info.newest, now)})`],
      ['built', `${info.built} (${ageOf(info.built, now)})`],
      [
        'exploited',
        kev === undefined ? 'no KEV catalogue' : `${formatCount(kev.entries)} in KEV ${kev.version}`,
      ],
      [
        'forecast',
        epss === undefined
          ? 'no EPSS scores'
          : `${formatCount(epss.scores)} in EPSS of ${epss.date.slice(0, 10)}`,
      ],
      [
        'advised',
        advisories === undefined
          ? 'no security advisories'
          : `${formatCount(advisories.cves)} CVEs in ${formatCount(advisories.documents)} security advisories, newest ${advisories.newest.slice(0, 10)}`,
      ],
      [
        'supported',
        lifecycle === undefined
          ? 'no dates of end of support'
          : `${formatCount(lifecycle.products)} products with ${formatCount(lifecycle.cycles)} release cycles, in endoflife.date`,
      ],
    ]),
  ]
  if (sources.length > 0) {
    lines.push(
      '',
      paint('strong', `${column('Source', 22)}${'Records'.padStart(9)}  ${column('Newest', 10)}  Licence`),
      ...sources.map(({ name, records, newest, licence }) =>
        fit(
          `${column(printable(name), 22)}${formatCount(records).padStart(9)}  ${column(newest.slice(0, 10), 10)}  ${printable(licence)}`,
          output.columns,
        ),
      ),
      '',
      paint('strong', 'To be named where their data is passed on'),
      ...sources.flatMap(({ name, by, url, notice }) => [
        ...(by === '' ? [] : wrap(printable(`${name}: ${by}, ${url}`), output.columns)),
        ...(notice === undefined ? [] : wrap(printable(notice), output.columns)),
      ]),
    )
  }
  if (feeds.length > 0) {
    lines.push(
      '',
      paint('strong', 'Last change taken by a sync'),
      ...feeds.map(
        ({ name, changed }) => `${column(printable(name), 22)}${changed} (${ageOf(changed, now)})`,
      ),
    )
  }
  const named = Object.entries(ecosystems).map(
    ([name, { packages }]) => `${printable(name)} ${formatCount(packages)}`,
  )
  if (named.length > 0) lines.push('', paint('strong', 'Packages'), ...wrap(named.join(', '), output.columns))
  return `${lines.join('\n')}\n`
}

function pairs(rows: readonly (readonly [string, string])[]): readonly string[] {
  return rows.map(([name, value]) => `${name.padEnd(9)}  ${printable(value)}`)
}
