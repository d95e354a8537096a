// SPDX-License-Identifier: Apache-2.0
import { printable } from '../../terminal/clean.ts'
import type { Paint } from '../../terminal/paint.ts'

export type Finding = { readonly code: string; readonly line: number | null; readonly message: string }

export type SignatureStanding = {
  /** Null: no key was given to verify it with. */
  readonly verified: boolean | null
  /** Of the key whose signature is valid; upper case. */
  readonly fingerprint: string | null
}

/** What the verb prints as JSON. */
export type Answer = {
  readonly valid: boolean
  readonly errors: readonly Finding[]
  readonly recommendations: readonly Finding[]
  readonly notifications: readonly Finding[]
  /** Null: the file is not signed. */
  readonly signature: SignatureStanding | null
}

export function formatAnswer(answer: Answer, paint: Paint): string {
  const { valid, errors, recommendations, notifications, signature } = answer
  return [
    `valid      ${valid ? paint('good', 'yes') : paint('bad', 'no')}`,
    `signature  ${signatureWords(signature)}`,
    ...formatFindings('errors', errors, paint),
    ...formatFindings('recommendations', recommendations, paint),
    ...formatFindings('notifications', notifications, paint),
    '',
  ].join('\n')
}

function signatureWords(signature: SignatureStanding | null): string {
  if (signature === null) return 'none'
  if (signature.verified === null) return 'not verified; --key gives a key'
  return signature.verified ? `valid, by ${signature.fingerprint}` : 'not valid'
}

function formatFindings(title: string, findings: readonly Finding[], paint: Paint): readonly string[] {
  if (findings.length === 0) return []
  const lines = findings.map(({ code, line, message }) => {
    const place = line === null ? '' : `line ${line}`
    return `  ${place.padEnd(9)}${code.padEnd(21)}${printable(message)}`
  })
  return ['', paint('strong', title), ...lines]
}
