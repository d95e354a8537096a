// SPDX-License-Identifier: Apache-2.0
/**
 * The instance's secret: signs session cookies and encrypts the secrets of second factors. It lies beside the database,
 * not in it, so that a copy of the database alone opens no session.
 */
import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { CodedError } from '@primum/parse'

const SECRET_BYTES = 32
const secretText = /^[A-Za-z0-9_-]{43,}$/

/**
 * Reads the file, making it first when it does not exist; two servers starting together end up with one secret.
 *
 * @throws {CodedError} `identity/secret-open` when others on the machine may read it, `identity/secret-unusable` when
 *   it does not hold a secret
 */
export async function loadSecret(file: string): Promise<string> {
  try {
    return await readSecret(file)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  // Complete and on disk before it gets its name: a crash half way leaves no short secret behind.
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(`${randomBytes(SECRET_BYTES).toString('base64url')}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  try {
    await link(draft, file)
  } catch (error) {
    if (!isCoded(error, 'EEXIST')) throw error
  } finally {
    await rm(draft, { force: true })
  }
  const directory = await open(path.dirname(file), 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
  return readSecret(file)
}

async function readSecret(file: string): Promise<string> {
  const { mode } = await stat(file)
  if ((mode & 0o077) !== 0) {
    throw new CodedError('identity/secret-open', 'others may read the instance secret; run chmod 600 on it', {
      where: { file },
    })
  }
  const secret = (await readFile(file, 'utf8')).trim()
  if (!secretText.test(secret)) {
    throw new CodedError('identity/secret-unusable', 'expected 32 random bytes in base64url', {
      where: { file },
    })
  }
  return secret
}

const isCoded = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
const isMissing = (error: unknown): boolean => isCoded(error, 'ENOENT')
