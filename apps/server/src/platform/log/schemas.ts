// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'

const treeSize = z.string().describe('Number of entries, in decimal')

export const witnessStatus = z
  .object({
    name: z.string().describe('As the policy calls it'),
    verifierKey: z.string(),
    url: z.string().nullable(),
    askedAt: z.iso.datetime().nullable().describe('null: not asked yet'),
    outcome: z.string().nullable().describe('`cosigned`, or the code of what went wrong the last time'),
    message: z.string(),
    cosigned: z.object({ treeSize, at: z.iso.datetime() }).nullable().describe('What it cosigned last'),
  })
  .meta({ id: 'WitnessStatus' })

const publishedCheckpoint = z.object({
  treeSize,
  rootHash: z.base64(),
  at: z.iso.datetime(),
  witnesses: z.array(z.string()),
})

export const logStatus = z
  .object({
    origin: z.string(),
    verifierKey: z.string().describe('What its checkpoints verify with (C2SP signed-note)'),
    treeSize: treeSize.describe('Entries that have their place for ever, published or not'),
    waiting: z.int().describe('Acts that have no place yet'),
    published: publishedCheckpoint.nullable().describe('The newest checkpoint'),
    witnessed: publishedCheckpoint
      .nullable()
      .describe('The newest checkpoint that enough witnesses cosigned; null: none, or there is no policy'),
    policy: z.string().describe('Whom the log asks (C2SP tlog-policy); empty: nobody'),
    witnesses: z.array(witnessStatus),
    writer: z.object({
      state: z.enum(['starting', 'standing-by', 'without-key', 'writing', 'failing']),
      code: z.string().nullable(),
      message: z.string().nullable(),
    }),
  })
  .meta({ id: 'LogStatus' })

export const witnessPolicy = z
  .strictObject({ policy: z.string().max(20_000).describe('C2SP tlog-policy; empty: ask nobody') })
  .meta({ id: 'WitnessPolicy' })
