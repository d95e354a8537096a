// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Account } from './account.ts'
import { type PassCapability, passCapability } from './capabilities.ts'
import { OTHER_WAYS, postgresError } from './errors.ts'

/** As whom, and with what in front of the command, PostgreSQL's programs are started. */
export type Launch = {
  /** The account that runs them and owns the cluster. */
  readonly account: Account
  /** Set when the account is not our own: the child takes it on before it executes anything. */
  readonly become?: { readonly uid: number; readonly gid: number }
  /** Program and arguments put in front: `setpriv …`, or nothing. */
  readonly prefix: readonly string[]
  /** What the operator should know about the way chosen; absent when there is nothing to say. */
  readonly warning?: string
}

/** What the account must be able to do: run `programs`, read `files`, pass through `directories`. */
export type Needs = {
  readonly programs: readonly string[]
  readonly files: readonly string[]
  readonly directories: readonly string[]
}

/** Our own account starts its own database. */
export const launchAsOurselves = (account: Account): Launch => ({ account, prefix: [] })

/**
 * How root starts PostgreSQL as `account`: plainly when that account can reach what it needs. Otherwise (a clone under
 * /root, a private temporary directory) with one capability that lets it pass closed directories, because opening
 * directories that are not ours is not ours to do.
 * @throws postgres/unreachable when neither works.
 */
export async function launchAs(account: Account, needs: Needs): Promise<Launch> {
  const plain: Launch = { account, become: { uid: account.uid, gid: account.gid }, prefix: [] }
  if (await reaches(plain, needs)) return plain

  const closed = await firstClosed([...needs.programs, ...needs.files, ...needs.directories])
  const capability = await passCapability()
  if (capability !== undefined) {
    const lifted: Launch = {
      account,
      prefix: setpriv(account, capability),
      warning: `${account.name} may not pass ${closed}, so PostgreSQL was given ${capabilityInWords(capability)}; put Primum and its data where every user may pass, or run it as an ordinary user, to do without`,
    }
    if (await reaches(lifted, needs)) return lifted
  }
  throw postgresError(
    'postgres/unreachable',
    `PostgreSQL does not run as root, and its account ${account.name} may not pass ${closed}; put Primum and its data where every user may pass, ${OTHER_WAYS}`,
    closed,
  )
}

const capabilityInWords = (capability: PassCapability): string =>
  capability === 'dac_read_search'
    ? 'CAP_DAC_READ_SEARCH (it can read every file)'
    : 'CAP_DAC_OVERRIDE (it can read and write every file)'

/** setpriv(1) of util-linux: take on the account, keep one capability across exec, and let nothing add another. */
const setpriv = (account: Account, capability: PassCapability): readonly string[] => [
  'setpriv',
  `--reuid=${account.uid}`,
  `--regid=${account.gid}`,
  '--clear-groups',
  '--securebits=+no_setuid_fixup',
  `--inh-caps=-all,+${capability}`,
  `--ambient-caps=-all,+${capability}`,
  `--bounding-set=-all,+${capability}`,
  '--no-new-privs',
]

/** Asks the kernel, not the mode bits: access lists and security modules count too. */
function reaches(launch: Launch, needs: Needs): Promise<boolean> {
  const script =
    'while [ "$1" != -- ]; do test -x "$1" || exit 1; shift; done; shift; for f; do test -r "$f" || exit 1; done'
  const [program, ...args] = [
    ...launch.prefix,
    'sh',
    '-c',
    script,
    'sh',
    ...needs.programs,
    ...needs.directories,
    '--',
    ...needs.files,
  ]
  return new Promise((resolve) => {
    const probe = spawn(program ?? 'sh', args, { ...launch.become, cwd: '/', stdio: 'ignore' })
    // No setpriv on this machine, or no right to change the account: then this way is none.
    probe.once('error', () => resolve(false))
    probe.once('exit', (code) => resolve(code === 0))
  })
}

/** The outermost directory on the way to one of the paths which others may not pass; the first path if none shows. */
async function firstClosed(paths: readonly string[]): Promise<string> {
  const ancestors = new Set<string>()
  for (const path of paths) {
    const chain: string[] = []
    for (let at = dirname(path); at !== dirname(at); at = dirname(at)) chain.unshift(at)
    for (const directory of chain) ancestors.add(directory)
  }
  for (const directory of ancestors) {
    try {
      if (((await stat(directory)).mode & 0o001) === 0) return directory
    } catch {
      // Not even root gets there, or it does not exist.
      return directory
    }
  }
  return paths[0] ?? '/'
}
