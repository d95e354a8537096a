// SPDX-License-Identifier: Apache-2.0
import { compareVersions, parseVersion, parseVersionScheme, type VersionScheme } from '@primum/flaws'
import type { Answer, Answerer } from '../../command/line-command.ts'
import { unknown } from './answer.ts'

const signs = { '-1': '<', '0': '=', '1': '>' } as const

/** `version compare`. */
export const compareAnswerer: Answerer = {
  answer([name = '', a = '', b = '']) {
    const scheme = parseVersionScheme(name)
    if (scheme === undefined) return unknown(`"${name}" is no version scheme that has an order here`)
    const order = compareVersions(scheme, a, b)
    return order === undefined ? unparsable(scheme, a, b) : { line: signs[`${order}`], exitCode: 0 }
  },
  malformed: unknown,
}

function unparsable(scheme: VersionScheme, a: string, b: string): Answer {
  const wrong = parseVersion(scheme, a) === undefined ? a : b
  return unknown(`"${wrong}" has no place in the order of ${scheme} versions`)
}
