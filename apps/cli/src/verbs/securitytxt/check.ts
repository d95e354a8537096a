// SPDX-License-Identifier: Apache-2.0
import { checkSecurityTxt, type SecurityTxtReport } from '@primum/advisory/security-txt'
import type { HandlerOf } from '../../command/declaration.ts'
import { paintFor } from '../../terminal/paint.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { type Answer, type Finding, formatAnswer, type SignatureStanding } from './answer.ts'
import type { securitytxtCheck } from './declaration.ts'
import { findFile } from './find-file.ts'

/** `securitytxt check`. */
export const checkHandler: HandlerOf<typeof securitytxtCheck> = async ({ operands, options }, terminal) => {
  const { bytes, errors } = await findFile(operands.from, terminal)
  const answer =
    bytes === undefined
      ? { valid: false, errors, recommendations: [], notifications: [], signature: null }
      : await judge(bytes, errors, options, terminal)
  const { stdout } = terminal
  await stdout.write(options.json ? `${JSON.stringify(answer)}\n` : formatAnswer(answer, paintFor(stdout)))
  return answer.valid ? 0 : 1
}

/** Where keys come from. */
export type KeyOptions = { readonly key: readonly string[]; readonly 'fetch-key': boolean }

async function judge(
  bytes: Uint8Array,
  served: readonly Finding[],
  options: KeyOptions,
  terminal: Terminal,
): Promise<Answer> {
  const report = checkSecurityTxt(bytes, terminal.now())
  const { isSigned, recommendations, notifications } = report
  const isAsked = options.key.length > 0 || options['fetch-key']
  const standing = isAsked
    ? await verified(bytes, report, options, terminal)
    : { verified: null, fingerprint: null }
  const errors = [
    ...served,
    ...report.errors,
    ...(isAsked && standing.verified !== true ? [unverified(isSigned)] : []),
  ]
  return {
    valid: errors.length === 0,
    errors,
    recommendations,
    notifications,
    signature: isSigned ? standing : null,
  }
}

async function verified(
  bytes: Uint8Array,
  { isSigned, errors }: SecurityTxtReport,
  options: KeyOptions,
  terminal: Terminal,
): Promise<SignatureStanding> {
  // OpenPGP is loaded by those alone who ask for it.
  const { readKeysFor, verifySignature } = await import('./verify-signature.ts')
  const isReadable = errors.every(({ code }) => code === 'expired')
  const keys = await readKeysFor(options, isReadable ? bytes : undefined, terminal)
  // A frame that is broken is told as such, and then nothing of it can be verified.
  const isSound = isSigned && errors.every(({ code }) => !/^(pgp_|signed_format|data_after|utf8)/.test(code))
  return isSound ? verifySignature(bytes, keys, terminal.now()) : { verified: false, fingerprint: null }
}

const unverified = (isSigned: boolean): Finding => ({
  code: 'not_verified',
  line: null,
  message: isSigned
    ? 'none of the keys has signed this file as it is'
    : 'the file is not signed, so no key has signed it',
})
