// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adminEnv, currentAccount, ensureSystemAccount, findAccount } from './account.ts'
import { passCapability } from './capabilities.ts'
import { launchAs } from './launch.ts'

/** Root that may give its rights away; a container may have taken that from it. */
const isFullRoot = process.getuid?.() === 0 && (await passCapability()) !== undefined

let directory: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'primum launch '))
})

afterAll(async () => {
  await rm(directory, { recursive: true, force: true })
})

describe('the capability to pass closed directories', () => {
  const status = async (permitted: string, bounding = permitted): Promise<string> => {
    const file = join(directory, 'status')
    await writeFile(file, `Name:\tnode\nCapPrm:\t${permitted}\nCapEff:\t0\nCapBnd:\t${bounding}\n`)
    return file
  }

  it.each([
    ['all of them', '000001ffffffffff', 'dac_read_search'],
    ["Docker's default set", '00000000a80425fb', 'dac_override'],
    ['none', '0000000000000000', undefined],
    ['no SETPCAP', '0000000000000006', undefined],
  ])('of %s', async (_what, set, expected) => {
    expect(await passCapability(await status(set))).toBe(expected)
  })

  it('is none where the bounding set has it not, or there is no procfs', async () => {
    expect(await passCapability(await status('000001ffffffffff', '0'))).toBeUndefined()
    expect(await passCapability(join(directory, 'absent'))).toBeUndefined()
  })
})

describe('an account', () => {
  it('is found by name, and an absent one is not', async () => {
    const { name, uid, gid } = currentAccount()
    expect(await findAccount(name)).toEqual({ name, uid, gid })
    expect(await findAccount('primum-nobody-has-this')).toBeUndefined()
  })

  it.runIf(isFullRoot)('is made once by many who come at once', async () => {
    const name = `primum-test-${process.pid}`
    try {
      const made = await Promise.all(Array.from({ length: 4 }, () => ensureSystemAccount(name)))
      expect(new Set(made.map(({ uid }) => uid)).size).toBe(1)
      expect(made[0]?.uid).toBeGreaterThan(0)
      expect(await findAccount(name)).toEqual(made[0])
    } finally {
      execFileSync('userdel', [name], { stdio: 'ignore', env: adminEnv() })
    }
  })

  it.runIf(isFullRoot)('that cannot be made is a coded error', async () => {
    await expect(ensureSystemAccount('no such:name')).rejects.toMatchObject({
      code: 'postgres/system-user',
      message: expect.stringContaining('DATABASE_URL'),
    })
  })
})

describe('starting as another account', () => {
  const NOBODY = { name: 'nobody', uid: 65_534, gid: 65_534 }

  it.runIf(isFullRoot)('is plain where that one may pass', async () => {
    const launch = await launchAs(NOBODY, {
      programs: ['/bin/sh'],
      files: ['/etc/passwd'],
      directories: ['/usr'],
    })
    expect(launch).toEqual({ account: NOBODY, become: { uid: NOBODY.uid, gid: NOBODY.gid }, prefix: [] })
  })

  it.runIf(isFullRoot)('takes one capability where it may not, and says so', async () => {
    const file = join(directory, 'closed')
    await writeFile(file, '', { mode: 0o644 })
    const launch = await launchAs(NOBODY, { programs: ['/bin/sh'], files: [file], directories: [] })
    expect(launch.warning).toContain(`nobody may not pass ${directory}`)
    expect(launch.prefix).toContain('--no-new-privs')
    expect(launch.prefix.filter((word) => word.includes('-caps='))).toHaveLength(2)
  })

  it.runIf(isFullRoot)('is refused where nothing helps', async () => {
    await expect(
      launchAs(NOBODY, { programs: ['/nowhere/postgres'], files: [], directories: [] }),
    ).rejects.toMatchObject({
      code: 'postgres/unreachable',
      message: expect.stringContaining('DATABASE_URL'),
    })
  })
})
