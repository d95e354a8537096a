// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import {
  type Checkpoint,
  evaluatePolicy,
  noteVerifier,
  openNote,
  parseCheckpoint,
  parseNote,
  requireWitnessed,
  type Trust,
  witnessVerifiers,
} from '@primum/tlog'
import { ed25519 } from '@primum/tlog/node'
import type { HandlerOf } from '../../command/declaration.ts'
import { UsageError } from '../../command/usage-error.ts'
import { readInput } from '../../terminal/input.ts'
import { noteVerify } from './declarations.ts'
import { readTrust } from './read-trust.ts'
import { printVerdict, refusal, type Verdict } from './verdict.ts'

/** `note verify`. */
export const verifyHandler: HandlerOf<typeof noteVerify> = async ({ operands, options }, terminal) => {
  const { file } = operands
  const name = file === '-' ? 'stdin' : file
  const trust = await readTrust(options, noteVerify.path, terminal)
  if (trust.logKeys.length === 0) {
    throw new UsageError('--vkey is missing: whose signature is asked for?', noteVerify.path)
  }
  const verdict = await verifyNote(await readInput(file, terminal), name, trust)
  return printVerdict(verdict, { json: options.json, called: 'signers' }, terminal)
}

/** @throws CodedError when there is no answer, as for a key that is named twice */
async function verifyNote(
  note: Uint8Array,
  file: string,
  { logKeys, origin, policy }: Trust,
): Promise<Verdict> {
  let checkpoint: Checkpoint | undefined
  let names: readonly string[] = []
  try {
    checkpoint = asCheckpoint(parseNote(note).text)
    const verifiers = logKeys.map((key) => noteVerifier(key, ed25519))
    const opened = await openNote(note, [...verifiers, ...witnessVerifiers(policy, ed25519)])
    names = opened.verified.map(({ name }) => name)
    const isKnown = opened.verified.some((signature) =>
      logKeys.some(({ name, keyId }) => name === signature.name && keyId === signature.keyId),
    )
    if (!isKnown) throw no('tlog/no-trusted-signature', 'only witnesses have signed it, and none of the keys')
    if (origin !== undefined && origin !== checkpoint?.origin) {
      const found =
        checkpoint === undefined ? 'it is no checkpoint' : `it is of ${JSON.stringify(checkpoint.origin)}`
      throw no('tlog/wrong-origin', `${found}; expected a checkpoint of ${JSON.stringify(origin)}`)
    }
    requireWitnessed(evaluatePolicy(policy, { note: opened }))
    return { checkpoint, names }
  } catch (error) {
    return { checkpoint, names, error: refusal(error, file) }
  }
}

/** What a note says if it is a checkpoint. */
function asCheckpoint(text: string): Checkpoint | undefined {
  try {
    return parseCheckpoint(text)
  } catch (error) {
    if (error instanceof CodedError) return undefined
    throw error
  }
}

function no(code: 'tlog/no-trusted-signature' | 'tlog/wrong-origin', message: string): CodedError {
  return new CodedError(code, message)
}
