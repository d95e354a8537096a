// SPDX-License-Identifier: Apache-2.0
import { ActionIcon, Button, Input, NativeSelect, TextInput } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Case, setCaseFlaw } from '../../../../api/collaboration/cases.ts'
import { productsQuery, releasesQuery } from '../../../../api/design/queries.ts'
import { errorOf } from '../../../../components/form/field-errors.ts'
import { TextAreaField, TextField } from '../../../../components/form/fields.tsx'
import { useFocusAdded } from '../../../../components/form/focus-added.ts'
import { FormShell } from '../../../../components/form/form-shell.tsx'
import { LineList } from '../../../../components/form/line-list.tsx'
import { type Form, useForm } from '../../../../components/form/use-form.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { notify } from '../../../../ui/notices.tsx'
import classes from './flaw-form.module.css'
import { type FlawValues, type Standing, toFlawInput, toValues } from './flaw-values.ts'
import { freshOnConflict } from './fresh-on-conflict.ts'

/** Describes the flaw: what it is, in which components, and what people decided about releases. */
export function FlawForm({ file, onClose }: { readonly file: Case; readonly onClose: () => void }) {
  const form = useForm<FlawValues, Case>({
    initial: toValues(file.flaw, file.title),
    check: ({ title }) => (title.trim() === '' ? { title: 'Say what it is' } : {}),
    envelope: 'flaw',
    submit: (values) => freshOnConflict(setCaseFlaw(file.id, toFlawInput(values), file.version)),
    onDone: () => {
      notify('Flaw saved; findings follow within seconds')
      onClose()
    },
  })
  return (
    <FormShell form={form} submitLabel="Save" onCancel={onClose}>
      <TextField
        form={form}
        name="title"
        label="Title"
        description="While it is secret, findings do not show it."
        required
      />
      <TextAreaField form={form} name="description" label="Description" />
      <TextField form={form} name="cveId" label="CVE id" placeholder="CVE-2026-12345" />
      <LineList
        label="CVSS vectors"
        description="The first one counts. The case assessment works them out by questions."
        item="vector"
        name="cvss"
        values={form.values.cvss}
        errors={form.errors}
        onChange={(cvss) => form.set({ cvss })}
        placeholder="CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"
      />
      <LineList
        label="Weaknesses"
        item="weakness"
        name="cwes"
        values={form.values.cwes}
        errors={form.errors}
        onChange={(cwes) => form.set({ cwes })}
        placeholder="CWE-306"
      />
      <Components form={form} />
      <Releases form={form} />
    </FormShell>
  )
}

function Components({ form }: { readonly form: Form<FlawValues> }) {
  const { components } = form.values
  const list = useFocusAdded(components.length)
  const change = (at: number, part: Partial<FlawValues['components'][number]>) =>
    form.set({ components: components.map((one, i) => (i === at ? { ...one, ...part } : one)) })
  return (
    <fieldset ref={list} className={classes['part']}>
      <legend>Components that have it</legend>
      <Input.Description mb={6}>
        A package URL or a CPE name, and the affected versions as a VERS range. Leave the range empty and
        choose the releases below where no range is known.
      </Input.Description>
      {components.map(({ name, vers }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
        <div key={at} data-line className={classes['line']}>
          <TextInput
            label="Component"
            placeholder="pkg:npm/alarm-relay"
            value={name}
            onChange={(event) => change(at, { name: event.currentTarget.value })}
            error={
              errorOf(form.errors, `components/${at}/purl`) ?? errorOf(form.errors, `components/${at}/cpe`)
            }
          />
          <TextInput
            label="Affected versions"
            placeholder="vers:npm/<3.1.0"
            value={vers}
            onChange={(event) => change(at, { vers: event.currentTarget.value })}
            error={errorOf(form.errors, `components/${at}/vers`)}
          />
          <ActionIcon
            variant="subtle"
            size={36}
            aria-label={`Remove component ${at + 1}`}
            onClick={() => form.set({ components: components.filter((_, i) => i !== at) })}
          >
            <Icon name="close" size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => form.set({ components: [...components, { name: '', vers: '' }] })}
      >
        Add component
      </Button>
    </fieldset>
  )
}

const standings = [
  { value: '', label: 'As its SBOM says' },
  { value: 'affected', label: 'Affected' },
  { value: 'fixed', label: 'Fixed' },
  { value: 'not-affected', label: 'Not affected' },
]

function Releases({ form }: { readonly form: Form<FlawValues> }) {
  const products = useQuery(productsQuery).data?.items ?? []
  const [product, setProduct] = useState('')
  const shown = product === '' ? [] : [product]
  const releases = useQueries({ queries: shown.map((id) => releasesQuery(id)) }).flatMap(
    ({ data }) => data?.items ?? [],
  )
  const { releases: chosen } = form.values
  const choose = (releaseId: string, standing: string) => {
    const { [releaseId]: _, ...others } = chosen
    // The list offers the standings and nothing else.
    form.set({ releases: standing === '' ? others : { ...others, [releaseId]: standing as Standing } })
  }
  return (
    <fieldset className={classes['part']}>
      <legend>Releases that people decided about ({Object.keys(chosen).length})</legend>
      <Input.Description mb={6}>
        For your own software, for fixes, and where the SBOM cannot tell. It counts whatever the SBOM says.
      </Input.Description>
      <NativeSelect
        label="Product"
        data={[
          { value: '', label: 'Choose a product' },
          ...products.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={product}
        onChange={(event) => setProduct(event.currentTarget.value)}
      />
      <div className={classes['releases']}>
        {releases.map(({ id, version }) => (
          <NativeSelect
            key={id}
            label={`Release ${version}`}
            data={standings}
            value={chosen[id] ?? ''}
            onChange={(event) => choose(id, event.currentTarget.value)}
          />
        ))}
      </div>
    </fieldset>
  )
}
