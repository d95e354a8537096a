// SPDX-License-Identifier: Apache-2.0
/**
 * The index file of @primum/flaws: built from feeds, replaced atomically, opened for reading. Needs `node:sqlite`,
 * `node:zlib` with zstd, and a file system on which `rename` is atomic.
 */

export { type BuildFault, formatBuildFault } from './build-fault.ts'
export { type BuildOptions, type BuildProgress, type BuildReport, buildIndex } from './build-index.ts'
export type { DownloadCode, Fetch } from './download.ts'
export type { IndexCode } from './index-fault.ts'
export { type OpenIndex, openIndex } from './open-index.ts'
export { setAsideOldIndex } from './set-aside.ts'
export { type SourceCode, type SourceLimits, sourceLimits } from './source-limits.ts'
export {
  type SyncAddresses,
  type SyncOptions,
  type SyncProgress,
  type SyncReport,
  type SyncSource,
  syncAddresses,
  syncEcosystems,
  syncIndex,
  syncSources,
} from './sync-index.ts'
