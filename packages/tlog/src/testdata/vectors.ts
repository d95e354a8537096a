// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** One file of vectors in this folder, gzipped or not; the caller names the shape that SOURCE.md's origins have. */
export function readVectors<T>(file: string): T {
  const bytes = readFileSync(new URL(file, import.meta.url))
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  // Our own test files: the shape is fixed by them.
  return JSON.parse(text) as T
}
