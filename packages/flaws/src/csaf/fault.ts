// SPDX-License-Identifier: Apache-2.0

/** Why an advisory is refused as a whole. */
export type CsafCode =
  | 'csaf/unknown-version'
  | 'csaf/unknown-category'
  | 'csaf/missing-member'
  | 'csaf/wrong-type'
  | 'csaf/bad-value'

/** What is odd in an advisory that is kept; that part of it is left out. */
export type CsafWarningCode = 'csaf/bad-cvss' | 'csaf/bad-cwe'

/** A warning about one place of an advisory. */
export type CsafWarning = {
  readonly code: CsafWarningCode
  readonly message: string
  /** JSON Pointer inside the document. */
  readonly path: string
}
