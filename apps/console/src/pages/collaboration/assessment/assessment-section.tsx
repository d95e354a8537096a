// SPDX-License-Identifier: Apache-2.0
import { Group } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import {
  adoptCaseAssessment,
  type CaseAssessment,
  type CaseAssessments,
  type CaseFinding,
  caseAssessmentsQuery,
} from '../../../api/collaboration/assessments.ts'
import { TextLink } from '../../../components/app-link.tsx'
import { Signatures } from '../../../components/assessment/assessment-body.tsx'
import { Reasons } from '../../../components/assessment/judgement-preview.tsx'
import { formatComponentKey } from '../../../components/change-words.ts'
import { Copyable } from '../../../components/copyable.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { ProblemAlert } from '../../../components/problem.tsx'
import { useUnavailable } from '../../../components/session.tsx'
import { HarmSeverity } from '../../../components/status/harm.tsx'
import {
  AssessmentStanding,
  Decision,
  Exploitability,
  FlawSeverity,
  VexStatus,
} from '../../../components/status/statuses.tsx'
import { paths } from '../../../paths.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Fact, Facts } from '../../../ui/facts.tsx'
import { formatQuantity } from '../../../ui/format/number.ts'
import { notify } from '../../../ui/notices.tsx'
import { Status } from '../../../ui/status.tsx'
import { Time } from '../../../ui/time.tsx'
import classes from './assessment.module.css'
import { Patients } from './patients.tsx'
import { SignCaseButtons, WithdrawCase } from './signing.tsx'

/** How badly the case's flaw can hurt patients: what counts, what waits for signatures, and what its findings say. */
export function CaseAssessmentSection({ caseId }: { readonly caseId: string }) {
  const query = useQuery(caseAssessmentsQuery(caseId))
  return <Loaded query={query}>{(standing) => <Assessments caseId={caseId} standing={standing} />}</Loaded>
}

type AssessmentsProps = { readonly caseId: string; readonly standing: CaseAssessments }

function Assessments({ caseId, standing }: AssessmentsProps) {
  const { inForce, proposed, earlier, patients, findings } = standing
  const navigate = useNavigate()
  const unavailable = useUnavailable('assessments:propose')
  const isNew = inForce === null && proposed === null
  const assess = (
    <ActionButton
      size="xs"
      variant={isNew ? 'filled' : 'default'}
      unavailable={unavailable}
      onClick={() => void navigate({ to: paths.caseAssessment(caseId) })}
    >
      {isNew ? 'Assess' : 'Assess anew'}
    </ActionButton>
  )
  return (
    <>
      {isNew ? (
        <Card title="Assessment" actions={assess}>
          <Empty icon="undecided" title="Nobody assessed the case yet">
            <p>
              Answer the rubric’s questions and say how badly a patient could be hurt. Scores, the conclusion
              and the clocks follow.
            </p>
          </Empty>
        </Card>
      ) : null}
      {proposed === null ? null : (
        <Card
          title={`Proposed assessment, version ${proposed.version}`}
          aside={<AssessmentStanding state="proposed" />}
          actions={assess}
        >
          <Body assessment={proposed} />
          <Group mt="md" gap="xs" align="flex-start">
            <SignCaseButtons assessment={proposed} />
            <WithdrawCase assessment={proposed} />
          </Group>
        </Card>
      )}
      {inForce === null ? null : (
        <Card
          title={`Assessment in force, version ${inForce.version}`}
          aside={<AssessmentStanding state="in-force" />}
          actions={proposed === null ? assess : undefined}
        >
          <Body assessment={inForce} />
        </Card>
      )}
      <Card title="Patients exposed" aside="Counted now">
        <Patients patients={patients} />
      </Card>
      {findings.length === 0 ? null : <FindingsCard caseId={caseId} standing={standing} />}
      {earlier.length === 0 ? null : <Earlier assessments={earlier} />}
    </>
  )
}

