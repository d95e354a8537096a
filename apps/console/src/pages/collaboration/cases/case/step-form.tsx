// SPDX-License-Identifier: Apache-2.0
import { Select } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type Case, casesQuery, type NextStep, putCaseEvent } from '../../../../api/collaboration/cases.ts'
import { SelectField, TextAreaField, TextField } from '../../../../components/form/fields.tsx'
import { FormShell } from '../../../../components/form/form-shell.tsx'
import { type Form, useForm } from '../../../../components/form/use-form.ts'
import { notify } from '../../../../ui/notices.tsx'
import { timelineText } from '../case-words.ts'
import { freshOnConflict } from './fresh-on-conflict.ts'
import { checkStep, fieldsOf, noValues, type StepField, type StepValues, toEvent } from './step-values.ts'

type StepFormProps = { readonly file: Case; readonly step: NextStep; readonly onClose: () => void }

/** Takes the case a step on: asks for what the step needs, and says who will read it. */
export function StepForm({ file, step, onClose }: StepFormProps) {
  const { event } = step
  const isReported = file.participants.some(({ role, leftAt }) => role === 'reporter' && leftAt === null)
  const needs = { message: isReported, reason: event === 'close' && file.steps.remediedAt === null }
  const form = useForm({
    initial: noValues,
    check: (values) => checkStep(event, values, needs),
    submit: (values) =>
      freshOnConflict(putCaseEvent(file.id, toEvent(event, values, new Date().toISOString()), file.version)),
    onDone: () => {
      notify(timelineText(event))
      onClose()
    },
  })
  const fields: readonly StepField[] = fieldsOf[event]
  return (
    <FormShell form={form} submitLabel={step.title} onCancel={onClose}>
      {fields
        .filter((field) => field !== 'message' || isReported)
        .map((field) => (
          <Field key={field} field={field} form={form} file={file} step={step} />
        ))}
    </FormShell>
  )
}

type FieldProps = {
  readonly field: StepField
  readonly form: Form<StepValues>
  readonly file: Case
  readonly step: NextStep
}

function Field({ field, form, file, step }: FieldProps) {
  switch (field) {
    case 'message':
      return (
        <TextAreaField
          form={form}
          name="message"
          label="Message to those who reported"
          description="They read it on their private page; whoever gave an address gets a mail that there is news."
          minRows={6}
          required
        />
      )
    case 'how':
      return (
        <TextAreaField
          form={form}
          name="how"
          label="How it was confirmed"
          description="Which device and version, and what was seen. For the team alone."
          required
        />
      )
    case 'conclusion':
      return (
        <SelectField
          form={form}
          name="conclusion"
          label="Risk to patients"
          description="A case assessment that both roles sign takes this step by itself. Use this where none is made."
          options={[
            { value: 'uncontrolled', label: 'Uncontrolled' },
            { value: 'controlled', label: 'Controlled' },
          ]}
        />
      )
    case 'remedy':
      return (
        <TextAreaField
          form={form}
          name="remedy"
          label="Remedy"
          description="The release or the measure that ends the risk, and where to get it."
          required
        />
      )
    case 'reason':
      return (
        <TextAreaField
          form={form}
          name="reason"
          label={step.event === 'close' ? 'Reason, where there is no remedy' : 'Reason'}
          description="For the team; it stays with the case."
        />
      )
    case 'reference':
      return (
        <TextField
          form={form}
          name="reference"
          label="Number in the process for complaints and vigilance"
          required
        />
      )
    case 'of':
      return <OtherCase form={form} file={file} />
    case 'publication':
      return <Publication form={form} />
    case 'trackingId':
    case 'where':
    case 'publishedAt':
      return null
  }
}

function OtherCase({ form, file }: Pick<FieldProps, 'form' | 'file'>) {
  const query = useInfiniteQuery(casesQuery({ sort: 'newest', limit: 200 }))
  const others = (query.data?.pages ?? []).flatMap(({ items }) => items).filter(({ id }) => id !== file.id)
  return (
    <Select
      label="The case that it repeats"
      description="Those who reported stay informed there."
      name="of"
      required
      searchable
      limit={50}
      data={others.map(({ id, number, title }) => ({ value: id, label: `${number}: ${title}` }))}
      value={form.values.of === '' ? null : form.values.of}
      onChange={(value) => form.set({ of: value ?? '' })}
      error={form.errors['of']}
      nothingFoundMessage="No such case"
    />
  )
}

function Publication({ form }: { readonly form: Form<StepValues> }) {
  return (
    <>
      <SelectField
        form={form}
        name="published"
        label="It is public"
        options={[
          { value: 'advisory', label: 'in an advisory of ours' },
          { value: 'elsewhere', label: 'elsewhere' },
        ]}
      />
      {form.values.published === 'advisory' ? (
        <TextField
          form={form}
          name="trackingId"
          label="Tracking id of the advisory"
          description="An advisory that is published here takes this step by itself."
          required
        />
      ) : (
        <>
          <TextField form={form} name="where" label="Where" placeholder="https://" required />
          <TextAreaField form={form} name="reason" label="Why there is no advisory of ours" required />
        </>
      )}
      <TextField
        form={form}
        name="publishedAt"
        label="Since when"
        description="In your own time zone. Empty: now."
        type="datetime-local"
      />
    </>
  )
}
