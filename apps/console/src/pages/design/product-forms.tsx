// SPDX-License-Identifier: Apache-2.0
import { ActionIcon, Button, Input, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { changeProduct, createProduct } from '../../api/design/acts.ts'
import { productQuery } from '../../api/design/queries.ts'
import type { HarmSeverity, Hazard, Product, ProductInput } from '../../api/types.ts'
import { errorOf } from '../../components/form/field-errors.ts'
import { CheckField, TextAreaField, TextField } from '../../components/form/fields.tsx'
import { useFocusAdded } from '../../components/form/focus-added.ts'
import { FormShell } from '../../components/form/form-shell.tsx'
import { LineList } from '../../components/form/line-list.tsx'
import { type Form, useForm } from '../../components/form/use-form.ts'
import { LoadedPage } from '../../components/loaded.tsx'
import { Page } from '../../components/page.tsx'
import { harmWords, keysOf } from '../../components/status/words.ts'
import { usePathParameter } from '../../components/use-url-state.ts'
import { paths } from '../../paths.ts'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { notify } from '../../ui/notices.tsx'
import classes from './product-forms.module.css'

export function NewProductPage() {
  return (
    <Page
      title="New product"
      crumbs={[['Products', paths.products()]]}
      intro="Only the name is needed now. The rest helps reviewers to judge how badly a flaw could hurt a patient."
    >
      <ProductForm
        save={createProduct}
        done="Product created"
        submitLabel="Create the product"
        cancelHref={paths.products()}
      />
    </Page>
  )
}

export function EditProductPage() {
  const product = useQuery(productQuery(usePathParameter('productId')))
  return (
    <LoadedPage query={product}>
      {(loaded) => (
        <Page
          title={`Edit ${loaded.name}`}
          crumbs={[
            ['Products', paths.products()],
            [loaded.name, paths.product(loaded.id)],
          ]}
        >
          <ProductForm
            product={loaded}
            save={(values) => changeProduct(loaded.id, values)}
            done="Product saved"
            submitLabel="Save"
            cancelHref={paths.product(loaded.id)}
          />
        </Page>
      )}
    </LoadedPage>
  )
}

type Values = {
  readonly name: string
  readonly udiDi: string[]
  readonly intendedUse: string
  readonly essentialFunctions: string[]
  readonly hazards: Hazard[]
  readonly sold: boolean
}

type ProductFormProps = {
  readonly product?: Product
  readonly save: (values: ProductInput) => Promise<Product>
  readonly done: string
  readonly submitLabel: string
  readonly cancelHref: string
}

function ProductForm({ product, save, done, submitLabel, cancelHref }: ProductFormProps) {
  const navigate = useNavigate()
  const form = useForm<Values, Product>({
    initial: {
      name: product?.name ?? '',
      udiDi: product?.udiDi ?? [''],
      intendedUse: product?.intendedUse ?? '',
      essentialFunctions: product?.essentialFunctions ?? [''],
      hazards: product?.hazards ?? [],
      sold: product?.sold ?? true,
    },
    check: ({ name }) => (name.trim() === '' ? { name: 'Give the product a name' } : {}),
    submit: (values) => save(toInput(values)),
    onDone: ({ id }) => {
      notify(done)
      void navigate({ to: paths.product(id) })
    },
  })
  return (
    <Card>
      <FormShell form={form} submitLabel={submitLabel} cancelHref={cancelHref}>
        <TextField form={form} name="name" label="Name" placeholder="Bedside infusion pump" required />
        <LineList
          label="UDI-DI"
          description="The device identifiers under which it is registered (21 CFR 801.3)."
          item="identifier"
          name="udiDi"
          values={form.values.udiDi}
          errors={form.errors}
          onChange={(udiDi) => form.set({ udiDi })}
        />
        <TextAreaField
          form={form}
          name="intendedUse"
          label="Intended use"
          description="What it does, for which patients, and where."
        />
        <LineList
          label="Essential functions"
          description="What must keep working, because a patient could be harmed otherwise."
          item="function"
          name="essentialFunctions"
          values={form.values.essentialFunctions}
          errors={form.errors}
          onChange={(essentialFunctions) => form.set({ essentialFunctions })}
          placeholder="Deliver the programmed dose"
        />
        <Hazards form={form} />
        <CheckField
          form={form}
          name="sold"
          label="It is sold now"
          description="Releases in the field are watched all the same when it is not."
        />
      </FormShell>
    </Card>
  )
}

/** Lines that were left empty are not meant. */
const filled = (lines: readonly string[]): string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== '')

const toInput = (values: Values): ProductInput => ({
  ...values,
  udiDi: filled(values.udiDi),
  essentialFunctions: filled(values.essentialFunctions),
  hazards: values.hazards.filter(({ name, harm }) => name.trim() !== '' || harm.trim() !== ''),
})

const severities = keysOf(harmWords).map((value) => ({ value, label: harmWords[value].label }))

function Hazards({ form }: { readonly form: Form<Values> }) {
  const { hazards } = form.values
  const list = useFocusAdded(hazards.length)
  const replace = (at: number, change: Partial<Hazard>) =>
    form.set({ hazards: hazards.map((old, i) => (i === at ? { ...old, ...change } : old)) })
  return (
    <fieldset ref={list} className={classes['hazards']}>
      <legend>Hazards</legend>
      <Input.Description mb={8}>
        From the risk file (ISO 14971): what can happen, and how badly it would hurt.
      </Input.Description>
      {hazards.map((hazard, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: hazards have no identity but their place
        <div key={at} data-line className={classes['hazard']}>
          <TextInput
            label="Hazard"
            value={hazard.name}
            placeholder="Over-infusion"
            onChange={(event) => replace(at, { name: event.currentTarget.value })}
            error={errorOf(form.errors, `hazards/${at}/name`)}
          />
          <TextInput
            label="Harm"
            value={hazard.harm}
            placeholder="Respiratory depression"
            onChange={(event) => replace(at, { harm: event.currentTarget.value })}
            error={errorOf(form.errors, `hazards/${at}/harm`)}
          />
          <NativeSelect
            label="Severity"
            data={severities}
            value={hazard.severity}
            // The list offers the severities and nothing else.
            onChange={(event) => replace(at, { severity: event.currentTarget.value as HarmSeverity })}
          />
          <ActionIcon
            variant="subtle"
            size={36}
            aria-label={`Remove hazard ${at + 1}`}
            onClick={() => form.set({ hazards: hazards.filter((_, i) => i !== at) })}
          >
            <Icon name="close" size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => form.set({ hazards: [...hazards, { name: '', harm: '', severity: 'serious' }] })}
      >
        Add hazard
      </Button>
    </fieldset>
  )
}
