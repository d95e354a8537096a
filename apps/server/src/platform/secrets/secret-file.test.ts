// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadSecretFile, readSecretFile } from './secret-file.ts'

const form = { name: 'a secret', isOne: (text: string) => /^[0-9a-f]{64}$/.test(text) }
const make = () => randomBytes(32).toString('hex')

let directory: string
let file: string

describe('a secret in a file', () => {
  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'primum secret '))
    file = path.join(directory, 'keys', 'secret')
  })
  afterEach(() => rm(directory, { recursive: true }))

  it('is made once, for its owner alone, also by several at a time', async () => {
    const secrets = await Promise.all(Array.from({ length: 8 }, () => loadSecretFile(file, form, make)))
    expect(new Set(secrets).size).toBe(1)
    expect(secrets[0]).toMatch(/^[0-9a-f]{64}$/)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readdir(path.dirname(file))).toEqual(['secret'])
    expect(await readSecretFile(file, form)).toBe(secrets[0])
  })

  it('is not made by reading', async () => {
    expect(await readSecretFile(file, form)).toBeUndefined()
    expect(await readdir(directory)).toEqual([])
  })

  it('is refused when others may read it or when it is none', async () => {
    await loadSecretFile(file, form, make)
    await chmod(file, 0o640)
    await expect(readSecretFile(file, form)).rejects.toMatchObject({ code: 'secrets/open', where: { file } })
    await writeFile(file, 'short\n')
    await chmod(file, 0o600)
    await expect(loadSecretFile(file, form, make)).rejects.toMatchObject({ code: 'secrets/unusable' })
  })
})
