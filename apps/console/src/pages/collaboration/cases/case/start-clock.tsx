// SPDX-License-Identifier: Apache-2.0
import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { startCaseClock } from '../../../../api/collaboration/clocks.ts'
import { clockRulesQuery } from '../../../../api/design/queries.ts'
import type { ClockRule } from '../../../../api/types.ts'
import { SelectField, TextField } from '../../../../components/form/fields.tsx'
import { FormShell } from '../../../../components/form/form-shell.tsx'
import { useForm } from '../../../../components/form/use-form.ts'
import { Loaded } from '../../../../components/loaded.tsx'
import { useUnavailable } from '../../../../components/session.tsx'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { notify } from '../../../../ui/notices.tsx'

/** Starts the clock of a law that applies to the case; what the policy promises runs by itself. */
export function StartClock({ caseId }: { readonly caseId: string }) {
  const unavailable = useUnavailable('clocks:write')
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const rules = useQuery(clockRulesQuery)
  return (
    <>
      <ActionButton size="xs" variant="default" unavailable={unavailable} onClick={() => setOpen(true)}>
        Start a clock
      </ActionButton>
      <Modal
        opened={isOpen}
        onClose={close}
        title="Start a clock"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Loaded query={rules}>
          {({ items }) => <StartForm caseId={caseId} rules={items.filter(isStartedByHand)} onClose={close} />}
        </Loaded>
      </Modal>
    </>
  )
}

const isStartedByHand = ({ jurisdiction }: ClockRule): boolean => jurisdiction !== 'contract'

type StartFormProps = {
  readonly caseId: string
  readonly rules: readonly ClockRule[]
  readonly onClose: () => void
}

function StartForm({ caseId, rules, onClose }: StartFormProps) {
  const form = useForm({
    initial: { rule: '', at: '', dueOn: '' },
    check: ({ rule, at, dueOn }) => ({
      ...(rule === '' ? { rule: 'Say which' } : {}),
      ...(at === '' ? { at: 'Say when it was' } : {}),
      ...(isDated(rule, rules) && dueOn === '' ? { dueOn: 'Say until when' } : {}),
    }),
    submit: ({ rule, at, dueOn }) =>
      startCaseClock(caseId, {
        rule,
        at: new Date(at).toISOString(),
        ...(isDated(rule, rules) && { dueOn }),
      }),
    onDone: () => {
      notify('Clock started')
      onClose()
    },
  })
  const chosen = rules.find(({ id }) => id === form.values.rule)
  return (
    <FormShell form={form} submitLabel="Start" onCancel={onClose}>
      <SelectField
        form={form}
        name="rule"
        label="Rule"
        placeholder="Choose a rule"
        {...(chosen?.note != null && { description: chosen.note })}
        options={rules.map(({ id, title, source }) => ({ value: id, label: `${title} (${source})` }))}
        required
      />
      <TextField
        form={form}
        name="at"
        label="Counted from"
        description="When it happened, in your own time zone."
        type="datetime-local"
        required
      />
      {isDated(form.values.rule, rules) ? (
        <TextField form={form} name="dueOn" label="Due on" type="date" required />
      ) : null}
    </FormShell>
  )
}

/** Whether each case brings its own due date, as the KEV catalogue gives it. */
const isDated = (rule: string, rules: readonly ClockRule[]): boolean =>
  rules.some(({ id, unit }) => id === rule && unit === 'given')
