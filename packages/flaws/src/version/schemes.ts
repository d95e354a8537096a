// SPDX-License-Identifier: Apache-2.0
import { type Brand, CodedError } from '@primum/parse'
import { alpm } from './alpm.ts'
import { apk } from './apk.ts'
import { composer } from './composer.ts'
import { conan } from './conan.ts'
import { cpan } from './cpan.ts'
import { cran } from './cran.ts'
import { datetime } from './datetime.ts'
import { deb } from './deb.ts'
import { ebuild } from './ebuild.ts'
import { gem } from './gem.ts'
import { generic } from './generic.ts'
import { golang } from './golang.ts'
import { hackage } from './hackage.ts'
import { intdot } from './intdot.ts'
import { lexicographic } from './lexicographic.ts'
import { maven } from './maven.ts'
import { npm } from './npm.ts'
import { nuget } from './nuget.ts'
import { openssl } from './openssl.ts'
import { type Order, toOrder, type VersionOrder } from './order.ts'
import { pub } from './pub.ts'
import { pypi } from './pypi.ts'
import { rpm } from './rpm.ts'
import { semver } from './semver.ts'

/** Every scheme by its VERS type name (vers-spec, "VERS types"), each with the order from the file named for it. */
const orders = {
  alpm,
  apk,
  bitnami: semver,
  cargo: semver,
  composer,
  conan,
  cpan,
  cran,
  datetime,
  deb,
  ebuild,
  gem,
  generic,
  gentoo: ebuild,
  github: semver,
  golang,
  hackage,
  hex: semver,
  intdot,
  julia: semver,
  lexicographic,
  mattermost: semver,
  maven,
  nginx: semver,
  npm,
  nuget,
  openssl,
  opam: deb,
  pub,
  pypi,
  rpm,
  semver,
  swift: semver,
} as const satisfies Record<string, VersionOrder<unknown>>

/** A version scheme by its VERS type name; only {@link parseVersionScheme} turns foreign names into one. */
export type VersionScheme = keyof typeof orders

/** OSV ecosystems (ossf.github.io/osv-schema, "Defined ecosystems") and other names in use, in lower case, by scheme. */
const aliases: Readonly<Record<string, VersionScheme>> = {
  almalinux: 'rpm',
  alpaquita: 'apk',
  alpine: 'apk',
  android: 'generic',
  arch: 'alpm',
  'bellsoft hardened containers': 'apk',
  bioconductor: 'semver',
  chainguard: 'apk',
  cleanstart: 'apk',
  conancenter: 'conan',
  'crates.io': 'cargo',
  dart: 'pub',
  debian: 'deb',
  'docker hardened images': 'semver',
  echo: 'deb',
  ghc: 'semver',
  'github actions': 'semver',
  go: 'golang',
  kubernetes: 'semver',
  linux: 'generic',
  mageia: 'rpm',
  minimos: 'apk',
  openeuler: 'rpm',
  opensuse: 'rpm',
  'oss-fuzz': 'generic',
  packagist: 'composer',
  'photon os': 'rpm',
  'red hat': 'rpm',
  'rocky linux': 'rpm',
  rubygems: 'gem',
  suse: 'rpm',
  swifturl: 'swift',
  ubuntu: 'deb',
  vscode: 'semver',
  wolfi: 'apk',
}

const isScheme = (name: string): name is VersionScheme => Object.hasOwn(orders, name)

/**
 * The scheme behind a VERS type, a purl type or an OSV ecosystem, whose release after a colon (`Debian:12`) does not
 * change the order. Case does not count. Absent for names without an order of their own, as `GIT`.
 */
export function parseVersionScheme(name: string): VersionScheme | undefined {
  const colon = name.indexOf(':')
  const lower = (colon === -1 ? name : name.slice(0, colon)).toLowerCase()
  if (isScheme(lower)) return lower
  // Root's patched packages keep the order of the ecosystem they come from: "Root:Alpine:3.18".
  if (lower === 'root' && colon !== -1) return parseVersionScheme(name.slice(colon + 1))
  return Object.hasOwn(aliases, lower) ? aliases[lower] : undefined
}

/** Every scheme's name, sorted. */
export const versionSchemes: readonly VersionScheme[] = Object.keys(orders).filter(isScheme).sort()

/** A version with its place in its scheme's order worked out, to be compared many times. */
export type SchemeVersion = Brand<
  {
    readonly scheme: VersionScheme
    /** As it was given. */
    readonly text: string
    readonly key: unknown
  },
  'SchemeVersion'
>

/**
 * Longest version that is read, in UTF-16 code units; the longest in the public registries are near 300. Some orders
 * are bounded further (Maven: 256).
 */
export const maxVersionLength = 4096

/** The order whose keys only itself makes, so that the table's different key types need no names here. */
function orderOf(scheme: VersionScheme): VersionOrder<unknown> {
  return orders[scheme]
}

/** The version's place in its scheme's order; absent where it has none: then nothing is known, not "outside". */
export function parseVersion(scheme: VersionScheme, text: string): SchemeVersion | undefined {
  if (text === '' || text.length > maxVersionLength) return undefined
  const key = orderOf(scheme).parse(text)
  // The one place that makes a SchemeVersion: the key is this scheme's.
  return key === undefined ? undefined : ({ scheme, text, key } as SchemeVersion)
}

/**
 * Orders two parsed versions.
 * @throws CodedError `version/scheme-mismatch`: order between two schemes has no meaning, so we stop rather than
 *   report a device as safe
 */
export function orderVersions(a: SchemeVersion, b: SchemeVersion): Order {
  if (a.scheme !== b.scheme) {
    throw new CodedError(
      'version/scheme-mismatch',
      `${a.scheme} version ${JSON.stringify(a.text)} cannot be compared with ${b.scheme} version ${JSON.stringify(b.text)}`,
    )
  }
  return toOrder(orderOf(a.scheme).compare(a.key, b.key))
}

/** Orders two versions as text; `undefined` where one of them has no place in the scheme's order. */
export function compareVersions(scheme: VersionScheme, a: string, b: string): Order | undefined {
  const left = parseVersion(scheme, a)
  const right = left && parseVersion(scheme, b)
  return right && left && orderVersions(left, right)
}
