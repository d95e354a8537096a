// SPDX-License-Identifier: Apache-2.0
import { CodedError, type JsonValue, type Where } from '@primum/parse'

/** Why a record is refused as a whole. */
export type OsvCode = 'osv/not-an-object' | 'osv/missing-member' | 'osv/wrong-type' | 'osv/bad-id'

/** What is odd in a record that is kept. The matching stays safe: it reports rather than hides. */
export type OsvWarningCode =
  | 'osv/nothing-affected'
  | 'osv/no-ranges'
  | 'osv/bad-time'
  | 'osv/no-introduced'
  | 'osv/unknown-event'
  | 'osv/unknown-range-type'
  | 'osv/fixed-and-last-affected'
  | 'osv/fixed-before-introduced'
  | 'osv/bad-commit'
  | 'osv/bad-cvss'
  | 'osv/no-repo'

/** A warning about one place of a record. */
export type OsvWarning = {
  readonly code: OsvWarningCode
  readonly message: string
  /** JSON Pointer inside the record. */
  readonly path: string
}

/** Names a JSON type for messages. */
export function nameOfType(value: JsonValue | undefined): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** The error for a member whose type is not what the schema asks for. */
export function wrongType(path: string, wanted: string, value: JsonValue | undefined, where: Where) {
  return new CodedError<OsvCode>('osv/wrong-type', `expected ${wanted}, found ${nameOfType(value)}`, {
    where: { ...where, path },
  })
}
