// SPDX-License-Identifier: Apache-2.0
/** How an act enters the journal: in the same transaction as the change that it reports, or not at all. */
import { randomBytes } from 'node:crypto'
import { type ActDefinition, SALT_BYTES } from '@primum/oath'
import { CodedError } from '@primum/parse'
import type { z } from 'zod'
import type { Tx } from '../database/database.ts'
import type { Actor } from './actor.ts'

/** Room for the leaf's own members inside one tlog-tiles entry (65,535 bytes). */
const MAX_FACTS_BYTES = 60_000

export type ActRecord<Definition extends ActDefinition> = {
  readonly definition: Definition
  readonly actor: Actor
  readonly subjectId: string
  readonly facts: z.input<Definition['facts']>
  readonly at: Temporal.Instant
}

/**
 * Writes one act into the journal's outbox.
 *
 * @throws {CodedError} `journal/facts-invalid` or `journal/facts-too-large`: a defect of the caller, which rolls the
 *   transaction back so that no state changes without its act
 */
export async function act<Definition extends ActDefinition>(
  tx: Tx,
  record: ActRecord<Definition>,
): Promise<void> {
  await acts(tx, [record])
}

/** Several acts at once, in order; none at all is allowed and writes nothing. */
export async function acts(tx: Tx, records: readonly ActRecord<ActDefinition>[]): Promise<void> {
  if (records.length === 0) return
  const rows = records.map(toRows)
  await tx
    .insertInto('act')
    .values(rows.map(({ act }) => act))
    .execute()
  await tx
    .insertInto('act_facts')
    .values(rows.map(({ facts }) => facts))
    .execute()
}

function toRows({ definition, actor, subjectId, facts, at }: ActRecord<ActDefinition>) {
  const parsed = definition.facts.safeParse(facts)
  if (!parsed.success) {
    throw new CodedError('journal/facts-invalid', `facts of ${definition.type} do not fit its schema`, {
      cause: parsed.error,
    })
  }
  const json = JSON.stringify(parsed.data)
  if (Buffer.byteLength(json) > MAX_FACTS_BYTES) {
    throw new CodedError(
      'journal/facts-too-large',
      `facts of ${definition.type} take more than ${MAX_FACTS_BYTES} bytes`,
    )
  }
  const actId = crypto.randomUUID()
  return {
    act: {
      act_id: actId,
      type: definition.type,
      version: definition.version,
      actor_kind: actor.kind,
      actor_id: actor.id,
      subject_kind: definition.subjectKind,
      subject_id: subjectId,
      at: at.toString({ fractionalSecondDigits: 3 }),
    },
    facts: {
      act_id: actId,
      actor_name: actor.name,
      facts: json,
      shown: definition.shown,
      salt: randomBytes(SALT_BYTES),
    },
  }
}
