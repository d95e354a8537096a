// SPDX-License-Identifier: Apache-2.0
import { RECEIPT_FORMAT } from '@primum/oath/receipt'
import { CodedError, parseJson } from '@primum/parse'
import type { Trust } from '@primum/tlog'
import type { ExitCode, HandlerOf } from '../../command/declaration.ts'
import { readInput } from '../../terminal/input.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { readTrust } from '../note/read-trust.ts'
import { verify } from './declaration.ts'
import { verifyReceipt } from './verify-receipt.ts'

/** What is to be verified, and by what. */
export type Verification = {
  /** As messages call the file. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly trust: Trust
  /** Names of files that have to be what was received. */
  readonly reports: readonly string[]
  readonly json: boolean
}

/** By the `format` of the file: what verifies it and prints the answer. */
const kinds: Readonly<Record<string, (verification: Verification, terminal: Terminal) => Promise<ExitCode>>> =
  { [RECEIPT_FORMAT]: verifyReceipt }

/** `verify`. */
export const verifyHandler: HandlerOf<typeof verify> = async ({ operands, options }, terminal) => {
  const { file } = operands
  const name = file === '-' ? 'stdin' : file
  const trust = await readTrust(options, verify.path, terminal)
  const bytes = await readInput(file, terminal)
  const run = kinds[formatOf(bytes, name)]
  if (run === undefined) {
    const known = Object.keys(kinds).join(', ')
    throw new CodedError('verify/unknown-kind', `its "format" is none of ${known}`, { where: { file: name } })
  }
  return run({ name, bytes, trust, reports: options.report, json: options.json }, terminal)
}

function formatOf(bytes: Uint8Array, file: string): string {
  const json = parseJson(bytes, { file })
  const format = typeof json === 'object' && json !== null && 'format' in json ? json['format'] : undefined
  return typeof format === 'string' ? format : ''
}
