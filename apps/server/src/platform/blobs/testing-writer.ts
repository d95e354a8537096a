// SPDX-License-Identifier: Apache-2.0
/**
 * For the crash test: stores blobs without end in the directory of its first argument, several at a time, and prints
 * the name of each one that was acknowledged.
 */
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { openFileBlobStore } from './file-blob-store.ts'

const store = await openFileBlobStore({ directory: process.argv[2] ?? '' })

async function* chunks(): AsyncGenerator<Uint8Array> {
  const count = 1 + Math.floor(Math.random() * 8)
  for (let index = 0; index < count; index += 1) yield randomBytes(1 + Math.floor(Math.random() * 100_000))
}

async function write(): Promise<never> {
  for (;;) {
    const { sha256, sizeBytes } = await store.put(chunks(), { maxBytes: 1e9 })
    writeSync(1, `${sha256} ${sizeBytes}\n`)
  }
}

await Promise.all([write(), write(), write(), write()])
