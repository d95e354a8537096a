// SPDX-License-Identifier: Apache-2.0
/**
 * What the Go linker writes into every program (Go 1.13 and later, `debug/buildinfo`): the toolchain's version and the modules. Found in
 * its own section, or by its magic where sections were stripped.
 */

import { type Binary, findSection, offsetOfAddress, type Section, sectionBytes } from '../binary/binary.ts'
import { ByteReader, looseText } from '../byte-reader.ts'
import { malformed } from '../fault.ts'

export type GoModule = { readonly path: string; readonly version?: string }

export type GoBuildInfo = {
  /** As `1.22.1`. */
  readonly goVersion?: string
  /** Import path of the main package. */
  readonly path?: string
  readonly main?: GoModule
  /** Replacements in the place of what they replace. */
  readonly modules: readonly GoModule[]
  /** `vcs.revision`, `-ldflags`, … */
  readonly settings: ReadonlyMap<string, string>
}

const magic = Buffer.from('\xff Go buildinf:', 'latin1')
const alignment = 16
const headerBytes = 32
const maxTextBytes = 16 * 1024 * 1024

/** Undefined where the file is no Go program. @throws CodedError `scan/malformed` where it is one and is damaged */
export function readGoBuildInfo(binary: Binary): GoBuildInfo | undefined {
  const at = findMagic(binary)
  if (at === undefined) return undefined
  const { bytes } = binary
  const flags = new ByteReader(bytes, 'the Go build info').u8(at + 15)
  // Flag 2 (Go 1.18): the two texts follow; before, there were two pointers to them.
  const [version, modules] = (flags & 2) !== 0 ? inlineTexts(bytes, at) : pointedTexts(binary, at, flags)
  return parseModules(version, modules)
}

function findMagic(binary: Binary): number | undefined {
  const own = findSection(binary, '.go.buildinfo', '__go_buildinfo')
  const places: readonly Section[] = own === undefined ? dataOf(binary) : [own]
  for (const place of places) {
    const bytes = sectionBytes(binary, place)
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let found = buffer.indexOf(magic); found >= 0; found = buffer.indexOf(magic, found + 1)) {
      if (found % alignment === 0) return place.offset + found
    }
  }
  return undefined
}

/** Where a linker that names no section puts it (PE), or what is left of a program without a section table. */
function dataOf({ format, sections, segments }: Binary): readonly Section[] {
  if (format === 'pe') return sections.filter(({ name }) => name === '.data')
  if (sections.length > 0) return sections.filter(({ name, isData }) => isData && name.startsWith('.data'))
  return segments.filter(({ isData }) => isData)
}

function inlineTexts(bytes: Uint8Array, at: number): readonly [string, Uint8Array] {
  const version = varText(bytes, at + headerBytes)
  const modules = varText(bytes, version.end)
  return [looseText(version.text), modules.text]
}

/** A length as an unsigned varint (LEB128), then that many bytes. */
function varText(bytes: Uint8Array, start: number): { readonly text: Uint8Array; readonly end: number } {
  const reader = new ByteReader(bytes, 'the Go build info')
  let [length, at] = [0, start]
  for (let shift = 1; ; shift *= 128) {
    const byte = reader.u8(at++)
    length += (byte & 0x7f) * shift
    if (length > maxTextBytes) throw malformed('the Go build info: a text is too long')
    if (byte < 0x80) break
  }
  return { text: reader.slice(at, length), end: at + length }
}

/** Each pointer leads to a string header: the address of the bytes and their number. */
function pointedTexts(binary: Binary, at: number, flags: number): readonly [string, Uint8Array] {
  const reader = new ByteReader(binary.bytes, 'the Go build info', (flags & 1) === 0)
  const pointerBytes = reader.u8(at + 14)
  if (pointerBytes !== 4 && pointerBytes !== 8)
    throw malformed('the Go build info: pointers of a strange size')
  const word = (place: number) => (pointerBytes === 8 ? reader.u64(place) : reader.u32(place))
  const text = (place: number): Uint8Array => {
    const header = offsetOfAddress(binary, word(place))
    if (header === undefined) return new Uint8Array(0)
    const start = offsetOfAddress(binary, word(header))
    const length = word(header + pointerBytes)
    if (length > maxTextBytes) throw malformed('the Go build info: a text is too long')
    return start === undefined ? new Uint8Array(0) : reader.slice(start, length)
  }
  return [looseText(text(at + 16)), text(at + 16 + pointerBytes)]
}

/** 16 bytes stand before and after the list of modules, so that it can be found in a file without its header. */
const sentinelBytes = 16

function parseModules(version: string, framed: Uint8Array): GoBuildInfo {
  const inner = framed.subarray(sentinelBytes, -sentinelBytes)
  const isFramed = framed.length > 2 * sentinelBytes && inner.at(-1) === 0x0a
  const modules: GoModule[] = []
  const settings = new Map<string, string>()
  let path: string | undefined
  let main: GoModule | undefined
  for (const line of isFramed ? looseText(inner).split('\n') : []) {
    const [kind, first = '', second = ''] = line.split('\t')
    if (kind === 'path') path = first
    else if (kind === 'mod') main = moduleOf(first, second)
    else if (kind === 'dep') modules.push(moduleOf(first, second))
    else if (kind === '=>') modules.splice(-1, 1, replacementOf(modules.at(-1), first, second))
    else if (kind === 'build') addSetting(settings, line.slice('build\t'.length))
  }
  const goVersion = /^go(\d+\.\d+(?:\.\d+)?(?:(?:rc|beta)\d+)?)/.exec(version)?.[1]
  return {
    ...(goVersion === undefined ? {} : { goVersion }),
    ...(path === undefined ? {} : { path }),
    ...(main === undefined ? {} : { main }),
    modules,
    settings,
  }
}

/** `(devel)` is what a program built from a working copy says of itself: no version. */
function moduleOf(path: string, version: string): GoModule {
  return { path, ...(version === '' || version === '(devel)' ? {} : { version }) }
}

/** A folder in the place of a module is the same module in some state: it keeps the name and has no version. */
function replacementOf(replaced: GoModule | undefined, path: string, version: string): GoModule {
  const isFolder = /^(?:\.{0,2}\/|[A-Za-z]:\\)/.test(path)
  return isFolder && replaced !== undefined ? { path: replaced.path } : moduleOf(path, version)
}

/** `key=value`, either quoted as in Go where it holds anything odd. */
function addSetting(settings: Map<string, string>, text: string): void {
  const parts = /^("(?:[^"\\]|\\.)*"|[^=]*)=(.*)$/.exec(text)
  const [, key, value] = parts ?? []
  if (key !== undefined && value !== undefined) settings.set(unquote(key), unquote(value))
}

function unquote(text: string): string {
  if (!/^".*"$/.test(text)) return text
  return text.slice(1, -1).replace(/\\(["\\])/g, '$1')
}
