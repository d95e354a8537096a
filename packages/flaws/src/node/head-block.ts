// SPDX-License-Identifier: Apache-2.0
import { crc32 } from 'node:zlib'
import type { RecordHead } from '../index/index-reader.ts'
import type { HeadDraft } from '../intel/derive.ts'
import type { CvssScore, Severity } from '../intel/severity.ts'
import type { OsvRecord } from '../osv/record.ts'
import { compressBlock, numberKey } from './block.ts'

/** A head with what only the builder needs: the alias edges and a checksum of the record's text. */
export type StoredHead = HeadDraft & { readonly hash: number }

/** A record's number, its head, and the flaws it is about. */
export type HeadRow = {
  readonly number: number
  readonly head: StoredHead
  readonly subjects: readonly string[]
}

export type ScoreRow = readonly [version: string, vector: string, score: number]

/**
 * One record's values. 0 stands for "none", also for an empty text. `subjects`: 0 is the record itself, 1 is what `upstream` says. The blocks carry
 * checksums, so what is read back has the shape that was written; the casts rest on that.
 */
type HeadValues = {
  readonly id: string
  readonly modified: string
  readonly published: string | 0
  readonly withdrawn: string | 0
  readonly source: string
  readonly aliases: readonly string[] | 0
  readonly upstream: readonly string[] | 0
  readonly related: readonly string[] | 0
  readonly distribution: 0 | 1
  readonly summary: string | 0
  readonly label: Severity | 0
  readonly cvss: readonly ScoreRow[] | 0
  readonly subjects: readonly string[] | 0 | 1
  readonly hash: number
}
type Column = keyof HeadValues

/**
 * Heads lie column by column, a thousand records to a block: like stands beside like, which halves the size. The first line
 * is a JSON list of the steps between the records' numbers; then each column has one JSON value a line, so that a head is
 * read without reading its neighbours.
 */
const columns: readonly Column[] = [
  'id',
  'modified',
  'published',
  'withdrawn',
  'source',
  'aliases',
  'upstream',
  'related',
  'distribution',
  'summary',
  'label',
  'cvss',
  'subjects',
  'hash',
]

/** Records in a full block. */
export const headsInBlock = 1024

const scoreRow = ({ version, vector, score }: CvssScore): ScoreRow => [version, vector, score]
const scoreOf = ([version, vector, score]: ScoreRow): CvssScore => ({ version, vector, score })

/** Vectors as they lie in a block. */
export function scoreRows(scores: readonly CvssScore[]): readonly ScoreRow[] | 0 {
  return scores.length === 0 ? 0 : scores.map(scoreRow)
}

/** The opposite of {@link scoreRows}. */
export function readScores(rows: readonly ScoreRow[] | 0 | undefined): readonly CvssScore[] {
  return rows === undefined || rows === 0 ? [] : rows.map(scoreOf)
}

/** Tells whether a record's text changed. Not against an adversary, who could as well raise `modified`. */
export function hashOf(record: OsvRecord): number {
  return crc32(JSON.stringify(record.json))
}

/** Writes heads in ascending order of their numbers. */
export class HeadWriter {
  readonly #insert: (first: Buffer, data: Buffer) => void
  readonly #level: number
  #rows: HeadRow[] = []

  constructor(insert: (first: Buffer, data: Buffer) => void, level: number) {
    this.#insert = insert
    this.#level = level
  }

