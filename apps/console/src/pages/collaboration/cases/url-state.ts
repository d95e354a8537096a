// SPDX-License-Identifier: Apache-2.0
import type { CaseQuery, CaseState, Priority } from '../../../api/collaboration/cases.ts'
import { keysOf } from '../../../components/status/words.ts'
import type { Search, UrlState } from '../../../components/use-url-state.ts'
import { caseStateWords, priorityWords } from './case-words.ts'

export const sortWords = {
  waiting: 'What waits first',
  newest: 'Newest',
  due: 'Deadline',
  priority: 'Priority',
} as const satisfies Record<NonNullable<CaseQuery['sort']>, string>

export const standingWords = {
  open: 'Open',
  ended: 'Ended',
  all: 'Open and ended',
} as const

export type CaseFilter = {
  readonly standing: keyof typeof standingWords
  readonly state: readonly CaseState[]
  readonly priority: readonly Priority[]
  readonly product: string
  readonly assignee: string
  readonly tag: string
  readonly waiting: boolean
  readonly overdue: boolean
  readonly q: string
  readonly sort: keyof typeof sortWords
}

export const noFilter: CaseFilter = {
  standing: 'open',
  state: [],
  priority: [],
  product: '',
  assignee: '',
  tag: '',
  waiting: false,
  overdue: false,
  q: '',
  sort: 'waiting',
}

const oneOf = <Word extends string>(
  words: readonly Word[],
  text: string | undefined,
  otherwise: Word,
): Word => words.find((word) => word === text) ?? otherwise

/** The known words of `a,b`, in the order of the scale and each once, so that one filter has one address. */
const someOf = <Word extends string>(words: readonly Word[], text = ''): readonly Word[] => {
  const asked = text.split(',')
  return words.filter((word) => asked.includes(word))
}

export const casesUrl: UrlState<CaseFilter> = {
  parse: (search) => ({
    standing: oneOf(keysOf(standingWords), search['standing'], 'open'),
    state: someOf(keysOf(caseStateWords), search['state']),
    priority: someOf(keysOf(priorityWords), search['priority']),
    product: search['product'] ?? '',
    assignee: search['assignee'] ?? '',
    tag: search['tag'] ?? '',
    waiting: search['waiting'] === 'true',
    overdue: search['overdue'] === 'true',
    q: search['q'] ?? '',
    sort: oneOf(keysOf(sortWords), search['sort'], 'waiting'),
  }),
  format: formatFilter,
}

function formatFilter(filter: CaseFilter): Search {
  const { standing, state, priority, waiting, overdue, sort, ...texts } = filter
  return {
    ...(standing === 'open' ? {} : { standing }),
    ...(state.length === 0 ? {} : { state: state.join(',') }),
    ...(priority.length === 0 ? {} : { priority: priority.join(',') }),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
    ...(waiting ? { waiting: 'true' } : {}),
    ...(overdue ? { overdue: 'true' } : {}),
    ...(sort === 'waiting' ? {} : { sort }),
  }
}

/** How many filters narrow the list; the words searched for stand in their own field. */
export const countFilters = (filter: CaseFilter): number =>
  Object.keys(formatFilter(filter)).filter((name) => name !== 'q' && name !== 'sort').length

/** The filter as the server takes it. */
export function toQuery(filter: CaseFilter): Omit<CaseQuery, 'cursor'> {
  const { standing, state, priority, product, assignee, tag, waiting, overdue, q, sort } = filter
  return {
    sort,
    // Whoever names a state means it, also where it is none of the open ones.
    ...(standing === 'all' || state.length > 0 ? {} : { open: standing === 'open' ? 'true' : 'false' }),
    ...(state.length === 0 ? {} : { state: state.join(',') }),
    ...(priority.length === 0 ? {} : { priority: priority.join(',') }),
    ...(product && { product }),
    ...(assignee && { assignee }),
    ...(tag && { tag }),
    ...(waiting && { waiting: 'true' }),
    ...(overdue && { overdue: 'true' }),
    ...(q && { q }),
  }
}
