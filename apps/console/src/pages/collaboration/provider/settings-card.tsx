// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changeProvider, type Provider, providerQuery } from '../../../api/collaboration/provider.ts'
import { CheckField, SelectField, TextAreaField, TextField } from '../../../components/form/fields.tsx'
import { FormShell } from '../../../components/form/form-shell.tsx'
import { useForm } from '../../../components/form/use-form.ts'
import { useUnavailable } from '../../../components/session.tsx'
import { Card } from '../../../ui/card.tsx'
import { notify } from '../../../ui/notices.tsx'
import { draftOf, valuesOf } from './provider-values.ts'

const versions = [
  { value: '2.0', label: 'CSAF 2.0, which most programs read today' },
  { value: '2.1', label: 'CSAF 2.1' },
]

/** What the metadata says of the publisher; for those who may not change it, a word about who may. */
export function SettingsCard({ provider }: { readonly provider: Provider }) {
  const unavailable = useUnavailable('disclosure:write')
  /** The settings that are being edited, and how often that was begun anew. */
  const [begun, setBegun] = useState({ provider, times: 0 })
  if (unavailable !== undefined) {
    return (
      <Card title="Publisher">
        <p>{unavailable}</p>
      </Card>
    )
  }
  const begin = (from: Provider) => setBegun(({ times }) => ({ provider: from, times: times + 1 }))
  return (
    <Card title="Publisher">
      {begun.provider.version === provider.version ? null : (
        <p role="status">
          Somebody else has changed these settings since you began.{' '}
          <Button size="xs" variant="default" onClick={() => begin(provider)}>
            Begin anew
          </Button>
        </p>
      )}
      <SettingsForm key={begun.times} from={begun.provider} onSaved={begin} />
    </Card>
  )
}

type SettingsFormProps = { readonly from: Provider; readonly onSaved: (provider: Provider) => void }

function SettingsForm({ from, onSaved }: SettingsFormProps) {
  const client = useQueryClient()
  const form = useForm({
    initial: valuesOf(from),
    submit: (values) => changeProvider(draftOf(values, from.version)),
    onDone: (saved) => {
      client.setQueryData(providerQuery.queryKey, saved)
      notify('Saved; the metadata says so now')
      onSaved(saved)
    },
  })
  return (
    <FormShell form={form} submitLabel="Save" label="Publisher">
      <TextField
        form={form}
        name="namespace"
        label="Namespace"
        description="A web address under your control that names you in every advisory. Empty: the address of this instance."
        placeholder="https://psirt.maker.example"
      />
      <TextAreaField
        form={form}
        name="contactDetails"
        label="Contact"
        description="Where readers of advisories reach you."
        minRows={2}
      />
      <TextAreaField
        form={form}
        name="issuingAuthority"
        label="Authority"
        description="By what right you issue advisories, and for which products."
        minRows={2}
      />
      <SelectField
        form={form}
        name="leadingVersion"
        label="Leading version"
        description="What the well-known address gives. Both versions can be fetched."
        options={versions}
      />
      <CheckField form={form} name="listOnAggregators" label="Aggregators may list us" />
      <CheckField form={form} name="mirrorOnAggregators" label="Aggregators may mirror our advisories" />
      <TextField
        form={form}
        name="maintainedFrom"
        type="date"
        label="Maintained from"
        description="Said in CSAF 2.1. Days begin at midnight UTC."
      />
      <TextField form={form} name="maintainedUntil" type="date" label="Maintained until" />
    </FormShell>
  )
}
