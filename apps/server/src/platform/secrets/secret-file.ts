// SPDX-License-Identifier: Apache-2.0
/**
 * Secrets that lie beside the database, not in it, so that a copy of the database alone is worth nothing. One line in a file of its own
 * below the data directory, for its owner alone.
 */
import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { CodedError } from '@primum/parse'

/** One kind of secret. */
export type SecretForm = {
  /** For messages: `the instance secret`. */
  readonly name: string
  readonly isOne: (text: string) => boolean
}

/**
 * The secret in a file; undefined when there is no such file.
 *
 * @throws {CodedError} `secrets/open` when others on the machine may read it, `secrets/unusable` when it does not hold one
 */
export async function readSecretFile(file: string, form: SecretForm): Promise<string | undefined> {
  try {
    return await read(file, form)
  } catch (error) {
    if (isCoded(error, 'ENOENT')) return undefined
    throw error
  }
}

/**
 * The secret in a file, which is made first when it does not exist; two processes starting together end up with one secret.
 *
 * @throws {CodedError} as {@link readSecretFile}
 */
export async function loadSecretFile(
  file: string,
  form: SecretForm,
  make: () => string | Promise<string>,
): Promise<string> {
  const known = await readSecretFile(file, form)
  if (known !== undefined) return known
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  // Complete and on disk before it gets its name: a crash half way leaves no short secret behind.
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(`${await make()}\n`)
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
  return read(file, form)
}

async function read(file: string, { name, isOne }: SecretForm): Promise<string> {
  const { mode } = await stat(file)
  if ((mode & 0o077) !== 0) {
    throw new CodedError('secrets/open', `others may read ${name}; run chmod 600 on it`, { where: { file } })
  }
  const secret = (await readFile(file, 'utf8')).trim()
  if (!isOne(secret)) {
    throw new CodedError('secrets/unusable', `the file does not hold ${name}`, { where: { file } })
  }
  return secret
}

const isCoded = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
