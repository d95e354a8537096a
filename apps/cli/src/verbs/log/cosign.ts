// SPDX-License-Identifier: Apache-2.0
import { decodeUtf8 } from '@primum/parse'
import {
  askWitnesses,
  evaluatePolicy,
  noteVerifier,
  openCheckpoint,
  type Policy,
  parseCheckpoint,
  parseNote,
  parsePolicy,
  proveConsistency,
  tileHashReader,
  treeHasher,
  witnessEndpoints,
  witnessVerifiers,
} from '@primum/tlog'
import { type DirectoryLogReader, ed25519, httpPost, sha256 } from '@primum/tlog/node'
import { printable } from '../../terminal/clean.ts'
import { readInput } from '../../terminal/input.ts'
import type { Terminal } from '../../terminal/terminal.ts'

const WITNESS_LIMIT_MS = 10_000

/** Whom a log asks for cosignatures: a policy file (C2SP tlog-policy) whose witnesses have addresses. */
export async function readAskedPolicy(file: string, terminal: Terminal): Promise<Policy> {
  return parsePolicy(decodeUtf8(await readInput(file, terminal), { file }), sha256)
}

/** The checkpoint with the cosignatures that its witnesses gave; what came of those that gave none is told on stderr. */
export async function askForCosignatures(
  note: string,
  policy: Policy,
  log: Pick<DirectoryLogReader, 'tiles'>,
  { stderr }: Pick<Terminal, 'stderr'>,
): Promise<string> {
  const { size } = parseCheckpoint(parseNote(note).text)
  const hasher = treeHasher(sha256)
  const { note: cosigned, outcomes } = await askWitnesses({
    checkpoint: note,
    witnesses: witnessEndpoints(policy),
    prove: (oldSize) => proveConsistency(oldSize, size, tileHashReader(size, log.tiles, hasher), hasher),
    post: httpPost,
    limit: () => AbortSignal.timeout(WITNESS_LIMIT_MS),
    ed25519,
  })
  for (const outcome of outcomes) {
    if (outcome.cosigned) continue
    await stderr.write(
      `primum: ${printable(`${outcome.endpoint.url}: ${outcome.message} (${outcome.code})`)}\n`,
    )
  }
  return cosigned
}

/** Whether the cosignatures on a checkpoint are those that the policy asks for. */
export async function isWitnessed(
  note: string,
  policy: Policy,
  { key }: Pick<DirectoryLogReader, 'key'>,
): Promise<boolean> {
  const logKeys = [noteVerifier(key, ed25519)]
  const opened = await openCheckpoint(note, key.name, logKeys, witnessVerifiers(policy, ed25519))
  return evaluatePolicy(policy, opened).satisfied
}
