// SPDX-License-Identifier: Apache-2.0
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestIdentity, PASSWORD, type TestIdentity } from '../testing.ts'
import { ensureSetupLink } from './acts.ts'
import { ensureFirstAdministrator } from './first-administrator.ts'

let test: TestIdentity
let directory: string
let file: string

const ensure = (passwordFile = file) =>
  ensureFirstAdministrator({
    db: test.db,
    clock: test.identity.clock,
    email: 'Root@Maker.example',
    passwordFile,
    timeZone: 'Europe/Berlin',
  })
const write = async (content: string, mode: number): Promise<void> => {
  await writeFile(file, content)
  await chmod(file, mode)
}

describe('the first administrator from the environment', () => {
  beforeAll(async () => {
    test = await createTestIdentity()
    directory = await mkdtemp(path.join(tmpdir(), 'primum first '))
    file = path.join(directory, 'password')
  })
  afterAll(async () => {
    await rm(directory, { recursive: true })
    await test.close()
  })

  it.each([
    ['that others may write', `${PASSWORD}\n`, 0o622],
    ['that is empty', '\n', 0o600],
    ['that is too large', 'x'.repeat(5_000), 0o600],
  ])('is not made with a password file %s', async (_, content, mode) => {
    await write(content, mode)
    await expect(ensure()).rejects.toMatchObject({ code: 'identity/password-file', where: { file } })
  })

  it('is not made with a missing file, a directory, or a weak password, which is in no message', async () => {
    await expect(ensure(path.join(directory, 'none'))).rejects.toMatchObject({
      code: 'identity/password-file',
    })
    await expect(ensure(directory)).rejects.toMatchObject({ code: 'identity/password-file' })
    await write('hunter2 ', 0o600)
    await expect(ensure()).rejects.toMatchObject({
      code: 'identity/password-weak',
      message: expect.not.stringContaining('hunter2'),
    })
    expect(await test.newActs()).toEqual([])
  })

  it('is made once, ends the set-up link, and signs in', async () => {
    await ensureSetupLink(test.identity)
    await test.newActs()
    await write(`${PASSWORD}\n`, 0o644)
    const [first, second] = await Promise.all([ensure(), ensure()])
    expect([first.result, second.result].toSorted()).toEqual(['created', 'present'])
    expect(first.readableByOthers || second.readableByOthers).toBe(true)
    expect(await test.newActs()).toMatchObject([
      {
        type: 'platform/instance-set-up',
        facts: { organisation: 'maker.example', timeZone: 'Europe/Berlin', by: 'environment' },
      },
      {
        type: 'identity/person-added',
        facts: { name: 'root', email: 'root@maker.example', roles: ['administrator', 'product-security'] },
      },
    ])
    expect(await test.db.selectFrom('setup_link').selectAll().execute()).toEqual([])
    await write('something else entirely\n', 0o600)
    expect((await ensure()).result).toBe('present')
    const browser = test.browser()
    expect((await browser.signIn('root@maker.example', PASSWORD)).status).toBe(200)
  })
})
