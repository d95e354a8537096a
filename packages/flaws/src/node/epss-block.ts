// SPDX-License-Identifier: Apache-2.0
import type { EpssScore, EpssTable } from '../epss/epss.ts'
import { compressBlock } from './block.ts'

/**
 * A block of scores holds a few thousand CVE ids in ascending order, column by column: `count` and `scale` (32 bit), the
 * steps between numbers (32 bit), then probability and percentile times `scale`. Each column is cut into byte planes,
 * because equal high bytes side by side compress to almost nothing; 360,000 scores take about 1.5 MB.
 */
export type EpssBlock = { readonly raw: Buffer; readonly keys: Float64Array; readonly scale: number }

const scoresInBlock = 4096
const yearStep = 2 ** 40

/** `CVE-2024-3094` as one number that sorts by year, then number; exact below 2^53. Undefined for other ids. */
export function cveNumber(cve: string): number | undefined {
  const match = /^CVE-(\d{4})-(\d{4,12})$/.exec(cve)
  return match === null ? undefined : Number(match[1]) * yearStep + Number(match[2])
}

/** {@link cveNumber} as a key that sorts by number. */
export function cveKey(number: number): Buffer {
  const key = Buffer.allocUnsafe(8)
  key.writeDoubleBE(number, 0)
  return key
}

/** Writes all scores as blocks in ascending order. */
export function writeEpss(
  table: EpssTable,
  level: number,
  insert: (first: Buffer, data: Buffer) => void,
): void {
  const rows: { key: number; score: EpssScore }[] = []
  for (const [cve, score] of table.scores) {
    const key = cveNumber(cve)
    if (key !== undefined) rows.push({ key, score })
  }
  rows.sort((a, b) => a.key - b.key)
  // FIRST publishes five decimals; should it publish more, nothing may be rounded away.
  const exact = (scale: number) => (value: number) =>
    Math.abs(Math.round(value * scale) / scale - value) < 1e-12
  const fits = exact(1e5)
  const scale = rows.every(({ score }) => fits(score.epss) && fits(score.percentile)) ? 1e5 : 1e9
  for (let at = 0; at < rows.length; at += scoresInBlock) {
    const part = rows.slice(at, at + scoresInBlock)
    const first = part[0]
    if (first === undefined) continue
    insert(cveKey(first.key), compressBlock(packScores(part, scale), level))
  }
}

function packScores(rows: readonly { key: number; score: EpssScore }[], scale: number): Buffer {
  const count = rows.length
  const head = Buffer.allocUnsafe(16)
  head.writeUInt32LE(count, 0)
  head.writeUInt32LE(scale, 4)
  head.writeDoubleLE(rows[0]?.key ?? 0, 8)
  // A step over a year boundary does not fit 32 bits; it is written as 0 and the key follows the columns in full.
  const far: number[] = []
  const steps = rows.map(({ key }, i) => {
    const step = key - (rows[i - 1]?.key ?? key)
    if (step < 2 ** 32) return step
    far.push(key)
    return 0xffff_ffff
  })
  const tail = Buffer.allocUnsafe(far.length * 8)
  far.forEach((key, i) => {
    tail.writeDoubleLE(key, i * 8)
  })
  return Buffer.concat([
    head,
    planes(steps),
    planes(rows.map(({ score }) => Math.round(score.epss * scale))),
    planes(rows.map(({ score }) => Math.round(score.percentile * scale))),
    tail,
  ])
}

function planes(values: readonly number[]): Buffer {
  const out = Buffer.allocUnsafe(values.length * 4)
  for (let plane = 0; plane < 4; plane++) {
    for (let i = 0; i < values.length; i++) out[plane * values.length + i] = (values[i] ?? 0) >>> (plane * 8)
  }
  return out
}

/** Works out the keys of a block of {@link writeEpss}; scores are read when they are asked for. */
export function readEpssBlock(raw: Buffer): EpssBlock {
  const count = raw.readUInt32LE(0)
  const scale = raw.readUInt32LE(4)
  const keys = new Float64Array(count)
  let key = raw.readDoubleLE(8)
  let far = 16 + 3 * count * 4
  for (let i = 0; i < count; i++) {
    const step = planeValue(raw, 16 + i, count)
    if (step === 0xffff_ffff) {
      key = raw.readDoubleLE(far)
      far += 8
    } else key += step
    keys[i] = key
  }
  return { raw, keys, scale }
}

function planeValue(raw: Buffer, at: number, count: number): number {
  const low = (raw[at] ?? 0) + (raw[at + count] ?? 0) * 2 ** 8
  return low + (raw[at + 2 * count] ?? 0) * 2 ** 16 + (raw[at + 3 * count] ?? 0) * 2 ** 24
}

/** The score of one CVE in a block. */
export function scoreIn({ raw, keys, scale }: EpssBlock, key: number): EpssScore | undefined {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? 0) < key) low = middle + 1
    else high = middle
  }
  if (keys[low] !== key) return undefined
  const count = keys.length
  const column = (n: number) => planeValue(raw, 16 + n * count * 4 + low, count) / scale
  return { epss: column(1), percentile: column(2) }
}
