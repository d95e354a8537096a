// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { parseVersionScheme, versionSchemes } from './schemes.ts'
import ecosystems from './testdata/ecosystems.json' with { type: 'json' }

const page = readFileSync(new URL('../../../../docs/versions.md', import.meta.url), 'utf8')
const purlTypes = gunzipSync(readFileSync(new URL('../purl/testdata/purl-types.json.gz', import.meta.url)))

/** The rows of the table under a heading, each a list of its cells. */
function tableOf(heading: string): readonly (readonly string[])[] {
  const section = page.slice(page.indexOf(`\n${heading}\n`)).split(/\n#+ /)[1] ?? ''
  const rows = section.split('\n').filter((line) => line.startsWith('| '))
  return rows.slice(2).map((row) => row.split('|').map((cell) => cell.trim()))
}

const namesIn = (cell: string | undefined) =>
  Array.from((cell ?? '').matchAll(/`([^`]+)`/g), ([, name = '']) => name)

const orders = tableOf('## Orders').map(
  ([, scheme, others]) => [namesIn(scheme)[0], namesIn(others)] as const,
)
const without = tableOf('### No order').flatMap(([, name]) => namesIn(name))

test('docs/versions.md has a row for every scheme, whose names mean it', () => {
  expect(orders.map(([scheme]) => scheme)).toEqual(versionSchemes)
  for (const [scheme, others] of orders) {
    expect([scheme, ...others.map(parseVersionScheme)]).toEqual([scheme, ...others.map(() => scheme)])
  }
})

test('docs/versions.md says of every OSV ecosystem and purl type which order it has, or why none', () => {
  const known = [...orders.flatMap(([scheme, others]) => [scheme, ...others]), ...without].map((name) =>
    (name ?? '').toLowerCase(),
  )
  const types = Object.keys(JSON.parse(purlTypes.toString('utf8')) as object) // our copy: one member for each type
  for (const name of [...ecosystems, ...types]) expect(known).toContain(name.toLowerCase())
  expect(without.filter((name) => parseVersionScheme(name) !== undefined)).toEqual([])
})
