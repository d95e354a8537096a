// SPDX-License-Identifier: Apache-2.0
import { existsSync, renameSync } from 'node:fs'
import { CodedError } from '@primum/parse'
import { openIndex } from './open-index.ts'

/**
 * Renames an index of an older format, which this version cannot read, so that a new one can be built in its place. Gives the name under which it
 * is kept; undefined when there is no index, or none of an older format.
 */
export function setAsideOldIndex(db: string): string | undefined {
  if (!existsSync(db)) return undefined
  try {
    openIndex(db).close()
    return undefined
  } catch (error) {
    if (!(error instanceof CodedError) || error.code !== 'index/older-format') return undefined
  }
  const kept = `${db}.old`
  renameSync(db, kept)
  return kept
}
