// SPDX-License-Identifier: Apache-2.0
import type { FastifyBaseLogger } from 'fastify'
import type { BlobStore } from '../platform/blobs/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database/database.ts'
import type { Jobs } from '../platform/jobs/jobs.ts'
import type { JournalLog } from '../platform/journal/journal-log.ts'
import type { SigningKey } from '../platform/openpgp/index.ts'
import type { CveSettings } from './cve/settings.ts'

/** What the collaboration principle works with; composed once in the server's composition root. */
export type Collaboration = {
  readonly db: Database
  readonly clock: Clock
  readonly blobs: BlobStore
  readonly logger: FastifyBaseLogger
  /** Jobs start after what they work on is there, so they are asked for when they are needed. */
  readonly jobs: () => Jobs
  /** The log of the acts, out of which receipts are proved. */
  readonly journal: Pick<JournalLog, 'objects'>
  /** Signs what this principle publishes. */
  readonly openPgp: SigningKey
  /** How the CVE Services are reached; undefined: ids are named by hand. */
  readonly cve: CveSettings | undefined
  /** Without a trailing slash. */
  readonly publicUrl: string
  /** Of Primum itself, for the documents that it writes. */
  readonly version: string
  /** Keys of this principle lie below it. */
  readonly dataDir: string
  /** Where bodies wait while they are read; below the data directory, on its file system. */
  readonly temporaryDir: string
}
