// SPDX-License-Identifier: Apache-2.0
import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isaoMembershipQuery, setIsaoMembership } from '../../../api/collaboration/assessments.ts'
import { TextAreaField, TextField } from '../../../components/form/fields.tsx'
import { FormShell } from '../../../components/form/form-shell.tsx'
import { useForm } from '../../../components/form/use-form.ts'
import { Loaded } from '../../../components/loaded.tsx'
import { useUnavailable } from '../../../components/session.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { notify } from '../../../ui/notices.tsx'

/** Says of which ISAO the maker is an active member, with the evidence of each criterion. */
export function IsaoDialog() {
  const [isOpen, setOpen] = useState(false)
  const unavailable = useUnavailable('disclosure:write')
  const query = useQuery({ ...isaoMembershipQuery, enabled: isOpen })
  return (
    <>
      <ActionButton
        size="compact-xs"
        variant="subtle"
        unavailable={unavailable}
        onClick={() => setOpen(true)}
      >
        Membership
      </ActionButton>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        size="lg"
        title="Membership in an ISAO"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Loaded query={query}>
          {(membership) => <IsaoForm membership={membership} onClose={() => setOpen(false)} />}
        </Loaded>
      </Modal>
    </>
  )
}

type Stated = {
  readonly organisation: string
  readonly memberSince: string | null
  readonly documentedPolicies: string
  readonly sharesCommunications: string
  readonly assessesIntelligence: string
}

function IsaoForm({ membership, onClose }: { readonly membership: Stated; readonly onClose: () => void }) {
  const form = useForm({
    initial: { ...membership, memberSince: membership.memberSince ?? '' },
    submit: ({ organisation, memberSince, ...criteria }) =>
      setIsaoMembership({
        organisation,
        memberSince: memberSince === '' ? null : memberSince,
        documentedPolicies: criteria.documentedPolicies,
        sharesCommunications: criteria.sharesCommunications,
        assessesIntelligence: criteria.assessesIntelligence,
      }),
    onDone: () => {
      notify('Membership saved')
      onClose()
    },
  })
  return (
    <FormShell form={form} submitLabel="Save" onCancel={onClose} label="Membership in an ISAO">
      <TextField
        form={form}
        name="organisation"
        label="Information sharing and analysis organisation"
        description="Empty: you are a member of none."
      />
      <TextField form={form} name="memberSince" type="date" label="Member since" />
      <TextAreaField
        form={form}
        name="documentedPolicies"
        label="Its documented policies"
        description="Where the evidence is."
        minRows={2}
      />
      <TextAreaField
        form={form}
        name="sharesCommunications"
        label="How you share vulnerabilities and communications to customers with it"
        minRows={2}
      />
      <TextAreaField
        form={form}
        name="assessesIntelligence"
        label="Your process for what it tells you, traceable to risk assessments"
        minRows={2}
      />
    </FormShell>
  )
}
