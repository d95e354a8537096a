// SPDX-License-Identifier: Apache-2.0
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../../api/problem.ts'
import { type FieldErrors, fieldErrors } from './field-errors.ts'

type FormOptions<Values, Result> = {
  readonly initial: Values
  /** What can be told before asking the server, by field. The server checks everything again. */
  readonly check?: (values: Values) => FieldErrors
  readonly submit: (values: Values) => Promise<Result>
  /** The member of the body that holds the form's own, where it is wrapped. */
  readonly envelope?: string
  readonly onDone: (result: Result) => void
}

export type Form<Values> = {
  readonly values: Values
  readonly errors: FieldErrors
  readonly set: (part: Partial<Values>) => void
  readonly onSubmit: (event?: FormEvent) => void
  readonly isPending: boolean
  /** A refusal that does not stand at its fields already. */
  readonly problem: Error | null
  readonly ref: RefObject<HTMLFormElement | null>
}

/** A form's state mirrors the form; it is converted when it is sent. */
export function useForm<Values extends object, Result>(options: FormOptions<Values, Result>): Form<Values> {
  const { initial, check = () => ({}), submit, envelope, onDone } = options
  const [values, setValues] = useState(initial)
  const [errors, setErrors] = useState<FieldErrors>({})
  const ref = useRef<HTMLFormElement>(null)
  const mutation = useMutation({
    mutationFn: submit,
    onSuccess: onDone,
    onError: (error) => setErrors(error instanceof ApiProblem ? fieldErrors(error.errors, envelope) : {}),
  })

  // The first field that was refused takes the focus, so that nobody has to look for it.
  useEffect(() => {
    if (Object.keys(errors).length === 0) return
    ref.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]')?.focus()
  }, [errors])

  const onSubmit = (event?: FormEvent) => {
    event?.preventDefault()
    if (mutation.isPending) return
    const found = check(values)
    setErrors(found)
    if (Object.keys(found).length > 0) mutation.reset()
    else mutation.mutate(values)
  }

  return {
    values,
    errors,
    set: (part) => {
      setValues((before) => ({ ...before, ...part }))
      setErrors((before) => without(before, Object.keys(part)))
    },
    onSubmit,
    isPending: mutation.isPending,
    problem: standsAtFields(mutation.error, values) ? null : mutation.error,
    ref,
  }
}

/** Whether everything that a refusal says is shown at a field of this form. */
function standsAtFields(error: Error | null, values: object): boolean {
  if (!(error instanceof ApiProblem) || error.errors.length === 0) return false
  const fields = Object.keys(fieldErrors(error.errors))
  return fields.every((field) => Object.hasOwn(values, field.split('/')[0] ?? ''))
}

/** A field that is being corrected is no longer wrong. */
function without(errors: FieldErrors, names: readonly string[]): FieldErrors {
  const kept = Object.entries(errors).filter(
    ([path]) => !names.some((name) => path === name || path.startsWith(`${name}/`)),
  )
  return kept.length === Object.keys(errors).length ? errors : Object.fromEntries(kept)
}
