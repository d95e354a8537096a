// SPDX-License-Identifier: Apache-2.0
import { Button, Menu, Modal } from '@mantine/core'
import { useState } from 'react'
import {
  approveReward,
  donateReward,
  endReward,
  payReward,
  type Reward,
} from '../../../api/collaboration/rewards.ts'
import { TextAreaField, TextField } from '../../../components/form/fields.tsx'
import { FormShell } from '../../../components/form/form-shell.tsx'
import { useForm } from '../../../components/form/use-form.ts'
import { useMay, useSession } from '../../../components/session.tsx'
import { notify } from '../../../ui/notices.tsx'

type Step = 'approve' | 'pay' | 'donate' | 'rejected' | 'withdrawn' | 'declined'

const stepWords: Readonly<Record<Step, string>> = {
  approve: 'Approve',
  pay: 'Mark as paid',
  donate: 'Mark as donated',
  rejected: 'Reject',
  withdrawn: 'Withdraw',
  declined: 'Note that they declined',
}

/** What the signed-in person can do next. The server decides again. */
function useSteps({ state, proposedBy }: Reward): readonly Step[] {
  const { id } = useSession()
  const mayWrite = useMay('rewards:write')
  const mayApprove = useMay('rewards:approve')
  const writing: readonly Step[] = mayWrite ? ['declined', 'withdrawn'] : []
  if (state === 'proposed') {
    const deciding: readonly Step[] = mayApprove ? ['rejected'] : []
    return mayApprove && proposedBy.id !== id
      ? ['approve', ...deciding, ...writing]
      : [...deciding, ...writing]
  }
  return state === 'approved' && mayWrite ? ['pay', 'donate', ...writing] : []
}

export function RewardActions({ reward }: { readonly reward: Reward }) {
  const [first, ...others] = useSteps(reward)
  const [step, setStep] = useState<Step>()
  const close = () => setStep(undefined)
  if (first === undefined) return null
  return (
    <>
      <Button.Group style={{ justifyContent: 'flex-end' }}>
        <Button size="xs" variant="default" onClick={() => setStep(first)}>
          {stepWords[first]}
        </Button>
        {others.length === 0 ? null : (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button size="xs" variant="default" px={8} aria-label={`More for ${reward.case.number}`}>
                …
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {others.map((other) => (
                <Menu.Item key={other} onClick={() => setStep(other)}>
                  {stepWords[other]}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Button.Group>
      <Modal
        opened={step !== undefined}
        onClose={close}
        title={step === undefined ? '' : `${stepWords[step]}: ${reward.amount}, ${reward.case.number}`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {step === 'pay' || step === 'donate' ? (
          <PaymentForm reward={reward} step={step} onClose={close} />
        ) : step === undefined ? null : (
          <NoteForm reward={reward} step={step} onClose={close} />
        )}
      </Modal>
    </>
  )
}

type StepFormProps<Kind extends Step> = {
  readonly reward: Reward
  readonly step: Kind
  readonly onClose: () => void
}

function PaymentForm({ reward, step, onClose }: StepFormProps<'pay' | 'donate'>) {
  const isDonation = step === 'donate'
  const form = useForm({
    initial: { paidOn: '', reference: '', note: '', donatedTo: '' },
    check: ({ paidOn, reference, donatedTo }) => ({
      ...(paidOn === '' ? { paidOn: 'Say when it was paid' } : {}),
      ...(reference.trim() === '' ? { reference: 'Say by what the books find it' } : {}),
      ...(isDonation && donatedTo.trim() === '' ? { donatedTo: 'Say to whom it went' } : {}),
    }),
    submit: ({ donatedTo, ...payment }) =>
      isDonation ? donateReward(reward.id, { ...payment, donatedTo }) : payReward(reward.id, payment),
    onDone: () => {
      notify(isDonation ? 'Marked as donated' : 'Marked as paid')
      onClose()
    },
  })
  return (
    <FormShell form={form} submitLabel={stepWords[step]} onCancel={onClose}>
      {isDonation ? (
        <TextField
          form={form}
          name="donatedTo"
          label="To"
          description="As the one who reported wished."
          required
        />
      ) : null}
      <TextField form={form} name="paidOn" label="Paid on" type="date" required />
      <TextField
        form={form}
        name="reference"
        label="Reference"
        description="By what the books find the payment."
        required
      />
      <TextAreaField form={form} name="note" label="Note" minRows={2} />
    </FormShell>
  )
}

function NoteForm({ reward, step, onClose }: StepFormProps<Exclude<Step, 'pay' | 'donate'>>) {
  const needsReason = step !== 'approve'
  const form = useForm({
    initial: { note: '' },
    check: ({ note }) => (needsReason && note.trim() === '' ? { note: 'Say why' } : {}),
    submit: ({ note }) =>
      step === 'approve' ? approveReward(reward.id, note) : endReward(reward.id, step, note),
    onDone: () => {
      notify(step === 'approve' ? 'Approved' : 'Entered in the ledger')
      onClose()
    },
  })
  return (
    <FormShell form={form} submitLabel={stepWords[step]} onCancel={onClose}>
      <TextAreaField
        form={form}
        name="note"
        label={needsReason ? 'Reason' : 'Note'}
        description="It stays in the ledger, with your name."
        required={needsReason}
      />
    </FormShell>
  )
}
