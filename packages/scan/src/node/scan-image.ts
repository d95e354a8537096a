// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { createReadStream, realpathSync, type Stats, statSync } from 'node:fs'
import { CodedError } from '@primum/parse'
import { ByteQueue } from '../archive/byte-queue.ts'
import { baseName } from '../archive/path.ts'
import { hasTarChecksum } from '../archive/tar-header.ts'
import { readAlone } from '../catalog/binary.ts'
import { cataloguersWith } from '../catalog/cataloguers.ts'
import { scanError } from '../fault.ts'
import { Examiner } from '../image/examiner.ts'
import { emptyLayer, type Layer } from '../image/layer.ts'
import { refuseFilesystem } from '../image/refuse-filesystem.ts'
import { type ScanLimits, scanLimits } from '../limits.ts'
import type { ImageFormat, ScanReport } from '../model.ts'
import { summarise } from '../report/report.ts'
import { readRpmSqlite } from './rpm-sqlite.ts'
import { scanArchive } from './scan-archive.ts'
import { headOf, scanDirectory } from './scan-directory.ts'
import { isOciDirectory, scanOciDirectory } from './scan-oci-directory.ts'
import { unpacked } from './unpack.ts'

export type ScanOptions = {
  /** Called now and then while files are looked at. */
  readonly onProgress?: (seen: { readonly files: number }) => void
  readonly limits?: Partial<ScanLimits>
}

/** Where the bytes of an image come from: a path, or a stream with a name for messages. */
export type ScanSource = string | { readonly name: string; readonly chunks: AsyncIterable<Uint8Array> }

/**
 * Finds the components of a folder, an archive, a container image or a single file of firmware. Reads only: nothing is
 * written, executed or fetched, and no link is followed.
 *
 * @throws CodedError `scan/…` ({@link import('../fault.ts').ScanCode}) where the whole cannot be read; what cannot be read of it is
 *   among the report's warnings
 */
export async function scanImage(source: ScanSource, options: ScanOptions = {}): Promise<ScanReport> {
  const limits = { ...scanLimits, ...options.limits }
  const examiner = new Examiner({
    cataloguers: cataloguersWith(readRpmSqlite),
    limits,
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  })
  const onProgress = () => options.onProgress?.({ files: examiner.files.seen })
  const scanning = { examiner, onProgress, budget: { leftBytes: limits.maxUnpackedBytes } }
  const { layer, format } = await scanSource(source, scanning)
  return {
    root: typeof source === 'string' ? source : source.name,
    format,
    ...summarise(layer),
    ...examiner.warnings(),
    files: examiner.files,
  }
}

type Scanned = { readonly layer: Layer; readonly format: ImageFormat }
type Scanning = Omit<Parameters<typeof scanArchive>[1], 'file'>

async function scanSource(source: ScanSource, scanning: Scanning): Promise<Scanned> {
  if (typeof source !== 'string') return scanStream(source.chunks, source.name, scanning)
  const { examiner, budget, onProgress } = scanning
  const stat = statOf(source)
  if (stat.isDirectory()) {
    const root = realpathSync(source)
    if (isOciDirectory(root)) {
      return { layer: await scanOciDirectory(root, examiner, budget, onProgress), format: 'oci-directory' }
    }
    return { layer: await scanDirectory(root, examiner, onProgress), format: 'directory' }
  }
  if (!stat.isFile() && !stat.isFIFO()) {
    throw scanError('scan/unsupported-format', 'this is neither a folder nor a file', { file: source })
  }
  return scanStream(createReadStream(source, { highWaterMark: 1024 * 1024 }), source, scanning)
}

function statOf(file: string): Stats {
  try {
    return statSync(file)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    const why = code === 'ENOENT' ? 'there is no such file or folder' : `it cannot be read: ${code}`
    throw scanError('scan/unreadable', why, { file }, cause)
  }
}

async function scanStream(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  scanning: Scanning,
): Promise<Scanned> {
  const source = new ByteQueue(readable(chunks, file))
  try {
    const queue = await unpacked(source, scanning.budget, file)
    const block = await queue.take(512)
    queue.unread(block)
    if (hasTarChecksum(block)) return await scanArchive(queue, { ...scanning, file })
    return await scanFirmware(queue, file, scanning.examiner)
  } catch (error) {
    throw error instanceof CodedError ? error.at({ file }) : error
  } finally {
    await source.close()
  }
}

async function* readable(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw scanError('scan/unreadable', `it cannot be read: ${code}`, { file }, cause)
  }
}

/** Neither a folder nor a tar: a program, or firmware as one piece. */
async function scanFirmware(queue: ByteQueue, file: string, examiner: Examiner): Promise<Scanned> {
  const bytes = await queue.take(examiner.limits.maxBinaryBytes)
  if (bytes.length === 0) throw scanError('scan/unsupported-format', 'the file is empty', { file })
  refuseFilesystem(bytes, file)
  const name = baseName(file)
  const rest = await queue.some(1)
  const head = headOf(name, bytes.length, 0)
  if (rest !== undefined) examiner.warn(`/${name}`, `only its first ${bytes.length} bytes were looked at`)
  examiner.count()
  examiner.files.opened++
  examiner.files.bytes += bytes.length
  const whole = { ...head, bytes, isWhole: rest === undefined }
  const facts = examiner.keep(whole, readAlone(whole))
  const layer = emptyLayer()
  if (facts !== undefined) layer.files.set(name, facts)
  return { layer, format: 'file' }
}
