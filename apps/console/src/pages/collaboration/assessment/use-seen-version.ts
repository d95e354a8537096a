// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { ApiProblem } from '../../../api/problem.ts'
import { queryClient } from '../../../api/query-client.ts'

/**
 * Sends a change as based on the version that stood on the page when the form was opened. When somebody else changed it meanwhile, the
 * refusal says so, what they did is fetched, what was typed stays, and sending it once more takes theirs as seen.
 */
export function useSeenVersion(version: number) {
  const [seen, setSeen] = useState<number | undefined>(version)
  return async <Result>(change: (basedOn: number) => Promise<Result>): Promise<Result> => {
    try {
      return await change(seen ?? version)
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 409) {
        setSeen(undefined)
        void queryClient.invalidateQueries({ queryKey: ['cases'] })
      }
      throw error
    }
  }
}
