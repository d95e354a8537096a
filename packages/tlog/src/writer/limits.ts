// SPDX-License-Identifier: Apache-2.0

/** How much a writer holds in memory, and how often it publishes. Each bound may be exceeded by one batch. */
export type WriterLimits = {
  /** Entries that wait for their commit; over it `tlog/busy`. */
  readonly queueEntries: number
  /** Bytes of entries that wait for their commit; over it `tlog/busy`. */
  readonly queueBytes: number
  /** Entries that are committed together; a single append may have more. */
  readonly batchEntries: number
  /** Bytes of entries that are committed together; a single entry or append may have more. */
  readonly batchBytes: number
  /** Bytes of full tiles and bundles that are committed and not put yet; commits wait at it. They are held in memory. */
  readonly unputBytes: number
  /**
   * Bytes of full tiles and bundles that no published checkpoint covers: what a start after a crash has to work out again. From
   * half of it on a checkpoint does not rest; at it commits wait.
   */
  readonly uncoveredBytes: number
  /** Rest between two checkpoints, and before a failed one is tried again. */
  readonly checkpointEveryMs: number
}

export const defaultLimits: WriterLimits = {
  queueEntries: 65_536,
  queueBytes: 16 * 1024 * 1024,
  batchEntries: 4096,
  batchBytes: 2 * 1024 * 1024,
  unputBytes: 8 * 1024 * 1024,
  uncoveredBytes: 64 * 1024 * 1024,
  checkpointEveryMs: 1000,
}
