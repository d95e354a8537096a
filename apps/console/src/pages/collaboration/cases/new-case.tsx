// SPDX-License-Identifier: Apache-2.0
import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type CaseKind, openCase } from '../../../api/collaboration/cases.ts'
import { productsQuery } from '../../../api/design/queries.ts'
import { SelectField, TextField } from '../../../components/form/fields.tsx'
import { FormShell } from '../../../components/form/form-shell.tsx'
import { useForm } from '../../../components/form/use-form.ts'
import { keysOf } from '../../../components/status/words.ts'
import { paths } from '../../../paths.ts'
import { notify } from '../../../ui/notices.tsx'
import { kindWords } from './case-words.ts'

type NewCaseProps = { readonly isOpen: boolean; readonly onClose: () => void }

/** A case that the team makes itself. */
export function NewCase({ isOpen, onClose }: NewCaseProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Open a case" closeButtonProps={{ 'aria-label': 'Close' }}>
      <NewCaseForm onClose={onClose} />
    </Modal>
  )
}

const kinds = keysOf(kindWords).map((value) => ({ value, label: kindWords[value] }))

function NewCaseForm({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate()
  const products = useQuery(productsQuery).data?.items ?? []
  const form = useForm({
    initial: { title: '', kind: 'security' as CaseKind, productId: '' },
    check: ({ title }) => (title.trim() === '' ? { title: 'Say what it is about' } : {}),
    submit: ({ title, kind, productId }) =>
      openCase({ title, kind, productId: productId === '' ? null : productId }),
    onDone: ({ id, number }) => {
      notify(`${number} opened`)
      onClose()
      void navigate({ to: paths.case(id) })
    },
  })
  return (
    <FormShell form={form} submitLabel="Open the case" onCancel={onClose}>
      <TextField
        form={form}
        name="title"
        label="Title"
        description="For the team and whoever takes part; never shown in the public log."
        required
      />
      <SelectField form={form} name="kind" label="It is about" options={kinds} />
      <SelectField
        form={form}
        name="productId"
        label="Product"
        placeholder="None, or not known yet"
        options={products.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FormShell>
  )
}
