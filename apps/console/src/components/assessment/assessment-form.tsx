// SPDX-License-Identifier: Apache-2.0
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { questionsQuery } from '../../api/design/queries.ts'
import type { AssessmentInput, QuestionSet, Signatory } from '../../api/types.ts'
import { errorOf } from '../form/field-errors.ts'
import { CheckField, SelectField, TextAreaField, TextField } from '../form/fields.tsx'
import { FormShell } from '../form/form-shell.tsx'
import { type Form, useForm } from '../form/use-form.ts'
import { Loaded } from '../loaded.tsx'
import { useSession } from '../session.tsx'
import {
  justificationText,
  justificationWords,
  keysOf,
  signatoryWords,
  signPermission,
  vexWords,
} from '../status/words.ts'
import classes from './assessment-form.module.css'
import { ControlsField } from './controls-field.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import { QuestionField } from './question-field.tsx'
import { SeverityChoice } from './severity-choice.tsx'
import { type JudgedFinding, useJudgements } from './use-judgements.ts'
import {
  type AssessmentValues,
  checkAssessment,
  commonSuggestion,
  noValues,
  type SuggestedVex,
  toAssessmentInput,
  toJudged,
} from './values.ts'

type Proposed = { readonly assessment: AssessmentInput; readonly signAs?: Signatory }

type AssessmentFormProps = {
  /** What the assessment is about: one finding, or several that are decided alike. */
  readonly findings: readonly JudgedFinding[]
  /** An earlier decision to start from. */
  readonly initial?: AssessmentValues | undefined
  readonly submitLabel: string
  readonly submit: (body: Proposed) => Promise<unknown>
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** The harm assessment: can it be exploited on this device, and how badly could a patient be hurt? */
export function AssessmentForm(props: AssessmentFormProps) {
  const only = props.findings.length === 1 ? props.findings[0]?.id : undefined
  const questions = useQuery(questionsQuery(only))
  return <Loaded query={questions}>{(set) => <FilledForm {...props} set={set} />}</Loaded>
}

function FilledForm(props: AssessmentFormProps & { readonly set: QuestionSet }) {
  const { findings, set, submitLabel, submit, onDone, onCancel } = props
  const { initial = { ...noValues, answers: set.suggested } } = props
  // The form must know what the judgement suggests when it is checked, and the judgement needs the form's values.
  const suggestion: { current: SuggestedVex | undefined } = { current: undefined }
  const form = useForm({
    initial,
    check: (values: AssessmentValues) => checkAssessment(values, suggestion.current),
    submit: (values) =>
      submit({
        assessment: toAssessmentInput(values, suggestion.current),
        ...(values.signAs !== '' && { signAs: values.signAs }),
      }),
    onDone,
  })
  const { values, errors } = form
  const judged = toJudged(values)
  const previewed = useJudgements(findings, judged)
  suggestion.current = commonSuggestion(previewed.map(({ judgement }) => judgement))
  // In two places, of which one is shown: beside the form where there is room, else before the signature.
  const preview = (
    <PreviewPanel previewed={previewed} total={findings.length} isJudged={judged !== undefined} />
  )
  return (
    <div className={classes['columns']}>
      <FormShell form={form} submitLabel={submitLabel} onCancel={onCancel} label="Harm assessment" wide>
        <Step
          number={1}
          title="Can it be exploited on this device?"
          help="What stays open counts as unknown, which is the worst case."
        >
          {set.questions.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              given={values.answers[question.id]}
              suggested={set.suggested[question.id]}
              error={errorOf(errors, `answers/${question.id}`)}
              onChange={(answer) => form.set({ answers: { ...values.answers, [question.id]: answer } })}
            />
          ))}
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
        <Step number={3} title="What is in place, and why do you judge so?">
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
          number={4}
          title="What do you tell your users?"
          help="It goes into the VEX document of the release."
        >
          <VexFields form={form} suggested={suggestion.current} />
        </Step>
        <div className={classes['below']}>{preview}</div>
        <SignNow form={form} />
      </FormShell>
      <div className={classes['beside']}>{preview}</div>
    </div>
  )
}

type StepProps = {
  readonly number: number
  readonly title: string
  readonly help?: string
  readonly children: ReactNode
}

/** One part of the form, in the order in which a person thinks. */
export function Step({ number, title, help, children }: StepProps) {
  return (
    <section className={classes['step']}>
      <h2 className={classes['title']}>
        <span className={classes['number']} aria-hidden="true">
          {number}
        </span>
        {title}
      </h2>
      {help === undefined ? null : <p className={classes['hint']}>{help}</p>}
      <Stack gap="md" mt="sm">
        {children}
      </Stack>
    </section>
  )
}

type VexFieldsProps = {
  readonly form: Form<AssessmentValues>
  readonly suggested: SuggestedVex | undefined
}

export function VexFields({ form, suggested }: VexFieldsProps) {
  const { vexStatus } = form.values
  const effective = vexStatus === '' ? suggested?.status : vexStatus
  const reason = justificationText(suggested?.justification)
  return (
    <>
      <SelectField
        form={form}
        name="vexStatus"
        label="VEX status"
        placeholder={
          suggested === undefined ? 'Choose a status' : `As suggested: ${vexWords[suggested.status].label}`
        }
        {...(suggested !== undefined && { description: suggested.because })}
        options={keysOf(vexWords).map((value) => ({ value, label: vexWords[value].label }))}
      />
      {effective === 'not_affected' ? (
        <>
          <SelectField
            form={form}
            name="vexJustification"
            label="Why it is not affected"
            placeholder={reason === undefined ? 'No reason chosen' : `As suggested: ${reason}`}
            options={keysOf(justificationWords).map((value) => ({ value, label: justificationWords[value] }))}
          />
          <TextAreaField form={form} name="impactStatement" label="Impact statement" minRows={2} />
        </>
      ) : null}
      {effective === 'affected' ? (
        <TextAreaField
          form={form}
          name="actionStatement"
          label="What users should do"
          description="Until a fix is there, and when it is."
          minRows={2}
          required
        />
      ) : null}
    </>
  )
}

/** Whoever proposes may sign at once in a role that they hold; the other role belongs to someone else. */
export function SignNow({ form }: { readonly form: Form<AssessmentValues> }) {
  const { permissions } = useSession()
  const held = keysOf(signatoryWords).filter((signatory) => permissions.includes(signPermission[signatory]))
  if (held.length === 0) return null
  return (
    <SelectField
      form={form}
      name="signAs"
      label="Your signature"
      description="A decision comes into force when product security and clinical safety, two different people, have signed."
      placeholder="Propose without signing"
      options={held.map((value) => ({ value, label: `Sign now as ${signatoryWords[value].toLowerCase()}` }))}
    />
  )
}
