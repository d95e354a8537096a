// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Layout, makeLayout } from './layout.ts'
import { takeOwnerLock } from './owner-lock.ts'

let layout: Layout

beforeEach(async () => {
  layout = await makeLayout(await mkdtemp(join(tmpdir(), 'primum lock ')), false)
})

afterEach(async () => {
  await rm(layout.dataDir, { recursive: true, force: true })
})

it('is held by one at a time, and free again afterwards', async () => {
  const release = await takeOwnerLock(layout)
  const turned = await Promise.allSettled([takeOwnerLock(layout), takeOwnerLock(layout)])
  expect(turned.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  release()
  const again = await takeOwnerLock(layout)
  // Giving up twice must not give up the next holder's lock.
  release()
  await expect(takeOwnerLock(layout)).rejects.toMatchObject({ code: 'postgres/in-use' })
  again()
})

it('is taken by exactly one of many who come at once', async () => {
  const came = await Promise.allSettled(Array.from({ length: 20 }, () => takeOwnerLock(layout)))
  const took = came.filter((one) => one.status === 'fulfilled')
  expect(took).toHaveLength(1)
  for (const one of took) one.value()
})

it('does not need to know the holder, and trusts no old note of one', async () => {
  await writeFile(layout.ownerFile, '{"pid":1')
  const release = await takeOwnerLock(layout)
  await writeFile(layout.ownerFile, 'not JSON')
  await expect(takeOwnerLock(layout)).rejects.toThrow(/in use by another Primum server;/)
  release()
})

it('can be locked by no other user', async () => {
  const release = await takeOwnerLock(layout)
  expect((await stat(layout.lockFile)).mode & 0o777).toBe(0o600)
  release()
})
