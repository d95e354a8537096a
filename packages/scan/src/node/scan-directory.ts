// SPDX-License-Identifier: Apache-2.0
import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
} from 'node:fs'
import { join } from 'node:path'
import { baseName } from '../archive/path.ts'
import type { FileHead } from '../catalog/cataloguer.ts'
import type { Examiner, FileContent } from '../image/examiner.ts'
import { emptyLayer, type Layer, noteLink } from '../image/layer.ts'

/** What the kernel makes up on a running system; of no interest, and without end. */
const kernelFolders: ReadonlySet<string> = new Set(['dev', 'proc', 'run', 'sys'])

/**
 * Walks a folder. No link is followed, so nothing outside the root is read; only regular files are opened, for reading.
 *
 * @throws CodedError `scan/too-large`
 */
export async function scanDirectory(
  root: string,
  examiner: Examiner,
  onProgress: () => void,
): Promise<Layer> {
  const layer = emptyLayer()
  const rootDevice = lstatSync(root).dev
  const seenInodes = new Set<string>()
  const scratch = new Scratch()
  const folders: string[] = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of list(join(root, folder), folder, examiner)) {
      examiner.count()
      onProgress()
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) {
        if (isWalked(root, path, rootDevice, examiner)) folders.push(path)
      } else if (entry.isSymbolicLink()) {
        noteLink(layer, path, readlinkSync(join(root, path)))
      } else if (entry.isFile()) await look(root, path, { examiner, layer, seenInodes, scratch })
    }
  }
  return layer
}

function list(full: string, folder: string, examiner: Examiner): readonly Dirent[] {
  try {
    return readdirSync(full, { withFileTypes: true })
  } catch (error) {
    examiner.warn(`/${folder}`, `this folder cannot be read: ${reasonOf(error)}`)
    return []
  }
}

function isWalked(root: string, path: string, rootDevice: number, examiner: Examiner): boolean {
  if (path.split('/').length > examiner.limits.maxDepth) {
    examiner.warn(`/${path}`, `folders within more than ${examiner.limits.maxDepth} others are left out`)
    return false
  }
  if (!kernelFolders.has(path) || lstatSync(join(root, path)).dev === rootDevice) return true
  examiner.warn(`/${path}`, 'left out: the running kernel makes it up')
  return false
}

type Looking = {
  readonly examiner: Examiner
  readonly layer: Layer
  readonly seenInodes: Set<string>
  readonly scratch: Scratch
}

async function look(
  root: string,
  path: string,
  { examiner, layer, seenInodes, scratch }: Looking,
): Promise<void> {
  const full = join(root, path)
  let descriptor: number | undefined
  try {
    const stat = lstatSync(full)
    const head = headOf(path, stat.size, stat.mode)
    const wanting = examiner.wanting(head)
    if (wanting.length === 0) return
    if (stat.nlink > 1) {
      const inode = `${stat.dev} ${stat.ino}`
      if (seenInodes.has(inode)) return
      seenInodes.add(inode)
    }
    descriptor = openSync(full, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    if (!fstatSync(descriptor).isFile()) return
    const facts = await examiner.examine(head, wanting, scratch.contentOf(descriptor))
    if (facts !== undefined) layer.files.set(path, facts)
  } catch (error) {
    if (!isSystemError(error)) throw error
    examiner.warn(`/${path}`, `this file cannot be read: ${reasonOf(error)}`)
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

export function headOf(path: string, sizeBytes: number, mode: number): FileHead {
  return {
    path,
    name: baseName(path),
    sizeBytes,
    isExecutable: (mode & 0o111) !== 0,
  }
}

/** One buffer for all files, as large as the largest: a fresh one for each would keep the collector busy. */
class Scratch {
  #buffer = Buffer.allocUnsafeSlow(1024 * 1024)

  /** The bytes it gives are valid until the next file is asked for. */
  contentOf(descriptor: number): FileContent {
    let filled = 0
    return {
      prefix: (length) => {
        const sizeBytes = Math.min(length, fstatSync(descriptor).size)
        this.#reserve(sizeBytes, filled)
        while (filled < sizeBytes) {
          const count = readSync(descriptor, this.#buffer, filled, sizeBytes - filled, filled)
          if (count === 0) break
          filled += count
        }
        return this.#buffer.subarray(0, Math.min(filled, length))
      },
    }
  }

  #reserve(sizeBytes: number, filled: number): void {
    if (this.#buffer.length >= sizeBytes) return
    const larger = Buffer.allocUnsafeSlow(sizeBytes)
    this.#buffer.copy(larger, 0, 0, filled)
    this.#buffer = larger
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

function reasonOf(error: unknown): string {
  return isSystemError(error) ? (error.code ?? error.message) : String(error)
}
