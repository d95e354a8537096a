// SPDX-License-Identifier: Apache-2.0
import type { OsvRecord } from '../osv/record.ts'

/** The terms under which a source publishes. Whoever passes its data on must pass them on, so they travel in the index. */
export type Terms = {
  /** SPDX licence expression where there is one, else in words. */
  readonly licence: string
  /** Who is to be named. */
  readonly by: string
  /** Where the source and its terms are found. */
  readonly url: string
  /** A sentence that the source asks to be shown. */
  readonly notice?: string
}

type Source = Terms & { readonly name: string; readonly prefix: RegExp }

/** Databases by the prefix of their ids (OSV schema, "id, modified fields"). */
const sources: readonly Source[] = [
  {
    name: 'GHSA',
    prefix: /^GHSA-/,
    licence: 'CC-BY-4.0',
    by: 'GitHub Advisory Database',
    url: 'https://github.com/github/advisory-database',
  },
  {
    name: 'CVE',
    prefix: /^CVE-/,
    licence: 'CVE Program Terms of Use',
    by: 'The MITRE Corporation',
    url: 'https://www.cve.org/Legal/TermsOfUse',
  },
  {
    name: 'NVD',
    prefix: /^NVD-CVE-/,
    licence: 'public domain in the US',
    by: 'NIST National Vulnerability Database',
    url: 'https://nvd.nist.gov',
    notice: 'This product uses the NVD API but is not endorsed or certified by the NVD.',
  },
  {
    name: 'NVD corrections',
    prefix: /^CPE-CVE-/,
    licence: 'CC0-1.0',
    by: 'Anchore NVD data overrides',
    url: 'https://github.com/anchore/nvd-data-overrides',
  },
  {
    name: 'CVE list',
    prefix: /^CVELIST-CVE-/,
    licence: 'CVE Program Terms of Use; additions of CISA: CC0-1.0',
    by: 'The MITRE Corporation and CISA Vulnrichment',
    url: 'https://www.cve.org/Legal/TermsOfUse',
  },
  {
    name: 'PyPI',
    prefix: /^PYSEC-/,
    licence: 'CC-BY-4.0',
    by: 'Python Packaging Advisory Database',
    url: 'https://github.com/pypa/advisory-database',
  },
  {
    name: 'Go',
    prefix: /^GO-/,
    licence: 'CC-BY-4.0',
    by: 'Go Vulnerability Database',
    url: 'https://github.com/golang/vulndb',
  },
  {
    name: 'RustSec',
    prefix: /^RUSTSEC-/,
    licence: 'CC0-1.0; imported from GitHub: CC-BY-4.0',
    by: 'RustSec',
    url: 'https://github.com/rustsec/advisory-db',
  },
  {
    name: 'Bitnami',
    prefix: /^BIT-/,
    licence: 'Apache-2.0',
    by: 'Bitnami Vulnerability Database',
    url: 'https://github.com/bitnami/vulndb',
  },
  {
    name: 'OSS-Fuzz',
    prefix: /^OSV-/,
    licence: 'CC-BY-4.0',
    by: 'OSS-Fuzz',
    url: 'https://github.com/google/oss-fuzz-vulns',
  },
  {
    name: 'Julia',
    prefix: /^(?:JLSEC|DONOTUSEJLSEC)-/,
    licence: 'CC-BY-4.0',
    by: 'Julia Security Advisories',
    url: 'https://github.com/JuliaLang/SecurityAdvisories.jl',
  },
  {
    name: 'AlmaLinux',
    prefix: /^AL[A-Z]A-/,
    licence: 'MIT',
    by: 'AlmaLinux OSV database',
    url: 'https://github.com/AlmaLinux/osv-database',
  },
  {
    name: 'Debian',
    prefix: /^(?:DSA|DLA|DTSA|DEBIAN-CVE)-/,
    licence: 'MIT',
    by: 'Debian Security Tracker',
    url: 'https://security-tracker.debian.org',
  },
  {
    name: 'Ubuntu',
    prefix: /^(?:USN|LSN|UBUNTU-CVE)-/,
    licence: 'CC-BY-SA-4.0',
    by: 'Canonical',
    url: 'https://github.com/canonical/ubuntu-security-notices',
  },
  {
    name: 'Alpine',
    prefix: /^ALPINE-CVE-/,
    licence: 'MIT',
    by: 'Alpine secdb',
    url: 'https://secdb.alpinelinux.org',
  },
  {
    name: 'Chainguard',
    prefix: /^CGA-/,
    licence: 'CC-BY-SA-4.0 or Apache-2.0',
    by: 'Chainguard and Wolfi advisories',
    url: 'https://github.com/wolfi-dev/advisories',
  },
  {
    name: 'Red Hat',
    prefix: /^RH[A-Z]A-/,
    licence: 'CC-BY-4.0',
    by: 'Red Hat',
    url: 'https://security.access.redhat.com/data/',
  },
  {
    name: 'Rocky Linux',
    prefix: /^(?:RLSA|RXSA)-/,
    licence: 'BSD-3-Clause',
    by: 'Rocky Linux',
    url: 'https://errata.rockylinux.org',
  },
  {
    name: 'SUSE',
    prefix: /^(?:open)?SUSE-/,
    licence: 'CC-BY-4.0',
    by: 'SUSE',
    url: 'https://www.suse.com/support/security/',
  },
  {
    name: 'Mageia',
    prefix: /^MGASA-/,
    licence: 'CC-BY-SA-4.0',
    by: 'Mageia',
    url: 'https://advisories.mageia.org',
  },
  {
    name: 'openEuler',
    prefix: /^OESA-/,
    licence: 'CC-BY-SA-4.0',
    by: 'openEuler',
    url: 'https://www.openeuler.org/en/security/security-bulletins/',
  },
  {
    name: 'Azure Linux',
    prefix: /^AZL-/,
    licence: 'MIT',
    by: 'Azure Linux',
    url: 'https://github.com/microsoft/AzureLinuxVulnerabilityData',
  },
  {
    name: 'Malicious packages',
    prefix: /^MAL-/,
    licence: 'Apache-2.0',
    by: 'OpenSSF Malicious Packages',
    url: 'https://github.com/ossf/malicious-packages',
  },
  {
    name: 'Haskell',
    prefix: /^HSEC-/,
    licence: 'CC0-1.0',
    by: 'Haskell Security Advisories',
    url: 'https://github.com/haskell/security-advisories',
  },
  {
    name: 'R',
    prefix: /^RSEC-/,
    licence: 'Apache-2.0',
    by: 'R Consortium Advisory Database',
    url: 'https://github.com/RConsortium/r-advisory-database',
  },
  {
    name: 'Erlang',
    prefix: /^EEF-/,
    licence: 'CC-BY-4.0',
    by: 'Erlang Ecosystem Foundation',
    url: 'https://cna.erlef.org',
  },
  {
    name: 'Python',
    prefix: /^PSF-/,
    licence: 'CC-BY-4.0',
    by: 'Python Software Foundation',
    url: 'https://github.com/psf/advisory-database',
  },
  {
    name: 'curl',
    prefix: /^CURL-/,
    licence: 'curl',
    by: 'curl project',
    url: 'https://curl.se/docs/security.html',
  },
  {
    name: 'Android',
    prefix: /^(?:ASB|PUB)-A-/,
    licence: 'Apache-2.0',
    by: 'Android Open Source Project',
    url: 'https://source.android.com/docs/security/bulletin',
  },
]

