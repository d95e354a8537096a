// SPDX-License-Identifier: Apache-2.0
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { sessionQuery } from './identity/queries.ts'
import { ApiProblem } from './problem.ts'

/** Long enough for the parts of one page to share an answer; whoever opens a page sees what others did a moment ago. */
const FRESH_MS = 500
const MAX_RETRIES = 2

/** The server's refusals are answers; only a missing answer or a server in trouble is worth asking again. */
function isWorthRetrying(failures: number, error: unknown): boolean {
  if (failures >= MAX_RETRIES) return false
  return error instanceof ApiProblem && (error.status === 0 || error.status >= 502)
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteSignedOut }),
  mutationCache: new MutationCache({
    onError: noteSignedOut,
    // Whatever a person does here can change counts on any page, and asking again is cheap: all that is shown is
    // fetched again, the rest when it is next shown.
    // Signing out is the exception: nothing may be asked any more.
    onSuccess: (_data, _variables, _result, mutation) => {
      if (mutation.meta?.['endsSession'] !== true) void queryClient.invalidateQueries()
    },
  }),
  defaultOptions: {
    // `always`: the server may be this very machine or stand in a network of its own, so the browser's opinion of being
    // online says nothing. Only an answer does.
    queries: {
      networkMode: 'always',
      staleTime: FRESH_MS,
      retry: isWorthRetrying,
      throwOnError: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** The session ended while the page was open: the shell then leads to the sign-in page and back. */
function noteSignedOut(error: Error): void {
  if (error instanceof ApiProblem && error.status === 401)
    queryClient.setQueryData(sessionQuery.queryKey, null)
}
