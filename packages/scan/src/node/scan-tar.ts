// SPDX-License-Identifier: Apache-2.0
import type { ByteQueue } from '../archive/byte-queue.ts'
import { rootedPath } from '../archive/path.ts'
import { type TarEntry, TarReader } from '../archive/tar-reader.ts'
import type { Examiner, FileContent } from '../image/examiner.ts'
import { emptyLayer, type Layer, noteEntry, noteLink } from '../image/layer.ts'
import { headOf } from './scan-directory.ts'

/** Takes an entry that is not a file of the tree itself; true when it did. */
export type TakeEntry = (path: string, entry: TarEntry, reader: TarReader) => Promise<boolean>

/**
 * Reads a tar from front to back; one file at a time is in memory.
 *
 * @param isImageLayer marks of container images say what is gone from the layers below
 * @throws CodedError `scan/damaged`, `scan/truncated`, `scan/too-large`
 */
export async function scanTar(
  queue: ByteQueue,
  examiner: Examiner,
  options: { readonly isImageLayer: boolean; readonly onProgress: () => void; readonly take?: TakeEntry },
): Promise<Layer> {
  const { isImageLayer, onProgress, take } = options
  const layer = emptyLayer()
  const reader = new TarReader(queue)
  for (let entry = await reader.next(); entry !== undefined; entry = await reader.next()) {
    examiner.count()
    onProgress()
    const path = treePath(entry, examiner)
    if (path === undefined) continue
    if (isImageLayer && !noteEntry(layer, path, entry.kind === 'folder' ? 'folder' : 'other')) continue
    // An entry that comes twice counts as it comes last, as tar itself unpacks it.
    layer.files.delete(path)
    if (take !== undefined && (await take(path, entry, reader))) continue
    if (entry.kind === 'symlink') noteLink(layer, path, entry.target)
    await look(path, entry, reader, examiner, layer)
  }
  return layer
}

function treePath(entry: TarEntry, examiner: Examiner): string | undefined {
  const path = rootedPath(entry.path)
  if (path === undefined) {
    // The root's own entry is usual.
    if (!/^[./]*$/.test(entry.path) || entry.path.includes('..')) {
      examiner.warn(entry.path.slice(0, 200), 'left out: the name leads out of the root, or is too long')
    }
    return undefined
  }
  if (path.split('/').length <= examiner.limits.maxDepth) return path
  examiner.warn(
    `/${path.slice(0, 200)}`,
    `folders within more than ${examiner.limits.maxDepth} others are left out`,
  )
  return undefined
}

async function look(
  path: string,
  entry: TarEntry,
  reader: TarReader,
  examiner: Examiner,
  layer: Layer,
): Promise<void> {
  if (entry.kind !== 'file' && entry.kind !== 'sparse') return
  const head = headOf(path, entry.sizeBytes, entry.mode)
  const wanting = examiner.wanting(head)
  if (wanting.length === 0) return
  if (entry.kind === 'sparse') {
    examiner.warn(`/${path}`, 'left out: it is stored as a sparse file')
    return
  }
  const facts = await examiner.examine(head, wanting, contentOf(reader))
  if (facts !== undefined) layer.files.set(path, facts)
}

function contentOf(reader: TarReader): FileContent {
  let taken: Uint8Array = new Uint8Array(0)
  return {
    prefix: async (length) => {
      if (length > taken.length) {
        const more = await reader.read(length - taken.length)
        taken = taken.length === 0 ? more : Buffer.concat([taken, more])
      }
      return taken.subarray(0, length)
    },
  }
}
