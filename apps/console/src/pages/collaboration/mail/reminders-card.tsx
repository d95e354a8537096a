// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ReminderPlan, reminderPlanQuery, setReminderPlan } from '../../../api/collaboration/clocks.ts'
import { CheckField, TextField } from '../../../components/form/fields.tsx'
import { FormShell } from '../../../components/form/form-shell.tsx'
import { useForm } from '../../../components/form/use-form.ts'
import { Loaded } from '../../../components/loaded.tsx'
import { useMay } from '../../../components/session.tsx'
import { Card } from '../../../ui/card.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { formatQuantity } from '../../../ui/format/number.ts'
import { notify } from '../../../ui/notices.tsx'
import { checkPlan, planOf, valuesOf } from './reminder-values.ts'

/** When people are reminded of deadlines. */
export function RemindersCard() {
  const plan = useQuery(reminderPlanQuery)
  const maySet = useMay('mail:write')
  const [isEditing, setEditing] = useState(false)
  return (
    <Card
      title="Reminders of deadlines"
      actions={
        maySet && !isEditing ? (
          <Button size="xs" variant="default" onClick={() => setEditing(true)}>
            Change
          </Button>
        ) : undefined
      }
    >
      <Loaded query={plan}>
        {(data) =>
          isEditing ? (
            <PlanForm plan={data} onClose={() => setEditing(false)} />
          ) : (
            <Facts
              facts={[
                ['Told', data.points.map(pointText).join(', ')],
                ['To whom', 'Whoever a case is assigned to, else product security; one mail for all of it'],
                [
                  'Administrators',
                  data.escalateAfterHours === null
                    ? 'never'
                    : `when it is overdue for ${formatQuantity(data.escalateAfterHours, 'hour')}`,
                ],
              ]}
            />
          )
        }
      </Loaded>
    </Card>
  )
}

function pointText(point: string): string {
  if (point === 'half') return 'at half of the time'
  if (point === 'overdue') return 'when it is over'
  const hours = Number.parseInt(point, 10)
  return hours % 24 === 0
    ? `${formatQuantity(hours / 24, 'day')} before`
    : `${formatQuantity(hours, 'hour')} before`
}

function PlanForm({ plan, onClose }: { readonly plan: ReminderPlan; readonly onClose: () => void }) {
  const form = useForm({
    initial: valuesOf(plan),
    check: checkPlan,
    submit: (values) => setReminderPlan(planOf(values)),
    onDone: () => {
      notify('Reminders changed')
      onClose()
    },
  })
  return (
    <FormShell form={form} submitLabel="Save" onCancel={onClose}>
      <CheckField form={form} name="half" label="When half of the time is over" />
      <TextField
        form={form}
        name="before"
        label="Hours before the end"
        description="Several with commas: 168, 24 is a week and a day."
      />
      <CheckField form={form} name="overdue" label="When it is overdue" />
      <TextField
        form={form}
        name="escalate"
        label="Hours after the end, to the administrators too"
        description="Empty: never."
        inputMode="numeric"
      />
    </FormShell>
  )
}
