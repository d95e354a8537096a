// SPDX-License-Identifier: Apache-2.0
import { CodedError, type JsonObject, type JsonValue } from '@primum/parse'
import { type Condition, parseCondition } from '../cpe/condition.ts'
import { parseCpe } from '../cpe/parse.ts'
import type { PackageEntry, RecordHead } from '../index/index-reader.ts'
import { cpeKey } from '../nvd/cpe-key.ts'
import {
  cpeEcosystem,
  gitEcosystem,
  isDistribution,
  packageKeyName,
  repositoryKey,
  splitEcosystem,
} from '../osv/ecosystem.ts'
import type { OsvAffected, OsvRange, OsvRecord, OsvSeverity } from '../osv/record.ts'
import type { AliasNode } from './alias-graph.ts'
import { scoresOf } from './score-vectors.ts'
import { labelOf } from './severity.ts'
import { sourceOf } from './source.ts'

/** A record's head before the alias graph of the whole index says what it is about. */
export type HeadDraft = Omit<RecordHead, 'subjects'> & AliasNode

/** One line of the package table: where it is filed and what it says. */
export type PackageLine = {
  readonly ecosystem: string
  readonly name: string
  readonly entry: Omit<PackageEntry, 'record'>
  /** The key (`ecosystem NUL name`) of the line on which this same entry stands; absent where this is that line. */
  readonly see?: string
}

/** The head of a record. */
export function draftHead(record: OsvRecord): HeadDraft {
  const { id, modified, published, withdrawn, aliases, upstream, summary } = record
  const distribution =
    record.affected.length > 0 &&
    record.affected.every(
      ({ package: pack }) => pack !== undefined && isDistribution(splitEcosystem(pack.ecosystem).base),
    )
  return {
    id,
    modified,
    ...(published === undefined ? {} : { published }),
    ...(withdrawn === undefined ? {} : { withdrawn }),
    source: sourceOf(record),
    aliases: aliases.filter((alias) => alias !== id),
    upstream,
    related: distribution ? record.related : [],
    distribution,
    ...(summary === undefined ? {} : { summary }),
    label: labelOf(record),
    cvss: scoresOf(headSeverities(record)),
  }
}

/** The record's own vectors; where it has none, those beside its packages, provided that they are all the same. */
function headSeverities(record: OsvRecord): readonly OsvSeverity[] {
  if (record.severity.length > 0) return record.severity
  const [first, ...others] = record.affected
  if (first === undefined) return []
  const same = others.every(({ severity }) => JSON.stringify(severity) === JSON.stringify(first.severity))
  return same ? first.severity : []
}

/**
 * The lines under which a record is found. Each affected package gives one; a package that also has commits of a
 * repository gives a second under the repository, and Ubuntu's binary packages one each, because SBOMs name those.
 */
export function packageLines(record: OsvRecord): readonly PackageLine[] {
  const lines: PackageLine[] = []
  const shared = headSeverities(record)
  record.affected.forEach((affected, position) => {
    if (affected.ranges.length === 0 && affected.versions.length === 0) return
    const imports = importsOf(affected)
    const ownRanges = ownRangesOf(affected)
    const { base, release } = splitEcosystem(affected.package?.ecosystem ?? gitEcosystem)
    const entry = {
      position,
      ecosystem: base,
      release,
      ranges: affected.ranges,
      versions: affected.versions,
      cvss: isSame(affected.severity, shared) ? [] : scoresOf(affected.severity),
      ...(imports === undefined ? {} : { imports }),
      ...(ownRanges === undefined ? {} : { ownRanges }),
      ...(base === cpeEcosystem ? criteriaOf(affected) : {}),
    }
    const keys = new Set<string>()
    let first: string | undefined
    const file = (ecosystem: string, raw: string) => {
      const name = packageKeyName(ecosystem, raw)
      const key = `${ecosystem}\0${name}`
      if (name === '' || keys.has(key)) return
      keys.add(key)
      lines.push({ ecosystem, name, entry, ...(first === undefined ? {} : { see: first }) })
      first ??= key
    }
    if (affected.package !== undefined) file(base, affected.package.name)
    for (const { type, repo } of affected.ranges) {
      if (type === 'GIT' && repo !== undefined) file(gitEcosystem, repositoryKey(repo))
    }
    for (const binary of binariesOf(affected)) file(base, binary)
    if (record.affected.length === 1) for (const name of cpesOf(record)) file(cpeEcosystem, name)
  })
  return lines
}

