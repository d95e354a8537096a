// SPDX-License-Identifier: Apache-2.0
import type { FindingChange } from '../api/types.ts'
import type { IconName } from '../ui/icon.tsx'
import type { Tone } from '../ui/status.tsx'

export const changeWords: Readonly<
  Record<FindingChange['kind'], { readonly label: string; readonly tone: Tone; readonly icon: IconName }>
> = {
  appeared: { label: 'Appeared', tone: 'warn', icon: 'plus' },
  changed: { label: 'Changed', tone: 'info', icon: 'reuse' },
  closed: { label: 'Closed', tone: 'neutral', icon: 'dash' },
  reopened: { label: 'Open again', tone: 'warn', icon: 'reuse' },
}

const names: Readonly<Record<string, string>> = {
  kev: 'known exploitation',
  score: 'CVSS score',
  epss: 'EPSS',
  severity: 'severity',
  fixedVersions: 'fixed versions',
  fixed_versions: 'fixed versions',
  vulnerability_id: 'id',
  kev_due_on: 'KEV due date',
  match_kind: 'matched by',
  aliases: 'aliases',
  version: 'version',
}

/** What a change was about, in words: `known exploitation: no, now yes`. Members of any shape are readable. */
export function formatDetail(detail: Readonly<Record<string, unknown>>): string {
  return Object.entries(detail)
    .map(([name, value]) => `${names[name] ?? spaced(name)}: ${formatValue(value)}`)
    .join('; ')
}

const spaced = (name: string): string => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()

export function formatValue(value: unknown): string {
  if (value === null || value === undefined) return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(formatValue).join(', ')
  if (typeof value !== 'object') return String(value)
  const members = Object.entries(value)
  const before = members.find(([name]) => name === 'before' || name === 'from')
  const after = members.find(([name]) => name === 'after' || name === 'to')
  if (members.length === 2 && before !== undefined && after !== undefined) {
    return formatChange(before[1], after[1])
  }
  return members.map(([name, member]) => `${spaced(name)} ${formatValue(member)}`).join(', ')
}

/** A list says only what came and went; the rest of it was there before. */
function formatChange(before: unknown, after: unknown): string {
  if (!Array.isArray(before) || !Array.isArray(after))
    return `${formatValue(before)}, now ${formatValue(after)}`
  const came = after.filter((item) => !before.includes(item))
  const went = before.filter((item) => !after.includes(item))
  const parts = [
    ...(came.length > 0 ? [`new ${formatValue(came)}`] : []),
    ...(went.length > 0 ? [`no longer ${formatValue(went)}`] : []),
  ]
  return parts.length === 0 ? 'in another order' : parts.join('; ')
}

/** A package URL as people say it, `lodash 2.4.2`; anything else as it is. */
export function formatComponentKey(key: string): string {
  const parts = /^pkg:[^/]+\/(?:.*\/)?(?<name>[^@?#/]+)(?:@(?<version>[^?#]+))?/.exec(key)?.groups
  if (parts === undefined) return key
  const { name = '', version } = parts
  return [name, version]
    .filter((part) => part !== undefined)
    .map(decodePart)
    .join(' ')
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A stray percent sign: the part is readable as it stands.
    return part
  }
}
