// SPDX-License-Identifier: Apache-2.0
/** An upload from received bytes to stored findings: read and judge first, store all of it or nothing. */
import { createReadStream } from 'node:fs'
import type { z } from 'zod'
import type { ReceivedFile } from '../../platform/http/raw-body.ts'
import type { By } from '../../platform/journal/by.ts'
import type { Design } from '../context.ts'
import { getRelease } from '../releases/queries.ts'
import { acceptSbom } from './acts.ts'
import { findSbomByHash, getSbom } from './queries.ts'
import type { uploadResult } from './schemas.ts'

const unchanged = { appeared: 0, changed: 0, closed: 0, reopened: 0 }

/**
 * @param file a received file, which the caller removes
 * @throws {Problem} `not-found` when there is no such release
 * @throws {CodedError} `sbom/…` or `json/…` saying where the document is wrong; nothing is stored then
 */
export async function uploadSbom(
  { db, blobs, flaws }: Design,
  releaseId: string,
  file: ReceivedFile & { readonly fileName: string },
  by: By,
): Promise<z.output<typeof uploadResult>> {
  await getRelease(db, releaseId)
  const known = await findSbomByHash(db, releaseId, file.sha256)
  if (known?.current === true) {
    const { warnings } = await getSbom(db, known.id)
    return { sbom: known, alreadyKnown: true, changes: unchanged, warnings }
  }
  const read = await flaws.readSbom(file.path, file.fileName)
  // Durable before the row that names it: a crash between the two leaves a document that nobody asks for, and no row
  // without its document.
  await blobs.put(createReadStream(file.path), { maxBytes: file.sizeBytes })
  const document = { sha256: file.sha256, sizeBytes: file.sizeBytes, fileName: file.fileName }
  const { sbomId, changes } = await db
    .transaction()
    .execute((tx) => acceptSbom(tx, releaseId, document, read, by))
  const { serialNumber: _serial, minimumElements: _elements, warnings, ...sbom } = await getSbom(db, sbomId)
  return { sbom, alreadyKnown: false, changes, warnings }
}
