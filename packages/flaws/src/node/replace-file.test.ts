// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { buildIndex } from './build-index.ts'
import { openIndex } from './open-index.ts'

const testdata = (name: string) => fileURLToPath(new URL(`testdata/${name}`, import.meta.url))

it('leaves a whole index at whatever moment the builder is killed, and the next build clears up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'primum-crash-'))
  const db = join(folder, 'flaws.db')
  const source = testdata('records.jsonl.gz')
  try {
    const { info } = await buildIndex({ db, sources: [source], built: 'round -1' })
    let leftovers = 0
    for (let round = 0; round < 12; round++) {
      const child = spawn(process.execPath, [testdata('build-forever.ts'), db, source], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let output = ''
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString()
      })
      await once(child.stdout, 'data')
      // A build takes about 60 ms: the kills fall on all of its steps.
      await new Promise((resolve) => setTimeout(resolve, (round * 17) % 70))
      child.kill('SIGKILL')
      await once(child, 'close')
      leftovers += readdirSync(folder).filter((name) => name.startsWith('.flaws.db.new-')).length
      const acknowledged = output.trim().split('\n').length - 1
      using index = openIndex(db)
      index.verify()
      expect(index.info.records).toBe(info.records)
      // What was reported as built is there, or something newer is.
      expect(Number(index.info.built.slice('round '.length))).toBeGreaterThanOrEqual(acknowledged)
    }
    expect(leftovers).toBeGreaterThan(0)
    await buildIndex({ db, sources: [source] })
    expect(readdirSync(folder)).toEqual(['.flaws.db.locked', 'flaws.db'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)
