// SPDX-License-Identifier: Apache-2.0
/** The official cases that packages/tlog keeps, asked of the real process, which answers all of them through --stdin. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const primum = path.resolve(import.meta.dirname, '../../../bin/primum')
const vectors = path.resolve(import.meta.dirname, '../../../../../packages/tlog/src/testdata')

type Case = { readonly id: string; readonly case: { readonly wantErr: boolean } }

/** The cases as they stand in the file, with what else their makers wrote into them. */
function casesOf(kind: string): readonly Case[] {
  const json = gunzipSync(readFileSync(path.join(vectors, `merkle-${kind}.json.gz`))).toString('utf8')
  return (JSON.parse(json) as { readonly cases: readonly Case[] }).cases // the shape of our own copy
}

function ask(
  kind: string,
  questions: readonly unknown[],
): readonly { readonly ok: boolean; readonly error?: string }[] {
  const input = questions.map((question) => `${JSON.stringify(question)}\n`).join('')
  const { stdout, stderr, status } = spawnSync(process.execPath, [primum, 'proof', kind, '--stdin'], {
    input,
    encoding: 'utf8',
  })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly ok: boolean }) // our own answers
}

test.each(['inclusion', 'consistency'])('transparency-dev/merkle: %s', (kind) => {
  const cases = casesOf(kind)
  expect(cases.length).toBeGreaterThan(40)
  const answers = ask(
    kind,
    cases.map((it) => it.case),
  )
  for (const [i, { ok, error }] of answers.entries()) {
    expect({ id: cases[i]?.id, ok }).toEqual({ id: cases[i]?.id, ok: cases[i]?.case.wantErr === false })
    expect(error === undefined).toBe(ok)
  }
  expect(answers).toHaveLength(cases.length)
})

test('two cases follow a convention of the Go library: no bytes for a hash', () => {
  // inclusion/single-entry/empty-root-and-leaf: no hash is no leaf hash.
  expect(ask('inclusion', [{ leafIdx: 0, treeSize: 1, root: '', leafHash: '', proof: [] }])[0]?.ok).toBe(
    false,
  )
  // consistency/additional/sizes-are-equal-zero-and-proof-is-empty: two empty trees with equal roots, whatever these are.
  const equal = { size1: 0, size2: 0, root1: '', root2: '', proof: [] }
  const nothing = { ...equal, root1: null, root2: null, proof: null }
  const unequal = { ...equal, root2: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' }
  expect(ask('consistency', [equal, nothing, unequal]).map(({ ok }) => ok)).toEqual([true, true, false])
})
