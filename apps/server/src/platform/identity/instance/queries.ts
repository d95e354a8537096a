// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Reader } from '../../database/database.ts'
import { Problem } from '../../errors/problems.ts'

export const instance = z
  .object({
    organisation: z.string(),
    timeZone: z.string().describe('IANA name; calendar days and deadlines are counted in it'),
    setUpAt: z.string(),
  })
  .meta({ id: 'Instance' })

export async function isSetUp(db: Reader): Promise<boolean> {
  return (await db.selectFrom('instance').select('only_row').executeTakeFirst()) !== undefined
}

/** @throws {Problem} `not-found` before the set-up */
export async function getInstance(db: Reader): Promise<z.infer<typeof instance>> {
  const row = await db
    .selectFrom('instance')
    .select(['organisation', 'time_zone as timeZone', 'set_up_at as setUpAt'])
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'This instance is not set up yet.')
  return row
}
