// SPDX-License-Identifier: Apache-2.0
import type { AdvisoryMention } from '../csaf/advisory.ts'
import type { FlawIndex, PackageEntry, RecordHead } from '../index/index-reader.ts'
import { isCve } from '../intel/alias-graph.ts'
import { type CvssScore, type Severity, severityOfFlaw, worse } from '../intel/severity.ts'
import { nvdId } from '../nvd/cve-item.ts'
import type { RangePosition } from '../osv/evaluate.ts'
import { schemeOf } from '../osv/scheme.ts'
import { compareTimes } from '../osv/time.ts'
import { compareVersions } from '../version/schemes.ts'
import type { Confidence, Finding, MatchedRecord } from './component.ts'
import type { Lookup } from './lookup.ts'

/** One entry that covers a component. */
export type Hit = {
  readonly head: RecordHead
  readonly entry: PackageEntry
  readonly lookup: Lookup
  readonly position: Exclude<RangePosition, { kind: 'unaffected' }>
  readonly confidence: Confidence
  readonly why?: string
}

const rank: Readonly<Record<Confidence, number>> = { high: 2, medium: 1, low: 0 }

/**
 * Merges hits into one finding for each flaw. A record that is about several flaws (a distribution's advisory) counts for
 * each of them. The surest record decides the confidence, because the others only confirm it.
 */
export function findingsOf(index: FlawIndex, hits: readonly Hit[]): readonly Omit<Finding, 'component'>[] {
  const byFlaw = new Map<string, Hit[]>()
  for (const hit of hits) {
    for (const flaw of hit.head.subjects) {
      const known = byFlaw.get(flaw)
      if (known === undefined) byFlaw.set(flaw, [hit])
      else known.push(hit)
    }
  }
  return [...byFlaw].sort(([a], [b]) => (a < b ? -1 : 1)).map(([flaw, own]) => findingOf(index, flaw, own))
}

function findingOf(index: FlawIndex, flaw: string, hits: readonly Hit[]): Omit<Finding, 'component'> {
  const aliases = aliasesOf(index, flaw, hits)
  const cves = [flaw, ...aliases].filter(isCve)
  const kev = cves.map((cve) => index.kev(cve)).find((entry) => entry !== undefined)
  const scores = cves.flatMap((cve) => index.epss(cve) ?? [])
  const epss = scores.reduce<(typeof scores)[number] | undefined>(
    (best, score) => (best === undefined || score.epss > best.epss ? score : best),
    undefined,
  )
  const advisories = cves.flatMap((cve) => index.advisories(cve))
  const best = hits.reduce((a, b) => (rank[b.confidence] > rank[a.confidence] ? b : a))
  const summary = summaryOf(index, flaw, hits)
  const published = hits
    .flatMap(({ head }) => head.published ?? [])
    .reduce<string | undefined>(earlier, undefined)
  return {
    id: flaw,
    aliases,
    fixed: fixedOf(hits),
    kev: kev !== undefined,
    ...(kev === undefined
      ? {}
      : { kevDueDate: kev.dueDate, kevDateAdded: kev.dateAdded, kevRansomware: kev.knownRansomwareUse }),
    epss: epss?.epss ?? null,
    ...(epss === undefined ? {} : { epssPercentile: epss.percentile }),
    ...ratingOf(scoresOf(index, flaw, hits), advisories),
    advisories,
    match: best.lookup.match,
    confidence: best.confidence,
    ...(best.why === undefined ? {} : { why: best.why }),
    ...(summary === undefined ? {} : { summary }),
    modified: hits.map(({ head }) => head.modified).reduce((a, b) => (compareTimes(a, b) >= 0 ? a : b)),
    ...(published === undefined ? {} : { published }),
    records: recordsOf(hits),
  }
}

/**
 * The flaw's other ids and the ids of the records that matched. Of a record about several flaws, aliases that belong to
 * another of its flaws are left out; those that no record places are kept, since they may belong here.
 */
function aliasesOf(index: FlawIndex, flaw: string, hits: readonly Hit[]): readonly string[] {
  const ids = new Set(index.flawIds(flaw))
  for (const { head } of hits) {
    // Our own names for what NVD and the CVE list say of a CVE are no ids that anyone else knows.
    if (!isOurName(head.id)) ids.add(head.id)
    for (const alias of head.aliases) {
      if (head.subjects.length === 1) ids.add(alias)
      else {
        const other = index.flawOf(alias)
        if (other === flaw || !isCve(other)) ids.add(alias)
      }
    }
  }
  ids.delete(flaw)
  return [...ids].sort()
}

const isOurName = (id: string) => /^(?:NVD|CPE|CVELIST)-CVE-/.test(id)

