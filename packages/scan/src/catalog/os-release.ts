// SPDX-License-Identifier: Apache-2.0
/** `os-release` (os-release(5), systemd 257): which distribution, in which release. */
import { looseText } from '../byte-reader.ts'
import type { Distribution } from '../model.ts'
import { type Cataloguer, mebibyte } from './cataloguer.ts'

/** Best first: `/etc/os-release` counts before `/usr/lib/os-release`; OpenWrt's own file has what both may lack. */
const places = [
  /^(.*\/)?etc\/os-release$/,
  /^(.*\/)?usr\/lib\/os-release$/,
  /^(.*\/)?etc\/openwrt_release$/,
] as const

export const osRelease: Cataloguer = {
  name: 'os-release',
  maxBytes: mebibyte,
  wants: ({ path }) => places.some((place) => place.test(path)),
  read: ({ path, bytes }) => {
    const distribution = parseOsRelease(bytes)
    const rank = places.findIndex((place) => place.test(path))
    const root = places[rank]?.exec(path)?.[1] ?? ''
    return distribution === undefined ? [] : [{ kind: 'distribution', root, distribution, rank }]
  },
}

/** Undefined where no `ID` is given. */
export function parseOsRelease(bytes: Uint8Array): Distribution | undefined {
  const fields = new Map<string, string>()
  for (const line of looseText(bytes).split('\n')) {
    const parts = /^\s*(?:DISTRIB_)?([A-Z][A-Z0-9_]*)=(.*?)\s*$/.exec(line)
    if (parts?.[1] !== undefined && parts[2] !== undefined) fields.set(parts[1], unquote(parts[2]))
  }
  const id = (fields.get('ID') ?? '').toLowerCase()
  if (!/^[a-z0-9._-]+$/.test(id)) return undefined
  // A rolling release has no version; Debian's testing has a codename.
  const version = fields.get('VERSION_ID') ?? fields.get('RELEASE') ?? fields.get('VERSION_CODENAME')
  const cpe = fields.get('CPE_NAME')
  return {
    id,
    idLike: (fields.get('ID_LIKE') ?? '').toLowerCase().split(' ').filter(Boolean),
    name: fields.get('PRETTY_NAME') ?? fields.get('NAME') ?? id,
    ...(version === undefined || version === '' ? {} : { version }),
    ...(cpe === undefined || cpe === '' ? {} : { cpe }),
  }
}

/** Values are as in a shell, without anything that would need one. */
function unquote(value: string): string {
  const quote = value.charAt(0)
  if ((quote !== '"' && quote !== "'") || !value.endsWith(quote) || value.length < 2) return value
  const inner = value.slice(1, -1)
  return quote === '"' ? inner.replace(/\\(["$`\\])/g, '$1') : inner
}
