// SPDX-License-Identifier: Apache-2.0
import type { JsonObject, JsonValue } from '@primum/parse'
import type { PackageEntry } from '../index/index-reader.ts'
import { packageKeyName, splitEcosystem } from '../osv/ecosystem.ts'
import type { OsvAffected, OsvRange, OsvRecord } from '../osv/record.ts'
import { isWritable } from './entry-row.ts'
import type { StoredHead } from './head-block.ts'

const listMembers = ['aliases', 'upstream'] as const

/**
 * The record's JSON without what the index file holds already: the head's members, and the ranges and versions of the
 * package table (together half of the bytes). Only what {@link restoreRecord} gives back exactly is left out.
 */
export function trimRecord({ json, affected }: OsvRecord, head: StoredHead): JsonObject {
  const rest: Record<string, JsonValue> = { ...json }
  for (const name of ['id', 'modified', 'withdrawn', 'summary'] as const) {
    if (rest[name] !== undefined && rest[name] !== '' && rest[name] === head[name]) delete rest[name]
  }
  for (const name of listMembers) if (sameTexts(rest[name], head[name])) delete rest[name]
  const list = rest['affected']
  if (Array.isArray(list)) {
    rest['affected'] = list.map((value: JsonValue, i): JsonValue => {
      const entry = affected[i]
      return entry === undefined || !isObject(value) ? value : trimAffected(value, entry)
    })
  }
  return rest
}

function trimAffected(value: JsonObject, entry: OsvAffected): JsonObject {
  if (entry.package === undefined) return value
  const { base } = splitEcosystem(entry.package.ecosystem)
  if (packageKeyName(base, entry.package.name) === '') return value
  const rest: Record<string, JsonValue> = { ...value }
  if (entry.versions.length > 0) delete rest['versions']
  if (entry.ranges.length > 0 && isPlain(value['ranges'], entry.ranges)) delete rest['ranges']
  return rest
}

/** The opposite of {@link trimRecord}. `entriesOf` gives the package table's entries for a package. */
export function restoreRecord(
  trimmed: JsonObject,
  number: number,
  head: StoredHead,
  entriesOf: (ecosystem: string, name: string) => readonly PackageEntry[],
): JsonObject {
  const { affected: list, ...rest } = trimmed
  const { id, modified, withdrawn, summary } = head
  return {
    id,
    modified,
    ...(withdrawn === undefined ? {} : { withdrawn }),
    ...(summary === undefined ? {} : { summary }),
    ...(head.aliases.length === 0 ? {} : { aliases: head.aliases }),
    ...(head.upstream.length === 0 ? {} : { upstream: head.upstream }),
    ...rest,
    ...(list === undefined ? {} : { affected: restoreAffected(list, number, entriesOf) }),
  }
}

function restoreAffected(
  list: JsonValue,
  number: number,
  entriesOf: (ecosystem: string, name: string) => readonly PackageEntry[],
): JsonValue {
  if (!Array.isArray(list)) return list
  return list.map((value: JsonValue, position): JsonValue => {
    const pack = isObject(value) ? value['package'] : undefined
    if (!isObject(value) || pack === undefined || !isObject(pack)) return value
    const { ecosystem, name } = pack
    if (typeof ecosystem !== 'string' || typeof name !== 'string') return value
    const { base } = splitEcosystem(ecosystem)
    const entry = entriesOf(base, packageKeyName(base, name)).find(
      (candidate) => candidate.record === number && candidate.position === position,
    )
    if (entry === undefined) return value
    const hasRanges = Object.hasOwn(value, 'ranges') || entry.ranges.length === 0
    const hasVersions = Object.hasOwn(value, 'versions') || entry.versions.length === 0
    return {
      ...value,
      ...(hasRanges ? {} : { ranges: entry.ranges.map(rangeJson) }),
      ...(hasVersions ? {} : { versions: entry.versions }),
    }
  })
}

function rangeJson({ type, repo, events }: OsvRange): JsonObject {
  return {
    type,
    ...(repo === undefined ? {} : { repo }),
    events: events.map(({ kind, version }) => ({ [kind]: version })),
  }
}

/** Whether the parsed ranges say all that the JSON said. */
function isPlain(value: JsonValue | undefined, ranges: readonly OsvRange[]): boolean {
  if (!Array.isArray(value) || value.length !== ranges.length) return false
  return value.every((json: JsonValue, i) => {
    const range = ranges[i]
    if (!isObject(json) || range === undefined || !Array.isArray(json['events'])) return false
    return (
      Object.keys(json).every((name) => name === 'type' || name === 'events' || name === 'repo') &&
      json['repo'] === range.repo &&
      json['events'].length === range.events.length &&
      json['events'].every((event: JsonValue) => isObject(event) && Object.keys(event).length === 1) &&
      range.events.every(({ version }) => isWritable(version))
    )
  })
}

function sameTexts(value: JsonValue | undefined, texts: readonly string[]): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.length === texts.length &&
    value.every((item: JsonValue, i) => item === texts[i])
  )
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
