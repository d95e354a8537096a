// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** The documents of a bundle in testdata, by path (see SOURCE.md there). */
export function bundle(name: string): ReadonlyMap<string, Uint8Array> {
  const packed = readFileSync(new URL(`testdata/${name}`, import.meta.url))
  const documents: Record<string, string> = JSON.parse(gunzipSync(packed).toString('utf8'))
  return new Map(Object.entries(documents).map(([path, text]) => [path, Buffer.from(text, 'latin1')]))
}

const real = new URL('testdata/real/', import.meta.url)

export const realNames: readonly string[] = readdirSync(real).map((name) => name.slice(0, -'.gz'.length))

export function realDocument(name: string): Uint8Array {
  return gunzipSync(readFileSync(new URL(`${name}.gz`, real)))
}
