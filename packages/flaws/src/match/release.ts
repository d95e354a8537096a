// SPDX-License-Identifier: Apache-2.0

/** Names of releases, as `distro` qualifiers and version suffixes write them, to numbers. */
const codenames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Debian: {
    woody: '3.0',
    sarge: '3.1',
    etch: '4.0',
    lenny: '5.0',
    squeeze: '6.0',
    wheezy: '7',
    jessie: '8',
    stretch: '9',
    buster: '10',
    bullseye: '11',
    bookworm: '12',
    trixie: '13',
    forky: '14',
    duke: '15',
  },
  Ubuntu: {
    trusty: '14.04',
    xenial: '16.04',
    bionic: '18.04',
    focal: '20.04',
    jammy: '22.04',
    noble: '24.04',
    oracular: '24.10',
    plucky: '25.04',
    questing: '25.10',
    resolute: '26.04',
  },
}

/**
 * A release in one spelling for records and components: `12` for `Debian:12` and `distro=debian-12.5`, `3.18` for
 * `Alpine:v3.18`, `22.04` for `Ubuntu:22.04:LTS`, `9` for `Red Hat:enterprise_linux:9::baseos`. `''` when unknown.
 */
export function releaseKey(base: string, release: string): string {
  switch (base) {
    case 'Ubuntu':
      return /\d+\.\d+/.exec(release)?.[0] ?? named(base, release)
    case 'Alpine':
      return /^v?(\d+\.\d+)/.exec(release)?.[1] ?? release
    case 'Red Hat':
      return /(?:::el|enterprise_linux:|rhel_?\w*:)(\d+)/.exec(release)?.[1] ?? major(release)
    case 'Debian':
      return debian(release)
    case 'SUSE':
    case 'openSUSE':
      return suse(release)
    case 'openEuler':
    case 'Photon OS':
    case 'Azure Linux':
      return release
    default:
      return major(release)
  }
}

/** Releases before 4.0 were counted with their second number, later point releases are one release. */
function debian(release: string): string {
  const number = /^(\d+)(?:\.(\d+))?/.exec(release)
  if (number === null) return named('Debian', release)
  const [, first = '', second] = number
  return Number(first) < 4 && second !== undefined ? `${first}.${second}` : first
}

/** `Leap 15.5`, `leap-15.5`, `Linux Enterprise Server 15 SP4` and `15.4` come down to the number with its service pack. */
function suse(release: string): string {
  const pack = /(\d+)[\s-]*SP(\d+)/i.exec(release)
  if (pack !== null) return `${pack[1]}.${pack[2]}`
  return /\d+(?:\.\d+)?/.exec(release)?.[0] ?? release.toLowerCase()
}

function named(base: string, release: string): string {
  const known = codenames[base] ?? {}
  const name = release.toLowerCase()
  const number = Object.hasOwn(known, name) ? known[name] : undefined
  return number === undefined ? name : releaseKey(base, number)
}

function major(release: string): string {
  return /^\D*(\d+)/.exec(release)?.[1] ?? release
}

/** The release in a purl's `distro` qualifier, `debian-12`, `bookworm` or `rhel-9.2`; undefined when it holds none. */
export function releaseOfDistro(base: string, distro: string | undefined): string | undefined {
  if (distro === undefined || distro === '') return undefined
  const dash = distro.search(/-[^-]*\d/)
  const key = releaseKey(base, dash < 0 ? distro : distro.slice(dash + 1))
  return key === '' || !/\d/.test(key) ? undefined : key
}

/** The release that builders wrote into the version: `+deb12u2`, `~bookworm1`, `.el9_2`, `ubuntu0.22.04.1`. */
export function releaseOfVersion(base: string, version: string): string | undefined {
  switch (base) {
    case 'Debian': {
      const number = /[+~.]deb(\d+)u/.exec(version)?.[1]
      if (number !== undefined) return number
      const name =
        /[+~.](woody|sarge|etch|lenny|squeeze|wheezy|jessie|stretch|buster|bullseye|bookworm|trixie)/.exec(
          version,
        )
      return name?.[1] === undefined ? undefined : releaseKey(base, name[1])
    }
    case 'Ubuntu':
      return /(?:ubuntu|[~+.])\d*\.?(\d\d\.(?:04|10))(?:\.|~|$)/.exec(version)?.[1]
    case 'AlmaLinux':
    case 'Rocky Linux':
    case 'Red Hat':
      return /[._]el(\d+)/.exec(version)?.[1]
    case 'openEuler':
      return undefined
    default:
      return undefined
  }
}

/**
 * Releases of a record that are a paid or certified build of the same release. Their fixes do not reach an ordinary
 * installation, but what they fix is broken there too; FIPS and real-time builds are other packages.
 */
export function isOtherBuild(base: string, release: string): boolean {
  return base === 'Ubuntu' && /FIPS|Realtime|:for:/.test(release)
}