  add(row: HeadRow): void {
    this.#rows.push(row)
    if (this.#rows.length === headsInBlock) this.flush()
  }

  /** Takes over a block as it is stored. */
  copy(first: Buffer, data: Buffer): void {
    this.flush()
    this.#insert(first, data)
  }

  flush(): void {
    const [first] = this.#rows
    if (first === undefined) return
    const raw = Buffer.from(packHeads(this.#rows), 'utf8')
    this.#insert(numberKey(first.number), compressBlock(raw, this.#level))
    this.#rows = []
  }
}

function packHeads(rows: readonly HeadRow[]): string {
  const steps = rows.map(({ number }, i) => number - (rows[i - 1]?.number ?? 0))
  const values = rows.map(valuesOf)
  const lines = columns.flatMap((column) => values.map((value) => JSON.stringify(value[column])))
  return `${[JSON.stringify(steps), ...lines].join('\n')}\n`
}

const orZero = <T>(list: readonly T[]): readonly T[] | 0 => (list.length === 0 ? 0 : list)
const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((item, i) => item === b[i])

function valuesOf({ head, subjects }: HeadRow): HeadValues {
  const isOwn = subjects.length === 1 && subjects[0] === head.id
  return {
    id: head.id,
    modified: head.modified,
    published: head.published || 0,
    withdrawn: head.withdrawn || 0,
    source: head.source,
    aliases: orZero(head.aliases),
    upstream: orZero(head.upstream),
    related: orZero(head.related),
    distribution: head.distribution ? 1 : 0,
    summary: head.summary || 0,
    label: head.label === 'unknown' ? 0 : head.label,
    cvss: scoreRows(head.cvss),
    subjects: isOwn ? 0 : same(subjects, head.upstream) ? 1 : subjects,
    hash: head.hash,
  }
}

/** The heads of one block. */
export class HeadBlock {
  readonly numbers: readonly number[]
  readonly #raw: Buffer
  /** Where each line ends, at its line feed; the first is that of the numbers. */
  readonly #ends: Uint32Array

  /** @throws RangeError when a line is missing */
  constructor(raw: Buffer) {
    this.#raw = raw
    const first = raw.indexOf(lineFeed)
    let number = 0
    const steps = JSON.parse(raw.toString('utf8', 0, first)) as readonly number[] // written by packHeads
    this.numbers = steps.map((step) => {
      number += step
      return number
    })
    this.#ends = new Uint32Array(1 + columns.length * steps.length)
    let lines = 0
    for (let at = first; at < raw.length; at++) if (raw[at] === lineFeed) this.#ends[lines++] = at
    if (lines !== this.#ends.length) throw new RangeError('block of heads is wrong')
  }

  /** The place of a number in the columns; numbers ascend, mostly without gaps. */
  #place(number: number): number | undefined {
    const guess = number - (this.numbers[0] ?? 0)
    if (this.numbers[guess] === number) return guess
    const place = this.numbers.indexOf(number)
    return place < 0 ? undefined : place
  }

  head(number: number): RecordHead | undefined {
    const i = this.#place(number)
    if (i === undefined) return undefined
    const subjects = this.#value('subjects', i)
    const members = this.#members(i)
    if (subjects === 0) return { ...members, subjects: [members.id] }
    return { ...members, subjects: subjects === 1 ? this.#list('upstream', i) : subjects }
  }

  stored(number: number): StoredHead | undefined {
    const i = this.#place(number)
    if (i === undefined) return undefined
    return {
      ...this.#members(i),
      upstream: this.#list('upstream', i),
      related: this.#list('related', i),
      distribution: this.#value('distribution', i) === 1,
      hash: this.#value('hash', i),
    }
  }

  /** The values of one column for all records of the block, much faster than one by one. */
  column<C extends Column>(column: C): readonly HeadValues[C][] {
    const { length } = this.numbers
    const place = columns.indexOf(column) * length
    const text = this.#raw.toString('utf8', (this.#ends[place] ?? 0) + 1, this.#ends[place + length])
    return JSON.parse(`[${text.replaceAll('\n', ',')}]`) as HeadValues[C][] // written by valuesOf, one value a line
  }

  #value<C extends Column>(column: C, i: number): HeadValues[C] {
    const line = columns.indexOf(column) * this.numbers.length + i
    const text = this.#raw.toString('utf8', (this.#ends[line] ?? 0) + 1, this.#ends[line + 1])
    return JSON.parse(text) as HeadValues[C] // written by valuesOf
  }

  #list(column: 'aliases' | 'upstream' | 'related', i: number): readonly string[] {
    return this.#value(column, i) || []
  }

  #members(i: number): Omit<RecordHead, 'subjects'> {
    const published = this.#value('published', i)
    const withdrawn = this.#value('withdrawn', i)
    const summary = this.#value('summary', i)
    return {
      id: this.#value('id', i),
      modified: this.#value('modified', i),
      ...(published === 0 ? {} : { published }),
      ...(withdrawn === 0 ? {} : { withdrawn }),
      source: this.#value('source', i),
      aliases: this.#list('aliases', i),
      ...(summary === 0 ? {} : { summary }),
      label: this.#value('label', i) || 'unknown',
      cvss: readScores(this.#value('cvss', i)),
    }
  }
}

const lineFeed = 0x0a
