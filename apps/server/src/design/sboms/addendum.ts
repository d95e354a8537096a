// SPDX-License-Identifier: Apache-2.0
/** A support addendum (FDA premarket guidance: level and end of support may come apart from the SBOM) on a stored SBOM. */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { z } from 'zod'
import { parseSha256 } from '../../platform/blobs/index.ts'
import { Problem } from '../../platform/errors/problems.ts'
import type { ReceivedFile } from '../../platform/http/raw-body.ts'
import type { By } from '../../platform/journal/by.ts'
import type { Design } from '../context.ts'
import { applyAddendum } from './acts.ts'
import { getSbom } from './queries.ts'
import type { addendumResult } from './schemas.ts'

/**
 * @param file the received addendum, which the caller removes
 * @throws {Problem} `not-found` when there is no such SBOM
 * @throws {CodedError} `sbom/addendum` or `json/…`; nothing is stored then
 */
export async function uploadAddendum(
  design: Design,
  sbomId: string,
  file: ReceivedFile & { readonly fileName: string },
  by: By,
): Promise<z.output<typeof addendumResult>> {
  const { db, blobs, flaws } = design
  const row = await db
    .selectFrom('sbom')
    .select(['sha256', 'release_id', 'file_name', 'support_addenda'])
    .where('sbom_id', '=', sbomId)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such SBOM.')
  const statements = await withBlobFiles(
    design,
    [row.sha256, ...row.support_addenda],
    ([document = '', ...earlier]) =>
      flaws.readSupport({
        path: document,
        fileName: row.file_name,
        addenda: [
          ...earlier.map((addendum) => ({ path: addendum, fileName: 'an earlier addendum' })),
          { path: file.path, fileName: file.fileName },
        ],
      }),
  )
  await blobs.put(createReadStream(file.path), { maxBytes: file.sizeBytes })
  const changed = await db
    .transaction()
    .execute((tx) =>
      applyAddendum(tx, { sbomId, releaseId: row.release_id }, { sha256: file.sha256, statements }, by),
    )
  return { changed, unused: [...statements.unused], sbom: await getSbom(db, sbomId) }
}

/** Copies blobs to files for the worker, which reads files, and removes them afterwards. */
async function withBlobFiles<T>(
  { blobs, temporaryDir }: Design,
  hashes: readonly string[],
  use: (paths: readonly string[]) => Promise<T>,
): Promise<T> {
  await mkdir(temporaryDir, { recursive: true, mode: 0o700 })
  const dir = await mkdtemp(path.join(temporaryDir, 'blobs-'))
  try {
    const paths = hashes.map((_hash, index) => path.join(dir, String(index)))
    for (const [index, hash] of hashes.entries()) {
      await pipeline(await blobs.open(parseSha256(hash)), createWriteStream(paths[index] ?? ''))
    }
    return await use(paths)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
