// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import {
  type CaseAssessments,
  caseAssessmentsQuery,
  proposeCaseAssessment,
  type Rubric,
  rubricQuery,
} from '../../../api/collaboration/assessments.ts'
import { caseQuery } from '../../../api/collaboration/cases.ts'
import { questionsQuery } from '../../../api/design/queries.ts'
import type { QuestionSet } from '../../../api/types.ts'
import { toLocation } from '../../../components/app-link.tsx'
import { SignNow, Step, VexFields } from '../../../components/assessment/assessment-form.tsx'
import { ControlsField } from '../../../components/assessment/controls-field.tsx'
import { QuestionField } from '../../../components/assessment/question-field.tsx'
import { SeverityChoice } from '../../../components/assessment/severity-choice.tsx'
import { checkAssessment, type SuggestedVex } from '../../../components/assessment/values.ts'
import { errorOf } from '../../../components/form/field-errors.ts'
import { CheckField, TextAreaField, TextField } from '../../../components/form/fields.tsx'
import { FormShell } from '../../../components/form/form-shell.tsx'
import { useForm } from '../../../components/form/use-form.ts'
import { LoadedPage } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { usePathParameter } from '../../../components/use-url-state.ts'
import { paths } from '../../../paths.ts'
import { formatQuantity } from '../../../ui/format/number.ts'
import { notify } from '../../../ui/notices.tsx'
import classes from './assessment.module.css'
import { RubricFields } from './rubric-fields.tsx'
import { useSeenVersion } from './use-seen-version.ts'
import {
  type CaseAssessmentValues,
  fromCaseAssessment,
  noCaseValues,
  openSuggestions,
  toCaseInput,
} from './values.ts'
import { useFollowing, WhatFollows } from './what-follows.tsx'

/** The assessment of a case: score by the rubric, harm, conclusion, what users are told. */
export function CaseAssessmentPage() {
  const caseId = usePathParameter('caseId')
  const file = useQuery(caseQuery(caseId))
  const rubric = useQuery(rubricQuery)
  const questions = useQuery(questionsQuery(undefined))
  const standing = useQuery(caseAssessmentsQuery(caseId))
  return (
    <LoadedPage query={file}>
      {({ number, title }) => (
        <LoadedPage query={rubric}>
          {(loadedRubric) => (
            <LoadedPage query={questions}>
              {(set) => (
                <LoadedPage query={standing}>
                  {(before) => (
                    <Page
                      title="Assess the case"
                      crumbs={[
                        ['Cases', paths.cases()],
                        [`${number} ${title}`, paths.case(caseId)],
                      ]}
                      intro="What stays open counts as unknown, which is the worst case. Two people sign: product security and clinical safety."
                    >
                      <AssessmentForm caseId={caseId} rubric={loadedRubric} set={set} before={before} />
                    </Page>
                  )}
                </LoadedPage>
              )}
            </LoadedPage>
          )}
        </LoadedPage>
      )}
    </LoadedPage>
  )
}

type AssessmentFormProps = {
  readonly caseId: string
  readonly rubric: Rubric
  readonly set: QuestionSet
  readonly before: CaseAssessments
}

function AssessmentForm({ caseId, rubric, set, before }: AssessmentFormProps) {
  const navigate = useNavigate()
  const assessmentTab = paths.case(caseId, { tab: 'assessment' })
  const earlier = before.proposed ?? before.inForce
  const basedOnSeen = useSeenVersion(before.latestVersion)
  // The form must know what the judgement suggests when it is checked, and the judgement needs the form's values.
  const suggestion: { current: SuggestedVex | undefined } = { current: undefined }
  const form = useForm({
    initial: earlier === null ? noCaseValues : fromCaseAssessment(earlier),
    check: (values: CaseAssessmentValues) => checkAssessment(values, suggestion.current),
    submit: (values) =>
      basedOnSeen((basedOn) =>
        proposeCaseAssessment(caseId, {
          basedOn,
          assessment: toCaseInput(values, suggestion.current),
          ...(values.signAs !== '' && { signAs: values.signAs }),
        }),
      ),
    onDone: () => {
      notify('Assessment proposed')
      void navigate(toLocation(assessmentTab))
    },
  })
  const { values, errors } = form
  const following = useFollowing(caseId, values)
  suggestion.current = following.isJudged ? following.judgement.data?.judgement.vex : undefined
  const suggested = openSuggestions(following.judgement.data?.suggested ?? {}, values.answers)
  const open = Object.keys(suggested).length
  return (
    <div className={classes['columns']}>
      <FormShell
        form={form}
        submitLabel="Propose the assessment"
        cancelHref={assessmentTab}
        label="Assessment of the case"
        wide
      >
        <Step
          number={1}
          title="How bad is the flaw?"
          help="The rubric for CVSS in medical devices, by MITRE for FDA. Scores change beside the form as you answer."
        >
          <RubricFields
            rubric={rubric}
            answers={values.rubric}
            onChange={(answers) => form.set({ rubric: answers })}
          />
        </Step>
        <Step
          number={2}
          title="How badly could a patient be hurt?"
          help="If it is exploited, in a reasonable worst case."
        >
          <SeverityChoice
            severities={set.severities}
            value={values.severity}
            error={errors['severity']}
            onChange={(severity) => form.set({ severity })}
          />
          <TextField
            form={form}
            name="severityBecause"
            label="Which hazard"
            description="From the risk file."
          />
          <CheckField
            form={form}
            name="phiOnly"
            label="It can do nothing but disclose health information"
            description="Then it is a matter for routine updates, and for privacy law."
          />
        </Step>
        <Step number={3} title="Can it be exploited on these devices?">
          {open === 0 ? null : (
            <Button
              variant="default"
              size="sm"
              onClick={() => form.set({ answers: { ...values.answers, ...suggested } })}
            >
              Take {formatQuantity(open, 'answer')} over from the rubric
            </Button>
          )}
          {set.questions.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              given={values.answers[question.id]}
              suggested={undefined}
              error={errorOf(errors, `answers/${question.id}`)}
              onChange={(answer) => form.set({ answers: { ...values.answers, [question.id]: answer } })}
            />
          ))}
        </Step>
        <Step number={4} title="What is in place, and why do you judge so?">
          <ControlsField
            controls={values.controls}
            errors={errors}
            onChange={(controls) => form.set({ controls })}
          />
          <TextAreaField
            form={form}
            name="rationale"
            label="Rationale"
            description="In words that the second signer can check."
            required
          />
        </Step>
        <Step
          number={5}
          title="What do you tell your users, and by when is it mended?"
          help="It goes into the 30-day notice, the advisory and VEX."
        >
          <VexFields form={form} suggested={suggestion.current} />
          <TextAreaField
            form={form}
            name="remediationPlan"
            label="Remediation plan"
            description="How the risk is brought down, by when, and why it takes that long."
          />
        </Step>
        <div className={classes['below']}>
          <WhatFollows {...following} />
        </div>
        <SignNow form={form} />
      </FormShell>
      <div className={classes['beside']}>
        <WhatFollows {...following} />
      </div>
    </div>
  )
}
