// SPDX-License-Identifier: Apache-2.0
/**
 * The folder that advisories are fetched into. A file is there whole or not at all: it is written elsewhere on the same file
 * system, flushed, then renamed. What is known of each is one line of a journal, written after it, so that a run that was
 * ended goes on where it was.
 *
 *     DIR/2026/hal-2026-0001.json, .json.sha512, .json.sha256, .json.asc
 *     DIR/.primum-csaf/journal.jsonl   what was fetched, from where
 *     DIR/.primum-csaf/lists/          feeds and lists, so that an unchanged one need not be sent again
 *     DIR/.primum-csaf/lock            held by whoever fetches
 */
import { createHash, randomUUID } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { type FileLock, tryLockFile } from '@primum/files/node'
import { CodedError } from '@primum/parse'

/** What is remembered of a document. */
export type KeptDocument = {
  readonly url: string
  /** Below the folder, with `/`. */
  readonly file: string
  readonly sha256: string
  readonly trackingId: string
  readonly currentReleaseDate: string
  /** As the list had it. */
  readonly updated?: string
  readonly etag?: string
  readonly lastModified?: string
  /** How it was verified then. */
  readonly hash?: string
  readonly signedBy?: string
}

type KeptList = { readonly etag?: string; readonly lastModified?: string; readonly body: Buffer }
type Answer = {
  readonly etag: string | undefined
  readonly lastModified: string | undefined
  readonly body: Buffer
}

/** Something to write below the folder. */
export type NewFile = { readonly file: string; readonly content: Buffer }

export class Shelf {
  readonly #folder: string
  readonly #documents = new Map<string, KeptDocument>()
  readonly #byId = new Map<string, KeptDocument>()
  #keys: readonly string[] | undefined
  readonly #lock: FileLock

