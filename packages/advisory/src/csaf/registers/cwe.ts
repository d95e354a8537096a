// SPDX-License-Identifier: Apache-2.0
import { cweLines, cweReleases } from './cwe-catalogue.ts'

/** Whether a weakness may be what a flaw is mapped to; absent in versions of the list before 4.12, which do not say. */
export type CweUsage = 'allowed' | 'allowed-with-review' | 'discouraged' | 'prohibited'

/** A weakness as some version of the CWE list has it. */
export type Weakness = {
  readonly name: string
  readonly isDeprecated: boolean
  readonly usage: CweUsage | undefined
}

type Stretch = Weakness & { readonly first: number; readonly last: number }

const usages: Readonly<Record<string, CweUsage>> = {
  a: 'allowed',
  r: 'allowed-with-review',
  d: 'discouraged',
  p: 'prohibited',
}

const releases = cweReleases
  .trim()
  .split('\n')
  .map((line) => {
    const [version = '', day = ''] = line.split(' ')
    return { version, date: Temporal.Instant.from(`${day}T00:00:00Z`) }
  })

const places: ReadonlyMap<string, number> = new Map(releases.map(({ version }, place) => [version, place]))

const stretches: ReadonlyMap<string, readonly Stretch[]> = readLines()

function readLines(): ReadonlyMap<string, readonly Stretch[]> {
  const byId = new Map<string, Stretch[]>()
  for (const line of cweLines.trim().split('\n')) {
    const [, number = '', first, last, flags = '', name = ''] =
      /^(\d+) (\d+)-(\d+) (\S+) (.+)$/.exec(line) ?? []
    const stretch = {
      name,
      first: Number(first),
      last: Number(last),
      isDeprecated: flags.startsWith('D'),
      usage: usages[flags.at(-1) ?? ''],
    }
    const known = byId.get(`CWE-${number}`)
    if (known === undefined) byId.set(`CWE-${number}`, [stretch])
    else known.push(stretch)
  }
  return byId
}

/** The newest version of the CWE list that is known here. */
export const latestCweVersion = releases.at(-1)?.version ?? ''

export const isCweVersion = (version: string): boolean => places.has(version)

/** The version is newer than the newest that is known here. */
export function isLaterCweVersion(version: string): boolean {
  const parts = version.split('.').map(Number)
  const latest = latestCweVersion.split('.').map(Number)
  for (const [index, part] of parts.entries()) {
    if (part !== (latest[index] ?? 0)) return part > (latest[index] ?? 0)
  }
  return false
}

/** The newest version of the CWE list at an instant; absent before the first. */
export function cweVersionAt(instant: Temporal.Instant): string | undefined {
  return releases.findLast(({ date }) => Temporal.Instant.compare(date, instant) <= 0)?.version
}

/** A weakness in a version of the list; absent where the list does not have it, as it has no categories and views. */
export function findWeakness(id: string, version: string): Weakness | undefined {
  const place = places.get(version)
  if (place === undefined) return undefined
  return stretches.get(id)?.find(({ first, last }) => first <= place && place <= last)
}

/** All names that a weakness had, the newest last; none where no version of the list has it. */
export function namesOfWeakness(id: string): readonly string[] {
  return stretches.get(id)?.map(({ name }) => name) ?? []
}

/** The newest name of a weakness; absent where no version of the list has it. */
export function cweName(id: string): string | undefined {
  return namesOfWeakness(id).at(-1)
}
