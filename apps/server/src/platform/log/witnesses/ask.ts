// SPDX-License-Identifier: Apache-2.0
/** Asks a log's witnesses for cosignatures before a checkpoint is published, and keeps what came of it. */
import {
  askWitnesses,
  evaluatePolicy,
  type HttpPost,
  type NoteVerifier,
  openCheckpoint,
  proveConsistency,
  type Tree,
  type TreeHasher,
  tileHashReader,
  type WitnessOutcome,
  witnessEndpoints,
  witnessVerifiers,
} from '@primum/tlog'
import { ed25519 } from '@primum/tlog/node'
import type { FastifyBaseLogger } from 'fastify'
import type { Clock } from '../../clock.ts'
import type { Database } from '../../database/database.ts'
import { rfc3339 } from '../../journal/by.ts'
import type { LogObjects } from '../log-objects.ts'
import type { Witnessing } from '../postgres-log-store.ts'
import { findPolicy } from './policy.ts'

/** How long one witness may take in all; a checkpoint waits for the slowest. */
const WITNESS_LIMIT_MS = 5_000

export type WitnessParts = {
  readonly db: Database
  readonly logId: string
  readonly origin: string
  readonly verifier: NoteVerifier
  readonly objects: LogObjects
  readonly hasher: TreeHasher
  readonly clock: Clock
  readonly logger: FastifyBaseLogger
  readonly post: HttpPost
}

/** The note with the cosignatures that its policy's witnesses gave, or as it was when there is no policy or nobody answered. */
export async function cosign(parts: WitnessParts, note: string, tree: Tree): Promise<string> {
  const { db, logId, objects, hasher, post } = parts
  const found = await findPolicy(db, logId)
  if (found === undefined) return note
  const sizes = await knownSizes(db, logId)
  const endpoints = witnessEndpoints(found.policy)
  const { note: cosigned, outcomes } = await askWitnesses({
    checkpoint: note,
    witnesses: endpoints.map((endpoint) => ({ ...endpoint, size: sizes.get(endpoint.url) ?? 0n })),
    prove: (oldSize) =>
      proveConsistency(oldSize, tree.size, tileHashReader(tree.size, objects.tiles, hasher), hasher),
    post,
    limit: () => AbortSignal.timeout(WITNESS_LIMIT_MS),
    ed25519,
  })
  for (const outcome of outcomes) await keepOutcome(parts, outcome, tree)
  return cosigned
}

/** Who cosigned a note, by the policy of now. */
export async function judgeWitnesses(
  { db, logId, origin, verifier }: WitnessParts,
  note: string,
): Promise<Witnessing> {
  const found = await findPolicy(db, logId)
  if (found === undefined) return { witnesses: [], satisfied: null }
  const opened = await openCheckpoint(note, origin, [verifier], witnessVerifiers(found.policy, ed25519))
  const { satisfied, cosignedBy } = evaluatePolicy(found.policy, opened)
  return {
    witnesses: cosignedBy.map(({ name }) => name),
    satisfied: found.policy.quorum === undefined ? null : satisfied,
  }
}

async function knownSizes(db: Database, logId: string): Promise<ReadonlyMap<string, bigint>> {
  const rows = await db
    .selectFrom('log_witness')
    .select(['url', 'known_size'])
    .where('log_id', '=', logId)
    .execute()
  return new Map(rows.map(({ url, known_size }) => [url, BigInt(known_size)]))
}

async function keepOutcome(
  { db, logId, clock, logger }: WitnessParts,
  outcome: WitnessOutcome,
  { size }: Tree,
): Promise<void> {
  const { url } = outcome.endpoint
  const now = rfc3339(clock.now())
  if (!outcome.cosigned) {
    logger.warn({ log: logId, witness: url, code: outcome.code, reason: outcome.message }, 'not cosigned')
  }
  const row = {
    asked_at: now,
    outcome: outcome.cosigned ? 'cosigned' : outcome.code,
    message: outcome.cosigned ? '' : outcome.message,
    ...(outcome.size === undefined ? {} : { known_size: outcome.size.toString() }),
    ...(outcome.cosigned ? { cosigned_size: size.toString(), cosigned_at: now } : {}),
  }
  await db
    .insertInto('log_witness')
    .values({ log_id: logId, url, ...row })
    .onConflict((conflict) => conflict.columns(['log_id', 'url']).doUpdateSet(row))
    .execute()
}
