// SPDX-License-Identifier: Apache-2.0
import type { BlockItem } from './block.ts'
import { type BlockSize, type BlockTable, BlockWriter } from './block-table.ts'

/** What becomes of a key: its new value out of the one that is there; undefined: the key is gone, or stays away. */
export type Edit = (old: string | undefined) => string | undefined

type KeyedEdit = { readonly key: Buffer; readonly edit: Edit }

/**
 * Writes a table anew out of an old one and the keys that change. A block into which no change falls is taken over as it is
 * stored, so that the cost is that of the changes and not that of the table.
 */
export function mergeTable(
  old: BlockTable | undefined,
  edits: ReadonlyMap<string, Edit>,
  insert: (first: Buffer, data: Buffer) => void,
  size: BlockSize,
): void {
  const writer = new BlockWriter(insert, size)
  const sorted = [...edits]
    .map(([key, edit]): KeyedEdit => ({ key: Buffer.from(key, 'utf8'), edit }))
    .sort(byKey)
  const firsts = old?.firsts() ?? []
  let at = 0
  /** The edits that fall before a block's first key; those before the very first block go into it. */
  const editsBefore = (end: Buffer | undefined): readonly KeyedEdit[] => {
    const begin = at
    while (at < sorted.length && (end === undefined || Buffer.compare(sorted[at]?.key ?? end, end) < 0)) at++
    return sorted.slice(begin, at)
  }
  let place = 0
  for (const { first, data } of old?.blocks() ?? []) {
    const own = editsBefore(firsts[++place])
    if (own.length === 0) {
      writer.flush()
      insert(first, data)
    } else for (const { key, value } of applyEdits(old?.itemsOf(data) ?? [], own)) writer.add(key, value)
  }
  for (const { key, value } of applyEdits([], editsBefore(undefined))) writer.add(key, value)
  writer.flush()
}

function applyEdits(items: Iterable<BlockItem>, edits: readonly KeyedEdit[]): readonly BlockItem[] {
  const byText = new Map<string, BlockItem>()
  for (const item of items) byText.set(item.key.toString('latin1'), item)
  for (const { key, edit } of edits) {
    const text = key.toString('latin1')
    const value = edit(byText.get(text)?.value)
    if (value === undefined) byText.delete(text)
    else byText.set(text, { key, value })
  }
  return [...byText.values()].sort(byKey)
}

/** Byte order, in which blocks are searched. */
function byKey(a: { readonly key: Buffer }, b: { readonly key: Buffer }): number {
  return Buffer.compare(a.key, b.key)
}
