// SPDX-License-Identifier: Apache-2.0
/** A VEX document of others from received bytes to stored statements: read first, store all of it or nothing. */
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parseVex } from '@primum/advisory'
import { parseJson } from '@primum/parse'
import type { z } from 'zod'
import type { ReceivedFile } from '../../platform/http/raw-body.ts'
import type { By } from '../../platform/journal/by.ts'
import type { Design } from '../context.ts'
import { getRelease } from '../releases/queries.ts'
import { acceptVex } from './acts.ts'
import { getVexDocument } from './queries.ts'
import type { vexUploadResult } from './schemas.ts'

/** It is read in one piece; the largest that are published have a few MiB. */
export const MAX_VEX_BYTES = 16 * 1024 * 1024

/**
 * @param file a received file, which the caller removes
 * @throws {Problem} `not-found` when there is no such release
 * @throws {CodedError} `vex/…` or `json/…` saying where the document is wrong; nothing is stored then
 */
export async function uploadVex(
  { db, blobs }: Design,
  releaseId: string,
  file: ReceivedFile & { readonly fileName: string },
  by: By,
): Promise<z.output<typeof vexUploadResult>> {
  await getRelease(db, releaseId)
  const { sha256, sizeBytes, fileName } = file
  const read = parseVex(parseJson(await readFile(file.path), { file: fileName }), fileName)
  // Durable before the row that names it: a crash between the two leaves a document that nobody asks for.
  await blobs.put(createReadStream(file.path), { maxBytes: sizeBytes })
  const { id, alreadyKnown } = await db
    .transaction()
    .execute((tx) => acceptVex(tx, releaseId, { sha256, sizeBytes, fileName }, read, by))
  return { document: await getVexDocument(db, id), alreadyKnown }
}
