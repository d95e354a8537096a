// SPDX-License-Identifier: Apache-2.0
import { CodedError, decodeUtf8 } from '@primum/parse'
import {
  cosignerKeyOf,
  type Policy,
  parsePolicy,
  parseVerifierKey,
  signatureType,
  type Trust,
  thresholdPolicy,
  type VerifierKey,
} from '@primum/tlog'
import { sha256 } from '@primum/tlog/node'
import { UsageError } from '../../command/usage-error.ts'
import { readInput } from '../../terminal/input.ts'
import type { Terminal } from '../../terminal/terminal.ts'

type TrustInput = {
  readonly vkey: readonly string[]
  readonly origin: string | undefined
  readonly witness: readonly string[]
  readonly policy: string | undefined
}

/**
 * @throws UsageError when both a policy and witnesses are named.
 * @throws CodedError `tlog/bad-key`, `tlog/unknown-key-type`, `tlog/bad-policy`, `input/…`
 */
export async function readTrust(
  { vkey, origin, witness, policy: file }: TrustInput,
  verb: readonly string[],
  terminal: Terminal,
): Promise<Trust> {
  if (file !== undefined && witness.length > 0) {
    throw new UsageError('--policy and --witness both say which witnesses are asked for: one is enough', verb)
  }
  const named = vkey.map((key) => parseKey('--vkey', key))
  const policy = file === undefined ? allOf(witness) : await readPolicy(file, terminal)
  const logKeys = named.length > 0 ? named : policy.logs.map(({ key }) => key)
  return { logKeys, policy, ...(origin === undefined ? {} : { origin }) }
}

function allOf(witnesses: readonly string[]): Policy {
  const keys = witnesses.map((vkey) => ({ key: cosignerKey(parseKey('--witness', vkey)) }))
  return thresholdPolicy(keys.length, keys)
}

/** As in a policy file: the plain key that other tools write stands for the cosigner's. */
function cosignerKey(key: VerifierKey): VerifierKey {
  return key.type === signatureType.cosignature ? key : cosignerKeyOf(key, sha256)
}

function parseKey(option: string, vkey: string): VerifierKey {
  try {
    return parseVerifierKey(vkey, sha256)
  } catch (error) {
    throw error instanceof CodedError ? error.at({ path: option }) : error
  }
}

async function readPolicy(file: string, terminal: Terminal): Promise<Policy> {
  const bytes = await readInput(file, terminal)
  try {
    return parsePolicy(decodeUtf8(bytes), sha256)
  } catch (error) {
    throw error instanceof CodedError ? error.at({ file }) : error
  }
}
