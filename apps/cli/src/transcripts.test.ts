// SPDX-License-Identifier: Apache-2.0
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { replay } from './testing/transcript.ts'

const testdata = path.join(import.meta.dirname, 'testdata')
const transcripts = path.join(testdata, 'transcripts')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'primum cli '))
  mkdirSync(path.join(folder, 'bin'))
  symlinkSync(path.resolve(import.meta.dirname, '../bin/primum'), path.join(folder, 'bin/primum'))
  symlinkSync(process.execPath, path.join(folder, 'bin/node'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

// Each command is a process of its own; a busy machine takes its time.
describe.concurrent('the command line reads as in its transcripts', { timeout: 180_000 }, () => {
  for (const file of readdirSync(transcripts)) {
    test(file, async ({ expect: expectHere }) => {
      const name = path.basename(file, '.txt')
      // One folder for each transcript, so that they can run side by side.
      const cwd = path.join(folder, name)
      cpSync(path.join(testdata, 'demo'), cwd, { recursive: true })
      const written = await replay(readFileSync(path.join(transcripts, file), 'utf8'), {
        cwd,
        env: { PATH: `${folder}/bin:/usr/bin:/bin`, LC_ALL: 'C' },
        normalize: (text) => normalize(text, cwd),
      })
      await expectHere(written).toMatchFileSnapshot(path.join(transcripts, file))
    })
  }
})

test('there are transcripts', () => expect(readdirSync(transcripts).length).toBeGreaterThan(5))

/** Paths, ages, and the moment of the test. */
function normalize(text: string, cwd: string): string {
  return text
    .replaceAll(cwd, '/here')
    .replace(/[\d,]+ days old/g, 'N days old')
    .replace(/less than a day old/g, 'N days old')
    .replace(/\b20[2-9]\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z(?<!2020-0\d-.*)/g, 'NOW')
}
