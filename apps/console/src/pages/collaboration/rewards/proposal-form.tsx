// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query'
import { creditsQuery, proposeReward, type RewardPage } from '../../../api/collaboration/rewards.ts'
import { SelectField, TextAreaField, TextField } from '../../../components/form/fields.tsx'
import { FormShell } from '../../../components/form/form-shell.tsx'
import { useForm } from '../../../components/form/use-form.ts'
import { Loaded } from '../../../components/loaded.tsx'
import { notify } from '../../../ui/notices.tsx'
import { parseAmount } from './money.ts'

type ProposalFormProps = {
  readonly promised: RewardPage['promised']['money']
  readonly onClose: () => void
}

export function ProposalForm({ promised, onClose }: ProposalFormProps) {
  const reporters = useQuery(creditsQuery)
  const form = useForm({
    initial: { participant: '', amount: '', currency: promised?.currency ?? 'EUR', reason: '' },
    check: ({ participant, amount, currency, reason }) => ({
      ...(participant === '' ? { participant: 'Say who gets it' } : {}),
      ...(parseAmount(amount, currency) === undefined
        ? { amount: `An amount of ${currency === '' ? 'a currency' : currency}, as 1250.00` }
        : {}),
      ...(reason.trim() === '' ? { reason: 'Say what for' } : {}),
    }),
    submit: async ({ participant, amount, currency, reason }) => {
      const chosen = reporters.data?.items.find((each) => each.participant.id === participant)
      const amountMinor = parseAmount(amount, currency)
      if (chosen === undefined || amountMinor === undefined) throw new TypeError('checked before')
      return proposeReward({ case: chosen.case.id, participant, amountMinor, currency, reason })
    },
    onDone: () => {
      notify('Proposed; somebody else has to approve it')
      onClose()
    },
  })
  return (
    <Loaded query={reporters}>
      {({ items }) => (
        <FormShell form={form} submitLabel="Propose" onCancel={onClose}>
          <SelectField
            form={form}
            name="participant"
            label="To"
            placeholder="Choose who reported"
            options={items.map(({ participant, case: { number, title } }) => ({
              value: participant.id,
              label: `${participant.name === '' ? 'Unnamed' : participant.name}, ${number}: ${title}`,
            }))}
            required
          />
          <TextField
            form={form}
            name="amount"
            label="Amount"
            {...(promised !== null && {
              description: `The policy promises ${promised.currency} ${promised.from} to ${promised.upTo}: ${promised.rule}`,
            })}
            inputMode="numeric"
            required
          />
          <TextField form={form} name="currency" label="Currency" description="ISO 4217, as EUR" required />
          <TextAreaField form={form} name="reason" label="For" required />
        </FormShell>
      )}
    </Loaded>
  )
}
