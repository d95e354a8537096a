// SPDX-License-Identifier: Apache-2.0
import { CodedError, type Where } from '@primum/parse'

/** Why a document was refused. Faults of JSON itself come with the `json/…` codes of `@primum/parse`. */
export type SbomCode =
  | 'sbom/empty'
  | 'sbom/not-an-sbom'
  | 'sbom/unsupported-format'
  | 'sbom/unsupported-version'
  | 'sbom/encoding'
  | 'sbom/compressed'
  | 'sbom/xml-syntax'
  | 'sbom/xml-doctype'
  | 'sbom/tag-value-syntax'
  | 'sbom/truncated'
  | 'sbom/invalid'
  | 'sbom/duplicate-ref'
  | 'sbom/too-large'
  | 'sbom/too-deep'
  | 'sbom/too-many-components'
  | 'sbom/text-too-long'
  | 'sbom/addendum'

export function sbomError(
  code: SbomCode,
  message: string,
  where: { readonly [K in keyof Where]?: Where[K] | undefined } = {},
  cause?: unknown,
): CodedError<SbomCode> {
  const known = Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined))
  return new CodedError(code, message, { where: known, cause })
}
