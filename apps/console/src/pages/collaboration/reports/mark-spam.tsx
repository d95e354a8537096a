// SPDX-License-Identifier: Apache-2.0
import { Modal } from '@mantine/core'
import { useState } from 'react'
import { markReport, type Report } from '../../../api/collaboration/reports.ts'
import { TextField } from '../../../components/form/fields.tsx'
import { FormShell } from '../../../components/form/form-shell.tsx'
import { useForm } from '../../../components/form/use-form.ts'
import { useUnavailable } from '../../../components/session.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { notify } from '../../../ui/notices.tsx'

/** Says that a report is spam, or takes it back. */
export function MarkSpam({ report }: { readonly report: Report }) {
  const unavailable = useUnavailable('cases:write')
  const [isOpen, setOpen] = useState(false)
  const title = report.spam ? 'This is no spam' : 'Mark as spam'
  return (
    <>
      <ActionButton size="xs" variant="default" unavailable={unavailable} onClick={() => setOpen(true)}>
        {title}
      </ActionButton>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={title}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <MarkForm report={report} onClose={() => setOpen(false)} />
      </Modal>
    </>
  )
}

function MarkForm({ report, onClose }: { readonly report: Report; readonly onClose: () => void }) {
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() === '' ? { reason: 'Say why' } : {}),
    submit: ({ reason }) => markReport(report.id, !report.spam, reason.trim()),
    onDone: () => {
      notify(report.spam ? 'No spam any more' : 'Marked as spam; its case is closed')
      onClose()
    },
  })
  return (
    <FormShell form={form} submitLabel={report.spam ? 'It is no spam' : 'It is spam'} onCancel={onClose}>
      <p style={{ margin: 0 }}>
        {report.spam
          ? 'The mark is taken back. Open its case again where it belongs.'
          : 'Its case is closed without a word to the sender. Nothing is deleted, and the receipt stays valid.'}
      </p>
      <TextField form={form} name="reason" label="Why" required autoFocus />
    </FormShell>
  )
}
