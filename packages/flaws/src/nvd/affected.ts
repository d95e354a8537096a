// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from '@primum/parse'
import { anyValue, type Cpe, type CpeValue } from '../cpe/cpe.ts'
import { formatCpe } from '../cpe/format.ts'
import { cpeEcosystem } from '../osv/ecosystem.ts'
import type { OsvAffected, OsvEvent, OsvRange } from '../osv/record.ts'
import type { Statement } from './applicability.ts'

type Group = {
  readonly key: string
  readonly criteria: string
  readonly after: string | undefined
  readonly statement: Statement
  readonly ranges: OsvRange[]
  readonly versions: string[]
}

/**
 * Statements as affected packages, so that a CVE's record is indexed, merged and judged like any other. Criteria that
 * differ only in their versions are one package with several ranges and versions. A version stands as CPE writes it, with the update
 * after a colon where the criterion names one: `6.8:rc1`, `7:-`, `10.4.3`.
 */
export function affectedOf(statements: readonly Statement[]): readonly OsvAffected[] {
  const groups = new Map<string, Group>()
  for (const statement of statements) {
    const { cpe, bounds, key, beside } = statement
    const isRange = cpe.version === anyValue
    const after = isRange ? bounds.versionStartExcluding : undefined
    const criteria = formatCpe(isRange ? cpe : withoutVersion(cpe))
    const id = JSON.stringify([criteria, after, beside])
    const group = groups.get(id) ?? { key, criteria, after, statement, ranges: [], versions: [] }
    groups.set(id, group)
    if (isRange) group.ranges.push({ type: 'ECOSYSTEM', events: eventsOf(statement) })
    else group.versions.push(listedVersion(cpe))
  }
  return [...groups.values()].map(({ key, criteria, after, statement, ranges, versions }) => ({
    package: { ecosystem: cpeEcosystem, name: key },
    ranges,
    versions: [...new Set(versions)],
    severity: [],
    databaseSpecific: {
      cpe: criteria,
      ...(after === undefined ? {} : { after }),
      ...(statement.beside === undefined ? {} : { with: statement.beside as JsonObject }), // a Condition is plain JSON
    },
  }))
}

function withoutVersion(cpe: Cpe): Cpe {
  return { ...cpe, version: anyValue, update: anyValue }
}

function listedVersion({ version, update }: Cpe): string {
  return update === anyValue ? version : `${version}:${update}`
}

/** The opposite: version and update of a listed version, in CPE's spelling. */
export function splitListed(listed: string): { readonly version: CpeValue; readonly update: CpeValue } {
  const [, version = listed, update = anyValue] = /^((?:\\.|[^\\:])*):(.*)$/s.exec(listed) ?? []
  return { version, update }
}

/** A start that is not included (`after`) is kept beside, because an OSV range begins with a version that is in it. */
function eventsOf({ bounds }: Statement): readonly OsvEvent[] {
  const start = bounds.versionStartIncluding ?? bounds.versionStartExcluding ?? '0'
  const { versionEndExcluding: fixed, versionEndIncluding: last } = bounds
  return [
    { kind: 'introduced', version: start },
    ...(fixed === undefined ? [] : [{ kind: 'fixed', version: fixed } as const]),
    ...(last === undefined ? [] : [{ kind: 'last_affected', version: last } as const]),
  ]
}

/** An affected package in the JSON of the OSV schema. */
export function affectedJson({ package: pack, ranges, versions, databaseSpecific }: OsvAffected): JsonObject {
  return {
    ...(pack === undefined ? {} : { package: pack }),
    ...(ranges.length === 0 ? {} : { ranges: ranges.map(rangeJson) }),
    ...(versions.length === 0 ? {} : { versions }),
    ...(databaseSpecific === undefined ? {} : { database_specific: databaseSpecific }),
  }
}

function rangeJson({ type, repo, events }: OsvRange): JsonObject {
  return {
    type,
    ...(repo === undefined ? {} : { repo }),
    events: events.map(({ kind, version }) => ({ [kind]: version })),
  }
}
