// SPDX-License-Identifier: Apache-2.0
import {
  endParticipation,
  inviteParticipant,
  type Participant,
  type PrivateLink,
  recordStatement,
  type VendorStatus,
} from '../../../../api/collaboration/cases.ts'
import { CheckField, SelectField, TextAreaField, TextField } from '../../../../components/form/fields.tsx'
import { FormShell } from '../../../../components/form/form-shell.tsx'
import { useForm } from '../../../../components/form/use-form.ts'
import { keysOf } from '../../../../components/status/words.ts'
import { notify } from '../../../../ui/notices.tsx'
import { vendorWords } from '../case-words.ts'

type InviteProps = {
  readonly caseId: string
  readonly onInvited: (link: PrivateLink) => void
  readonly onCancel: () => void
}

export function InviteForm({ caseId, onInvited, onCancel }: InviteProps) {
  const form = useForm({
    initial: {
      role: 'vendor' as 'vendor' | 'coordinator',
      organisation: '',
      name: '',
      email: '',
      mail: false,
    },
    check: ({ organisation, name, email, mail }) => ({
      ...(organisation.trim() === '' &&
        name.trim() === '' && { organisation: 'Say who it is: an organisation or a person' }),
      ...(mail && email.trim() === '' && { email: 'Give the address for the mail' }),
    }),
    submit: ({ role, organisation, name, email, mail }) =>
      inviteParticipant(caseId, {
        participant: { role, organisation, name, email: email.trim() === '' ? null : email.trim() },
        mail,
      }),
    onDone: onInvited,
  })
  return (
    <FormShell form={form} submitLabel="Invite" onCancel={onCancel}>
      <SelectField
        form={form}
        name="role"
        label="As"
        description="A vendor says what of its own is affected; a coordinator helps all sides to agree."
        options={[
          { value: 'vendor', label: 'Vendor' },
          { value: 'coordinator', label: 'Coordinator' },
        ]}
      />
      <TextField form={form} name="organisation" label="Organisation" />
      <TextField form={form} name="name" label="Person" />
      <TextField
        form={form}
        name="email"
        type="email"
        label="E-mail address"
        description="For word that there is news. Without it they look themselves."
      />
      <CheckField form={form} name="mail" label="Send the private link by mail too" />
    </FormShell>
  )
}

type AboutProps = {
  readonly caseId: string
  readonly participant: Participant
  readonly onClose: () => void
}

export function StatementForm({ caseId, participant, onClose }: AboutProps) {
  const form = useForm({
    initial: {
      status: participant.statement?.status ?? ('unknown' as VendorStatus),
      statement: participant.statement?.statement ?? '',
    },
    submit: (values) => recordStatement(caseId, participant.id, values),
    onDone: () => {
      notify('Statement recorded')
      onClose()
    },
  })
  return (
    <FormShell form={form} submitLabel="Record" onCancel={onClose}>
      <SelectField
        form={form}
        name="status"
        label="Its products are"
        options={keysOf(vendorWords).map((value) => ({ value, label: vendorWords[value].label }))}
      />
      <TextAreaField
        form={form}
        name="statement"
        label="In its words"
        description="It stands with your name, as what the vendor told you."
      />
    </FormShell>
  )
}

export function LeaveForm({ caseId, participant, onClose }: AboutProps) {
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() === '' ? { reason: 'Say why; it stays with the case' } : {}),
    submit: ({ reason }) => endParticipation(caseId, participant.id, reason),
    onDone: () => {
      notify('Takes part no longer')
      onClose()
    },
  })
  return (
    <FormShell form={form} submitLabel="End their part" onCancel={onClose}>
      <TextAreaField
        form={form}
        name="reason"
        label="Reason"
        description="Their link ends, and a proposed date waits for them no more."
        required
      />
    </FormShell>
  )
}
