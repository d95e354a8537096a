// SPDX-License-Identifier: Apache-2.0
import { type Case, type CaseMessage, postCaseMessage } from '../../../../api/collaboration/cases.ts'
import { SelectField, TextAreaField } from '../../../../components/form/fields.tsx'
import { FormShell } from '../../../../components/form/form-shell.tsx'
import { useForm } from '../../../../components/form/use-form.ts'
import { useUnavailable } from '../../../../components/session.tsx'
import { Absent } from '../../../../ui/facts.tsx'
import { notify } from '../../../../ui/notices.tsx'
import { participantName } from '../case-words.ts'

type Visibility = CaseMessage['visibility']

/** A direct message names its participant: `direct:<id>`. */
type Readers = Exclude<Visibility, 'direct'> | `direct:${string}`

/** Writes a message or a note. Who reads it stands on the button, so that nothing goes to the wrong people. */
export function WriteForm({ file }: { readonly file: Case }) {
  const unavailable = useUnavailable('cases:write')
  const options = readersOf(file)
  const [first = options[0]] = options.filter(({ value }) => value === 'reporter')
  const form = useForm({
    initial: { text: '', readers: (first?.value ?? 'internal') as Readers },
    check: ({ text }) => (text.trim() === '' ? { text: 'Write something first' } : {}),
    submit: ({ text, readers }) => postCaseMessage(file.id, { text, ...toVisibility(readers) }),
    onDone: () => {
      notify(form.values.readers === 'internal' ? 'Note saved' : 'Message sent')
      form.set({ text: '' })
    },
  })
  if (unavailable !== undefined) return <Absent>{unavailable}</Absent>
  const chosen = options.find(({ value }) => value === form.values.readers)
  return (
    <FormShell form={form} submitLabel={chosen?.send ?? 'Save the note'} label="Write" wide>
      <SelectField
        form={form}
        name="readers"
        label="Who reads it"
        options={options.map(({ value, label }) => ({ value, label }))}
      />
      <TextAreaField form={form} name="text" label="Text" minRows={4} required />
    </FormShell>
  )
}

type Option = { readonly value: Readers; readonly label: string; readonly send: string }

function readersOf({ participants }: Case): readonly Option[] {
  const active = participants.filter(({ leftAt }) => leftAt === null)
  const isReported = active.some(({ role }) => role === 'reporter')
  return [
    { value: 'internal', label: 'The team alone: a note', send: 'Save the note' },
    ...(isReported
      ? [{ value: 'reporter', label: 'Those who reported', send: 'Send to those who reported' } as const]
      : []),
    ...(active.length > 1
      ? [{ value: 'participants', label: 'Everybody who takes part', send: 'Send to everybody' } as const]
      : []),
    ...active.map((one): Option => {
      const name = participantName(one)
      return { value: `direct:${one.id}`, label: `${name} alone`, send: `Send to ${name}` }
    }),
  ]
}

function toVisibility(readers: Readers): { readonly visibility: Visibility; readonly to?: string } {
  const [visibility, to] = readers.split(':')
  if (visibility === 'direct' && to !== undefined) return { visibility, to }
  return { visibility: readers as Exclude<Visibility, 'direct'> } // no `direct:` is left
}
