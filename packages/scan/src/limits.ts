// SPDX-License-Identifier: Apache-2.0

const mebibyte = 1024 * 1024

/** What a scan refuses to go beyond. Images come from strangers; each limit is far above real ones. */
export type ScanLimits = {
  /** Files, folders and links in all; more end the scan. */
  readonly maxEntries: number
  /** Folders within folders; what lies deeper is left out with a warning. */
  readonly maxDepth: number
  /** Bytes of one binary that are looked at; of a larger one only the beginning, with a warning. */
  readonly maxBinaryBytes: number
  /** Bytes that archives unpack to in all; more end the scan. */
  readonly maxUnpackedBytes: number
  /** Facts kept (components and evidence); more end the scan. */
  readonly maxFacts: number
  /** Warnings kept; the rest is counted. */
  readonly maxWarnings: number
}

export const scanLimits: ScanLimits = {
  maxEntries: 5_000_000,
  maxDepth: 128,
  maxBinaryBytes: 256 * mebibyte,
  maxUnpackedBytes: 64 * 1024 * mebibyte,
  maxFacts: 1_000_000,
  maxWarnings: 1_000,
}
