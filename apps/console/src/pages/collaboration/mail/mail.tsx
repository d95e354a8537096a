// SPDX-License-Identifier: Apache-2.0
import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { mailStandingQuery, testMail } from '../../../api/collaboration/mail.ts'
import { TextField } from '../../../components/form/fields.tsx'
import { FormShell } from '../../../components/form/form-shell.tsx'
import { useForm } from '../../../components/form/use-form.ts'
import { Page } from '../../../components/page.tsx'
import { useSession, useUnavailable } from '../../../components/session.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { notify } from '../../../ui/notices.tsx'
import { HoldsCard } from './holds-card.tsx'
import { MailsCard } from './mails-card.tsx'
import { RemindersCard } from './reminders-card.tsx'
import { ServerCard } from './server-card.tsx'

/** Whether mails go out, which did not and why, and when people are reminded. */
export function MailPage() {
  const standing = useQuery(mailStandingQuery)
  const forbidden = useUnavailable('mail:write')
  const [isTesting, setTesting] = useState(false)
  const close = () => setTesting(false)
  const unavailable =
    forbidden ??
    (standing.data?.server === null ? 'No mail server is set, so nothing can be sent.' : undefined)
  return (
    <Page
      title="Mail"
      intro="Plain text with numbers and links. What a mail is about stays here."
      actions={
        <ActionButton unavailable={unavailable} onClick={() => setTesting(true)}>
          Send a test mail
        </ActionButton>
      }
    >
      <ServerCard query={standing} />
      <HoldsCard query={standing} />
      <MailsCard />
      <RemindersCard />
      <Modal
        opened={isTesting}
        onClose={close}
        title="Send a test mail"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <TestForm onClose={close} />
      </Modal>
    </Page>
  )
}

function TestForm({ onClose }: { readonly onClose: () => void }) {
  const { email } = useSession()
  const form = useForm({
    initial: { to: email ?? '' },
    check: ({ to }) => (to.trim() === '' ? { to: 'Say where it goes' } : {}),
    submit: ({ to }) => testMail(to.trim()),
    onDone: () => {
      notify('The test mail is queued; what becomes of it stands in the list')
      onClose()
    },
  })
  return (
    <FormShell form={form} submitLabel="Send" onCancel={onClose}>
      <TextField form={form} name="to" label="To" type="email" autoComplete="email" required autoFocus />
    </FormShell>
  )
}
