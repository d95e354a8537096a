// SPDX-License-Identifier: Apache-2.0
import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { currentAccount } from './account.ts'
import { layoutOf } from './layout.ts'
import { fitsSocket, makeSocketDir, removeSocketDir } from './socket-dir.ts'

let parent: string

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'primum socket '))
})

afterEach(async () => {
  await rm(parent, { recursive: true, force: true })
})

it('fits where the kernel takes the path and PostgreSQL has room for its end', async () => {
  const listens = (directory: string): Promise<boolean> =>
    new Promise((resolve) => {
      const server = createServer()
      server.once('error', () => resolve(false))
      server.listen(join(directory, '.s.PGSQL.5432'), () => server.close(() => resolve(true)))
    })
  const fitting: number[] = []
  for (let length = 80; length < 100; length += 1) {
    const directory = join(parent, 'x'.repeat(length - parent.length - 1))
    await mkdir(directory)
    if (!fitsSocket(directory)) continue
    fitting.push(Buffer.byteLength(directory))
    expect(await listens(directory)).toBe(true)
  }
  // 108 bytes on Linux, 104 on macOS, of which one is the closing NUL and 14 are the file's name.
  expect(fitting.at(-1)).toBe(process.platform === 'linux' ? 93 : 89)
  expect(fitsSocket('ü'.repeat(50))).toBe(false)
})

it('makes a private directory in the data directory, and makes an open one private', async () => {
  const layout = layoutOf(parent)
  await mkdir(layout.home)
  const made = await makeSocketDir(layout, currentAccount())
  expect(made).toEqual({ path: layout.socketDir, temporary: false })
  await chmod(made.path, 0o777)
  await makeSocketDir(layout, currentAccount())
  expect((await stat(made.path)).mode & 0o777).toBe(0o700)
})

it('takes a short directory for a deep path, the same each time, and another where that name is taken', async () => {
  const layout = layoutOf(join(parent, 'd'.repeat(100)))
  const first = await makeSocketDir(layout, currentAccount())
  expect(first.temporary).toBe(true)
  expect(await makeSocketDir(layout, currentAccount())).toEqual(first)
  await writeFile(join(first.path, 'in use'), '')
  await removeSocketDir(first)
  await rm(join(first.path, 'in use'))
  await removeSocketDir(first)
  await removeSocketDir(first)

  // Someone else's link of that name, into a directory that they can read.
  await symlink(parent, first.path)
  try {
    const second = await makeSocketDir(layout, currentAccount())
    expect(second.path).toBe(`${first.path}-1`)
    expect(dirname(second.path)).toBe(dirname(first.path))
    await removeSocketDir(second)
  } finally {
    await rm(first.path)
  }
})
