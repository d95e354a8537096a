// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'vitest'
import { openFileObjectStore } from './file-object-store.ts'
import { S3Client } from './s3/s3-client.ts'
import { openS3ObjectStore } from './s3-object-store.ts'
import { describeObjectStore } from './testing-contract.ts'
import { clearPeer, NO_PEER, peerClient } from './testing-peer.ts'
import { startTestingS3, type TestingS3 } from './testing-s3.ts'

describe('an object store in files', () => {
  let directory: string
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'primum objects '))
  })
  afterEach(() => rm(directory, { recursive: true }))
  describeObjectStore(() => openFileObjectStore({ directory: join(directory, 'log') }))
})

describe('an object store in S3', () => {
  let s3: TestingS3
  beforeEach(async () => {
    s3 = await startTestingS3()
    s3.bucket.pageSize = 2
  })
  afterEach(() => s3.close())
  describeObjectStore(() => openS3ObjectStore(new S3Client(s3.location, s3.credentials)))
})

if (peerClient() === undefined) it.skip(NO_PEER)
else {
  describe('an object store in a real S3 service', () => {
    let client: S3Client
    beforeEach(() => {
      client = peerClient() ?? client
    })
    afterEach(() => clearPeer(client))
    describeObjectStore(() => openS3ObjectStore(client))
  })
}
