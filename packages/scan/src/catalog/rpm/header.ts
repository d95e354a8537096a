// SPDX-License-Identifier: Apache-2.0
/**
 * A package's header as rpm keeps it in its database (RPM file format, "Header structure", without the leading magic): the number
 * of index entries, the size of the store, the entries (tag, type, offset, count), the store. Big-endian.
 */
import { ByteReader } from '../../byte-reader.ts'
import { malformed } from '../../fault.ts'

export type RpmPackage = {
  readonly name: string
  readonly version: string
  readonly release: string
  readonly epoch?: string
  readonly arch?: string
  readonly license?: string
  readonly vendor?: string
  /** `openssl-3.0.7-1.el9.src.rpm`. */
  readonly sourceFile?: string
  /** Without a slash before. */
  readonly files: readonly string[]
}

/** rpm's own limits (lib/header.c). */
const maxEntries = 65_535
const maxStoreBytes = 256 * 1024 * 1024
const entryBytes = 16

const tags = {
  name: 1000,
  version: 1001,
  release: 1002,
  epoch: 1003,
  vendor: 1011,
  license: 1014,
  arch: 1022,
  oldFileNames: 1027,
  sourceFile: 1044,
  dirIndexes: 1116,
  baseNames: 1117,
  dirNames: 1118,
} as const

const types = { int32: 4, string: 6, stringArray: 8, i18nString: 9 } as const

type Entry = { readonly type: number; readonly offset: number; readonly count: number }

/** Undefined for what is no package: rpm keeps public keys as packages too. @throws CodedError `scan/malformed` */
export function parseRpmHeader(bytes: Uint8Array): RpmPackage | undefined {
  const header = new RpmHeader(bytes)
  const [name, version, release] = [tags.name, tags.version, tags.release].map((tag) => header.text(tag))
  if (name === undefined || version === undefined || release === undefined) {
    throw malformed('an rpm header has no name, version or release')
  }
  if (name === 'gpg-pubkey') return undefined
  const epoch = header.numbers(tags.epoch)[0]
  const optional = {
    arch: header.text(tags.arch),
    license: header.text(tags.license),
    vendor: header.text(tags.vendor),
    sourceFile: header.text(tags.sourceFile),
    epoch: epoch === undefined ? undefined : String(epoch),
  }
  const known = Object.entries(optional).filter(([, value]) => value !== undefined && value !== '')
  return { name, version, release, ...Object.fromEntries(known), files: filesOf(header) }
}

function filesOf(header: RpmHeader): readonly string[] {
  const folders = header.texts(tags.dirNames)
  const places = header.numbers(tags.dirIndexes)
  const names = header.texts(tags.baseNames)
  const paths =
    names.length === 0
      ? header.texts(tags.oldFileNames)
      : names.map((name, i) => `${folders[places[i] ?? -1] ?? ''}${name}`)
  return paths.map((path) => path.replace(/^\/+/, ''))
}

class RpmHeader {
  readonly #reader: ByteReader
  readonly #entries = new Map<number, Entry>()
  readonly #store: number

  constructor(bytes: Uint8Array) {
    this.#reader = new ByteReader(bytes, 'an rpm header', false)
    const count = this.#reader.u32(0)
    const storeBytes = this.#reader.u32(4)
    if (count > maxEntries || storeBytes > maxStoreBytes)
      throw malformed('an rpm header is larger than rpm allows')
    this.#store = 8 + count * entryBytes
    this.#reader.slice(this.#store, storeBytes)
    for (let i = 0; i < count; i++) {
      const at = 8 + i * entryBytes
      this.#entries.set(this.#reader.u32(at), {
        type: this.#reader.u32(at + 4),
        offset: this.#reader.u32(at + 8),
        count: this.#reader.u32(at + 12),
      })
    }
  }

  /** The first text of a tag. */
  text(tag: number): string | undefined {
    return this.texts(tag, 1)[0]
  }

  texts(tag: number, most = Number.POSITIVE_INFINITY): readonly string[] {
    const entry = this.#entries.get(tag)
    if (entry === undefined) return []
    if (entry.type !== types.string && entry.type !== types.stringArray && entry.type !== types.i18nString) {
      throw malformed(`an rpm header has no text where tag ${tag} should be`)
    }
    const texts: string[] = []
    let at = this.#store + entry.offset
    for (let i = 0; i < Math.min(entry.count, most); i++) {
      const end = this.#reader.bytes.indexOf(0, at)
      if (end < 0) throw malformed('an rpm header: a text has no end')
      texts.push(new TextDecoder().decode(this.#reader.slice(at, end - at)))
      at = end + 1
    }
    return texts
  }

  numbers(tag: number): readonly number[] {
    const entry = this.#entries.get(tag)
    if (entry === undefined) return []
    if (entry.type !== types.int32) throw malformed(`an rpm header has no numbers where tag ${tag} should be`)
    this.#reader.slice(this.#store + entry.offset, entry.count * 4)
    return Array.from({ length: entry.count }, (_, i) => this.#reader.u32(this.#store + entry.offset + i * 4))
  }
}
