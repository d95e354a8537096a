// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../client.ts'
import { ApiProblem } from '../problem.ts'
import type { Session } from '../types.ts'

const SESSION_MS = 5 * 60_000

/** Who is signed in; null: nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await take(api.GET('/api/v1/session', { signal }))
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return null
      throw error
    }
  },
  staleTime: SESSION_MS,
})

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/setup', { signal })),
  staleTime: 0,
})

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/people', { signal })),
})

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/api-keys', { signal })),
})

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/sessions', { signal })),
})
