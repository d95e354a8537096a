// SPDX-License-Identifier: Apache-2.0
/** Fields bound to a place of the document: its text, and what the check says of that place. */
import { MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { listProducts } from '@primum/advisory/compose'
import type { CheckedAdvisory } from '../../../../api/collaboration/advisories.ts'
import { fieldName, type Path, textAt, textsAt } from './document-edit.ts'
import { useDraft } from './use-draft.ts'

/** What is wrong at a place or below it, in the words of the tests; the first document's places are those of the form. */
export function errorsAt(checked: CheckedAdvisory | undefined, path: Path): string | undefined {
  const place = `/${fieldName(path)}`
  const [document] = checked?.documents ?? []
  const found = (document?.errors ?? []).filter(
    (error) => error.path === place || error.path.startsWith(`${place}/`),
  )
  return found.length === 0 ? undefined : [...new Set(found.map(({ message }) => message))].join('; ')
}

type FieldProps = {
  readonly path: Path
  readonly label: string
  readonly description?: string
  readonly placeholder?: string
}

function useField(path: Path) {
  const { root, set, unavailable, checked } = useDraft()
  return {
    name: fieldName(path),
    value: root === undefined ? '' : textAt(root, path),
    readOnly: unavailable !== undefined,
    error: errorsAt(checked, path),
    write: (value: string) => set(path, value),
  }
}

export function DocumentText({ path, ...rest }: FieldProps) {
  const { write, ...field } = useField(path)
  return <TextInput {...rest} {...field} onChange={(event) => write(event.currentTarget.value)} />
}

export function DocumentArea({ path, minRows = 2, ...rest }: FieldProps & { readonly minRows?: number }) {
  const { write, ...field } = useField(path)
  return (
    <Textarea
      {...rest}
      {...field}
      autosize
      minRows={minRows}
      maxRows={16}
      onChange={(event) => write(event.currentTarget.value)}
    />
  )
}

type Option = { readonly value: string; readonly label: string }

/** A choice; what stands in the document is offered too, so that nothing is changed by being shown. */
export function DocumentChoice({
  path,
  options,
  ...rest
}: FieldProps & { readonly options: readonly Option[] }) {
  const { write, readOnly, value, ...field } = useField(path)
  const isKnown = options.some((option) => option.value === value)
  return (
    <NativeSelect
      {...rest}
      {...field}
      disabled={readOnly}
      value={value}
      data={[...(isKnown ? [] : [{ value, label: value === '' ? 'Choose' : value }]), ...options]}
      onChange={(event) => write(event.currentTarget.value)}
    />
  )
}

/** Products of the document by name. */
export function ProductsChoice({ path, ...rest }: FieldProps) {
  const { root, set, unavailable, checked } = useDraft()
  const products = root === undefined ? [] : listProducts(root)
  const data = [...new Map(products.map(({ id, name }) => [id, { value: id, label: name }])).values()]
  const chosen = root === undefined ? [] : textsAt(root, path)
  const strangers = chosen.filter((id) => !data.some(({ value }) => value === id))
  return (
    <MultiSelect
      {...rest}
      name={fieldName(path)}
      data={[...data, ...strangers.map((id) => ({ value: id, label: id }))]}
      value={[...chosen]}
      readOnly={unavailable !== undefined}
      error={errorsAt(checked, path)}
      onChange={(ids) => set(path, ids)}
      nothingFoundMessage="No such product in this document"
      searchable
    />
  )
}
