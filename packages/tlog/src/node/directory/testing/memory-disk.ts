// SPDX-License-Identifier: Apache-2.0
import { basename, dirname } from 'node:path'
import type { FileLock } from '@primum/files/node'
import type { Disk, DiskFile } from '../disk.ts'

/** What a disk is asked to do. */
export type Operation =
  | 'open'
  | 'readFile'
  | 'readdir'
  | 'mkdir'
  | 'rename'
  | 'rm'
  | 'write'
  | 'truncate'
  | 'datasync'
  | 'sync'
  | 'close'

/** Decides over an operation, the `ordinal`th of all (from 1): let it be, or let it fail, done all the same or not (a write: by half). */
export type DiskFailing = (
  operation: Operation,
  ordinal: number,
  path: string,
) => 'works' | 'fails, done' | 'fails, not done'

/** The content that programs see, and what of it is on the platters. */
type File = { readonly kind: 'file'; data: Uint8Array; safe: Uint8Array; isLost: boolean }
type Folder = {
  readonly kind: 'folder'
  names: Map<string, File | Folder>
  safe: ReadonlyMap<string, File | Folder>
}

/** From 0 to 1, exclusive. */
export type Random = () => number

/** The luck with which everything survives. */
const EVERYTHING: Random = () => 0.4

const nothing = new Uint8Array(0)

/**
 * A disk in memory of which the power can be cut. Nothing is safe that was not synced: of a file's content blocks survive as they
 * please, of a folder each change of a name by itself. A file whose sync has failed is never safe again, whatever later syncs
 * say, as on systems that mark its pages clean.
 */
export class MemoryDisk implements Disk {
  readonly #root: Folder
  readonly #failing: DiskFailing
  readonly #locks = new Map<string, symbol>()
  #isOff = false
  operations = 0
  /** The contents that were ever seen under this path. */
  readonly seen: Uint8Array[] = []
  readonly #watched: string

  constructor(watched = '', failing: DiskFailing = () => 'works', root: Folder = folder()) {
    this.#watched = watched
    this.#failing = failing
    this.#root = root
  }

