// SPDX-License-Identifier: Apache-2.0
import { Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type CaseAssessment,
  signCaseAssessment,
  withdrawCaseAssessment,
} from '../../../api/collaboration/assessments.ts'
import type { Signatory } from '../../../api/types.ts'
import { missingSignatures, whyNotSign } from '../../../components/assessment/signing.ts'
import { TextAreaField } from '../../../components/form/fields.tsx'
import { FormShell } from '../../../components/form/form-shell.tsx'
import { useForm } from '../../../components/form/use-form.ts'
import { ProblemAlert } from '../../../components/problem.tsx'
import { useSession, useUnavailable } from '../../../components/session.tsx'
import { signatoryWords } from '../../../components/status/words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { notify } from '../../../ui/notices.tsx'

type AssessmentProps = { readonly assessment: CaseAssessment }

/** Signs an assessment of a case in each role that is still missing. */
export function SignCaseButtons({ assessment }: AssessmentProps) {
  const session = useSession()
  const signing = useMutation({
    mutationFn: (as: Signatory) => signCaseAssessment(assessment.id, as),
    onSuccess: ({ state }) => notify(state === 'in-force' ? 'Signed; the assessment is in force' : 'Signed'),
  })
  return (
    <>
      {missingSignatures(assessment).map((signatory) => (
        <ActionButton
          key={signatory}
          size="sm"
          unavailable={whyNotSign(assessment, signatory, session)}
          leftSection={<Icon name="sign" size={16} />}
          loading={signing.isPending && signing.variables === signatory}
          onClick={() => signing.mutate(signatory)}
        >
          Sign as {signatoryWords[signatory].toLowerCase()}
        </ActionButton>
      ))}
      {signing.error === null ? null : <ProblemAlert error={signing.error} />}
    </>
  )
}

/** Takes a proposed assessment back, with the reason. */
export function WithdrawCase({ assessment }: AssessmentProps) {
  const [isOpen, setOpen] = useState(false)
  const unavailable = useUnavailable('assessments:propose')
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() === '' ? { reason: 'Say why; it stays in the trail' } : {}),
    submit: ({ reason }) => withdrawCaseAssessment(assessment.id, reason),
    onDone: () => {
      notify('Assessment withdrawn')
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
        title="Withdraw the proposed assessment"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <FormShell form={form} submitLabel="Withdraw" onCancel={() => setOpen(false)}>
          <TextAreaField form={form} name="reason" label="Reason" required />
        </FormShell>
      </Modal>
    </>
  )
}
