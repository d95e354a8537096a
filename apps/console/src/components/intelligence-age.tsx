// SPDX-License-Identifier: Apache-2.0
import type { Overview } from '../api/types.ts'
import { Status } from '../ui/status.tsx'

/** Claim D3 of the Oath: every fielded release was matched against feeds younger than this. */
export const FRESH_HOURS = 24

/** Whether what we know is younger than claim D3 asks. */
export function Freshness({
  intelligence,
}: {
  readonly intelligence: Pick<Overview['intelligence'], 'present' | 'fresh'>
}) {
  const { present, fresh } = intelligence
  if (!present) {
    return (
      <Status tone="notice" icon="alert">
        No index
      </Status>
    )
  }
  return fresh ? (
    <Status tone="good" icon="check" title={`The newest entry is younger than ${FRESH_HOURS} hours`}>
      Fresh
    </Status>
  ) : (
    <Status
      tone="warn"
      icon="alert"
      title={`The newest entry is older than ${FRESH_HOURS} hours: newer flaws are not known here`}
    >
      Stale
    </Status>
  )
}
