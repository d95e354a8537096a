// SPDX-License-Identifier: Apache-2.0
import { useDebouncedValue } from '@mantine/hooks'
import { useQueries } from '@tanstack/react-query'
import { judgementQuery } from '../../api/design/queries.ts'
import type { Finding, Judged, Judgement } from '../../api/types.ts'

/** Asking about each of several hundred findings would hold the server up for a preview; these many give the picture. */
export const PREVIEWED = 20
const TYPING_MS = 250

/** What is judged of a finding's row: enough to name it. */
export type JudgedFinding = Pick<Finding, 'id' | 'vulnerability' | 'component'>

export type Previewed = {
  readonly finding: JudgedFinding
  readonly judgement: Judgement | undefined
  readonly error: Error | null
}

/** Never sent: the queries are off until there is something to judge. */
const nothing: Judged = { answers: {}, severity: 'negligible', phiOnly: false, controls: [] }

/** What would follow for each finding, asked again whenever the typing pauses. */
export function useJudgements(
  findings: readonly JudgedFinding[],
  judged: Judged | undefined,
): readonly Previewed[] {
  const [settled] = useDebouncedValue(judged, TYPING_MS)
  const previewed = findings.slice(0, PREVIEWED)
  const results = useQueries({
    queries: previewed.map(({ id }) => ({
      ...judgementQuery(id, settled ?? nothing),
      enabled: settled !== undefined,
    })),
  })
  return previewed.map((finding, at) => ({
    finding,
    judgement: settled === undefined ? undefined : results[at]?.data,
    error: results[at]?.error ?? null,
  }))
}
