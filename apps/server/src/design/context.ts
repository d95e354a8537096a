// SPDX-License-Identifier: Apache-2.0
import type { BlobStore } from '../platform/blobs/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database/database.ts'
import type { FlawDesk } from './intelligence/flaw-desk.ts'

/** What the design principle works with; composed once in the server's composition root. */
export type Design = {
  readonly db: Database
  readonly clock: Clock
  readonly blobs: BlobStore
  readonly flaws: FlawDesk
  readonly publicUrl: string
  /** Of Primum itself, for the documents that it writes. */
  readonly version: string
  readonly maxSbomBytes: number
  /** Where bodies wait while they are read; below the data directory, on its file system. */
  readonly temporaryDir: string
}
