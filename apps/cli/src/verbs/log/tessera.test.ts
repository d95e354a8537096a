// SPDX-License-Identifier: Apache-2.0
/** A log that another implementation wrote, at each of its sizes. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

const primum = path.resolve(import.meta.dirname, '../../../bin/primum')
const vectors = path.resolve(
  import.meta.dirname,
  '../../../../../packages/tlog/src/testdata/tessera-testlog.json',
)
const tessera = JSON.parse(readFileSync(vectors, 'utf8')) as {
  readonly verifier_key: string
  readonly entries_utf8: readonly string[]
  /** By size; tiles and bundles have null at 0. */
  readonly checkpoints: readonly string[]
  readonly tiles_b64: readonly (string | null)[]
  readonly bundles_b64: readonly (string | null)[]
} // the shape of our own copy

const base = mkdtempSync(path.join(tmpdir(), 'primum tessera '))
afterAll(() => rmSync(base, { recursive: true, force: true }))

/** The log as it was published at a size; tiles of later sizes are there too when it has grown since. */
function publish(size: number): string {
  const folder = path.join(base, 'log')
  for (const [name, contents] of [
    ['tile/0/000.p', tessera.tiles_b64],
    ['tile/entries/000.p', tessera.bundles_b64],
  ] as const) {
    mkdirSync(path.join(folder, name), { recursive: true })
    if (size > 0)
      writeFileSync(path.join(folder, name, `${size}`), Buffer.from(contents[size] ?? '', 'base64'))
  }
  writeFileSync(path.join(folder, 'checkpoint'), tessera.checkpoints[size] ?? '')
  return folder
}

function run(...args: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  const { status, stdout } = spawnSync(process.execPath, [primum, ...args], { encoding: 'utf8' })
  return { status, stdout }
}

const sizes = tessera.checkpoints.map((_, size) => size)

test.each(sizes)('size %i is verified whole, and what came since the size before', (size) => {
  const folder = publish(size)
  const verify = (...options: readonly string[]) => {
    const { status, stdout } = run(
      'log',
      'verify',
      folder,
      '--vkey',
      tessera.verifier_key,
      '--json',
      ...options,
    )
    return { status, ...(JSON.parse(stdout) as object) } // our own answer
  }
  const right = { status: 0, verified: true, origin: 'example.com/log/testdata', size, witnesses: [] }
  expect(verify()).toMatchObject({ ...right, checked: size })
  expect(verify('--state', path.join(base, 'state'))).toMatchObject({ ...right, checked: Math.min(size, 1) })
})

test('each entry and each growth is proved, and the proofs check', () => {
  const last = sizes.length - 1
  const folder = publish(last)
  for (const [index, entry] of tessera.entries_utf8.entries()) {
    const { stdout } = run('log', 'prove', folder, '--index', `${index}`)
    expect(stdout).toContain(`extra ${Buffer.from(entry).toString('base64')}\nindex ${index}\n`)
    const proof = path.join(base, 'proof')
    writeFileSync(proof, stdout)
    expect(run('log', 'verify', proof, '--vkey', tessera.verifier_key).status).toBe(0)
  }
  const growths = sizes.slice(1).map((old) => run('log', 'prove', folder, '--old', `${old}`).stdout)
  const { stdout } = spawnSync(process.execPath, [primum, 'proof', 'consistency', '--stdin'], {
    input: growths.join(''),
    encoding: 'utf8',
  })
  expect(stdout).toBe('{"ok":true}\n'.repeat(last))
})
