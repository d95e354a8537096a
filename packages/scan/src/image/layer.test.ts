// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { emptyLayer, type Layer, mergeLayers, noteEntry, noteLink } from './layer.ts'

/** A layer that holds these entries; one that ends in a slash is a folder, every other says something. */
function layerOf(...entries: readonly string[]): Layer {
  const layer = emptyLayer()
  for (const entry of entries) {
    const isFolder = entry.endsWith('/')
    const path = isFolder ? entry.slice(0, -1) : entry
    if (noteEntry(layer, path, isFolder ? 'folder' : 'other') && !isFolder)
      layer.files.set(path, { facts: [] })
  }
  return layer
}

test.each([
  ['a later layer adds and replaces', [['a/x'], ['a/y', 'a/x']], ['a/x', 'a/y']],
  ['a whiteout hides a file', [['a/x', 'a/y'], ['a/.wh.x']], ['a/y']],
  ['a whiteout hides a folder with all in it', [['a/b/x', 'c'], ['.wh.a']], ['c']],
  [
    'an opaque folder hides what was in it, and shows what is new',
    [
      ['a/x', 'b/z'],
      ['a/', 'a/.wh..wh..opq', 'a/y'],
    ],
    ['b/z', 'a/y'],
  ],
  ['a file in the place of a folder', [['a/x'], ['a']], ['a']],
  ['a folder in the place of a file', [['a'], ['a/']], []],
  ['a whiteout counts only for layers below', [['.wh.a'], ['a']], ['a']],
  ['a name that begins alike stays', [['ab/x'], ['.wh.a']], ['ab/x']],
])('%s', (_name, layers, expected) => {
  const merged = mergeLayers(layers.map((entries) => layerOf(...entries)))
  expect([...merged.files.keys()].sort()).toEqual([...expected].sort())
})

test('links of merged folders are kept, within the root they lie in', () => {
  const layer = emptyLayer()
  noteLink(layer, 'lib', 'usr/lib')
  noteLink(layer, 'bin', '/usr/bin')
  noteLink(layer, 'fw/root/lib64', 'usr/lib64')
  noteLink(layer, 'sbin', '../../../etc')
  noteLink(layer, 'etc', 'usr/etc')
  expect([...layer.folderLinks]).toEqual([
    ['lib', 'usr/lib'],
    ['bin', 'usr/bin'],
    ['fw/root/lib64', 'fw/root/usr/lib64'],
  ])
})
