// SPDX-License-Identifier: Apache-2.0
import type { DecisionState, FindingQuery, PolicyOutcome, Severity } from '../../../api/types.ts'
import { decisionWords, keysOf, policyWords, severityWords } from '../../../components/status/words.ts'
import type { Search, UrlState } from '../../../components/use-url-state.ts'

export const sortWords = {
  risk: 'Most dangerous first',
  severity: 'Severity of the flaw',
  epss: 'Likely to be exploited (EPSS)',
  due: 'Deadline',
  component: 'Component',
  newest: 'Newest',
} as const satisfies Record<NonNullable<FindingQuery['sort']>, string>

export const standingWords = {
  open: 'Open',
  closed: 'Closed',
  all: 'Open and closed',
} as const satisfies Record<NonNullable<FindingQuery['state']>, string>

export type FindingFilter = {
  readonly product: string
  readonly release: string
  readonly state: keyof typeof standingWords
  readonly decision: readonly DecisionState[]
  readonly severity: readonly Severity[]
  readonly policy: readonly PolicyOutcome[]
  readonly kev: boolean
  readonly review: boolean
  readonly proposals: boolean
  readonly q: string
  readonly sort: keyof typeof sortWords
}

export const noFilter: FindingFilter = {
  product: '',
  release: '',
  state: 'open',
  decision: [],
  severity: [],
  policy: [],
  kev: false,
  review: false,
  proposals: false,
  q: '',
  sort: 'risk',
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

export const findingsUrl: UrlState<FindingFilter> = {
  parse: (search) => ({
    product: search['product'] ?? '',
    release: search['release'] ?? '',
    state: oneOf(keysOf(standingWords), search['state'], 'open'),
    decision: someOf(keysOf(decisionWords), search['decision']),
    severity: someOf(keysOf(severityWords), search['severity']),
    policy: someOf(keysOf(policyWords), search['policy']),
    kev: search['kev'] === 'true',
    review: search['review'] === 'true',
    proposals: search['proposals'] === 'true',
    q: search['q'] ?? '',
    sort: oneOf(keysOf(sortWords), search['sort'], 'risk'),
  }),
  format: formatFilter,
}

function formatFilter(filter: FindingFilter): Search {
  const { product, release, state, decision, severity, policy, kev, review, proposals, q, sort } = filter
  return {
    ...(product !== '' && { product }),
    ...(release !== '' && { release }),
    ...(state !== 'open' && { state }),
    ...(decision.length > 0 && { decision: decision.join(',') }),
    ...(severity.length > 0 && { severity: severity.join(',') }),
    ...(policy.length > 0 && { policy: policy.join(',') }),
    ...(kev && { kev: 'true' }),
    ...(review && { review: 'true' }),
    ...(proposals && { proposals: 'true' }),
    ...(q !== '' && { q }),
    ...(sort !== 'risk' && { sort }),
  }
}

export const PAGE_SIZE = 100

/** The same filter as the API's query. */
export const toFindingQuery = (filter: FindingFilter): Omit<FindingQuery, 'cursor'> =>
  ({ ...formatFilter(filter), limit: PAGE_SIZE }) as Omit<FindingQuery, 'cursor'> // the words are the API's own

/** How many filters narrow the list; the order and the search text narrow nothing by themselves. */
export const countFilters = ({
  product,
  release,
  state,
  decision,
  severity,
  policy,
  kev,
  review,
  proposals,
}: FindingFilter): number =>
  [
    product !== '',
    release !== '',
    state !== 'open',
    decision.length > 0,
    severity.length > 0,
    policy.length > 0,
    kev,
    review,
    proposals,
  ].filter(Boolean).length
