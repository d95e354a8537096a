// SPDX-License-Identifier: Apache-2.0
import { Modal, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { type PatientsExposed, setPatientsPerDevice } from '../../../api/collaboration/assessments.ts'
import { TextLink } from '../../../components/app-link.tsx'
import { errorOf } from '../../../components/form/field-errors.ts'
import { TextAreaField } from '../../../components/form/fields.tsx'
import { FormShell } from '../../../components/form/form-shell.tsx'
import { useForm } from '../../../components/form/use-form.ts'
import { useUnavailable } from '../../../components/session.tsx'
import { paths } from '../../../paths.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Absent } from '../../../ui/facts.tsx'
import { formatCount } from '../../../ui/format/number.ts'
import { notify } from '../../../ui/notices.tsx'
import classes from './assessment.module.css'

/** How many patients are exposed, in a sentence: what is not known is never a number. */
export function patientsText({ atLeast, complete }: PatientsExposed): string {
  if (complete) return `${formatCount(atLeast)} patients`
  return atLeast === 0 ? 'Not known' : `At least ${formatCount(atLeast)} patients; not all is known`
}

/** The count line by line, with its arithmetic. */
export function Patients({ patients }: { readonly patients: PatientsExposed }) {
  return (
    <>
      <p className={classes['total']}>{patientsText(patients)}</p>
      {patients.lines.length === 0 ? <Absent>No affected release is known.</Absent> : null}
      <ul className={classes['lines']}>
        {patients.lines.map(({ product, release, because, patientsPerDevice }) => (
          <li key={release.id}>
            <TextLink href={paths.release(release.id)}>{`${product.name} ${release.version}`}</TextLink>:{' '}
            {because} <PatientsPerDevice product={product} patients={patientsPerDevice} />
          </li>
        ))}
      </ul>
    </>
  )
}

type PatientsPerDeviceProps = {
  readonly product: { readonly id: string; readonly name: string }
  readonly patients: number | null
}

/** Says for a product how many patients one device can harm, and why that many. */
function PatientsPerDevice({ product, patients }: PatientsPerDeviceProps) {
  const [isOpen, setOpen] = useState(false)
  const unavailable = useUnavailable('products:write')
  const form = useForm({
    initial: { patients: patients ?? ('' as number | ''), basis: '' },
    check: (values) => ({
      ...(values.patients === '' && { patients: 'Give a whole number, 1 or more' }),
      ...(values.basis.trim() === '' && { basis: 'Say why that many' }),
    }),
    submit: (values) =>
      setPatientsPerDevice(product.id, { patients: Number(values.patients), basis: values.basis }),
    onDone: () => {
      notify('Patients per device saved')
      setOpen(false)
    },
  })
  return (
    <>
      <ActionButton
        size="compact-xs"
        variant="subtle"
        unavailable={unavailable}
        onClick={() => setOpen(true)}
      >
        {patients === null ? `Say it for ${product.name}` : 'Change'}
      </ActionButton>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={`Patients per device: ${product.name}`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <FormShell form={form} submitLabel="Save" onCancel={() => setOpen(false)}>
          <NumberInput
            label="Patients that one device can harm while the flaw is in it"
            name="patients"
            min={1}
            max={1_000_000}
            allowDecimal={false}
            required
            value={form.values.patients}
            onChange={(value) => form.set({ patients: typeof value === 'number' ? value : '' })}
            error={errorOf(form.errors, 'patients')}
          />
          <TextAreaField form={form} name="basis" label="Why that many" required />
        </FormShell>
      </Modal>
    </>
  )
}
