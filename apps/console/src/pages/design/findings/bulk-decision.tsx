// SPDX-License-Identifier: Apache-2.0
import { proposeAssessments } from '../../../api/design/acts.ts'
import type { Finding } from '../../../api/types.ts'
import { AssessmentForm } from '../../../components/assessment/assessment-form.tsx'
import { formatQuantity } from '../../../ui/format/number.ts'
import { notify } from '../../../ui/notices.tsx'

type BulkDecisionProps = {
  readonly findings: readonly Finding[]
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** One assessment for several findings. The judgement is made for each by itself: one may be exploited, another not. */
export function BulkDecision({ findings, onDone, onCancel }: BulkDecisionProps) {
  return (
    <AssessmentForm
      findings={findings}
      submitLabel={`Propose for ${formatQuantity(findings.length, 'finding')}`}
      submit={(body) =>
        proposeAssessments(
          findings.map(({ id }) => id),
          body,
        )
      }
      onDone={() => {
        notify(`${formatQuantity(findings.length, 'decision')} proposed`)
        onDone()
      }}
      onCancel={onCancel}
    />
  )
}