  /** A disk with the same on it, all of it safe. */
  copy(failing: DiskFailing = () => 'works'): MemoryDisk {
    return new MemoryDisk(this.#watched, failing, survivors(this.#root, EVERYTHING))
  }

  /** Ends all operations; what is left is the disk of the next start. */
  cutPower(random: Random, failing: DiskFailing = () => 'works'): MemoryDisk {
    this.#isOff = true
    return new MemoryDisk(this.#watched, failing, survivors(this.#root, random))
  }

  /** Ends all operations, as when the process is killed: what it did is there, safe or not. */
  kill(failing: DiskFailing = () => 'works'): MemoryDisk {
    this.#isOff = true
    return new MemoryDisk(this.#watched, failing, this.#root)
  }

  /** Lets the lock on a file be someone else's, as when the file is removed and made again. */
  breakLock(path: string): void {
    this.#locks.set(path, Symbol('someone else'))
  }

  lock(path: string): FileLock | undefined {
    if (this.#locks.has(path)) return undefined
    const mine = Symbol(path)
    this.#locks.set(path, mine)
    return {
      isHeld: () => this.#locks.get(path) === mine,
      release: () => {
        if (this.#locks.get(path) === mine) this.#locks.delete(path)
      },
    }
  }

  open(path: string, flags: 'r' | 'r+' | 'w'): Promise<DiskFile> {
    return this.#do('open', path, () => {
      const there = this.#find(path)
      if (there === undefined && flags !== 'w') throw errno('ENOENT', path)
      if (there !== undefined && flags !== 'w') return this.#handle(there, path)
      const parent = this.#folder(dirname(path))
      if (there?.kind === 'folder') throw errno('EISDIR', path)
      const made: File = there ?? { kind: 'file', data: nothing, safe: nothing, isLost: false }
      made.data = nothing
      parent.names.set(basename(path), made)
      return this.#handle(made, path)
    })
  }

  readFile(path: string): Promise<Uint8Array> {
    return this.#do('readFile', path, () => this.content(path))
  }

  /** The content of a file, whatever fails. */
  content(path: string): Uint8Array {
    const there = this.#find(path)
    if (there?.kind !== 'file') throw errno('ENOENT', path)
    return there.data.slice()
  }

  /** Puts a content into a file, safely, as whoever damages it does. */
  damage(path: string, content: Uint8Array): void {
    this.#folder(dirname(path)).names.set(basename(path), {
      kind: 'file',
      data: content,
      safe: content,
      isLost: false,
    })
  }

  readdir(path: string): Promise<readonly string[]> {
    return this.#do('readdir', path, () => [...this.#folder(path).names.keys()])
  }

  mkdir(path: string): Promise<string | undefined> {
    return this.#do('mkdir', path, () => {
      let first: string | undefined
      let at = this.#root
      let name = ''
      for (const part of parts(path)) {
        name += `/${part}`
        let next = at.names.get(part)
        if (next === undefined) {
          next = folder()
          at.names.set(part, next)
          first ??= name
        }
        if (next.kind === 'file') throw errno('EEXIST', path)
        at = next
      }
      return first
    })
  }

  rename(from: string, to: string): Promise<void> {
    return this.#do('rename', to, () => {
      const moved = this.#find(from)
      if (moved === undefined) throw errno('ENOENT', from)
      this.#folder(dirname(to)).names.set(basename(to), moved)
      this.#folder(dirname(from)).names.delete(basename(from))
      if (to === this.#watched) this.seen.push(this.content(to))
    })
  }

  rm(path: string): Promise<void> {
    return this.#do('rm', path, () => {
      if (this.#find(path) !== undefined) this.#folder(dirname(path)).names.delete(basename(path))
    })
  }

  #handle(inode: File | Folder, path: string): DiskFile {
    const file = (): File => {
      if (inode.kind === 'folder') throw errno('EISDIR', path)
      return inode
    }
    return {
      write: async (bytes, offset, length, position) => {
        const put = (count: number) => {
          const grown = new Uint8Array(Math.max(file().data.length, position + count))
          grown.set(file().data)
          grown.set(bytes.subarray(offset, offset + count), position)
          file().data = grown
          return { bytesWritten: count }
        }
        return await this.#do(
          'write',
          path,
          () => put(length),
          () => put(Math.floor(length / 2)),
        )
      },
      truncate: (length) =>
        this.#do('truncate', path, () => {
          file().data = file().data.slice(0, length)
        }),
      datasync: () => this.#sync('datasync', inode, path),
      sync: () => this.#sync('sync', inode, path),
      close: () => this.#do('close', path, () => undefined),
    }
  }

  #sync(operation: 'datasync' | 'sync', inode: File | Folder, path: string): Promise<void> {
    return this.#do(
      operation,
      path,
      () => {
        if (inode.kind === 'folder') inode.safe = new Map(inode.names)
        else if (!inode.isLost) inode.safe = inode.data.slice()
      },
      () => {
        if (inode.kind === 'file') inode.isLost = true
      },
    )
  }

  async #do<Result>(
    operation: Operation,
    path: string,
    act: () => Result,
    half?: () => unknown,
  ): Promise<Result> {
    this.operations++
    const outcome = this.#failing(operation, this.operations, path)
    await Promise.resolve()
    if (this.#isOff) throw errno('EIO', 'the power is off')
    if (outcome === 'works') return act()
    if (outcome === 'fails, done') act()
    else half?.()
    throw errno(operation === 'write' ? 'ENOSPC' : 'EIO', `${operation} ${path}`)
  }

  #find(path: string): File | Folder | undefined {
    let at: File | Folder | undefined = this.#root
    for (const part of parts(path)) at = at?.kind === 'folder' ? at.names.get(part) : undefined
    return at
  }

  #folder(path: string): Folder {
    const there = this.#find(path)
    if (there?.kind !== 'folder') throw errno('ENOENT', path)
    return there
  }
}

function folder(): Folder {
  return { kind: 'folder', names: new Map(), safe: new Map() }
}

function parts(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '')
}

function errno(code: string, what: string): Error {
  return Object.assign(new Error(`${code}: ${what}`), { code })
}

/** What is on the platters after a power cut, all of it safe. A file that has two names stays one file. */
function survivors(root: Folder, random: Random, files = new Map<File, File>()): Folder {
  const names = new Map<string, File | Folder>()
  for (const name of new Set([...root.names.keys(), ...root.safe.keys()])) {
    const inode = random() < 0.5 ? root.names.get(name) : root.safe.get(name)
    if (inode?.kind === 'folder') names.set(name, survivors(inode, random, files))
    if (inode?.kind !== 'file') continue
    const data = survivingContent(inode, random)
    const file: File = files.get(inode) ?? { kind: 'file', data, safe: data, isLost: false }
    files.set(inode, file)
    names.set(name, file)
  }
  return { kind: 'folder', names, safe: new Map(names) }
}

const BLOCK_BYTES = 512

/** What was synced is there; of the rest nothing, all, or some blocks of 512 bytes, with zeros where others should be. */
function survivingContent({ data, safe }: File, random: Random): Uint8Array {
  const fate = random()
  if (fate < 0.3) return safe
  if (fate < 0.6) return data
  const longer = Math.max(data.length, safe.length)
  const length = random() < 0.5 ? longer : safe.length + Math.floor(random() * (longer - safe.length + 1))
  const content = new Uint8Array(length)
  content.set(safe.subarray(0, length))
  for (let at = 0; at < length; at += BLOCK_BYTES) {
    if (random() < 0.5) content.set(data.subarray(at, Math.min(at + BLOCK_BYTES, length)), at)
  }
  return content
}