function isSame(a: readonly OsvSeverity[], b: readonly OsvSeverity[]): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** The CPE criterion beside a package that is named by CPE. */
function criteriaOf({ databaseSpecific }: OsvAffected): Pick<PackageEntry, 'cpe'> {
  const { cpe: criteria, after, with: asked } = databaseSpecific ?? {}
  if (typeof criteria !== 'string') return {}
  // What is asked for in a form that cannot be read is still asked for.
  const beside = asked === undefined ? undefined : (parseCondition(asked) ?? unreadable)
  return {
    cpe: {
      criteria,
      ...(typeof after === 'string' ? { after } : {}),
      ...(beside === undefined ? {} : { beside }),
    },
  }
}

const unreadable: Condition = { cpe: 'cpe:2.3:*:something:unreadable' }

/** Products that a record names by CPE beside its package (Bitnami: `database_specific.cpes`). */
function cpesOf({ databaseSpecific }: OsvRecord): readonly string[] {
  return texts(databaseSpecific?.['cpes']).flatMap((text) => {
    try {
      return cpeKey(parseCpe(text)) ?? []
    } catch (error) {
      if (error instanceof CodedError) return []
      throw error
    }
  })
}

function texts(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}

/**
 * Go: `ecosystem_specific.custom_ranges`, which has the bounds where the project's own version numbers are none of the module's and
 * the standard range therefore covers every version.
 */
function ownRangesOf({ ranges, ecosystemSpecific }: OsvAffected): readonly OsvRange[] | undefined {
  const isBare = ({ events }: OsvRange) =>
    events.every(({ kind, version }) => kind === 'introduced' && version === '0')
  if (ecosystemSpecific?.['custom_ranges'] === undefined || !ranges.every(isBare)) return undefined
  const own = objects(ecosystemSpecific['custom_ranges']).map(
    (range): OsvRange => ({
      type: 'ECOSYSTEM',
      events: objects(range['events']).flatMap((event) =>
        (['introduced', 'fixed', 'last_affected'] as const).flatMap((kind) => {
          const { [kind]: version } = event
          return typeof version === 'string' ? [{ kind, version }] : []
        }),
      ),
    }),
  )
  return own.length > 0 && own.every(({ events }) => events.length > 0) ? own : undefined
}

/** Go: `ecosystem_specific.imports[].path`. */
function importsOf({ ecosystemSpecific }: OsvAffected): readonly string[] | undefined {
  const paths = objects(ecosystemSpecific?.['imports']).flatMap(({ path }) =>
    typeof path === 'string' ? [path.toLowerCase()] : [],
  )
  return paths.length === 0 ? undefined : paths
}

/** Ubuntu: `ecosystem_specific.binaries[].binary_name`, and in older records the names as keys. */
function binariesOf({ ecosystemSpecific }: OsvAffected): readonly string[] {
  return objects(ecosystemSpecific?.['binaries']).flatMap((binary) =>
    typeof binary['binary_name'] === 'string' ? [binary['binary_name']] : Object.keys(binary),
  )
}

function objects(value: JsonValue | undefined): readonly JsonObject[] {
  if (!Array.isArray(value)) return []
  return value.filter(
    (item): item is JsonObject => typeof item === 'object' && item !== null && !Array.isArray(item),
  )
}
