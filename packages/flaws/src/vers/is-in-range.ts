// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { positionOf } from './position.ts'
import { parseVersRange } from './range.ts'

/** Tells whether a version is in a VERS range; undefined where either cannot be read, so that nothing is known. */
export function isInRange(range: string, version: string): boolean | undefined {
  try {
    const { kind } = positionOf(version, parseVersRange(range))
    return kind === 'unknown' ? undefined : kind === 'inside'
  } catch (error) {
    if (error instanceof CodedError) return undefined
    throw error
  }
}
