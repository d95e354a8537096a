// SPDX-License-Identifier: Apache-2.0
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadSecret } from './secret-file.ts'

let directory: string
let file: string

describe('the instance secret', () => {
  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'primum secret '))
    file = path.join(directory, 'keys', 'secret')
  })
  afterEach(() => rm(directory, { recursive: true }))

  it('is made once, for its owner alone, also by several at a time', async () => {
    const secrets = await Promise.all(Array.from({ length: 8 }, () => loadSecret(file)))
    expect(new Set(secrets).size).toBe(1)
    expect(secrets[0]).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readdir(path.dirname(file))).toEqual(['secret'])
    expect(await loadSecret(file)).toBe(secrets[0])
  })

  it('is refused when others may read it or when it is none', async () => {
    await loadSecret(file)
    await chmod(file, 0o640)
    await expect(loadSecret(file)).rejects.toMatchObject({ code: 'identity/secret-open', where: { file } })
    await writeFile(file, 'short\n')
    await chmod(file, 0o600)
    await expect(loadSecret(file)).rejects.toMatchObject({ code: 'identity/secret-unusable' })
  })
})