function earlier(a: string | undefined, b: string): string {
  return a === undefined || compareTimes(b, a) < 0 ? b : a
}

type Scores = { readonly cvss: readonly CvssScore[]; readonly labels: readonly Severity[] }

/**
 * Advisories rate the flaw where no record has a vector. Beside a record's word they count only upwards: some publishers
 * give every flaw of an advisory the score of one of them.
 */
function ratingOf(
  { cvss, labels }: Scores,
  advisories: readonly AdvisoryMention[],
): Pick<Finding, 'severity' | 'cvss'> {
  if (cvss.length > 0) return { severity: severityOfFlaw(cvss, labels), cvss }
  const borrowed = new Map<string, CvssScore>()
  for (const { id, cvss: scores } of advisories) {
    for (const score of scores)
      if (!borrowed.has(score.vector)) borrowed.set(score.vector, { ...score, source: id })
  }
  const rated = inOrder(borrowed.values())
  return { severity: worse(severityOfFlaw(rated, []), severityOfFlaw([], labels)), cvss: rated }
}

/** The newest generation first, in it the highest score. */
function inOrder(scores: Iterable<CvssScore>): readonly CvssScore[] {
  return [...scores].sort((a, b) => Number(b.version) - Number(a.version) || b.score - a.score)
}

/** Vectors of the records that matched; where they have none, of the other records of the same flaw. */
function scoresOf(index: FlawIndex, flaw: string, hits: readonly Hit[]): Scores {
  const found = new Map<string, CvssScore>()
  const add = (scores: readonly CvssScore[]) => {
    for (const score of scores) found.set(score.vector, score)
  }
  const labels: Severity[] = []
  for (const { head, entry } of hits) {
    // An advisory about several flaws rates the worst of them, not this one.
    if (head.subjects.length === 1) {
      add(head.cvss)
      add(entry.cvss)
    }
    labels.push(head.label)
  }
  if (found.size === 0) {
    const own: Severity[] = []
    for (const head of otherHeads(index, flaw, hits)) {
      add(head.cvss)
      own.push(head.label)
    }
    if (!labels.some((label) => label !== 'unknown')) labels.push(...own)
  }
  return { cvss: inOrder(found.values()), labels }
}

function otherHeads(index: FlawIndex, flaw: string, hits: readonly Hit[]): readonly RecordHead[] {
  const known = new Set(hits.map(({ head }) => head.id))
  const ids = isCve(flaw) ? [...index.flawIds(flaw), nvdId(flaw)] : index.flawIds(flaw)
  return ids.flatMap((id) => {
    const number = known.has(id) ? undefined : index.recordNumber(id)
    const head = number === undefined ? undefined : index.head(number)
    return head === undefined || head.withdrawn !== undefined || head.subjects.length > 1 ? [] : [head]
  })
}

function summaryOf(index: FlawIndex, flaw: string, hits: readonly Hit[]): string | undefined {
  const own = hits.find(({ head }) => head.subjects.length === 1 && head.summary !== undefined)
  if (own !== undefined) return own.head.summary
  const other = otherHeads(index, flaw, hits).find(({ summary }) => summary !== undefined)
  return other?.summary ?? hits.find(({ head }) => head.summary !== undefined)?.head.summary
}

function fixedOf(hits: readonly Hit[]): readonly string[] {
  const versions = new Set<string>()
  for (const { position } of hits) if (position.fixed !== undefined) versions.add(position.fixed)
  const ecosystem = hits[0]?.lookup.ecosystem ?? ''
  const scheme = schemeOf(ecosystem)
  return [...versions].sort((a, b) => {
    const order = scheme === undefined ? undefined : compareVersions(scheme, a, b)
    return order === undefined || order === 0 ? (a < b ? -1 : 1) : order
  })
}

function recordsOf(hits: readonly Hit[]): readonly MatchedRecord[] {
  const seen = new Set<string>()
  const records: MatchedRecord[] = []
  for (const { head, entry, lookup, position, confidence, why } of hits) {
    const { introduced, fixed, lastAffected } = position
    const key = `${head.id}\0${lookup.name}\0${fixed ?? ''}\0${introduced ?? ''}`
    if (seen.has(key)) continue
    seen.add(key)
    records.push({
      id: head.id,
      source: head.source,
      modified: head.modified,
      ecosystem: entry.release === '' ? entry.ecosystem : `${entry.ecosystem}:${entry.release}`,
      package: lookup.name,
      ...(introduced === undefined ? {} : { introduced }),
      ...(fixed === undefined ? {} : { fixed }),
      ...(lastAffected === undefined ? {} : { lastAffected }),
      confidence,
      ...(why === undefined ? {} : { why }),
    })
  }
  return records.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
