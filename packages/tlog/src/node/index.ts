// SPDX-License-Identifier: Apache-2.0
/**
 * The package's edge in Node: SHA-256 and Ed25519 of `node:crypto`; a log kept in a directory (directory/), and a witness kept in one, with its HTTP
 * client (witness/).
 */
export { createDirectoryLog, type NewDirectoryLog } from './directory/create-log.ts'
export { type DirectoryLogOptions, openDirectoryLog } from './directory/open-log.ts'
export { readLogKey } from './directory/read-key.ts'
export { type DirectoryLogReader, readDirectoryLog } from './directory/read-log.ts'
export { ed25519 } from './ed25519.ts'
export { type HttpGetOptions, httpGet } from './http-get.ts'
export { sha256 } from './sha256.ts'
export type { WitnessCode } from './witness/fault.ts'
export type { WitnessPlace } from './witness/folder.ts'
export { addLogs, initWitness } from './witness/init.ts'
export { type OpenWitness, openWitness } from './witness/open.ts'
export { httpPost } from './witness/post.ts'
export { type Recovery, recoverWitness } from './witness/recover.ts'
export { type LogStatus, readWitness, type WitnessStatus } from './witness/status.ts'
