// SPDX-License-Identifier: Apache-2.0
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, take } from '../client.ts'
import type { Act, ActQuery } from '../types.ts'

const CLOCK_MS = 60_000
/** An act has its place in the log a moment after it was written. */
const PLACING_MS = 1_500

const isWaiting = ({ leafIndex, shown }: Act): boolean => leafIndex === null && shown !== null

export const actsQuery = (query: Omit<ActQuery, 'cursor'>) =>
  infiniteQueryOptions({
    queryKey: ['acts', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/api/v1/acts', {
          params: { query: { ...query, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isWaiting)) ? PLACING_MS : false,
  })

export const actQuery = (actId: string) =>
  queryOptions({
    queryKey: ['acts', actId],
    queryFn: ({ signal }) => take(api.GET('/api/v1/acts/{actId}', { params: { path: { actId } }, signal })),
    refetchInterval: ({ state }) => (state.data !== undefined && isWaiting(state.data) ? PLACING_MS : false),
  })

/** How the log stands: what is published, who witnesses it, whether it is written. */
export const logQuery = queryOptions({
  queryKey: ['log'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/log', { signal })),
  refetchInterval: CLOCK_MS,
})
