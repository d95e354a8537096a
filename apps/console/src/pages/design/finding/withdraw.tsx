// SPDX-License-Identifier: Apache-2.0
import { Modal } from '@mantine/core'
import { useState } from 'react'
import { withdrawAssessment } from '../../../api/design/acts.ts'
import type { Assessment } from '../../../api/types.ts'
import { TextAreaField } from '../../../components/form/fields.tsx'
import { FormShell } from '../../../components/form/form-shell.tsx'
import { useForm } from '../../../components/form/use-form.ts'
import { useUnavailable } from '../../../components/session.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { notify } from '../../../ui/notices.tsx'

/** Takes a proposed decision back, with the reason. */
export function Withdraw({ assessment }: { readonly assessment: Assessment }) {
  const [isOpen, setOpen] = useState(false)
  const unavailable = useUnavailable('assessments:propose')
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() === '' ? { reason: 'Say why; it stays in the trail' } : {}),
    submit: ({ reason }) => withdrawAssessment(assessment.id, reason),
    onDone: () => {
      notify('Decision withdrawn')
      setOpen(false)
    },
  })
  return (
    <>
      <ActionButton size="sm" variant="default" unavailable={unavailable} onClick={() => setOpen(true)}>
        Withdraw
      </ActionButton>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title="Withdraw the proposed decision"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <FormShell form={form} submitLabel="Withdraw" onCancel={() => setOpen(false)}>
          <TextAreaField form={form} name="reason" label="Reason" required />
        </FormShell>
      </Modal>
    </>
  )
}