function Body({ assessment }: { readonly assessment: CaseAssessment }) {
  const { conclusion, severity, exploitability, vexStatus, cvss, controls, patients } = assessment
  const facts: readonly Fact[] = [
    ['Hazard', assessment.severityBecause],
    ['Controls in place', controls.map(({ title, evidence }) => `${title} (${evidence})`).join('; ')],
    ['Users should', assessment.actionStatement],
    ['Impact', assessment.impactStatement],
    ['Remediation plan', assessment.remediationPlan],
  ]
  return (
    <>
      <div className={classes['statuses']}>
        <Decision state={conclusion} />
        <HarmSeverity severity={severity} />
        <Exploitability level={exploitability} />
        <VexStatus status={vexStatus} />
      </div>
      <ul className={classes['plain']}>
        {cvss.map(({ version, vector, score, severity: rating }) => (
          <li key={version}>
            CVSS {version} <FlawSeverity severity={rating} score={score} /> <code>{vector}</code>
          </li>
        ))}
      </ul>
      <p className={classes['text']}>{assessment.rationale}</p>
      <Facts facts={facts.filter(([, value]) => value !== null && value !== '')} />
      <details>
        <summary>How the conclusion follows, and the patients counted then</summary>
        <Reasons reasons={assessment.reasons} />
        <Patients patients={patients} />
        <Copyable label="Extended vector" value={assessment.extendedVector} />
      </details>
      <Signatures assessment={assessment} />
    </>
  )
}

const agreementWords = {
  agrees: { tone: 'good', icon: 'check', label: 'Says the same' },
  proposed: { tone: 'waiting', icon: 'clock', label: 'The same is proposed' },
  differs: { tone: 'warn', icon: 'alert', label: 'Says something else' },
  undecided: { tone: 'notice', icon: 'undecided', label: 'Not decided' },
} as const

/** The decisions about the findings of this flaw beside the assessment: a release can hurt a patient in another way. */
function FindingsCard({ caseId, standing }: AssessmentsProps) {
  const { findings, inForce } = standing
  const unavailable = useUnavailable('assessments:propose')
  const adopting = useMutation({
    mutationFn: () => adoptCaseAssessment(caseId),
    onSuccess: ({ proposed }) => notify(`Proposed for ${formatQuantity(proposed.length, 'finding')}`),
  })
  const open = findings.filter(({ agreement }) => agreement === 'differs' || agreement === 'undecided')
  return (
    <Card
      title="Findings of this flaw"
      aside={String(findings.length)}
      actions={
        inForce === null || open.length === 0 ? undefined : (
          <ActionButton
            size="xs"
            variant="default"
            unavailable={unavailable}
            loading={adopting.isPending}
            onClick={() => adopting.mutate()}
          >
            Propose the assessment for {formatQuantity(open.length, 'finding')}
          </ActionButton>
        )
      }
    >
      {adopting.error === null ? null : <ProblemAlert error={adopting.error} />}
      <ul className={classes['plain']}>
        {findings.map((finding) => (
          <FindingLine key={finding.findingId} finding={finding} />
        ))}
      </ul>
    </Card>
  )
}

function FindingLine({ finding }: { readonly finding: CaseFinding }) {
  const { findingId, product, release, component, agreement, conclusion } = finding
  const { tone, icon, label } = agreementWords[agreement]
  return (
    <li>
      <TextLink href={paths.finding(findingId)}>{`${product.name} ${release.version}`}</TextLink>{' '}
      {formatComponentKey(component)}{' '}
      <Status tone={tone} icon={icon}>
        {label}
      </Status>{' '}
      {conclusion === null ? null : <Decision state={conclusion} />}
    </li>
  )
}

function Earlier({ assessments }: { readonly assessments: readonly CaseAssessment[] }) {
  return (
    <Card title="Earlier versions" aside={String(assessments.length)}>
      {assessments.map((assessment) => (
        <details key={assessment.id}>
          <summary>
            Version {assessment.version}, proposed <Time at={assessment.proposedAt} /> by{' '}
            {assessment.proposedBy.name}: {assessment.state === 'withdrawn' ? 'withdrawn' : 'superseded'}
          </summary>
          <p className={classes['hint']}>{assessment.endedReason}</p>
          <Body assessment={assessment} />
        </details>
      ))}
    </Card>
  )
}
