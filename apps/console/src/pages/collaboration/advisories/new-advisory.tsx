// SPDX-License-Identifier: Apache-2.0
import { Button, Modal, Stack } from '@mantine/core'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { draftAdvisory, importAdvisory, type Tlp } from '../../../api/collaboration/advisories.ts'
import { casesQuery } from '../../../api/collaboration/cases.ts'
import { SelectField, TextField } from '../../../components/form/fields.tsx'
import { FormShell } from '../../../components/form/form-shell.tsx'
import { useForm } from '../../../components/form/use-form.ts'
import { ProblemAlert } from '../../../components/problem.tsx'
import { useMay } from '../../../components/session.tsx'
import { keysOf } from '../../../components/status/words.ts'
import { paths } from '../../../paths.ts'
import { Icon } from '../../../ui/icon.tsx'
import { notify } from '../../../ui/notices.tsx'
import { tlpWords } from './advisory-words.ts'

type NewAdvisoryProps = { readonly isOpen: boolean; readonly onClose: () => void }

/** The three ways to begin: from a case, by hand, with a document that was written elsewhere. */
export function NewAdvisory({ isOpen, onClose }: NewAdvisoryProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="New advisory"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack gap="xl">
        <DraftForm onClose={onClose} />
        <Import onClose={onClose} />
      </Stack>
    </Modal>
  )
}

function useOpenAdvisory(onClose: () => void) {
  const navigate = useNavigate()
  return ({ id, trackingId }: { readonly id: string; readonly trackingId: string }) => {
    notify(`${trackingId} begun`)
    onClose()
    void navigate({ to: paths.advisory(id) })
  }
}

const profiles = [
  { value: 'csaf_security_advisory', label: 'Security advisory' },
  { value: 'csaf_vex', label: 'VEX: what is affected, and what is not' },
] as const

function DraftForm({ onClose }: { readonly onClose: () => void }) {
  const onDone = useOpenAdvisory(onClose)
  const mayReadCases = useMay('cases:read')
  const cases = useInfiniteQuery({ ...casesQuery({ sort: 'newest' }), enabled: mayReadCases })
  const options = (cases.data?.pages ?? []).flatMap(({ items }) =>
    items.map(({ id, number, title }) => ({ value: id, label: `${number}: ${title}` })),
  )
  const form = useForm({
    initial: { caseId: '', title: '', profile: profiles[0].value as string, tlp: 'CLEAR' as Tlp },
    check: ({ caseId, title }) =>
      caseId === '' && title.trim() === '' ? { title: 'Choose a case, or give a title' } : {},
    submit: ({ caseId, title, profile, tlp }) =>
      draftAdvisory({
        tlp,
        profile: profiles.find(({ value }) => value === profile)?.value ?? profiles[0].value,
        ...(title.trim() === '' ? {} : { title }),
        ...(caseId === '' ? {} : { caseId }),
      }),
    onDone,
  })
  return (
    <FormShell form={form} submitLabel="Begin" onCancel={onClose}>
      <SelectField
        form={form}
        name="caseId"
        label="Case"
        description="Fills in the flaw, its scores, the releases and the thanks."
        placeholder="None"
        options={options}
      />
      <TextField form={form} name="title" label="Title" description="Without one, that of the case." />
      <SelectField form={form} name="profile" label="Kind" options={profiles} />
      <SelectField
        form={form}
        name="tlp"
        label="For whom (TLP)"
        options={keysOf(tlpWords).map((value) => ({ value, label: `${value}: ${tlpWords[value]}` }))}
      />
    </FormShell>
  )
}

function Import({ onClose }: { readonly onClose: () => void }) {
  const onDone = useOpenAdvisory(onClose)
  const input = useRef<HTMLInputElement>(null)
  const importing = useMutation({
    mutationFn: async (file: File) => importAdvisory(await file.text()),
    onSuccess: onDone,
  })
  return (
    <div>
      <Button
        variant="default"
        loading={importing.isPending}
        leftSection={<Icon name="upload" size={16} />}
        onClick={() => input.current?.click()}
      >
        Import a CSAF document
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="CSAF document"
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file !== undefined) importing.mutate(file)
        }}
      />
      {importing.error === null ? null : <ProblemAlert error={importing.error} />}
    </div>
  )
}
