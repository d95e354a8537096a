// SPDX-License-Identifier: Apache-2.0
import { type JsonLimits, type JsonValue, parseJson } from '@primum/parse'
import { at, type Place } from './place.ts'
import {
  type CsafFinding,
  type CsafReport,
  type CsafVersion,
  type Level,
  levelOf,
  type Rule,
} from './report.ts'
import { checkCsafSchema } from './schema/csaf-schemas.ts'
import { rules20 } from './v2.0/rules.ts'
import { rules21 } from './v2.1/rules.ts'

export type CsafOptions = {
  /**
   * The instant of the validation, which test 6.2.33 asks for: it looks at disclosure dates that have passed. Absent: none
   * has passed.
   */
  readonly now?: Temporal.Instant | undefined
}

/** Larger documents are refused: CSAF 2.1, appendix C.1, lets a tool do so from 15 MB on. */
const maxBytes = 64 * 1024 * 1024

/** Branches may nest 30 levels deep, two JSON levels each; nothing else in a document comes near. */
const maxDepth = 256

const rules: Readonly<Record<CsafVersion, readonly Rule[]>> = { '2.0': rules20, '2.1': rules21 }

/**
 * Reads the bytes of a document as strict JSON.
 *
 * @throws CodedError `json/…` with line, column and path: not JSON or not UTF-8, a member twice in one object, something
 *   behind the document, more than 64 MiB, or nested deeper than 256
 */
export function parseCsaf(bytes: Uint8Array, limits: Pick<JsonLimits, 'file'> = {}): JsonValue {
  return parseJson(bytes, { maxBytes, maxDepth, ...limits })
}

/**
 * Validates a document: the schema of the version that it says it has, then every test of that version.
 *
 * @param document bytes, or a value, which is judged as what `JSON.stringify` makes of it
 * @throws CodedError `json/…` where bytes are not a JSON document; see {@link parseCsaf}
 */
export function validateCsaf(document: unknown, options: CsafOptions = {}): CsafReport {
  const value =
    document instanceof Uint8Array
      ? parseCsaf(document)
      : parseJson(JSON.stringify(document) ?? 'null', { maxBytes, maxDepth })
  const root: Place = { path: '', value }
  const version = versionOf(root)
  if (version === undefined) return unknownVersion(root)
  const found: Record<Level, CsafFinding[]> = { error: [], warning: [], info: [] }
  for (const { path, message } of checkCsafSchema(version, value))
    found.error.push({ test: 'schema', path, message })
  for (const { id, check } of rules[version]) {
    for (const { path, message, level } of check(root, { now: options.now })) {
      found[level ?? levelOf(id)].push({ test: id, path, message })
    }
  }
  const { error: errors, warning: warnings, info: infos } = found
  return { version, valid: errors.length === 0, errors, warnings, infos }
}

function versionOf(root: Place): CsafVersion | undefined {
  const version = at(root, 'document', 'csaf_version')?.value
  return version === '2.0' || version === '2.1' ? version : undefined
}

function unknownVersion(root: Place): CsafReport {
  const version = at(root, 'document', 'csaf_version')
  const message =
    version === undefined
      ? 'this is no CSAF document: there is no /document/csaf_version'
      : `the CSAF version is ${JSON.stringify(version.value)?.slice(0, 40)}; "2.0" and "2.1" are known`
  const path = version?.path ?? ''
  return {
    version: undefined,
    valid: false,
    errors: [{ test: 'schema', path, message }],
    warnings: [],
    infos: [],
  }
}
