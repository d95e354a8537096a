// SPDX-License-Identifier: Apache-2.0
import type { CvssScore } from '../intel/severity.ts'
import { compareTimes } from '../osv/time.ts'

/** A weakness by its number in the CWE list, `CWE-798`, and its name there. */
export type Weakness = { readonly id: string; readonly name: string }

/** What an advisory says of one CVE. An advisory may speak of a CVE twice, for other products. */
export type AdvisedCve = {
  readonly cve: string
  readonly cwe?: Weakness
  /** Each vector once; an advisory may rate its products differently. */
  readonly cvss: readonly CvssScore[]
}

/**
 * A security advisory (CSAF 2.0, profile 4.4) as far as it tells about CVEs. Which products it names is not kept: they are
 * names and version texts for people, and nothing is matched by them.
 */
export type Advisory = {
  /** The publisher's tracking id, `ICSMA-18-058-02`; unique together with {@link Advisory.publisher}'s namespace. */
  readonly id: string
  readonly title: string
  readonly publisher: { readonly name: string; readonly namespace: string }
  /** The page for people, else the document itself; absent when it names neither under http or https. */
  readonly url?: string
  /** First release, RFC 3339 in UTC. */
  readonly publishedAt: string
  /** Release of this revision, RFC 3339 in UTC. */
  readonly revisedAt: string
  /** The document's own version, `2` or `1.1.0`. */
  readonly revision: string
  /** Entries that have a CVE; others cannot be told from a finding's ids. */
  readonly cves: readonly AdvisedCve[]
}

/** What one advisory says of one CVE, with who says it. */
export type AdvisoryMention = Omit<Advisory, 'publisher' | 'cves'> & {
  /** The publisher's name. */
  readonly publisher: string
  readonly cwe?: Weakness
  readonly cvss: readonly CvssScore[]
}

/** Tells advisories apart: CSAF 2.0, 3.2.1.12.4, an id is unique within its publisher's namespace. */
export function advisoryKey({ id, publisher }: Advisory): string {
  return `${publisher.namespace}\0${id}`
}

/** The advisory's word on one of the CVEs that it names. */
export function mentionOf(advisory: Advisory, cve: string): AdvisoryMention {
  const { id, title, url, publisher, publishedAt, revisedAt, revision, cves } = advisory
  const own = cves.filter((entry) => entry.cve === cve)
  const cwe = own.find((entry) => entry.cwe !== undefined)?.cwe
  return {
    id,
    title,
    ...(url === undefined ? {} : { url }),
    publisher: publisher.name,
    publishedAt,
    revisedAt,
    revision,
    ...(cwe === undefined ? {} : { cwe }),
    cvss: own.flatMap(({ cvss }) => cvss),
  }
}

/** Which advisories, by key, name each CVE; the newest first, so that it is read first. */
export function namesOf(advisories: Iterable<Advisory>): ReadonlyMap<string, readonly string[]> {
  const newestFirst = [...advisories].sort(
    (a, b) => compareTimes(b.publishedAt, a.publishedAt) || (advisoryKey(a) < advisoryKey(b) ? -1 : 1),
  )
  const names = new Map<string, string[]>()
  for (const advisory of newestFirst) {
    for (const cve of new Set(advisory.cves.map((entry) => entry.cve))) {
      const keys = names.get(cve)
      if (keys === undefined) names.set(cve, [advisoryKey(advisory)])
      else keys.push(advisoryKey(advisory))
    }
  }
  return names
}
