// SPDX-License-Identifier: Apache-2.0
import { folderOf, rootedPath } from '../archive/path.ts'
import type { Fact } from '../model.ts'

/** What was found in one file. */
export type FileFacts = {
  readonly facts: readonly Fact[]
  /** Of the file; absent where it was not read whole. */
  readonly sha256?: string
}

/**
 * One file tree: a folder, a tar, or one layer of a container image (OCI Image Layer Filesystem Changeset), in which marks say what
 * is gone from the layers below.
 */
export type Layer = {
  /** Only files that say something, by path. */
  readonly files: Map<string, FileFacts>
  /** Links such as `lib` to `usr/lib`, by which packages name their files. */
  readonly folderLinks: Map<string, string>
  /** What is at a path, when it is needed for putting layers on each other: everything of the layer. */
  readonly entries: Map<string, 'folder' | 'other'>
  readonly whiteouts: Set<string>
  /** Folders that show nothing of the layers below. */
  readonly opaque: Set<string>
}

export function emptyLayer(): Layer {
  return {
    files: new Map(),
    folderLinks: new Map(),
    entries: new Map(),
    whiteouts: new Set(),
    opaque: new Set(),
  }
}

/** Folders that distributions have merged into `/usr`. */
const merged = /^(.*\/)?(?:s?bin|lib|lib32|lib64|libx32)$/

/** Notes a link, if it is one of those that matter. An absolute target is one within the same root. */
export function noteLink(layer: Layer, path: string, target: string): void {
  const root = merged.exec(path)
  if (root === null) return
  const from = root[1] ?? ''
  const resolved = rootedPath(`${from}${target.replace(/^\/+/, '')}`)
  if (resolved !== undefined) layer.folderLinks.set(path, resolved)
}

const whiteoutPrefix = '.wh.'
const opaqueMark = '.wh..wh..opq'

/** Notes an entry of a container image's layer; false where it was only a mark. */
export function noteEntry(layer: Layer, path: string, kind: 'folder' | 'other'): boolean {
  const folder = folderOf(path)
  const name = folder === '' ? path : path.slice(folder.length + 1)
  if (name === opaqueMark) layer.opaque.add(folder)
  else if (name.startsWith(whiteoutPrefix)) {
    const hidden = name.slice(whiteoutPrefix.length)
    layer.whiteouts.add(folder === '' ? hidden : `${folder}/${hidden}`)
  } else {
    layer.entries.set(path, kind)
    return true
  }
  return false
}

/** Puts layers on each other, the lowest first. The result is one tree, as a container would see it. */
export function mergeLayers(layers: readonly Layer[]): Layer {
  const tree = emptyLayer()
  for (const layer of layers) {
    for (const paths of [tree.files, tree.folderLinks]) {
      for (const path of paths.keys()) if (hides(layer, path)) paths.delete(path)
    }
    for (const [path, facts] of layer.files) tree.files.set(path, facts)
    for (const [path, target] of layer.folderLinks) tree.folderLinks.set(path, target)
  }
  return tree
}

function hides({ entries, whiteouts, opaque }: Layer, path: string): boolean {
  if (entries.has(path) || whiteouts.has(path)) return true
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (opaque.has(folder)) return true
    if (folder === '') return false
    // A folder is gone too where something else took its place.
    if (whiteouts.has(folder) || entries.get(folder) === 'other') return true
  }
}
