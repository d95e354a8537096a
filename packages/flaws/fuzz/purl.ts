// SPDX-License-Identifier: Apache-2.0
import { strictEqual } from 'node:assert'
import { CodedError } from '@primum/parse'
import { buildPurl, type Purl, parsePurl, parsePurlLeniently } from '../src/index.ts'

/** A canonical string must parse to itself, and its components must build it again. */
export function fuzz(data: Uint8Array): void {
  const text = new TextDecoder().decode(data)
  for (const parse of [parsePurl, parsePurlLeniently]) {
    let purl: Purl
    try {
      purl = parse(text)
    } catch (error) {
      if (error instanceof CodedError) continue
      throw error
    }
    strictEqual(parse(purl.canonical).canonical, purl.canonical)
    if (parse === parsePurl) strictEqual(buildPurl(purl).canonical, purl.canonical)
  }
}
