// SPDX-License-Identifier: Apache-2.0
import type { FlawIndex, RecordHead } from '../index/index-reader.ts'
import { packageLines } from '../intel/derive.ts'
import { anyVendorKey, productOfKey } from '../nvd/cpe-key.ts'
import { cpeEcosystem } from '../osv/ecosystem.ts'
import { parseOsvRecord } from '../osv/parse.ts'
import type { Finding } from './component.ts'

/** What new intelligence did to a finding. `before` and `after` are the same flaw in the same component. */
export type FindingChange = {
  readonly before: Finding
  readonly after: Finding
  /** The members that differ and that matter to a decision, in the order in which they are listed here. */
  readonly what: readonly (typeof judged)[number][]
}

/** Findings of one release under two states of the intelligence. */
export type FindingDiff = {
  readonly appeared: readonly Finding[]
  readonly gone: readonly Finding[]
  readonly changed: readonly FindingChange[]
}

/** What a person judged by. EPSS moves every day; it counts when it crosses a tenth. */
const judged = [
  'kev',
  'severity',
  'cvss',
  'epss',
  'fixed',
  'confidence',
  'aliases',
  'records',
  'advisories',
] as const

/** Compares the findings of one list of components under an older and a newer index. */
export function diffFindings(before: readonly Finding[], after: readonly Finding[]): FindingDiff {
  const old = new Map(before.map((finding) => [keyOf(finding), finding]))
  const appeared: Finding[] = []
  const changed: FindingChange[] = []
  for (const finding of after) {
    const key = keyOf(finding)
    const known = old.get(key)
    if (known === undefined) {
      appeared.push(finding)
      continue
    }
    old.delete(key)
    const what = judged.filter((member) => facts(known, member) !== facts(finding, member))
    if (what.length > 0) changed.push({ before: known, after: finding, what })
  }
  return { appeared, gone: [...old.values()], changed }
}

function keyOf({ id, component }: Finding): string {
  const { ref, name, version, purl, cpe } = component
  return JSON.stringify([id, ref ?? '', purl ?? '', cpe ?? '', name, version ?? ''])
}

function facts(finding: Finding, member: (typeof judged)[number]): string {
  switch (member) {
    case 'epss':
      return finding.epss === null ? 'none' : String(Math.floor(finding.epss * 10))
    case 'advisories':
      return finding.advisories.map(({ id }) => id).join('\n')
    case 'records':
      return JSON.stringify(finding.records.map(({ id, fixed }) => [id, fixed ?? '']))
    default:
      return JSON.stringify(finding[member])
  }
}

/** A package as both records and components are filed: ecosystem without release, and folded name. */
export type PackageKey = { readonly ecosystem: string; readonly name: string }

/**
 * The packages that records speak of: the way from changed records to the stored components that must be judged again.
 * Unknown ids are left out; ask the older index too, since a record may have let go of a package.
 */
export function packagesOf(index: FlawIndex, ids: Iterable<string>): readonly PackageKey[] {
  const keys = new Map<string, PackageKey>()
  for (const id of ids) {
    const json = index.record(id)
    if (json === undefined) continue
    for (const { ecosystem, name } of packageLines(parseOsvRecord(json).record)) {
      keys.set(`${ecosystem}\0${name}`, { ecosystem, name })
      if (ecosystem !== cpeEcosystem) continue
      // Components whose vendor is not known are stored under the product alone.
      const alone = anyVendorKey(productOfKey(name))
      keys.set(`${ecosystem}\0${alone}`, { ecosystem, name: alone })
    }
  }
  return [...keys.values()]
}

/** Ids of records that differ between two indexes. */
export type IndexDiff = {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** Compares two indexes by their heads; a record whose head is the same is taken to be the same. */
export function diffIndexes(before: FlawIndex, after: FlawIndex): IndexDiff {
  const old = new Map<string, string>()
  for (const [, head] of before.heads()) old.set(head.id, stateOf(head))
  const added: string[] = []
  const changed: string[] = []
  for (const [, head] of after.heads()) {
    const state = old.get(head.id)
    if (state === undefined) added.push(head.id)
    else if (state !== stateOf(head)) changed.push(head.id)
    old.delete(head.id)
  }
  return { added, changed, removed: [...old.keys()] }
}

function stateOf({ modified, withdrawn, subjects, cvss, label }: RecordHead): string {
  return JSON.stringify([modified, withdrawn ?? '', subjects, cvss, label])
}
