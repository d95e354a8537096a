// SPDX-License-Identifier: Apache-2.0
import { ApiProblem } from '../../../../api/problem.ts'
import { queryClient } from '../../../../api/query-client.ts'

/**
 * A change of a case that somebody else changed meanwhile: what they did is fetched, so that it stands on the page beside the refusal.
 * What was typed stays in its form.
 */
export async function freshOnConflict<Result>(change: Promise<Result>): Promise<Result> {
  try {
    return await change
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 409) {
      void queryClient.invalidateQueries({ queryKey: ['cases'] })
    }
    throw error
  }
}
