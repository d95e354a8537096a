// SPDX-License-Identifier: Apache-2.0
/** The official notes that packages/tlog keeps, each verified by a process of its own. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const primum = path.resolve(import.meta.dirname, '../../../bin/primum')
const vectors = path.resolve(import.meta.dirname, '../../../../../packages/tlog/src/testdata')

type Case = {
  readonly id: string
  readonly op: string
  readonly expect: 'ok' | 'error'
  readonly note_b64: string
  readonly verifiers: readonly string[]
  readonly verified: readonly { readonly name: string }[]
  readonly vkey: string
  readonly note: string
  readonly expected_origin: string
  readonly size: number
}

function casesOf(file: string, op: string): readonly Case[] {
  const json = gunzipSync(readFileSync(path.join(vectors, file))).toString('utf8')
  const { cases } = JSON.parse(json) as { readonly cases: readonly Case[] } // the shape of our own copy
  return cases.filter((it) => it.op === op)
}

function verify(note: Uint8Array | string, ...options: readonly string[]) {
  const args = [primum, 'note', 'verify', '-', '--json', ...options]
  const { stdout, status } = spawnSync(process.execPath, args, { input: note, encoding: 'utf8' })
  // Our own answer; none where there is nothing to answer, as for a key that is named twice.
  return {
    status,
    ...(JSON.parse(stdout || '{}') as { verified?: boolean; signers?: readonly string[]; size?: number }),
  }
}

describe('golang/mod sumdb/note', () => {
  const cases = casesOf('signed-note.json.gz', 'open')
  test.each(cases.filter(({ verifiers }) => verifiers.length > 0))('$id', (it) => {
    const keys = it.verifiers.flatMap((vkey) => ['--vkey', vkey])
    const { status, verified, signers } = verify(Buffer.from(it.note_b64, 'base64'), ...keys)
    expect(status === 0).toBe(it.expect === 'ok')
    expect(verified ?? false).toBe(it.expect === 'ok')
    if (it.expect === 'ok') expect(signers).toEqual(it.verified.map(({ name }) => name))
  })

  test('there are enough', () => expect(cases.length).toBeGreaterThan(8))
})

test.each(casesOf('verifier-keys-and-cosignatures.json.gz', 'open-checkpoint'))('$id', (it) => {
  const { status, verified, size } = verify(it.note, '--vkey', it.vkey, '--origin', it.expected_origin)
  expect({ status, verified, size }).toEqual({
    status: it.expect === 'ok' ? 0 : 1,
    verified: it.expect === 'ok',
    size: it.size,
  })
})
