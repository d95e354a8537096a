// SPDX-License-Identifier: Apache-2.0
/** `PRIMUM_ADMIN_EMAIL` and `PRIMUM_ADMIN_PASSWORD_FILE`: the first account of an instance that nobody sits in front of. */
import { readFile, stat } from 'node:fs/promises'
import { CodedError } from '@primum/parse'
import type { Clock } from '../../clock.ts'
import type { Database } from '../../database/database.ts'
import { Problem } from '../../errors/problems.ts'
import { emailText } from '../schemas.ts'
import { firstRoles, setUpUnattended } from './acts.ts'

/** Far above the longest password; a path to something else entirely is not read into memory. */
const MAX_FILE_BYTES = 4_096

export type FirstAdministrator = {
  readonly db: Database
  readonly clock: Clock
  readonly email: string
  readonly passwordFile: string
  /** IANA name, usually the machine's. */
  readonly timeZone: string
}

/**
 * Does nothing when the instance is set up already, so that the settings may stay; the file is not even read then.
 *
 * @returns `created` or `present`, and whether others on the machine may read the password file
 * @throws {CodedError} `identity/password-file` when the file cannot be used or may be written by others,
 *   `identity/password-weak` when its password is not good enough; the password is in no message
 */
export async function ensureFirstAdministrator({
  db,
  clock,
  email,
  passwordFile,
  timeZone,
}: FirstAdministrator): Promise<{
  readonly result: 'created' | 'present'
  readonly readableByOthers: boolean
}> {
  const present = { result: 'present', readableByOthers: false } as const
  const row = await db.selectFrom('instance').select('only_row').executeTakeFirst()
  if (row !== undefined) return present
  const { password, readableByOthers } = await readPassword(passwordFile)
  const address = emailText.parse(email)
  const [localPart = address, organisation = address] = address.split('@')
  try {
    const created = await setUpUnattended(
      { db, clock },
      { organisation, timeZone, name: localPart, email: address, password, roles: firstRoles },
    )
    return created ? { result: 'created', readableByOthers } : present
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new CodedError('identity/password-weak', error.message, { where: { file: passwordFile } })
  }
}

async function readPassword(file: string): Promise<{ password: string; readableByOthers: boolean }> {
  const refuse = (message: string, cause?: unknown): CodedError =>
    new CodedError('identity/password-file', message, { where: { file }, cause })
  const info = await stat(file).catch((error: unknown) => {
    throw refuse('the password file cannot be read', error)
  })
  if (!info.isFile() || info.size > MAX_FILE_BYTES) throw refuse('expected a file with one password')
  // Who may write the file may choose the administrator's password.
  if ((info.mode & 0o022) !== 0) throw refuse('others may write the password file; run chmod 600 on it')
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw refuse('the password file cannot be read', error)
  })
  const password = text.replace(/\r?\n$/, '')
  if (password === '') throw refuse('the password file is empty')
  return { password, readableByOthers: (info.mode & 0o044) !== 0 }
}
