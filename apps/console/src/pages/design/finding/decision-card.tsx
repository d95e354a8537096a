// SPDX-License-Identifier: Apache-2.0
import { Group } from '@mantine/core'
import { proposeAssessment } from '../../../api/design/acts.ts'
import type { Assessment, FindingDetail } from '../../../api/types.ts'
import { AssessmentBody } from '../../../components/assessment/assessment-body.tsx'
import { AssessmentForm } from '../../../components/assessment/assessment-form.tsx'
import { SignButtons } from '../../../components/assessment/sign-buttons.tsx'
import { fromAssessment } from '../../../components/assessment/values.ts'
import { useUnavailable } from '../../../components/session.tsx'
import { AssessmentStanding } from '../../../components/status/statuses.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Card } from '../../../ui/card.tsx'
import { notify } from '../../../ui/notices.tsx'
import classes from './decision-card.module.css'
import { Withdraw } from './withdraw.tsx'

type DecisionCardProps = { readonly finding: FindingDetail; readonly onAssess: () => void }

const isProposed = ({ state }: Assessment): boolean => state === 'proposed'
const isInForce = ({ state }: Assessment): boolean => state === 'in-force'

/** The decision that counts: the one that waits for signatures, the one in force, or none yet. */
export function DecisionCard({ finding, onAssess }: DecisionCardProps) {
  const unavailable = useUnavailable('assessments:propose')
  const proposed = finding.assessments.find(isProposed)
  const inForce = finding.assessments.find(isInForce)
  const decide = (label: string, isMain: boolean) => (
    <ActionButton
      size="sm"
      variant={isMain ? 'filled' : 'default'}
      unavailable={
        finding.state === 'closed'
          ? 'The finding is closed; it no longer applies to this release.'
          : unavailable
      }
      onClick={onAssess}
    >
      {label}
    </ActionButton>
  )
  if (proposed === undefined && inForce === undefined) {
    return (
      <Card title="Decision" tone={finding.kev ? 'danger' : 'plain'}>
        <div className={classes['open']}>
          <p>
            {finding.kev
              ? 'Nobody has decided yet, and this flaw is exploited in the wild. Judge how badly a patient could be hurt.'
              : 'Nobody has decided yet. Judge whether it can be exploited on this device and how badly a patient could be hurt.'}
          </p>
          {decide('Decide', true)}
        </div>
      </Card>
    )
  }
  return (
    <>
      {proposed === undefined ? null : (
        <Card
          title="Proposed decision"
          aside={<AssessmentStanding state="proposed" />}
          actions={decide('Propose another', false)}
        >
          <AssessmentBody assessment={proposed} />
          <Group mt="md" gap="xs" align="flex-start">
            <SignButtons assessment={proposed} />
            <Withdraw assessment={proposed} />
          </Group>
        </Card>
      )}
      {inForce === undefined ? null : (
        <Card
          title="Decision in force"
          aside={<AssessmentStanding state="in-force" />}
          actions={proposed === undefined ? decide('Decide anew', false) : undefined}
        >
          <AssessmentBody assessment={inForce} />
        </Card>
      )}
    </>
  )
}

type AssessCardProps = { readonly finding: FindingDetail; readonly onClose: () => void }

/** The harm assessment of this finding, starting from the decision before it if there is one. */
export function AssessCard({ finding, onClose }: AssessCardProps) {
  const before = finding.assessments.find(isProposed) ?? finding.assessments.find(isInForce)
  return (
    <Card title="Harm assessment" tone="raised" takesFocus>
      <AssessmentForm
        findings={[finding]}
        initial={before === undefined ? undefined : fromAssessment(before)}
        submitLabel="Propose the decision"
        submit={(body) => proposeAssessment(finding.id, body)}
        onDone={() => {
          notify('Decision proposed')
          onClose()
        }}
        onCancel={onClose}
      />
    </Card>
  )
}