  /**
   * @param provider the canonical address of the provider's metadata: a folder holds the advisories of one
   * @throws CodedError `provider/other` when it holds those of another; `provider/busy` when somebody else is fetching into it;
   *   `provider/unwritable`
   */
  constructor(folder: string, provider: string) {
    this.#folder = folder
    this.#lock = lockFolder(folder, this.#own('lock'))
    try {
      rmSync(this.#own('tmp'), { recursive: true, force: true })
      for (const name of ['tmp', 'lists']) mkdirSync(this.#own(name), { recursive: true })
      const lines = existsSync(this.#journal) ? readFileSync(this.#journal, 'utf8').split('\n') : []
      const before = this.#read(lines)
      if (before !== undefined && before !== provider) {
        throw new CodedError('provider/other', `the folder holds the advisories of ${before}`, {
          where: { file: folder },
        })
      }
      this.#rewrite(provider)
    } catch (cause) {
      this[Symbol.dispose]()
      throw cause instanceof CodedError ? cause : unwritable(folder, cause)
    }
  }

  /** Lets others fetch into the folder. */
  [Symbol.dispose](): void {
    this.#lock.release()
  }

  /** Fingerprints of the keys that the provider named last time; undefined the first time. */
  get keys(): readonly string[] | undefined {
    return this.#keys
  }

  keepKeys(keys: readonly string[]): void {
    this.#keys = keys
    this.#append({ keys })
  }

  /** What was fetched from an address, if the file still is what it was then. */
  find(url: string): KeptDocument | undefined {
    const known = this.#documents.get(url)
    if (known === undefined) return undefined
    const file = path.join(this.#folder, known.file)
    const isWhole = existsSync(file) && sha256(readFileSync(file)) === known.sha256
    return isWhole ? known : undefined
  }

  /** What is known of a tracking id, wherever it came from. */
  findById(trackingId: string): KeptDocument | undefined {
    return this.#byId.get(trackingId)
  }

  get urls(): readonly string[] {
    return [...this.#documents.keys()]
  }

  /** Writes a document with what lies beside it, which comes first: a document is never there without its signature. */
  keep(known: KeptDocument, beside: readonly NewFile[], content: Buffer): void {
    try {
      for (const { file, content: bytes } of [...beside, { file: known.file, content }])
        this.#write(file, bytes)
      this.remember(known)
    } catch (cause) {
      throw unwritable(path.join(this.#folder, known.file), cause)
    }
  }

  /** Notes what is known of a document whose files are as they were. */
  remember(known: KeptDocument): void {
    this.#know(known)
    this.#append(known)
  }

  findList(url: string): KeptList | undefined {
    const file = this.#listFile(url)
    if (!existsSync(file) || !existsSync(`${file}.head`)) return undefined
    try {
      const head: unknown = JSON.parse(readFileSync(`${file}.head`, 'utf8'))
      const body = readFileSync(file)
      if (typeof head !== 'object' || head === null) return undefined
      const text = (name: string): string | undefined => {
        const value = Object.hasOwn(head, name)
          ? (head as Readonly<Record<string, unknown>>)[name]
          : undefined // own, above
        return typeof value === 'string' ? value : undefined
      }
      // Head and body are two files: only together they tell what the server meant.
      if (text('sha256') !== sha256(body)) return undefined
      const [etag, lastModified] = [text('etag'), text('lastModified')]
      return {
        body,
        ...(etag === undefined ? {} : { etag }),
        ...(lastModified === undefined ? {} : { lastModified }),
      }
    } catch (error) {
      if (error instanceof SyntaxError) return undefined
      throw unwritable(file, error)
    }
  }

  keepList(url: string, { etag, lastModified, body }: Answer): void {
    const file = this.#listFile(url)
    const head = Buffer.from(JSON.stringify({ url, etag, lastModified, sha256: sha256(body) }))
    this.#write(path.relative(this.#folder, file), body)
    this.#write(path.relative(this.#folder, `${file}.head`), head)
  }

  #know(known: KeptDocument): void {
    this.#documents.set(known.url, known)
    this.#byId.set(known.trackingId, known)
  }

  #own(name: string): string {
    return path.join(this.#folder, '.primum-csaf', name)
  }

  get #journal(): string {
    return this.#own('journal.jsonl')
  }

  #listFile(url: string): string {
    return this.#own(path.join('lists', sha256(Buffer.from(url))))
  }

  /** Takes every line that is whole: the last one may have been cut off, and was then never counted on. */
  #read(lines: readonly string[]): string | undefined {
    let provider: string | undefined
    for (const line of lines) {
      const entry = entryOf(line)
      if (entry === undefined) continue
      if ('provider' in entry) provider = entry.provider
      else if ('keys' in entry) this.#keys = entry.keys
      else this.#know(entry)
    }
    return provider
  }

  /** One line for each document, however often it changed. */
  #rewrite(provider: string): void {
    const entries = [
      { provider },
      ...(this.#keys === undefined ? [] : [{ keys: this.#keys }]),
      ...this.#documents.values(),
    ]
    const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
    this.#write(path.relative(this.#folder, this.#journal), Buffer.from(text))
  }

  #append(entry: object): void {
    appendFileSync(this.#journal, `${JSON.stringify(entry)}\n`)
  }

  #write(file: string, content: Buffer): void {
    const target = path.join(this.#folder, file)
    const temporary = path.join(this.#own('tmp'), randomUUID())
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(temporary, content, { flush: true })
    renameSync(temporary, target)
    const folder = openSync(path.dirname(target), 'r')
    try {
      fsyncSync(folder)
    } finally {
      closeSync(folder)
    }
  }
}

function lockFolder(folder: string, file: string): FileLock {
  let lock: FileLock | undefined
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    lock = tryLockFile(file)
  } catch (cause) {
    throw unwritable(folder, cause)
  }
  if (lock !== undefined) return lock
  throw new CodedError(
    'provider/busy',
    'somebody else is fetching into this folder; wait until that has ended',
    {
      where: { file: folder },
    },
  )
}

type Entry = { readonly provider: string } | { readonly keys: readonly string[] } | KeptDocument

function entryOf(line: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null) return undefined
    // as: our own lines, of which a whole one has the shape that was written; the file name is checked before it is used.
    const entry = value as Entry
    if ('provider' in entry || 'keys' in entry) return entry
    return /^\d{4}\/[+a-z0-9_-]+\.json$/.test(entry.file) ? entry : undefined
  } catch {
    return undefined // cut off, or empty
  }
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

const unwritable = (file: string, cause: unknown): CodedError =>
  new CodedError('provider/unwritable', 'the folder cannot be read and written', { where: { file }, cause })
