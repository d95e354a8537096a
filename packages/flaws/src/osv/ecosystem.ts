// SPDX-License-Identifier: Apache-2.0

/** An OSV ecosystem string cut at its first colon: `Debian:12` is Debian, release `12`. */
export type Ecosystem = { readonly base: string; readonly release: string }

/** Cuts an ecosystem string (OSV schema, "affected[].package field"). `release` is `''` when there is none. */
export function splitEcosystem(ecosystem: string): Ecosystem {
  const colon = ecosystem.indexOf(':')
  return colon < 0
    ? { base: ecosystem, release: '' }
    : { base: ecosystem.slice(0, colon), release: ecosystem.slice(colon + 1) }
}

/** The pseudo ecosystem of repositories: records that name commits or tags of a repository and no package. */
export const gitEcosystem = 'GIT'

/** The pseudo ecosystem under which products known only by CPE are filed; names are `part:vendor:product`. */
export const cpeEcosystem = 'CPE'

/**
 * Ecosystems of Linux distributions. Their advisories speak of the distribution's own builds, with fixes carried back
 * to older versions, so no other source's ranges may be applied to their packages.
 */
const distributions: ReadonlySet<string> = new Set([
  'AlmaLinux',
  'Alpaquita',
  'Alpine',
  'Azure Linux',
  'BellSoft Hardened Containers',
  'Chainguard',
  'CleanStart',
  'Debian',
  'Docker Hardened Images',
  'Echo',
  'Mageia',
  'MinimOS',
  'Photon OS',
  'Red Hat',
  'Rocky Linux',
  'SUSE',
  'Ubuntu',
  'Wolfi',
  'openEuler',
  'openSUSE',
])

/** Whether records of this ecosystem (without its release) are a distribution's. */
export function isDistribution(base: string): boolean {
  return distributions.has(base)
}

/**
 * The spelling under which a package is filed and looked up: registries that ignore case or punctuation are folded
 * as they themselves fold, all others are left alone.
 */
export function packageKeyName(base: string, name: string): string {
  switch (base) {
    case 'PyPI':
      return name.toLowerCase().replace(/[-_.]+/g, '-') // PEP 503
    case 'crates.io':
      return name.toLowerCase().replaceAll('-', '_') // crates.io takes the two for one name
    case 'NuGet':
    case 'Packagist':
    case 'Hex':
    case 'Pub':
    case 'Bitnami':
    case 'OSS-Fuzz':
    case 'GitHub Actions':
    case 'Go': // module paths are case sensitive, but purls write them in lower case
      return name.toLowerCase()
    case 'SwiftURL':
    case gitEcosystem:
      return repositoryKey(name)
    default:
      return name
  }
}

/** `https://user@github.com/Owner/Repo.git/` and `git@github.com:Owner/Repo` are both `github.com/owner/repo`. */
export function repositoryKey(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^(?:git\+)?[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/^[^@/]*@/, '')
    .replace(/^([^/:]+):(?!\d+\/)/, '$1/')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
}
