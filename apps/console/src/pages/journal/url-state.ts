// SPDX-License-Identifier: Apache-2.0
import type { ActQuery } from '../../api/types.ts'
import type { UrlState } from '../../components/use-url-state.ts'

export type JournalFilter = {
  /** A whole type, `design/product-created`, or a family, `design/`; empty: all. */
  readonly type: string
  readonly actor: string
  readonly subject: string
  /** Calendar dates, both included; empty: open. */
  readonly from: string
  readonly to: string
}

export const noFilter: JournalFilter = { type: '', actor: '', subject: '', from: '', to: '' }

/** A date as the browser's own field writes it; nothing else gets into a query. */
const dayOf = (text = ''): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : ''

export const journalUrl: UrlState<JournalFilter> = {
  parse: ({ type = '', actor = '', subject = '', from, to }) => ({
    type,
    actor,
    subject,
    from: dayOf(from),
    to: dayOf(to),
  }),
  format: (filter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '')),
}

/** The same filter as the API's query. Days begin and end where the reader is, as the times on the page do. */
export function toActQuery({ type, actor, subject, from, to }: JournalFilter): Omit<ActQuery, 'cursor'> {
  return {
    ...(type !== '' && { type }),
    ...(actor !== '' && { actor }),
    ...(subject !== '' && { subject }),
    ...(from !== '' && { from: startOf(from).toISOString() }),
    ...(to !== '' && { to: startOf(to, 1).toISOString() }),
  }
}

/** Midnight at the beginning of a day, or of one so many days later; days are not all 24 hours long. */
function startOf(day: string, daysLater = 0): Date {
  const start = new Date(`${day}T00:00:00`)
  start.setDate(start.getDate() + daysLater)
  return start
}

export const isFiltered = (filter: JournalFilter): boolean =>
  Object.values(filter).some((value) => value !== '')
