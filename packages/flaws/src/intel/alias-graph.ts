// SPDX-License-Identifier: Apache-2.0

/** What the graph needs to know of a record. */
export type AliasNode = {
  readonly id: string
  readonly aliases: readonly string[]
  readonly upstream: readonly string[]
  readonly related: readonly string[]
  /** The record speaks only of a distribution's packages. */
  readonly distribution: boolean
}

/** The flaws that records speak of: which ids are one flaw, and which flaws each record is about. */
export type AliasGraph = {
  /** The flaw's name for an id: its CVE id, else its GHSA id, else the first id in ASCII order. */
  readonly flawOf: (id: string) => string
  /** All ids of a flaw, its name among them, sorted. */
  readonly members: (flaw: string) => readonly string[]
  /** The flaws that a record is about: one for most, several for an advisory that fixes several. */
  readonly subjectsOf: (id: string) => readonly string[]
}

const cveId = /^CVE-\d{4}-\d{4,}$/

/** Whether an id is one of the CVE list. */
export function isCve(id: string): boolean {
  return cveId.test(id)
}

/**
 * Joins records that name each other as aliases, under one rule that the feeds do not keep: **two CVE ids are never one
 * flaw**. A record that lists two CVEs as aliases (old Go and RustSec records do) is an advisory about both and joins
 * neither; a chain of aliases that would bring two CVEs together is cut at the link that comes later in ASCII order.
 *
 * `upstream` does not join ids (a flaw has hundreds of distribution records), it says what a record is about.
 * `related` counts only for a distribution's advisory that has neither aliases nor upstream: before OSV schema 1.7 that
 * is where such advisories listed what they fix. An id such as `ALPINE-CVE-2020-1` names its CVE itself.
 */
export function buildAliasGraph(nodes: Iterable<AliasNode>): AliasGraph {
  const records = new Map<string, AliasNode>()
  for (const node of nodes) records.set(node.id, node)
  const sets = new CveSets()
  const advisories = new Set<string>()
  for (const id of [...records.keys()].sort()) {
    const node = records.get(id)
    if (node === undefined || node.aliases.length === 0) continue
    const cves = new Set(node.aliases.filter(isCve))
    if (!isCve(id) && cves.size > 1) advisories.add(id)
    else for (const alias of node.aliases) if (!isCve(id) || !isCve(alias)) sets.join(id, alias)
  }
  const nameOf = (id: string) => sets.name(id)
  const subjectsOf = (id: string, seen: ReadonlySet<string> = new Set()): readonly string[] => {
    const node = records.get(id)
    const own = nameOf(id)
    if (node === undefined || isCve(own)) return [own]
    if (advisories.has(id)) return unique(node.aliases.filter(isCve).map(nameOf))
    if (seen.has(id)) return [own]
    const upstream = node.upstream.filter((other) => other !== id)
    if (upstream.length > 0) {
      const path = new Set(seen).add(id)
      const subjects = unique(upstream.flatMap((other) => subjectsOf(other, path)))
      // One flaw under a GHSA and a CVE name that no record links: the CVE names are what it is about.
      const named = subjects.some(isCve) ? subjects.filter(isCve) : subjects
      if (named.length > 0) return named
    }
    if (node.aliases.length > 0) return [own]
    if (node.distribution) {
      const cves = node.related.filter(isCve)
      if (cves.length > 0) return unique(cves.map(nameOf))
    }
    const inside = /^[A-Z]+-(CVE-\d{4}-\d{4,})$/.exec(id)?.[1]
    return [inside === undefined ? own : nameOf(inside)]
  }
  return { flawOf: nameOf, members: (flaw) => sets.members(flaw), subjectsOf: (id) => subjectsOf(id) }
}

function unique(ids: readonly string[]): readonly string[] {
  return ids.length < 2 ? ids : [...new Set(ids)].sort()
}

/** Disjoint sets of ids in which no set ever holds two CVE ids. */
class CveSets {
  readonly #parent = new Map<string, string>()
  readonly #members = new Map<string, string[]>()

  #root(id: string): string {
    let root = id
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up
    for (let at = id; at !== root; ) {
      const up = this.#parent.get(at) ?? root
      this.#parent.set(at, root)
      at = up
    }
    return root
  }

  join(a: string, b: string): void {
    const [left, right] = [this.#root(a), this.#root(b)]
    if (left === right) return
    const leftIds = this.#members.get(left) ?? [left]
    const rightIds = this.#members.get(right) ?? [right]
    if (leftIds.some(isCve) && rightIds.some(isCve)) return
    const [root, child] = leftIds.length >= rightIds.length ? [left, right] : [right, left]
    this.#parent.set(child, root)
    this.#members.delete(child)
    this.#members.set(root, [...leftIds, ...rightIds])
  }

  name(id: string): string {
    const ids = this.#members.get(this.#root(id))
    if (ids === undefined) return id
    return ids.reduce((best, other) => (preferred(other, best) ? other : best))
  }

  members(id: string): readonly string[] {
    return (this.#members.get(this.#root(id)) ?? [id]).toSorted()
  }
}

/** CVE before GHSA before all others; within a kind by ASCII order. */
function preferred(a: string, b: string): boolean {
  const kind = kindOf(a) - kindOf(b)
  return kind === 0 ? a < b : kind < 0
}

function kindOf(id: string): number {
  if (isCve(id)) return 0
  return id.startsWith('GHSA-') ? 1 : 2
}
