// SPDX-License-Identifier: Apache-2.0
import { CodedError, type JsonObject, type JsonValue, type Where } from '@primum/parse'
import { type Cpe, cpeText } from '../cpe/cpe.ts'
import { parseCpe } from '../cpe/parse.ts'
import { cpeEcosystem } from '../osv/ecosystem.ts'
import type { OsvAffected, OsvEvent, OsvRecord } from '../osv/record.ts'

/** Why a configuration record is refused. */
export type NvdCode = 'nvd/wrong-type' | 'nvd/bad-id'

/** Whether a JSON object is a CVE id with NVD-style configurations. */
export function looksLikeConfigurations(value: JsonValue): boolean {
  return isObject(value) && typeof value['cve'] === 'string' && 'configurations' in value
}

/** The key under which a CPE name is filed; undefined where vendor or product is not one text. */
export function cpeKey(cpe: Cpe): string | undefined {
  const [vendor, product] = [cpeText(cpe.vendor), cpeText(cpe.product)]
  if (vendor === undefined || product === undefined || vendor === 'null') return undefined
  return `${cpe.part}:${vendor}:${product}`
}

/**
 * Reads one CVE's applicability statements (NVD CVE API 2.0 schema, `configurations`) as a record like any other, so that
 * it is indexed, merged and judged like any other. Every vulnerable criterion becomes an affected package; what a configuration demands
 * beside it ("running on …") is kept in words and lowers the match's confidence, because an SBOM seldom tells.
 *
 * `versionStartExcluding` is read as including its bound: one version too many is shown rather than one too few.
 *
 * @throws CodedError {@link NvdCode}
 */
export function parseConfigurations(value: JsonValue, where: Where = {}): OsvRecord {
  if (!isObject(value)) throw new CodedError<NvdCode>('nvd/wrong-type', 'expected an object', { where })
  const cve = value['cve']
  if (typeof cve !== 'string' || !/^CVE-\d{4}-\d{4,19}$/.test(cve)) {
    throw new CodedError<NvdCode>('nvd/bad-id', `${JSON.stringify(cve)} is not a CVE id`, {
      where: { ...where, path: '/cve' },
    })
  }
  const affected = list(value['configurations'], '/configurations', where).flatMap((configuration, i) =>
    affectedBy(configuration, `/configurations/${i}`, where),
  )
  const modified =
    typeof value['lastModified'] === 'string' ? `${value['lastModified']}Z` : '0001-01-01T00:00:00Z'
  const id = `NVD-${cve}`
  return {
    id,
    modified,
    aliases: [],
    related: [],
    upstream: [cve],
    severity: [],
    affected,
    json: {
      id,
      modified,
      upstream: [cve],
      affected: affected.map(affectedJson),
      database_specific: databaseSpecific(value),
    },
  }
}

/** Statements that the affected list cannot hold are kept as they were. */
function databaseSpecific({ reason, configurations }: JsonObject): JsonObject {
  const isPlain = JSON.stringify(configurations).includes('"operator":"AND"') === false
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(isPlain || configurations === undefined ? {} : { configurations }),
  }
}

function affectedBy(configuration: JsonValue, path: string, where: Where): readonly OsvAffected[] {
  if (!isObject(configuration)) throw wrong('an object', path, where)
  const nodes = list(configuration['nodes'], `${path}/nodes`, where).map((node, i) => {
    if (!isObject(node)) throw wrong('an object', `${path}/nodes/${i}`, where)
    return list(node['cpeMatch'], `${path}/nodes/${i}/cpeMatch`, where).map((match, k) =>
      criterionOf(match, `${path}/nodes/${i}/cpeMatch/${k}`, where),
    )
  })
  const isAnd = configuration['operator'] === 'AND'
  return nodes.flatMap((criteria, i) => {
    const beside = isAnd ? nodes.filter((_, k) => k !== i).flat() : []
    return criteria.flatMap((criterion) => affectedOf(criterion, beside))
  })
}

type Criterion = {
  readonly text: string
  readonly cpe: Cpe
  readonly vulnerable: boolean
  readonly events: readonly OsvEvent[]
}

function criterionOf(match: JsonValue, path: string, where: Where): Criterion {
  const text = isObject(match) ? match['criteria'] : undefined
  if (!isObject(match) || typeof text !== 'string') throw wrong('a criterion', path, where)
  const bound = (name: string) => (typeof match[name] === 'string' ? match[name] : undefined)
  const start = bound('versionStartIncluding') ?? bound('versionStartExcluding')
  const fixed = bound('versionEndExcluding')
  const last = bound('versionEndIncluding')
  return {
    text,
    cpe: parseCpe(text),
    vulnerable: match['vulnerable'] === true,
    events: [
      { kind: 'introduced', version: start ?? '0' },
      ...(fixed === undefined ? [] : [{ kind: 'fixed', version: fixed } as const]),
      ...(last === undefined ? [] : [{ kind: 'last_affected', version: last } as const]),
    ],
  }
}

function affectedOf(
  { text, cpe, vulnerable, events }: Criterion,
  beside: readonly Criterion[],
): OsvAffected[] {
  const name = cpeKey(cpe)
  if (!vulnerable || name === undefined) return []
  const version = cpeText(cpe.version)
  const update = cpeText(cpe.update)
  const exact = update === undefined ? version : `${version}-${update}`
  const isAny = cpe.version === '*'
  if (!isAny && exact === undefined) return []
  const others = [...new Set(beside.map((other) => other.text))].slice(0, 5)
  return [
    {
      package: { ecosystem: cpeEcosystem, name },
      ranges: isAny ? [{ type: 'ECOSYSTEM', events }] : [],
      versions: isAny || exact === undefined ? [] : [exact],
      severity: [],
      databaseSpecific: { cpe: text, ...(others.length === 0 ? {} : { with: others }) },
    },
  ]
}

function affectedJson({ package: pack, ranges, versions, databaseSpecific }: OsvAffected): JsonObject {
  return {
    ...(pack === undefined ? {} : { package: pack }),
    ...(ranges.length === 0
      ? {}
      : {
          ranges: ranges.map(({ type, events }) => ({
            type,
            events: events.map(({ kind, version }) => ({ [kind]: version })),
          })),
        }),
    ...(versions.length === 0 ? {} : { versions }),
    ...(databaseSpecific === undefined ? {} : { database_specific: databaseSpecific }),
  }
}

function list(value: JsonValue | undefined, path: string, where: Where): readonly JsonValue[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw wrong('a list', path, where)
  return value as readonly JsonValue[] // Array.isArray loses the readonly element type
}

function wrong(wanted: string, path: string, where: Where): CodedError<NvdCode> {
  return new CodedError('nvd/wrong-type', `expected ${wanted}`, { where: { ...where, path } })
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
