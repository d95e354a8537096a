// SPDX-License-Identifier: Apache-2.0
import { Alert } from '@mantine/core'
import type { Assessment } from '../../api/types.ts'
import { Icon } from '../../ui/icon.tsx'
import { Time } from '../../ui/time.tsx'
import classes from './review-notice.module.css'

/** What became known after a decision and speaks against its grounds. Nothing for one that no longer counts. */
export function ReviewNotice({ assessment }: { readonly assessment: Assessment }) {
  const { state, reviewSince, reviewReasons } = assessment
  if (reviewSince === null || (state !== 'in-force' && state !== 'proposed')) return null
  return (
    <Alert role="note" icon={<Icon name="alert" size={20} />} title="Due for review" classNames={classes}>
      <p style={{ margin: 0 }}>
        Since <Time at={reviewSince} as="date" /> more is known than when this was decided. The decision
        stands until another one takes its place.
      </p>
      <ul style={{ marginBottom: 0 }}>
        {reviewReasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </Alert>
  )
}
