// SPDX-License-Identifier: Apache-2.0
/** Fields bound to a form: label, value and error of one member, with the name that the server knows it by. */
import { Checkbox, NativeSelect, PasswordInput, Select, Textarea, TextInput } from '@mantine/core'
import type { HTMLInputAutoCompleteAttribute } from 'react'
import { errorOf } from './field-errors.ts'
import type { Form } from './use-form.ts'

/** Members of `Values` that hold a `Kind`. */
type NamesOf<Values, Kind> = {
  [Name in keyof Values]-?: Values[Name] extends Kind ? Name : never
}[keyof Values] &
  string

type FieldProps<Values, Kind> = {
  readonly form: Form<Values>
  readonly name: NamesOf<Values, Kind>
  readonly label: string
  readonly description?: string
  readonly required?: boolean
  readonly placeholder?: string
}

type TextFieldProps<Values> = FieldProps<Values, string> & {
  readonly type?: 'text' | 'email' | 'date' | 'datetime-local' | 'number'
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly inputMode?: 'numeric' | 'text'
  readonly autoFocus?: boolean
  readonly max?: string
}

/** The value of a member whose name was checked by `NamesOf`. */
const textOf = (values: object, name: string): string => (values as Record<string, string>)[name] ?? ''

const part = <Values,>(name: string, value: unknown): Partial<Values> =>
  ({ [name]: value }) as Partial<Values>

export function TextField<Values extends object>(props: TextFieldProps<Values>) {
  const { form, name, type = 'text', autoFocus = false, ...rest } = props
  return (
    <TextInput
      {...rest}
      name={name}
      type={type}
      value={textOf(form.values, name)}
      onChange={(event) => form.set(part(name, event.currentTarget.value))}
      error={errorOf(form.errors, name)}
      data-autofocus={autoFocus || undefined}
    />
  )
}

export function PasswordField<Values extends object>(props: TextFieldProps<Values>) {
  const { form, name, type: _type, autoFocus: _autoFocus, max: _max, ...rest } = props
  return (
    <PasswordInput
      {...rest}
      name={name}
      value={textOf(form.values, name)}
      onChange={(event) => form.set(part(name, event.currentTarget.value))}
      error={errorOf(form.errors, name)}
      visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password' }}
    />
  )
}

export function TextAreaField<Values extends object>(
  props: FieldProps<Values, string> & { readonly minRows?: number },
) {
  const { form, name, minRows = 3, ...rest } = props
  return (
    <Textarea
      {...rest}
      name={name}
      autosize
      minRows={minRows}
      maxRows={14}
      value={textOf(form.values, name)}
      onChange={(event) => form.set(part(name, event.currentTarget.value))}
      error={errorOf(form.errors, name)}
    />
  )
}

export type Option = { readonly value: string; readonly label: string }

export function SelectField<Values extends object>(
  props: FieldProps<Values, string> & { readonly options: readonly Option[] },
) {
  const { form, name, options, placeholder, ...rest } = props
  const data = [...(placeholder === undefined ? [] : [{ value: '', label: placeholder }]), ...options]
  return (
    <NativeSelect
      {...rest}
      name={name}
      data={data}
      value={textOf(form.values, name)}
      onChange={(event) => form.set(part(name, event.currentTarget.value))}
      error={errorOf(form.errors, name)}
    />
  )
}

/** For lists that are too long to scroll, as time zones are. */
export function SearchField<Values extends object>(
  props: FieldProps<Values, string> & { readonly options: readonly string[] },
) {
  const { form, name, options, ...rest } = props
  return (
    <Select
      {...rest}
      name={name}
      data={options}
      searchable
      limit={100}
      allowDeselect={false}
      nothingFoundMessage="Nothing found"
      value={textOf(form.values, name)}
      onChange={(value) => form.set(part(name, value ?? ''))}
      error={errorOf(form.errors, name)}
    />
  )
}

export function CheckField<Values extends object>(props: FieldProps<Values, boolean>) {
  const { form, name, required: _required, placeholder: _placeholder, ...rest } = props
  return (
    <Checkbox
      {...rest}
      name={name}
      checked={(form.values as Record<string, unknown>)[name] === true}
      onChange={(event) => form.set(part(name, event.currentTarget.checked))}
      error={errorOf(form.errors, name)}
    />
  )
}
