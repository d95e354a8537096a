// SPDX-License-Identifier: Apache-2.0
import { CodedError, type JsonObject, type JsonValue, parseJson } from '@primum/parse'
import { type Proof, parseBase64 } from '@primum/tlog'
import type { Answer, Answerer } from '../../command/line-command.ts'

/** What a case is checked with: throws a CodedError when it does not hold. */
type Check = (members: JsonObject) => void

/** Answers for cases, each a JSON object. */
export function caseAnswerer(check: Check): Answerer {
  return {
    answer([json = '']) {
      try {
        check(objectOf(parseJson(json, { maxBytes: 1_000_000, maxDepth: 3 })))
        return { line: '{"ok":true}', words: 'proved', exitCode: 0 }
      } catch (error) {
        if (!(error instanceof CodedError)) throw error
        return refused(error.message)
      }
    },
    malformed: refused,
  }
}

function refused(error: string): Answer {
  return { line: JSON.stringify({ ok: false, error }), words: 'not proved', exitCode: 1, why: error }
}

function objectOf(value: JsonValue): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject // the list is ruled out
  throw caseFault('a case is a JSON object')
}

/** An index or size. Larger numbers than JSON can hold exactly are refused: no log is that large. */
export function countOf(members: JsonObject, name: string): bigint {
  const value = members[name]
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return BigInt(value)
  throw caseFault(`"${name}" must be a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`)
}

/** A hash; null and "" are no bytes, as Go's encoder writes them. Its length is for the check. */
export function hashOf(members: JsonObject, name: string): Uint8Array {
  const value = members[name]
  if (value === undefined) throw caseFault(`"${name}" is missing`)
  return bytesOf(value, name)
}

export function proofOf(members: JsonObject): Proof {
  const { proof = null } = members
  if (proof === null) return []
  if (!Array.isArray(proof)) throw caseFault('"proof" must be a list of hashes, or null')
  return proof.map((hash: JsonValue, at) => bytesOf(hash, `proof/${at}`))
}

function bytesOf(value: JsonValue, name: string): Uint8Array {
  if (value === null) return new Uint8Array(0)
  if (typeof value !== 'string') throw caseFault(`"${name}" must be a hash in base64`)
  try {
    return parseBase64(value)
  } catch (cause) {
    throw caseFault(`"${name}" is not base64`, cause)
  }
}

/** That a case is none, or cannot hold. */
export function caseFault(message: string, cause?: unknown): CodedError<'proof/case'> {
  return new CodedError('proof/case', message, { cause })
}
