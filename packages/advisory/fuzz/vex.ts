// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import {
  convertVex,
  formatCsafVex,
  formatCycloneDxVex,
  formatOpenVex,
  parseVex,
  type VexDocument,
} from '../src/vex/index.ts'

const timestamp = '2026-01-01T00:00:00Z'
const serial = '3e671687-395b-41f5-a30f-a58921a69b79'
const tool = { name: 'x', version: '1' }
const csaf = {
  title: 'x',
  trackingId: 'x',
  publisher: { name: 'x', namespace: 'https://x.example', category: 'other' },
} as const

/** Fuzz target: any JSON is a VEX document that can be converted, written and read again, or a coded error. */
export function fuzz(data: Uint8Array): void {
  const json = jsonOf(data)
  if (json === undefined) return
  try {
    const document = parseVex(json)
    const { statements } = document
    for (const to of ['openvex', 'cyclonedx', 'csaf'] as const) {
      const { text } = convertVex(document, to, { id: 'urn:x', serial, author: 'x', timestamp, tool, csaf })
      if (text !== undefined) parseVex(JSON.parse(text))
    }
    expectStable(
      (all) => formatOpenVex({ id: 'urn:x', author: 'x', timestamp, version: 1, statements: all }),
      statements,
    )
    expectStable((all) => formatCycloneDxVex({ serial, timestamp, version: 1, statements: all }), statements)
    expectStable(
      (all) => formatCsafVex({ ...csaf, timestamp, tool, version: 1, statements: all }),
      statements,
    )
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
  }
}

function jsonOf(data: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(data))
  } catch {
    return undefined // not JSON: the reader of JSON refuses it before this parser sees it
  }
}

function expectStable(
  format: (all: VexDocument['statements']) => string,
  statements: VexDocument['statements'],
): void {
  const first = format(statements)
  if (format(parseVex(JSON.parse(first)).statements) !== first)
    throw new Error('not stable when written again')
}
