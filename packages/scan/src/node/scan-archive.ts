// SPDX-License-Identifier: Apache-2.0
/** Tar archives: of a root filesystem, or of a container image with a tar for each layer. */
import { CodedError } from '@primum/parse'
import { ByteQueue } from '../archive/byte-queue.ts'
import { folderOf, rootedPath } from '../archive/path.ts'
import { hasTarChecksum } from '../archive/tar-header.ts'
import type { TarEntry, TarReader } from '../archive/tar-reader.ts'
import { scanError } from '../fault.ts'
import type { Examiner } from '../image/examiner.ts'
import { type Layer, mergeLayers } from '../image/layer.ts'
import { type ImageLayers, layersOfDockerManifest, layersOfOciIndex } from '../image/manifest.ts'
import type { ImageFormat } from '../model.ts'
import { scanTar } from './scan-tar.ts'
import { type UnpackBudget, unpacked } from './unpack.ts'

/** What `docker save` and OCI layouts call the tar of a layer, or a document. */
const blobName = /^blobs\/sha(?:256|512)\/[0-9a-f]{64,128}$|^[0-9a-f]{64}(?:\/layer)?\.tar$/
const documentName = /^(?:manifest|index)\.json$|^oci-layout$/
const maxDocumentBytes = 4 * 1024 * 1024
const maxDocumentsBytes = 64 * 1024 * 1024

type Scanning = {
  readonly examiner: Examiner
  readonly budget: UnpackBudget
  readonly onProgress: () => void
  readonly file: string
}

/** @throws CodedError `scan/…` */
export async function scanArchive(
  queue: ByteQueue,
  scanning: Scanning,
): Promise<{ readonly layer: Layer; readonly format: ImageFormat }> {
  const parts = new ImageParts(scanning)
  const tree = await scanTar(queue, scanning.examiner, {
    isImageLayer: false,
    onProgress: scanning.onProgress,
    take: (path, entry, reader) => parts.take(path, entry, reader),
  })
  const image = parts.image()
  if (image === undefined) {
    if (parts.layers.size > 0) {
      scanning.examiner.warn('/', 'layers of a container image are there, but no manifest that orders them')
    }
    return { layer: tree, format: 'tar' }
  }
  if (image.layers.note !== undefined) scanning.examiner.warn('/', image.layers.note)
  return { layer: parts.merge(image.layers), format: image.format }
}

/** The layers may come before the manifest that orders them: each is scanned as it passes, and put in its place at the end. */
class ImageParts {
  readonly layers = new Map<string, Layer>()
  readonly #documents = new Map<string, Uint8Array>()
  readonly #links = new Map<string, string>()
  readonly #scanning: Scanning
  #documentsBytes = 0

  constructor(scanning: Scanning) {
    this.#scanning = scanning
  }

  async take(path: string, entry: TarEntry, reader: TarReader): Promise<boolean> {
    const isBlob = blobName.test(path)
    if (!isBlob && !documentName.test(path)) return false
    if (entry.kind === 'symlink') {
      // Older `docker save` writes a layer once and links to it where it is used again.
      const target = rootedPath(`${folderOf(path)}/${entry.target}`)
      if (target !== undefined) this.#links.set(path, target)
      return true
    }
    if (entry.kind !== 'file') return false
    if (entry.sizeBytes <= maxDocumentBytes) {
      const bytes = await reader.read(entry.sizeBytes)
      if (!isBlob || bytes[0] === 0x7b || bytes[0] === 0x5b) {
        this.#keepDocument(path, bytes)
        // A tree may well have a manifest.json of its own.
        return isBlob
      }
      await this.#scanLayer(path, [bytes])
      return true
    }
    await this.#scanLayer(path, reader.content())
    return true
  }

  image(): { readonly format: ImageFormat; readonly layers: ImageLayers } | undefined {
    const [manifest, index] = ['manifest.json', 'index.json'].map((name) => this.#documents.get(name))
    if (this.layers.size === 0) return undefined
    if (manifest !== undefined) return { format: 'docker-archive', layers: layersOfDockerManifest(manifest) }
    if (index === undefined || !this.#documents.has('oci-layout')) return undefined
    return { format: 'oci-archive', layers: layersOfOciIndex(index, (path) => this.#documents.get(path)) }
  }

  merge({ paths }: ImageLayers): Layer {
    return mergeLayers(
      paths.map((path) => {
        const layer = this.layers.get(this.#links.get(path) ?? path)
        if (layer !== undefined) return layer
        throw scanError('scan/no-layers', `the layer ${path} is not in the archive`, {
          file: this.#scanning.file,
        })
      }),
    )
  }

  #keepDocument(path: string, bytes: Uint8Array): void {
    this.#documentsBytes += bytes.length
    if (this.#documentsBytes > maxDocumentsBytes) {
      throw scanError('scan/too-large', 'the documents of the container image are too large', {
        file: this.#scanning.file,
      })
    }
    this.#documents.set(path, bytes)
  }

  async #scanLayer(path: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    const layer = await scanLayer(new ByteQueue(toAsync(content)), path, this.#scanning)
    if (layer !== undefined) this.layers.set(path, layer)
  }
}

/** Undefined for a blob that is no tar. @throws CodedError `scan/…`, naming the layer */
export async function scanLayer(
  packed: ByteQueue,
  path: string,
  { examiner, budget, onProgress, file }: Scanning,
): Promise<Layer | undefined> {
  try {
    const queue = await unpacked(packed, budget, file)
    const block = await queue.take(512)
    queue.unread(block)
    // An empty layer is two blocks of zeros.
    if (!hasTarChecksum(block) && !block.every((byte) => byte === 0)) return undefined
    return await scanTar(queue, examiner, { isImageLayer: true, onProgress })
  } catch (error) {
    throw error instanceof CodedError ? error.at({ file, path }) : error
  }
}

async function* toAsync(
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* content
}
