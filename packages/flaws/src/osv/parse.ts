// SPDX-License-Identifier: Apache-2.0
import { CodedError, type JsonObject, type JsonValue, type Where } from '@primum/parse'
import { compareVersions } from '../version/schemes.ts'
import { type OsvCode, type OsvWarning, type OsvWarningCode, wrongType } from './fault.ts'
import type { OsvAffected, OsvEvent, OsvRange, OsvRecord, OsvSeverity } from './record.ts'
import { schemeOf } from './scheme.ts'

/** A record that was accepted, and what was odd in it. */
export type ParsedOsv = { readonly record: OsvRecord; readonly warnings: readonly OsvWarning[] }

type Context = { readonly where: Where; readonly warnings: OsvWarning[] }

/**
 * RFC 3339 with `Z` (OSV schema, "Field details"): fractions of any length. Year 1 occurs in real data and is kept.
 */
const timestamp =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?Z$/
const commit = /^(?:0|[0-9a-f]{40}|[0-9a-f]{64})$/
const eventKinds = ['introduced', 'fixed', 'last_affected', 'limit'] as const
const cvssTypes = new Map([
  ['CVSS_V2', /^(?:CVSS:2\.0\/)?AV:/],
  ['CVSS_V3', /^CVSS:3\.[01]\//],
  ['CVSS_V4', /^CVSS:4\.0\//],
])

/**
 * Reads one OSV record (OSV schema 1.0 to 1.7). A record with a wrong type or without id or time is refused; one that
 * contradicts itself is kept with warnings, because a doubtful record that is shown is safer than one that is dropped.
 *
 * @param where file and line of the record, for messages
 * @throws CodedError {@link OsvCode}
 */
export function parseOsvRecord(value: JsonValue, where: Where = {}): ParsedOsv {
  const context: Context = { where, warnings: [] }
  const json = objectAt(value, '', context, 'osv/not-an-object')
  const id = requiredText(json, 'id', context)
  // The id becomes a key and an address; white space or control characters never occur in a real one.
  if (!/^[\x21-\x7e]{3,256}$/.test(id)) {
    throw new CodedError<OsvCode>('osv/bad-id', `${JSON.stringify(id)} is not a record id`, {
      where: { ...where, path: '/id' },
    })
  }
  const published = optionalTime(json, 'published', context)
  const withdrawn = optionalTime(json, 'withdrawn', context)
  const modified = optionalTime(json, 'modified', context)
  if (modified === undefined) throw missing('modified', context)
  const summary = optionalText(json, 'summary', '', context)
  const databaseSpecific = optionalObject(json, 'database_specific', '', context)
  const affected = list(json, 'affected', '', context).map((entry, i) =>
    parseAffected(entry, `/affected/${i}`, context),
  )
  if (affected.length === 0 && withdrawn === undefined) {
    warn(context, 'osv/nothing-affected', '/affected', 'names no affected package, so it can match nothing')
  }
  const record: OsvRecord = {
    id,
    modified,
    ...(published === undefined ? {} : { published }),
    ...(withdrawn === undefined ? {} : { withdrawn }),
    aliases: texts(json, 'aliases', '', context),
    related: texts(json, 'related', '', context),
    upstream: texts(json, 'upstream', '', context),
    ...(summary === undefined ? {} : { summary }),
    severity: severities(json, '', context),
    affected,
    ...(databaseSpecific === undefined ? {} : { databaseSpecific }),
    json,
  }
  return { record, warnings: context.warnings }
}

function parseAffected(value: JsonValue, path: string, context: Context): OsvAffected {
  const json = objectAt(value, path, context)
  const pack = optionalObject(json, 'package', path, context)
  const ranges: OsvRange[] = []
  const ecosystem = typeof pack?.['ecosystem'] === 'string' ? pack['ecosystem'] : ''
  list(json, 'ranges', path, context).forEach((entry, i) => {
    const range = parseRange(entry, `${path}/ranges/${i}`, context)
    if (range === undefined) return
    ranges.push(range)
    checkOrder(range, ecosystem, `${path}/ranges/${i}/events`, context)
  })
  const versions = texts(json, 'versions', path, context)
  if (ranges.length === 0 && versions.length === 0) {
    warn(context, 'osv/no-ranges', path, 'has neither ranges nor versions, so no version can match')
  }
  const ecosystemSpecific = optionalObject(json, 'ecosystem_specific', path, context)
  const databaseSpecific = optionalObject(json, 'database_specific', path, context)
  return {
    ...(pack === undefined ? {} : { package: parsePackage(pack, `${path}/package`, context) }),
    ranges,
    versions,
    severity: severities(json, path, context),
    ...(ecosystemSpecific === undefined ? {} : { ecosystemSpecific }),
    ...(databaseSpecific === undefined ? {} : { databaseSpecific }),
  }
}

function parsePackage(json: JsonObject, path: string, context: Context) {
  const ecosystem = requiredText(json, 'ecosystem', context, path)
  const name = requiredText(json, 'name', context, path)
  const purl = optionalText(json, 'purl', path, context)
  return { ecosystem, name, ...(purl === undefined ? {} : { purl }) }
}

function parseRange(value: JsonValue, path: string, context: Context): OsvRange | undefined {
  const json = objectAt(value, path, context)
  const type = requiredText(json, 'type', context, path)
  const events = list(json, 'events', path, context).flatMap((entry, i) =>
    parseEvent(entry, `${path}/events/${i}`, context),
  )
  if (type !== 'SEMVER' && type !== 'ECOSYSTEM' && type !== 'GIT') {
    warn(context, 'osv/unknown-range-type', `${path}/type`, `range type ${JSON.stringify(type)} is not known`)
    return undefined
  }
  const repo = optionalText(json, 'repo', path, context)
  checkRange(type, repo, events, path, context)
  return { type, ...(repo === undefined ? {} : { repo }), events }
}

/** What the schema forbids but real feeds hold; see OSV schema, "affected[].ranges[].events fields". */
function checkRange(
  type: OsvRange['type'],
  repo: string | undefined,
  events: readonly OsvEvent[],
  path: string,
  context: Context,
): void {
  const has = (kind: OsvEvent['kind']) => events.some((event) => event.kind === kind)
  if (!has('introduced')) {
    warn(context, 'osv/no-introduced', `${path}/events`, 'has no introduced event, so it covers no version')
  }
  if (has('fixed') && has('last_affected')) {
    warn(
      context,
      'osv/fixed-and-last-affected',
      `${path}/events`,
      'has both fixed and last_affected, which the schema forbids in one range; both are obeyed',
    )
  }
  if (type !== 'GIT') return
  if (repo === undefined) warn(context, 'osv/no-repo', path, 'a GIT range has no repo')
  for (const event of events) {
    if (!commit.test(event.version)) {
      warn(
        context,
        'osv/bad-commit',
        `${path}/events`,
        `${JSON.stringify(event.version)} is not a full commit id`,
      )
    }
  }
}

/** A version that is fixed before anything was introduced: the two may have been swapped, and the range covers less than meant. */
function checkOrder({ type, events }: OsvRange, ecosystem: string, path: string, context: Context): void {
  if (type === 'GIT' || !events.some(({ kind }) => kind === 'introduced')) return
  if (events.some(({ kind, version }) => kind === 'introduced' && version === '0')) return
  const scheme = schemeOf(ecosystem, type)
  if (scheme === undefined) return
  const opened = events.filter(({ kind }) => kind === 'introduced')
  for (const event of events) {
    if (event.kind !== 'fixed' && event.kind !== 'last_affected') continue
    if (opened.every(({ version }) => compareVersions(scheme, event.version, version) === -1)) {
      const message = `${event.kind} ${event.version} comes before every introduced version`
      warn(context, 'osv/fixed-before-introduced', path, message)
    }
  }
}

/** An event object has one known member; a few old records join two in one object, which means two events. */
function parseEvent(value: JsonValue, path: string, context: Context): OsvEvent[] {
  const json = objectAt(value, path, context)
  const events: OsvEvent[] = []
  for (const kind of eventKinds) {
    const version = optionalText(json, kind, path, context)
    if (version !== undefined) events.push({ kind, version })
  }
  if (events.length === 0) {
    const names = Object.keys(json).map((name) => JSON.stringify(name))
    warn(context, 'osv/unknown-event', path, `event ${names.join(', ') || '{}'} is not known and is ignored`)
  }
  return events
}

function severities(json: JsonObject, path: string, context: Context): OsvSeverity[] {
  return list(json, 'severity', path, context).map((entry, i) => {
    const at = `${path}/severity/${i}`
    const item = objectAt(entry, at, context)
    const type = requiredText(item, 'type', context, at)
    const score = requiredText(item, 'score', context, at)
    if (cvssTypes.get(type)?.test(score) === false) {
      warn(context, 'osv/bad-cvss', `${at}/score`, `${JSON.stringify(score)} is not a ${type} vector`)
    }
    return { type, score }
  })
}

function warn(context: Context, code: OsvWarningCode, path: string, message: string): void {
  context.warnings.push({ code, message, path })
}

function missing(name: string, context: Context, path = ''): CodedError<OsvCode> {
  return new CodedError('osv/missing-member', `${JSON.stringify(name)} is required`, {
    where: { ...context.where, path: `${path}/${name}` },
  })
}

function objectAt(
  value: JsonValue,
  path: string,
  context: Context,
  code: OsvCode = 'osv/wrong-type',
): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject // not an array: checked
  throw new CodedError(code, wrongType(path, 'an object', value, {}).message, {
    where: { ...context.where, path },
  })
}

function member(json: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(json, name) ? json[name] : undefined
}

function requiredText(json: JsonObject, name: string, context: Context, path = ''): string {
  const text = optionalText(json, name, path, context)
  if (text === undefined || text === '') throw missing(name, context, path)
  return text
}

function optionalText(json: JsonObject, name: string, path: string, context: Context): string | undefined {
  const value = member(json, name)
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw wrongType(`${path}/${name}`, 'a string', value, context.where)
  return value
}

function optionalObject(
  json: JsonObject,
  name: string,
  path: string,
  context: Context,
): JsonObject | undefined {
  const value = member(json, name)
  return value === undefined || value === null ? undefined : objectAt(value, `${path}/${name}`, context)
}

/**
 * A time that cannot be read is no reason to lose a flaw: it counts as the beginning of time, which the Go database too
 * writes for "not recorded". The record's JSON keeps what was written.
 */
function optionalTime(json: JsonObject, name: string, context: Context): string | undefined {
  const text = optionalText(json, name, '', context)
  if (text === undefined || timestamp.test(text)) return text
  warn(context, 'osv/bad-time', `/${name}`, `${JSON.stringify(text)} is not an RFC 3339 time ending in Z`)
  return '0001-01-01T00:00:00Z'
}

function list(json: JsonObject, name: string, path: string, context: Context): readonly JsonValue[] {
  const value = member(json, name)
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw wrongType(`${path}/${name}`, 'a list', value, context.where)
  return value as readonly JsonValue[] // Array.isArray loses the readonly element type
}

function texts(json: JsonObject, name: string, path: string, context: Context): readonly string[] {
  const items = list(json, name, path, context)
  for (let i = 0; i < items.length; i++) {
    if (typeof items[i] !== 'string')
      throw wrongType(`${path}/${name}/${i}`, 'a string', items[i], context.where)
  }
  return items as readonly string[] // every element was checked above
}
