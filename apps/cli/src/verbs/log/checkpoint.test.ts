// SPDX-License-Identifier: Apache-2.0
/** `log checkpoint --policy` with a real witness beside it: cosigned, grown and cosigned again, and said so when it is not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { run, start } from './testing/processes.ts'

const base = mkdtempSync(path.join(tmpdir(), 'primum cosigned '))
afterAll(() => rmSync(base, { recursive: true, force: true }))

const log = path.join(base, 'log')
const witness = path.join(base, 'witness')
const policy = path.join(base, 'policy')

/** The value of a member of what a verb printed with --json. */
const member = (stdout: string, name: string): string => {
  const json = JSON.parse(stdout) as Readonly<Record<string, string>> // our own verbs print objects
  return json[name] ?? ''
}

test('a log asks its witness, from where the witness stands', async () => {
  const logKey = member(
    (await run(['log', 'init', log, '--origin', 'log.example/w', '--json'])).stdout,
    'vkey',
  )
  const key = member(
    (await run(['witness', 'init', witness, '--name', 'witness.example/w', '--json'])).stdout,
    'vkey',
  )
  expect((await run(['witness', 'add-log', witness, logKey])).status).toBe(0)
  const serving = start('witness', 'serve', witness, '--port', '0', '--json')
  await serving.printed(1)
  const url = member(serving.stdout(), 'url')
  writeFileSync(policy, `witness w ${key} ${url}\nquorum w\n`)
  try {
    for (const entries of ['one\n', 'two\nthree\n', '']) {
      expect((await run(['log', 'add', log], entries)).status).toBe(0)
      const cosigned = await run(['log', 'checkpoint', log, '--policy', policy])
      expect(cosigned).toMatchObject({ status: 0, stderr: '' })
      expect(cosigned.stdout).toMatch(/^— witness\.example\/w /m)
      expect((await run(['log', 'verify', log, '--witness', key])).status).toBe(0)
    }
  } finally {
    serving.child.kill('SIGTERM')
    await serving.ended
  }
  await run(['log', 'add', log], 'four\n')
  const alone = await run(['log', 'checkpoint', log, '--policy', policy])
  expect(alone.status).toBe(1)
  expect(alone.stderr).toContain('tlog/witness-unreachable')
  expect(alone.stdout).not.toContain('witness.example')
  expect((await run(['log', 'verify', log])).status).toBe(0)
})

test('a policy that is none is refused before anything is published', async () => {
  writeFileSync(policy, 'quorum nobody\n')
  const { status, stderr, stdout } = await run(['log', 'checkpoint', log, '--policy', policy])
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('nobody is not defined')
})