/** Publishers of advisories by the namespace in their documents. */
const publishers: Readonly<Record<string, Terms>> = {
  'https://www.cisa.gov/': {
    licence: 'public domain in the US',
    by: 'CISA',
    url: 'https://www.cisa.gov/news-events/cybersecurity-advisories',
  },
}

/** Catalogues that are no records: each is there once, as a whole. */
export const catalogueTerms = {
  kev: {
    licence: 'CC0-1.0',
    by: 'CISA Known Exploited Vulnerabilities Catalog',
    url: 'https://www.cisa.gov/known-exploited-vulnerabilities-catalog',
  },
  epss: {
    licence: 'free to use with attribution',
    by: 'FIRST Exploit Prediction Scoring System',
    url: 'https://www.first.org/epss/',
  },
  lifecycle: { licence: 'MIT', by: 'endoflife.date contributors', url: 'https://endoflife.date' },
} as const satisfies Readonly<Record<string, Terms>>

const others = 'other'
const notStated: Terms = { licence: 'not stated', by: '', url: '' }

/** The database that a record comes from, told by its id; `other` for ids that no known database gives. */
export function sourceOf(record: Pick<OsvRecord, 'id'>): string {
  return sources.find(({ prefix }) => prefix.test(record.id))?.name ?? others
}

/** The terms of a source; those of one that we do not know are `not stated`. */
export function termsOf(source: string): Terms {
  const known = sources.find(({ name }) => name === source)
  if (known === undefined) return notStated
  const { name: _, prefix: __, ...terms } = known
  return terms
}

/** The terms of a publisher of advisories, told by its namespace. */
export function termsOfPublisher(namespace: string): Terms {
  return Object.hasOwn(publishers, namespace) ? (publishers[namespace] ?? notStated) : notStated
}

/** Terms in a line: the licence, then who is to be named. */
export function describeTerms({ licence, by }: Terms): string {
  return by === '' ? licence : `${licence}, ${by}`
}
