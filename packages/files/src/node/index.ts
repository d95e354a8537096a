// SPDX-License-Identifier: Apache-2.0
/** What several packages need of files, and Node does not have: a lock between processes. */
export { type FileLock, tryLockFile } from './file-lock.ts'
