// SPDX-License-Identifier: Apache-2.0
import { formatPurl, type PurlParts } from '@primum/flaws'
import { CodedError } from '@primum/parse'
import type { Random } from './random.ts'
import { inventName, inventVersion } from './words.ts'

/** How an ecosystem names packages and versions, in advisories and in purls. */
export type Ecosystem = {
  /** Its share of a device's components; the shares of all are made to add up to one. */
  readonly share: number
  /** Records to generate where no real ones are given. */
  readonly records: number
  /** The release of generated records, written behind a colon; absent where there are none. */
  readonly release?: string
  /** Packages in one generated record. */
  readonly packages?: number
  readonly name: (random: Random) => string
  readonly version: (random: Random) => string
  /** The purl of a package as an advisory names it. */
  readonly purl: (name: string, version: string, release: string) => PurlParts
}

const plain = (type: string) => (name: string, version: string) => ({ type, name, version })

/** `@scope/name`, `vendor/name`, `github.com/owner/name`: what stands before the last slash is the namespace. */
const spaced = (type: string) => (path: string, version: string) => {
  const cut = path.lastIndexOf('/')
  return cut < 0
    ? { type, name: path, version }
    : { type, namespace: path.slice(0, cut), name: path.slice(cut + 1), version }
}

const scoped = (random: Random) =>
  random.chance(0.3) ? `@${inventName(random)}/${inventName(random)}` : inventName(random)

/**
 * The mix of a bedside device: a Linux image, services in Go and Java, a web interface. Shares follow the SBOMs of
 * container platforms and of web applications, in which npm and Go outnumber all else.
 */
export const ecosystems: Readonly<Record<string, Ecosystem>> = {
  npm: { share: 0.32, records: 9_000, name: scoped, version: inventVersion, purl: spaced('npm') },
  Go: {
    share: 0.2,
    records: 4_500,
    name: (random) => `github.com/${inventName(random)}/${inventName(random)}`,
    version: inventVersion,
    purl: (name, version) => spaced('golang')(name, `v${version}`),
  },
  Maven: {
    share: 0.1,
    records: 4_500,
    name: (random) => `org.${inventName(random).replaceAll('-', '.')}:${inventName(random)}`,
    version: inventVersion,
    purl: (name, version) => {
      const [namespace = '', artifact = ''] = name.split(':')
      return { type: 'maven', namespace, name: artifact, version, qualifiers: { type: 'jar' } }
    },
  },
  PyPI: { share: 0.07, records: 5_000, name: inventName, version: inventVersion, purl: plain('pypi') },
  'crates.io': {
    share: 0.05,
    records: 1_500,
    name: inventName,
    version: inventVersion,
    purl: plain('cargo'),
  },
  NuGet: { share: 0.03, records: 800, name: inventName, version: inventVersion, purl: plain('nuget') },
  RubyGems: { share: 0.01, records: 900, name: inventName, version: inventVersion, purl: plain('gem') },
  Packagist: {
    share: 0.01,
    records: 1_500,
    name: (random) => `${inventName(random)}/${inventName(random)}`,
    version: inventVersion,
    purl: spaced('composer'),
  },
  Debian: {
    share: 0.1,
    records: 9_000,
    release: '12',
    name: inventName,
    version: (random) => `${inventVersion(random)}-${1 + random.below(9)}`,
    purl: (name, version, release) => ({
      ...linux('deb', 'debian', name, version),
      qualifiers: { arch: 'amd64', distro: `debian-${release}` },
    }),
  },
  AlmaLinux: {
    share: 0.05,
    records: 4_000,
    release: '9',
    packages: 8,
    name: inventName,
    version: (random) => `0:${inventVersion(random)}-${1 + random.below(60)}.el9`,
    purl: (name, version, release) => {
      const [epoch, rest] = version.includes(':') ? version.split(':') : ['', version]
      return {
        ...linux('rpm', 'almalinux', name, rest ?? version),
        qualifiers: {
          arch: 'x86_64',
          distro: `almalinux-${release}`,
          epoch: epoch === '0' ? '' : (epoch ?? ''),
        },
      }
    },
  },
  Wolfi: {
    share: 0.04,
    records: 18_000,
    name: inventName,
    version: (random) => `${inventVersion(random)}-r${random.below(9)}`,
    purl: (name, version) => ({
      ...linux('apk', 'wolfi', name, version),
      // It has no releases; this is the one that every image names.
      qualifiers: { arch: 'x86_64', distro: 'wolfi-20230201' },
    }),
  },
  Alpine: {
    share: 0.02,
    records: 3_000,
    release: 'v3.20',
    name: inventName,
    version: (random) => `${inventVersion(random)}-r${random.below(9)}`,
    purl: (name, version, release) => ({
      ...linux('apk', 'alpine', name, version),
      qualifiers: { arch: 'x86_64', distro: `alpine-${release.replace(/^v/, '')}` },
    }),
  },
}

function linux(type: string, namespace: string, name: string, version: string) {
  return { type, namespace, name, version }
}

/** A package and version as an SBOM writes them; undefined for the few names that make no purl, as Go's `stdlib`. */
export function purlOf(
  ecosystem: Ecosystem,
  name: string,
  version: string,
  release: string,
): string | undefined {
  try {
    return formatPurl(ecosystem.purl(name, version, release))
  } catch (error) {
    if (error instanceof CodedError) return undefined
    throw error
  }
}
