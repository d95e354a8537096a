// SPDX-License-Identifier: Apache-2.0
import { parseVersionScheme, versFromNative } from '@primum/flaws'
import type { Answerer } from '../../command/line-command.ts'
import { unknown } from './answer.ts'

/** `version range`. */
export const rangeAnswerer: Answerer = {
  answer([scheme = '', native = '']) {
    const vers = versFromNative(scheme, native)
    if (vers !== undefined) return { line: vers, exitCode: 0 }
    return unknown(
      parseVersionScheme(scheme) === undefined
        ? `"${scheme}" is no version scheme that has an order here`
        : `"${native}" cannot be read as a range of ${scheme} versions`,
    )
  },
  malformed: unknown,
}
