// SPDX-License-Identifier: Apache-2.0

/** Why a CVE's record is refused as a whole. */
export type NvdCode = 'nvd/wrong-type' | 'nvd/bad-id'

/** What is odd in a record that is kept: that part of it is left out, or read in the wider of two senses. */
export type NvdWarningCode =
  | 'nvd/bad-criterion'
  | 'nvd/no-product'
  | 'nvd/unknown-operator'
  | 'nvd/swapped-roles'
  | 'nvd/unknown-status'
  | 'nvd/unknown-metric'
  | 'nvd/unknown-version'
  | 'nvd/bad-cvss'
  | 'nvd/bad-time'
  | 'nvd/nothing-affected'

/** A warning about one place of a record. */
export type NvdWarning = {
  readonly code: NvdWarningCode
  readonly message: string
  /** JSON Pointer inside the record. */
  readonly path: string
}
