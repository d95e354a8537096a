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
 * Heads lie column by column, a thousand records to a block: like stands beside like, which halves the size, and one
 * block is parsed in a millisecond. 0 stands for "none". `subjects`: 0 is the record itself, 1 is what `upstream` says.
 * The blocks carry checksums, so what is read back has the shape that was written; the casts rest on that.
 */
type HeadColumns = {
  readonly number: readonly number[]
  readonly id: readonly string[]
  readonly modified: readonly string[]
  readonly withdrawn: readonly (string | 0)[]
  readonly source: readonly string[]
  readonly aliases: readonly (readonly string[] | 0)[]
  readonly upstream: readonly (readonly string[] | 0)[]
  readonly related: readonly (readonly string[] | 0)[]
  readonly distribution: readonly (0 | 1)[]
  readonly summary: readonly (string | 0)[]
  readonly label: readonly (Severity | 0)[]
  readonly cvss: readonly (readonly ScoreRow[] | 0)[]
  readonly subjects: readonly (readonly string[] | 0 | 1)[]
  readonly hash: readonly number[]
}

const headsInBlock = 1024

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

/** Writes heads, sorted by number. */
export function writeHeads(
  rows: readonly HeadRow[],
  level: number,
  insert: (first: Buffer, data: Buffer) => void,
): void {
  for (let at = 0; at < rows.length; at += headsInBlock) {
    const part = rows.slice(at, at + headsInBlock)
    const first = part[0]
    if (first === undefined) continue
    insert(
      numberKey(first.number),
      compressBlock(Buffer.from(JSON.stringify(columnsOf(part)), 'utf8'), level),
    )
  }
}

const orZero = <T>(list: readonly T[]): readonly T[] | 0 => (list.length === 0 ? 0 : list)
const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((item, i) => item === b[i])

function columnsOf(rows: readonly HeadRow[]): HeadColumns {
  return {
    number: rows.map(({ number }, i) => number - (rows[i - 1]?.number ?? 0)),
    id: rows.map(({ head }) => head.id),
    modified: rows.map(({ head }) => head.modified),
    withdrawn: rows.map(({ head }) => head.withdrawn ?? 0),
    source: rows.map(({ head }) => head.source),
    aliases: rows.map(({ head }) => orZero(head.aliases)),
    upstream: rows.map(({ head }) => orZero(head.upstream)),
    related: rows.map(({ head }) => orZero(head.related)),
    distribution: rows.map(({ head }) => (head.distribution ? 1 : 0)),
    summary: rows.map(({ head }) => head.summary ?? 0),
    label: rows.map(({ head }) => (head.label === 'unknown' ? 0 : head.label)),
    cvss: rows.map(({ head }) => scoreRows(head.cvss)),
    subjects: rows.map(({ head, subjects }) => {
      if (subjects.length === 1 && subjects[0] === head.id) return 0
      return same(subjects, head.upstream) ? 1 : subjects
    }),
    hash: rows.map(({ head }) => head.hash),
  }
}

/** The heads of one block. */
export class HeadBlock {
  readonly #columns: HeadColumns
  readonly numbers: readonly number[]

  constructor(raw: Buffer) {
    this.#columns = JSON.parse(raw.toString('utf8')) as HeadColumns // written by columnsOf
    let number = 0
    this.numbers = this.#columns.number.map((step) => {
      number += step
      return number
    })
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
    const subjects = this.#columns.subjects[i] ?? 0
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
      distribution: this.#columns.distribution[i] === 1,
      hash: this.#columns.hash[i] ?? 0,
    }
  }

  #list(column: 'aliases' | 'upstream' | 'related', i: number): readonly string[] {
    return this.#columns[column][i] || []
  }

  #members(i: number): Omit<RecordHead, 'subjects'> {
    const { id, modified, withdrawn, source, summary, label, cvss } = this.#columns
    return {
      id: id[i] ?? '',
      modified: modified[i] ?? '',
      ...(withdrawn[i] ? { withdrawn: withdrawn[i] } : {}),
      source: source[i] ?? '',
      aliases: this.#list('aliases', i),
      ...(summary[i] ? { summary: summary[i] } : {}),
      label: label[i] || 'unknown',
      cvss: readScores(cvss[i]),
    }
  }
}
