// SPDX-License-Identifier: Apache-2.0

/** What a reader refuses to go beyond; a document that does is refused with the limit named. */
export type SbomLimits = {
  /** Size of the document. */
  readonly maxBytes: number
  /** Nesting of JSON arrays and objects, or of XML elements. */
  readonly maxDepth: number
  /** Components, nested ones counted; and, apart from them, other elements and relationships. */
  readonly maxComponents: number
  readonly maxRelationships: number
  /** UTF-16 units in a name, version, ref, purl or CPE. */
  readonly maxTextLength: number
}

export const defaultLimits: SbomLimits = {
  maxBytes: 256 * 1024 * 1024,
  maxDepth: 128,
  maxComponents: 1_000_000,
  maxRelationships: 10_000_000,
  maxTextLength: 16_384,
}
