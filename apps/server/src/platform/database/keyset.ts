// SPDX-License-Identifier: Apache-2.0
/** Keyset pages: order by a list of expressions that are never null, continue after the last row's values. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { CursorKey } from '../http/cursor.ts'

export type Keyset = {
  /** One direction for all members, so that one row comparison is the whole condition. */
  readonly direction: 'asc' | 'desc'
  /** Each with the type its value has to be cast to when it comes back in a cursor. The last one is unique. */
  readonly members: readonly {
    readonly by: RawBuilder<unknown>
    readonly type: 'float8' | 'text' | 'int8' | 'timestamptz'
  }[]
}

/** The values of a row, as text or number, for the cursor of the next page. */
export const keysetColumn = ({ members }: Keyset): RawBuilder<(string | number)[]> =>
  sql`jsonb_build_array(${sql.join(members.map(({ by, type }) => (type === 'float8' ? by : sql`(${by})::text`)))})`

export function keysetAfter({ direction, members }: Keyset, key: CursorKey): RawBuilder<SqlBool> {
  const left = sql.join(members.map(({ by, type }) => sql`(${by})::${sql.raw(type)}`))
  const right = sql.join(members.map(({ type }, index) => sql`${key[index]}::${sql.raw(type)}`))
  return direction === 'desc' ? sql`(${left}) < (${right})` : sql`(${left}) > (${right})`
}

export const keysetOrder = ({ direction, members }: Keyset): RawBuilder<unknown> =>
  sql.join(members.map(({ by, type }) => sql`(${by})::${sql.raw(type)} ${sql.raw(direction)}`))
