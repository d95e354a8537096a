// SPDX-License-Identifier: Apache-2.0
import type { OsvRecord } from '../osv/record.ts'

type Source = { readonly name: string; readonly prefix: RegExp; readonly terms: string }

/**
 * Databases by the prefix of their ids (OSV schema, "id, modified fields"), with the terms under which each publishes.
 * Whoever passes records on must pass on the terms, so they travel in the index.
 */
const sources: readonly Source[] = [
  { name: 'GHSA', prefix: /^GHSA-/, terms: 'CC-BY-4.0, GitHub Advisory Database' },
  { name: 'CVE', prefix: /^CVE-/, terms: 'CVE Program Terms of Use' },
  { name: 'NVD', prefix: /^NVD-CVE-/, terms: 'public domain (NVD) or CC0-1.0 (corrections to it)' },
  { name: 'PyPI', prefix: /^PYSEC-/, terms: 'CC-BY-4.0, Python Packaging Advisory Database' },
  { name: 'Go', prefix: /^GO-/, terms: 'CC-BY-4.0, Go Vulnerability Database' },
  { name: 'RustSec', prefix: /^RUSTSEC-/, terms: 'CC0-1.0 (imported from GitHub: CC-BY-4.0), RustSec' },
  { name: 'Bitnami', prefix: /^BIT-/, terms: 'Apache-2.0, Bitnami Vulnerability Database' },
  { name: 'OSS-Fuzz', prefix: /^OSV-/, terms: 'CC-BY-4.0, OSS-Fuzz' },
  { name: 'Julia', prefix: /^(?:JLSEC|DONOTUSEJLSEC)-/, terms: 'CC-BY-4.0, Julia Security Advisories' },
  { name: 'AlmaLinux', prefix: /^AL[A-Z]A-/, terms: 'MIT, AlmaLinux OSV database' },
  { name: 'Debian', prefix: /^(?:DSA|DLA|DTSA|DEBIAN-CVE)-/, terms: 'MIT, Debian Security Tracker' },
  { name: 'Ubuntu', prefix: /^(?:USN|LSN|UBUNTU-CVE)-/, terms: 'CC-BY-SA-4.0, Canonical' },
  { name: 'Alpine', prefix: /^ALPINE-CVE-/, terms: 'MIT, Alpine secdb' },
  {
    name: 'Chainguard',
    prefix: /^CGA-/,
    terms: 'CC-BY-SA-4.0 or Apache-2.0, Chainguard and Wolfi advisories',
  },
  { name: 'Red Hat', prefix: /^RH[A-Z]A-/, terms: 'CC-BY-4.0, Red Hat' },
  { name: 'Rocky Linux', prefix: /^(?:RLSA|RXSA)-/, terms: 'BSD-3-Clause, Rocky Linux' },
  { name: 'SUSE', prefix: /^(?:open)?SUSE-/, terms: 'CC-BY-4.0, SUSE' },
  { name: 'Mageia', prefix: /^MGASA-/, terms: 'CC-BY-SA-4.0, Mageia' },
  { name: 'openEuler', prefix: /^OESA-/, terms: 'CC-BY-SA-4.0, openEuler' },
  { name: 'Azure Linux', prefix: /^AZL-/, terms: 'MIT, Azure Linux' },
  { name: 'Malicious packages', prefix: /^MAL-/, terms: 'Apache-2.0, OpenSSF Malicious Packages' },
  { name: 'Haskell', prefix: /^HSEC-/, terms: 'CC0-1.0, Haskell Security Advisories' },
  { name: 'R', prefix: /^RSEC-/, terms: 'Apache-2.0, R Consortium Advisory Database' },
  { name: 'Erlang', prefix: /^EEF-/, terms: 'CC-BY-4.0, Erlang Ecosystem Foundation' },
  { name: 'Python', prefix: /^PSF-/, terms: 'CC-BY-4.0, Python Software Foundation' },
  { name: 'curl', prefix: /^CURL-/, terms: 'curl licence, curl project' },
  { name: 'Android', prefix: /^(?:ASB|PUB)-A-/, terms: 'Apache-2.0, Android Open Source Project' },
]

/** Publishers of advisories by the namespace in their documents. */
const publishers: Readonly<Record<string, string>> = {
  'https://www.cisa.gov/': 'public domain in the US, CISA',
}

const others = 'other'
const notStated = 'not stated'

/** The database that a record comes from, told by its id; `other` for ids that no known database gives. */
export function sourceOf(record: Pick<OsvRecord, 'id'>): string {
  return sources.find(({ prefix }) => prefix.test(record.id))?.name ?? others
}

/** The terms of a source, in words; `not stated` where we know none. */
export function termsOf(source: string): string {
  return sources.find(({ name }) => name === source)?.terms ?? notStated
}

/** The terms of a publisher of advisories, told by its namespace; `not stated` where we know none. */
export function termsOfPublisher(namespace: string): string {
  return Object.hasOwn(publishers, namespace) ? (publishers[namespace] ?? notStated) : notStated
}
