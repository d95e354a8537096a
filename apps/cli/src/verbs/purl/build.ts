// SPDX-License-Identifier: Apache-2.0
import { buildPurl, type PurlParts } from '@primum/flaws'
import { CodedError, type JsonObject, type JsonValue, parseJson } from '@primum/parse'
import type { Answerer } from '../../command/line-command.ts'
import { answerPurl, noPurl } from './answer.ts'

/** `purl build`. */
export const buildAnswerer: Answerer = {
  answer: ([json = '']) =>
    answerPurl(() => buildPurl(parseParts(parseJson(json, { maxBytes: 65_536, maxDepth: 3 })))),
  malformed: noPurl,
}

const members = ['type', 'namespace', 'name', 'version', 'qualifiers', 'subpath'] as const

/** @throws CodedError `purl/parts` */
function parseParts(value: JsonValue): PurlParts {
  const object = objectOf(value, 'the components')
  for (const member of Object.keys(object)) {
    if (!members.some((known) => known === member)) {
      throw fault(`there is no component "${member}"; expected ${members.join(', ')}`)
    }
  }
  return {
    type: textOf(object, 'type') ?? missing('type'),
    namespace: textOf(object, 'namespace'),
    name: textOf(object, 'name') ?? missing('name'),
    version: textOf(object, 'version'),
    qualifiers: qualifiersOf(object['qualifiers']),
    subpath: textOf(object, 'subpath'),
  }
}

function textOf(object: JsonObject, member: (typeof members)[number]): string | undefined {
  const value = object[member]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw fault(`"${member}" must be text or null`)
  return value
}

function qualifiersOf(value: JsonValue | undefined): Readonly<Record<string, string>> | undefined {
  if (value === undefined || value === null) return undefined
  const entries = Object.entries(objectOf(value, '"qualifiers"')).flatMap(([key, text]) => {
    if (text === null) return []
    if (typeof text !== 'string') throw fault(`the qualifier "${key}" must be text or null`)
    return [[key, text] as const]
  })
  return Object.fromEntries(entries)
}

function objectOf(value: JsonValue, what: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw fault(`${what} must be a JSON object`)
  return value as JsonObject // neither a scalar nor a list
}

function missing(member: string): never {
  throw fault(`"${member}" is missing`)
}

function fault(message: string): CodedError<'purl/parts'> {
  return new CodedError('purl/parts', message)
}
