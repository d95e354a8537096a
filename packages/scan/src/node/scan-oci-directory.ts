// SPDX-License-Identifier: Apache-2.0
/** An OCI image layout that was unpacked to a folder. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ByteQueue } from '../archive/byte-queue.ts'
import { scanError } from '../fault.ts'
import type { Examiner } from '../image/examiner.ts'
import { type Layer, mergeLayers } from '../image/layer.ts'
import { layersOfOciIndex } from '../image/manifest.ts'
import { scanLayer } from './scan-archive.ts'
import type { UnpackBudget } from './unpack.ts'

const maxDocumentBytes = 4 * 1024 * 1024

export function isOciDirectory(root: string): boolean {
  return existsSync(join(root, 'oci-layout')) && existsSync(join(root, 'index.json'))
}

/** @throws CodedError `scan/…`, `json/…` */
export async function scanOciDirectory(
  root: string,
  examiner: Examiner,
  budget: UnpackBudget,
  onProgress: () => void,
): Promise<Layer> {
  const index = document(root, 'index.json')
  if (index === undefined) throw scanError('scan/damaged', 'index.json cannot be read', { file: root })
  const { paths, note } = layersOfOciIndex(index, (path) => document(root, path))
  if (note !== undefined) examiner.warn('/', note)
  const layers: Layer[] = []
  for (const path of paths) {
    const file = join(root, path)
    if (!existsSync(file)) throw scanError('scan/no-layers', `the layer ${path} is not there`, { file: root })
    const queue = new ByteQueue(createReadStream(file, { highWaterMark: 1024 * 1024 }))
    try {
      const layer = await scanLayer(queue, path, { examiner, budget, onProgress, file })
      if (layer === undefined) throw scanError('scan/damaged', 'this layer is no tar', { file })
      layers.push(layer)
    } finally {
      await queue.close()
    }
  }
  return mergeLayers(layers)
}

function document(root: string, path: string): Uint8Array | undefined {
  const file = join(root, path)
  const isSmall = existsSync(file) && statSync(file).isFile() && statSync(file).size <= maxDocumentBytes
  return isSmall ? readFileSync(file) : undefined
}
