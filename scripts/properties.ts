// SPDX-License-Identifier: Apache-2.0
/**
 * `node scripts/properties.ts [SECONDS]`: runs every test file that has properties again and again, each time with new cases, until the
 * time is over or one fails. The seed makes it repeatable.
 */
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const [secondsText = '600'] = process.argv.slice(2)
const endMs = performance.now() + Number(secondsText) * 1_000

const files = globSync('{packages,apps,bench}/**/*.test.ts', {
  cwd: root,
  exclude: ['**/node_modules/**'],
}).filter((file) => readFileSync(path.join(root, file), 'utf8').includes("from 'fast-check'"))

let rounds = 0
while (performance.now() < endMs && process.exitCode === undefined) {
  const seed = Math.floor(Math.random() * 2 ** 31)
  const run = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', ...files],
    {
      cwd: root,
      env: { ...process.env, PROPERTY_SEED: String(seed) },
      encoding: 'utf8',
    },
  )
  rounds++
  if (run.status !== 0) {
    process.stdout.write(`${run.stdout}${run.stderr}\nPROPERTY_SEED=${seed} repeats it\n`)
    process.exitCode = 1
  }
}
process.stdout.write(`${files.length} files, ${rounds} rounds\n`)
