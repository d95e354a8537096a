// SPDX-License-Identifier: Apache-2.0
import { anyOf, everyReading, holding, type NativeReading, signpost } from './signpost.ts'

/** `1.21.0+`: on the mainline (odd minor) all that follows; on a stable branch (even minor) that branch. */
function readOnwards(version: string): NativeReading {
  const [, major = '0', minor = '0'] = /^(\d+)\.(\d+)/.exec(version) ?? []
  const from = signpost('>=', version)
  return BigInt(minor) % 2n === 1n
    ? holding(from)
    : holding(from, signpost('<', `${major}.${BigInt(minor) + 1n}.0`))
}

function readClause(clause: string): NativeReading {
  const [, from = '', plus, to] = /^(\d+(?:\.\d+)*)(\+)?(?:-(\d+(?:\.\d+)*))?$/.exec(clause) ?? []
  if (from === '') return undefined
  if (to !== undefined)
    return plus === undefined ? holding(signpost('>=', from), signpost('<=', to)) : undefined
  return plus === undefined ? holding(signpost('=', from)) : readOnwards(from)
}

/** nginx: versions, `from-to` and `from+`, with commas. @see nginx.org/en/security_advisories.html */
export const readNginx = (text: string): NativeReading => {
  const clean = text.replaceAll(' ', '').toLowerCase()
  return clean === 'all' ? everyReading : anyOf(clean.split(',').map(readClause))
}
