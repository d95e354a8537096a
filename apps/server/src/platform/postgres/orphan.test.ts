// SPDX-License-Identifier: Apache-2.0

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { endOrphan, endPostmaster, isPostmasterOf } from './orphan.ts'

let cluster: string

beforeAll(async () => {
  cluster = await mkdtemp(join(tmpdir(), 'primum orphan '))
})

afterAll(async () => {
  await rm(cluster, { recursive: true, force: true })
})

it.runIf(process.platform === 'linux')(
  'never signals a process that only has the pid, the name or the place',
  async () => {
    // A process in the data directory that is no postgres, and one of that name elsewhere.
    const named = join(cluster, 'postgres')
    await symlink('/bin/sleep', named)
    const inPlace = spawn('sleep', ['60'], { cwd: cluster, stdio: 'ignore' })
    const byName = spawn(named, ['60'], { cwd: '/', stdio: 'ignore' })
    await Promise.all([once(inPlace, 'spawn'), once(byName, 'spawn')])
    try {
      for (const { pid = 0 } of [inPlace, byName]) {
        expect(await isPostmasterOf(pid, cluster)).toBe(false)
        await endPostmaster(pid, cluster, 0)
        await writeFile(join(cluster, 'postmaster.pid'), `${pid}\n${cluster}\n`)
        expect(await endOrphan(cluster, 0)).toBeUndefined()
        expect(await readdir(cluster)).not.toContain('postmaster.pid')
      }
      expect([inPlace.exitCode, inPlace.signalCode, byName.exitCode, byName.signalCode]).toEqual([
        null,
        null,
        null,
        null,
      ])
    } finally {
      inPlace.kill('SIGKILL')
      byName.kill('SIGKILL')
    }
  },
)

it('has nothing to do where nothing ever ran', async () => {
  expect(await endOrphan(join(cluster, 'none'), 0)).toBeUndefined()
})
