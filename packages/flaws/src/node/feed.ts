// SPDX-License-Identifier: Apache-2.0
import { CodedError, type JsonValue, parseJson, type Where } from '@primum/parse'
import type { Advisory } from '../csaf/advisory.ts'
import type { CsafWarning } from '../csaf/fault.ts'
import { looksLikeCsaf, parseAdvisory } from '../csaf/parse.ts'
import { looksLikeCveRecord, parseCveRecord } from '../cvelist/record.ts'
import { looksLikeLifecycle, parseLifecycle } from '../endoflife/parse.ts'
import type { LifecycleProduct } from '../endoflife/product.ts'
import { type EpssTable, looksLikeEpss, parseEpss } from '../epss/epss.ts'
import { type KevCatalogue, looksLikeKev, parseKev } from '../kev/kev.ts'
import { looksLikeConfigurations, parseConfigurations } from '../nvd/configurations.ts'
import { looksLikeCveItem, parseCveItem } from '../nvd/cve-item.ts'
import type { NvdWarning } from '../nvd/fault.ts'
import { itemsOfPage } from '../nvd/page.ts'
import type { OsvWarning } from '../osv/fault.ts'
import { parseOsvRecord } from '../osv/parse.ts'
import type { OsvRecord } from '../osv/record.ts'
import { type SourceLimits, type SourceText, sourceFault } from './source-limits.ts'

/** What a text turned out to hold, one item at a time. */
export type FeedItem =
  | {
      readonly kind: 'osv'
      readonly record: OsvRecord
      readonly warnings: readonly (OsvWarning | NvdWarning)[]
      readonly line?: number
    }
  | {
      readonly kind: 'advisory'
      readonly advisory: Advisory
      readonly warnings: readonly CsafWarning[]
      readonly line?: number
    }
  | { readonly kind: 'refused'; readonly error: CodedError }
  | { readonly kind: 'kev'; readonly catalogue: KevCatalogue }
  | { readonly kind: 'epss'; readonly table: EpssTable }
  | {
      readonly kind: 'lifecycle'
      readonly products: readonly LifecycleProduct[]
      readonly isWhole: boolean
    }

/** Deepest nesting of a record; real ones stay under 10. */
const maxDepth = 64
/** A record of the Linux kernel has some megabytes. */
const maxLineBytes = 64 * 1024 ** 2

/**
 * Reads one text: an OSV record, a CVE's CPE configurations or a CSAF security advisory, a list of them, one a line (JSON
 * Lines), the KEV catalogue, or EPSS scores. Which one is told by the content. A record that cannot be read is handed out
 * as `refused` and the rest is read on; a text that ends half way, or that is none of these, stops everything.
 *
 * @throws CodedError `source/…`, `json/…`, `kev/…`, `epss/…`
 */
export async function* readFeed(source: SourceText, limits: SourceLimits): AsyncGenerator<FeedItem> {
  const { name } = source
  let pending = Buffer.alloc(0)
  let line = 0
  let mode: 'unknown' | 'lines' | 'whole' = 'unknown'
  const whole: Buffer[] = []
  let wholeBytes = 0
  for await (const chunk of source.chunks) {
    if (mode === 'whole') {
      wholeBytes = addWhole(whole, chunk, wholeBytes, name, limits)
      continue
    }
    let data = pending.length === 0 ? chunk : Buffer.concat([pending, chunk])
    for (let end = data.indexOf(10); end >= 0; end = data.indexOf(10)) {
      const text = data.subarray(0, end)
      if (mode === 'unknown' && isBlank(text)) {
        // Blank lines before the first document keep their place in the count.
      } else if (mode === 'unknown') {
        mode = isRecord(text) ? 'lines' : 'whole'
        if (mode === 'whole') break
      }
      line++
      if (mode === 'lines') yield* readLine(text, name, line)
      data = data.subarray(end + 1)
    }
    if (mode === 'whole') {
      wholeBytes = addWhole(whole, data, wholeBytes, name, limits)
      pending = Buffer.alloc(0)
    } else {
      if (data.length > (mode === 'lines' ? maxLineBytes : limits.maxDocumentBytes)) {
        throw sourceFault('source/too-large', name, `line ${line + 1} has more than ${maxLineBytes} bytes`)
      }
      pending = Buffer.from(data)
    }
  }
  if (mode === 'lines') {
    if (!isBlank(pending)) yield* lastLine(pending, name, line + 1)
    return
  }
  const text = mode === 'whole' ? Buffer.concat(whole) : pending
  if (isBlank(text)) throw sourceFault('source/empty', name, 'the file is empty')
  yield* readWhole(text, name, limits)
}

