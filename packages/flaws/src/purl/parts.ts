// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import type { PurlParts } from './purl.ts'

const members = ['type', 'namespace', 'name', 'version', 'qualifiers', 'subpath']

function fault(what: string, path: string): CodedError {
  return new CodedError('purl/parts', what, { where: { path } })
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseText(record: Readonly<Record<string, unknown>>, key: string): string {
  const value = record[key] ?? ''
  if (typeof value === 'string') return value
  throw fault(`"${key}" must be text or null`, `/${key}`)
}

/**
 * A purl's components from JSON: text or null each, `qualifiers` an object of texts. What is absent is as if it were null.
 * @throws CodedError `purl/parts`, also for a member that is no component: it may be a misspelt one
 */
export function parsePurlParts(json: unknown): PurlParts {
  if (!isRecord(json)) throw fault('the components must be a JSON object', '')
  const unknown = Object.keys(json).find((member) => !members.includes(member))
  if (unknown !== undefined)
    throw fault(`there is no component "${unknown}"; expected ${members.join(', ')}`, `/${unknown}`)
  const qualifiers = json['qualifiers'] ?? {}
  if (!isRecord(qualifiers)) throw fault('"qualifiers" must be a JSON object or null', '/qualifiers')
  return {
    type: parseText(json, 'type'),
    namespace: parseText(json, 'namespace'),
    name: parseText(json, 'name'),
    version: parseText(json, 'version'),
    qualifiers: Object.fromEntries(Object.keys(qualifiers).map((key) => [key, parseText(qualifiers, key)])),
    subpath: parseText(json, 'subpath'),
  }
}
