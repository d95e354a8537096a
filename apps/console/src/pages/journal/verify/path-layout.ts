// SPDX-License-Identifier: Apache-2.0
/** Where everything stands in the picture of a path: one row for each level of the tree, the root at the top. */
import type { LeafRange } from '@primum/tlog'
import type { AuditPath } from './audit-path.ts'

export const WIDTH = 340
export const NODE = { width: 138, height: 46 } as const
const LEFT = 75
const RIGHT = WIDTH - LEFT
const CENTRE = WIDTH / 2
/** From one row to the next; the box of the checkpoint stands one row above the root, that of the entry one below its hash. */
const ROW = 82
const MARGIN = 2

export type PlacedNode = {
  /** `given`: taken from the log's tiles. `computed`: from the entry upwards. */
  readonly origin: 'given' | 'computed'
  readonly hash: Uint8Array
  readonly covers: LeafRange
  /** Centre. */
  readonly x: number
  readonly y: number
}

export type Edge = { readonly from: PlacedNode; readonly to: PlacedNode }

export type PathLayout = {
  readonly height: number
  readonly entry: { readonly x: number; readonly y: number }
  readonly checkpoint: { readonly x: number; readonly y: number }
  /** From the bottom to the top; the last one is the root. */
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly Edge[]
}

/** Puts the two halves of each subtree side by side, as they are in the tree, and the root in the middle. */
export function layOut({ leafIndex, leafHash, joints }: AuditPath): PathLayout {
  const rowY = (row: number): number => MARGIN + NODE.height / 2 + (joints.length + 1 - row) * ROW
  const xOf = (row: number): number => {
    const joint = joints[row]
    if (joint === undefined) return CENTRE
    return joint.side === 'left' ? RIGHT : LEFT
  }
  const nodes: PlacedNode[] = []
  const edges: Edge[] = []
  let here: PlacedNode = {
    origin: 'computed',
    hash: leafHash,
    covers: { start: leafIndex, end: leafIndex + 1n },
    x: xOf(0),
    y: rowY(0),
  }
  nodes.push(here)
  for (const [row, { side, sibling, covers, hash }] of joints.entries()) {
    const y = rowY(row)
    const beside: PlacedNode = {
      origin: 'given',
      hash: sibling,
      covers,
      x: side === 'left' ? LEFT : RIGHT,
      y,
    }
    const above: PlacedNode = {
      origin: 'computed',
      hash,
      covers: {
        start: side === 'left' ? covers.start : here.covers.start,
        end: side === 'left' ? here.covers.end : covers.end,
      },
      x: xOf(row + 1),
      y: rowY(row + 1),
    }
    nodes.push(beside, above)
    edges.push({ from: here, to: above }, { from: beside, to: above })
    here = above
  }
  return {
    height: rowY(-1) + NODE.height / 2 + MARGIN,
    entry: { x: xOf(0), y: rowY(-1) },
    checkpoint: { x: CENTRE, y: rowY(joints.length + 1) },
    nodes,
    edges,
  }
}

/** `entry 4`, `0 to 3`. */
export const rangeWords = ({ start, end }: LeafRange): string =>
  end - start === 1n ? `entry ${start}` : `${start} to ${end - 1n}`