function addWhole(whole: Buffer[], chunk: Buffer, bytes: number, name: string, limits: SourceLimits): number {
  const total = bytes + chunk.length
  if (total > limits.maxDocumentBytes) {
    throw sourceFault('source/too-large', name, `the document has more than ${limits.maxDocumentBytes} bytes`)
  }
  whole.push(Buffer.from(chunk))
  return total
}

function* readLine(text: Buffer, name: string, line: number): Generator<FeedItem> {
  if (isBlank(text)) return
  try {
    yield* recordItem(parseJson(text, { maxDepth }), name, line)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    yield { kind: 'refused', error: inLine(error, name, line) }
  }
}

/** A last line without its end that does not parse was cut off, and then lines before the cut may be missing too. */
function* lastLine(text: Buffer, name: string, line: number): Generator<FeedItem> {
  let value: JsonValue
  try {
    value = parseJson(text, { maxDepth })
  } catch (cause) {
    throw sourceFault('source/truncated', name, `the file stops in the middle of line ${line}`, cause)
  }
  yield* recordItem(value, name, line)
}

function* readWhole(bytes: Buffer, name: string, limits: SourceLimits): Generator<FeedItem> {
  const first = bytes.find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf)
  if (first !== 0x7b && first !== 0x5b) {
    if (looksLikeEpss(bytes.toString('latin1', 0, 400))) {
      yield { kind: 'epss', table: parseEpss(bytes.toString('utf8'), { file: name }) }
      return
    }
    throw sourceFault(
      'source/unknown-kind',
      name,
      'neither OSV records, nor CVEs, nor CSAF advisories, nor the KEV catalogue, nor EPSS scores, nor products of endoflife.date',
    )
  }
  const value = parseJson(bytes, { maxDepth, maxBytes: limits.maxDocumentBytes, file: name })
  if (looksLikeKev(value)) {
    yield { kind: 'kev', catalogue: parseKev(value, { file: name }) }
    return
  }
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* recordItem(item, `${name}#/${i}`)
    return
  }
  if (!looksLikeRecord(value)) {
    throw sourceFault(
      'source/unknown-kind',
      name,
      'the JSON is neither an OSV record, nor a CVE, nor a CSAF advisory, nor the KEV catalogue, nor a product of endoflife.date',
    )
  }
  yield* recordItem(value, name)
}

/** A record that is refused is an item like any other. */
function* recordItem(value: JsonValue, file: string, line?: number): Generator<FeedItem> {
  const at = line === undefined ? {} : { line }
  const where = { file, ...at }
  const items = itemsOfPage(value)
  if (items !== undefined) {
    for (const item of items) yield* recordItem(item, file, line)
    return
  }
  try {
    if (looksLikeCsaf(value)) {
      yield { kind: 'advisory', ...parseAdvisory(value, where), ...at }
      return
    }
    if (looksLikeLifecycle(value)) {
      const { products, refused, isWhole } = parseLifecycle(value, where)
      for (const error of refused) yield { kind: 'refused', error }
      yield { kind: 'lifecycle', products, isWhole }
      return
    }
    yield { kind: 'osv', ...parseRecord(value, where), ...at }
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    yield { kind: 'refused', error }
  }
}

function parseRecord(value: JsonValue, where: Where) {
  if (looksLikeConfigurations(value)) return parseConfigurations(value, where)
  if (looksLikeCveItem(value)) return parseCveItem(value, where)
  return looksLikeCveRecord(value) ? parseCveRecord(value, where) : parseOsvRecord(value, where)
}

function looksLikeRecord(value: JsonValue): boolean {
  return (
    looksLikeOsv(value) ||
    looksLikeConfigurations(value) ||
    looksLikeCveRecord(value) ||
    itemsOfPage(value) !== undefined ||
    looksLikeCsaf(value) ||
    looksLikeLifecycle(value)
  )
}

function looksLikeOsv(value: JsonValue): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    ('id' in value || 'modified' in value || 'affected' in value)
  )
}

/** JSON Lines: the first line alone is a record. The KEV catalogue on one line is not. */
function isRecord(text: Buffer): boolean {
  if (text.find((byte) => byte > 0x20) !== 0x7b) return false
  try {
    const value = parseJson(text, { maxDepth })
    return !looksLikeKev(value) && looksLikeRecord(value)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    return false
  }
}

function isBlank(text: Buffer): boolean {
  return !text.some((byte) => byte > 0x20)
}

function inLine(error: CodedError, file: string, line: number): CodedError {
  const { column, path } = error.where
  return new CodedError(error.code, error.message, {
    where: {
      file,
      line,
      ...(column === undefined ? {} : { column }),
      ...(path === undefined ? {} : { path }),
    },
    cause: error.cause,
  })
}
