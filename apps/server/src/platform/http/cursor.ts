// SPDX-License-Identifier: Apache-2.0
/** Opaque page tokens: the sort key of the last row, so that a page is never shifted by rows that come or go. */
import { z } from 'zod'
import { Problem } from '../errors/problems.ts'

const key = z.array(z.union([z.string().max(2_000), z.number()])).max(8)

export type CursorKey = readonly (string | number)[]

export function formatCursor(values: CursorKey): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** @throws {Problem} `invalid-request` for anything that we did not make for a list of `length` sort members */
export function parseCursor(cursor: string, length: number): CursorKey {
  try {
    const values = key.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    if (values.length === length) return values
  } catch (error) {
    throw new Problem('invalid-request', 'The cursor is not one that this list gave out.', { cause: error })
  }
  throw new Problem('invalid-request', 'The cursor belongs to a list with another order.')
}
