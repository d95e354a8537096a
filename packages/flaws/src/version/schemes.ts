// SPDX-License-Identifier: Apache-2.0
import { type Brand, CodedError } from '@primum/parse'
import { alpm } from './alpm.ts'
import { android } from './android.ts'
import { apk } from './apk.ts'
import { bitnami } from './bitnami.ts'
import { brew } from './brew.ts'
import { composer } from './composer.ts'
import { conan } from './conan.ts'
import { cpan } from './cpan.ts'
import { cran } from './cran.ts'
import { datetime } from './datetime.ts'
import { deb } from './deb.ts'
import { ebuild } from './ebuild.ts'
import { freebsd } from './freebsd.ts'
import { gem } from './gem.ts'
import { generic } from './generic.ts'
import { golang } from './golang.ts'
import { hackage } from './hackage.ts'
import { intdot } from './intdot.ts'
import { lexicographic } from './lexicographic.ts'
import { linux } from './linux.ts'
import { maven } from './maven.ts'
import { npm } from './npm.ts'
import { nuget } from './nuget.ts'
import { openssl } from './openssl.ts'
import { type Order, toOrder, type VersionOrder } from './order.ts'
import { pub } from './pub.ts'
import { pypi } from './pypi.ts'
import { rpm } from './rpm.ts'
import { semver } from './semver.ts'
import { vcpkg } from './vcpkg.ts'

/**
 * Every scheme by its VERS type name (vers-spec, "VERS types"), its purl type's name, or the name of the one project or
 * system that has it, each with the order from the file named for it. docs/versions.md says the same for users.
 */
const orders = {
  alpm,
  android,
  apk,
  bitnami,
  brew,
  cargo: semver,
  composer,
  conan,
  cpan,
  cran,
  datetime,
  deb,
  ebuild,
  freebsd,
  gem,
  generic,
  gentoo: ebuild,
  github: semver,
  golang,
  hackage,
  hex: semver,
  intdot,
  // Pub and Julia both let the build decide last: Base.VersionNumber, `isless`.
  julia: pub,
  lexicographic,
  linux,
  mattermost: semver,
  maven,
  nginx: semver,
  npm,
  nuget,
  openssl,
  // opam took dpkg's algorithm and left the epoch out, and no opam version has a colon: OpamVersionCompare.
  opam: deb,
  pub,
  pypi,
  rpm,
  semver,
  swift: semver,
  vcpkg,
} as const satisfies Record<string, VersionOrder<unknown>>

/** A version scheme by its VERS type name; only {@link parseVersionScheme} turns foreign names into one. */
export type VersionScheme = keyof typeof orders

/** OSV ecosystems (ossf.github.io/osv-schema, "Defined ecosystems") and other names in use, in lower case, by scheme. */
const aliases: Readonly<Record<string, VersionScheme>> = {
  almalinux: 'rpm',
  alpaquita: 'apk',
  alpine: 'apk',
  arch: 'alpm',
  'azure linux': 'rpm',
  'bellsoft hardened containers': 'apk',
  bioconductor: 'cran',
  chainguard: 'apk',
  'chrome-extension': 'intdot',
  cleanstart: 'apk',
  conancenter: 'conan',
  'crates.io': 'cargo',
  dart: 'pub',
  debian: 'deb',
  echo: 'deb',
  ghc: 'semver',
  'github actions': 'semver',
  go: 'golang',
  homebrew: 'brew',
  kubernetes: 'semver',
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
  'vscode-extension': 'semver',
  wolfi: 'apk',
  // WordPress compares the versions of plugins and themes with PHP's version_compare, as Packagist does.
  wordpress: 'composer',
}

/** Vendors who rebuild other ecosystems' packages and name that ecosystem behind their own: `Root:Alpine:3.18`. */
const rebuilders: ReadonlySet<string> = new Set(['docker hardened images', 'echo', 'root', 'tuxcare'])

/**
 * Orders in which a rebuilder's mark behind the version (`+root.io.1`, `.root.io.1`, `-tuxcare.1`) is later than the
 * version. In the others it would count as a pre-release and a mended package as the flawed one, so they have no order.
 */
const ordersOfRebuilds: ReadonlySet<VersionScheme> = new Set(['apk', 'deb', 'maven', 'pypi', 'rpm'])

const isScheme = (name: string): name is VersionScheme => Object.hasOwn(orders, name)

/** What stands before the first colon, in lower case. */
function baseOf(name: string): string {
  const colon = name.indexOf(':')
  return (colon === -1 ? name : name.slice(0, colon)).toLowerCase()
}

function schemeOfBase(base: string): VersionScheme | undefined {
  if (isScheme(base)) return base
  return Object.hasOwn(aliases, base) ? aliases[base] : undefined
}

/**
 * The scheme behind a VERS type, a purl type or an OSV ecosystem, whose release after a colon (`Debian:12`) does not
 * change the order. Case does not count. Absent for names without an order of their own, as `GIT`.
 */
export function parseVersionScheme(name: string): VersionScheme | undefined {
  const base = baseOf(name)
  const own = schemeOfBase(base)
  if (!rebuilders.has(base)) return own
  const rebuilt = schemeOfBase(baseOf(name.slice(base.length + 1)))
  if (rebuilt === undefined) return own
  return ordersOfRebuilds.has(rebuilt) ? rebuilt : undefined
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
  return isReadable(text) ? place(scheme, text, orderOf(scheme).parse(text)) : undefined
}

/** A bound's place; absent also where {@link parseVersion} gives one that is only a guess, as to a misspelt version. */
export function parseVersionBound(scheme: VersionScheme, text: string): SchemeVersion | undefined {
  if (!isReadable(text)) return undefined
  const order = orderOf(scheme)
  return place(scheme, text, order.parseBound === undefined ? order.parse(text) : order.parseBound(text))
}

const isReadable = (text: string) => text !== '' && text.length <= maxVersionLength

/** The one place that makes a SchemeVersion: the key is this scheme's. */
function place(scheme: VersionScheme, text: string, key: unknown): SchemeVersion | undefined {
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
