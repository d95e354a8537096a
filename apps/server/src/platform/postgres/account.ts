// SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { userInfo } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { tryLockFile } from '@primum/files/node'
import { OTHER_WAYS, postgresError } from './errors.ts'

const run = promisify(execFile)

/** The system account that runs PostgreSQL where Primum runs as root: PostgreSQL refuses to. */
export const SYSTEM_USER = 'primum-postgres'

/** An operating-system account. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number }

/** useradd and its kind live in sbin, which a root shell opened by plain `su` does not have on its PATH. */
export const adminEnv = (): NodeJS.ProcessEnv => ({
  PATH: `${process.env['PATH'] ?? ''}:/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin`,
  LC_ALL: 'C',
})

/** How long the password file may stay locked by someone else (another Primum that starts, a package manager). */
const ACCOUNT_LOCK_TIMEOUT_MS = 15_000

/**
 * The account this process runs as.
 * @throws postgres/no-account when its uid is not in the user database (a container started with a bare `--user`).
 */
export function currentAccount(): Account {
  try {
    const { username, uid, gid } = userInfo()
    return { name: username, uid, gid }
  } catch (error) {
    throw postgresError(
      'postgres/no-account',
      `user id ${process.getuid?.() ?? '?'} has no account on this machine, which PostgreSQL needs; add one, or set DATABASE_URL`,
      undefined,
      error,
    )
  }
}

/** Looks an account up in the user database (NSS, so not only /etc/passwd). */
export async function findAccount(name: string): Promise<Account | undefined> {
  try {
    const options = { env: adminEnv() }
    const [uid, gid] = await Promise.all([run('id', ['-u', name], options), run('id', ['-g', name], options)])
    return { name, uid: Number.parseInt(uid.stdout, 10), gid: Number.parseInt(gid.stdout, 10) }
  } catch (error) {
    if (error instanceof Error && 'stderr' in error && /no such user/i.test(String(error.stderr))) {
      return undefined
    }
    throw postgresError('postgres/system-user', `the account ${name} cannot be looked up`, undefined, error)
  }
}

/**
 * Finds or creates the system account: no home, no shell, no password, its own group.
 *
 * Creation is behind a lock of our own: useradd looks whether the name is taken before it locks the password file, so
 * of two at once the second replaces the first one's entry, under another uid.
 * @throws postgres/system-user
 */
export async function ensureSystemAccount(name: string = SYSTEM_USER): Promise<Account> {
  const found = await findAccount(name)
  if (found !== undefined) return checkedAccount(found)
  const deadline = Date.now() + ACCOUNT_LOCK_TIMEOUT_MS
  for (;;) {
    const unlock = tryCreationLock(name)
    if (unlock !== undefined) {
      try {
        const made = await createOnce(name, deadline)
        if (made !== undefined) return checkedAccount(made)
      } finally {
        unlock()
      }
    }
    if (Date.now() > deadline) throw notCreated(name, 'the password file stays locked')
    await sleep(50 + Math.random() * 150)
  }
}

/** /run belongs to root, so nobody else can have put a file or link there. */
function tryCreationLock(name: string): (() => void) | undefined {
  const path = '/run/primum-account.lock'
  try {
    const lock = tryLockFile(path)
    if (lock === undefined) return undefined
    return () => {
      // Who waits on the removed file finds the account made when its turn comes.
      rmSync(path, { force: true })
      lock.release()
    }
  } catch (error) {
    throw notCreated(name, error instanceof Error ? error.message : String(error), error)
  }
}

/** One turn with the lock held; undefined when someone else (a package manager) has the password file locked. */
async function createOnce(name: string, deadline: number): Promise<Account | undefined> {
  const before = await findAccount(name)
  if (before !== undefined) return before
  const args = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent']
  try {
    await run('useradd', [...args, '--shell', '/usr/sbin/nologin', name], { env: adminEnv() })
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error)
    const isLocked = /cannot lock|try again later/i.test(said)
    if (isLocked && Date.now() <= deadline) return undefined
    throw notCreated(name, said === '' ? String(error) : said, error)
  }
  const account = await findAccount(name)
  if (account === undefined) throw notCreated(name, 'useradd made it, but it is not found')
  return account
}

const notCreated = (name: string, why: string, cause?: unknown): Error =>
  postgresError(
    'postgres/system-user',
    `PostgreSQL does not run as root, and the system account ${name} could not be created (${why}); create it (useradd --system --user-group ${name}), ${OTHER_WAYS}`,
    undefined,
    cause,
  )

function checkedAccount(account: Account): Account {
  if (account.uid === 0) {
    throw postgresError(
      'postgres/system-user',
      `the account ${account.name} is root itself; give it its own uid`,
    )
  }
  return account
}
