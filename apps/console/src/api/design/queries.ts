// SPDX-License-Identifier: Apache-2.0
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, take } from '../client.ts'
import type { FindingQuery, Judged } from '../types.ts'

const CLOCK_MS = 60_000
const SYNCING_MS = 1_500

export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/overview', { signal })),
  refetchInterval: CLOCK_MS,
})

export const productsQuery = queryOptions({
  queryKey: ['products'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/products', { signal })),
})

export const productQuery = (productId: string) =>
  queryOptions({
    queryKey: ['products', productId],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/products/{productId}', { params: { path: { productId } }, signal })),
  })

export const releasesQuery = (productId: string) =>
  queryOptions({
    queryKey: ['products', productId, 'releases'],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/products/{productId}/releases', { params: { path: { productId } }, signal })),
  })

export const releaseQuery = (releaseId: string) =>
  queryOptions({
    queryKey: ['releases', releaseId],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/releases/{releaseId}', { params: { path: { releaseId } }, signal })),
  })

export const sbomsQuery = (releaseId: string) =>
  queryOptions({
    queryKey: ['releases', releaseId, 'sboms'],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/releases/{releaseId}/sboms', { params: { path: { releaseId } }, signal })),
  })

export const sbomQuery = (sbomId: string) =>
  queryOptions({
    queryKey: ['sboms', sbomId],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/sboms/{sbomId}', { params: { path: { sbomId } }, signal })),
  })

export const componentsQuery = (
  sbomId: string,
  query: { readonly q?: string; readonly unmatched?: boolean },
) =>
  infiniteQueryOptions({
    queryKey: ['sboms', sbomId, 'components', query],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/api/v1/sboms/{sbomId}/components', {
          params: {
            path: { sbomId },
            query: {
              ...(query.q && { q: query.q }),
              ...(query.unmatched && { unmatched: 'true' }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

export const findingsQuery = (query: Omit<FindingQuery, 'cursor'>) =>
  infiniteQueryOptions({
    queryKey: ['findings', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/api/v1/findings', {
          params: { query: { ...query, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

export const findingQuery = (findingId: string) =>
  queryOptions({
    queryKey: ['findings', findingId],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/findings/{findingId}', { params: { path: { findingId } }, signal })),
  })

/** What VEX documents of others say of a finding. */
export const vexEvidenceQuery = (findingId: string) =>
  queryOptions({
    queryKey: ['findings', findingId, 'vex-evidence'],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/findings/{findingId}/vex-evidence', { params: { path: { findingId } }, signal })),
  })

/** The VEX documents of others about a release. */
export const vexDocumentsQuery = (releaseId: string) =>
  queryOptions({
    queryKey: ['releases', releaseId, 'vex-documents'],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/v1/releases/{releaseId}/vex-documents', { params: { path: { releaseId } }, signal }),
      ),
  })

export const findingChangesQuery = (limit: number) =>
  queryOptions({
    queryKey: ['finding-changes', limit],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/finding-changes', { params: { query: { limit } }, signal })),
  })

/** What would follow from an assessment, without proposing it. */
export const judgementQuery = (findingId: string, judged: Judged) =>
  queryOptions({
    queryKey: ['judgement', findingId, judged],
    queryFn: ({ signal }) =>
      take(
        api.POST('/api/v1/findings/{findingId}/judgement', {
          params: { path: { findingId } },
          body: judged,
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: CLOCK_MS,
  })

/** The questions; for one finding also the answers that its evidence already gives. */
export const questionsQuery = (finding: string | undefined) =>
  queryOptions({
    queryKey: ['assessment-questions', finding ?? ''],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/v1/assessment-questions', {
          params: { query: finding === undefined ? {} : { finding } },
          signal,
        }),
      ),
    staleTime: CLOCK_MS,
  })

export const waitingQuery = queryOptions({
  queryKey: ['assessments', 'proposed'],
  refetchInterval: CLOCK_MS,
  queryFn: ({ signal }) =>
    take(api.GET('/api/v1/assessments', { params: { query: { state: 'proposed' } }, signal })),
})

export const deadlinesQuery = (state: 'open' | 'ended' | 'all') =>
  infiniteQueryOptions({
    queryKey: ['deadlines', state],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/api/v1/deadlines', {
          params: { query: { state, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

export const clockRulesQuery = queryOptions({
  queryKey: ['clock-rules'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/clock-rules', { signal })),
})

export const calendarsQuery = queryOptions({
  queryKey: ['holiday-calendars'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/holiday-calendars', { signal })),
})

export const policyQuery = queryOptions({
  queryKey: ['policy'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/policy', { signal })),
})

export const intelligenceQuery = queryOptions({
  queryKey: ['intelligence'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/intelligence', { signal })),
  refetchInterval: ({ state }) => (state.data?.syncing ? SYNCING_MS : CLOCK_MS),
})
