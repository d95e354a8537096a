// SPDX-License-Identifier: Apache-2.0
import { Button, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { AppLink } from '../app-link.tsx'
import { ProblemAlert } from '../problem.tsx'
import classes from './form-shell.module.css'
import type { Form } from './use-form.ts'

type FormShellProps<Values> = {
  readonly form: Form<Values>
  readonly submitLabel: string
  readonly children: ReactNode
  /** Where leaving without saving leads; a dialog gives `onCancel` instead. */
  readonly cancelHref?: string
  readonly onCancel?: () => void
  readonly label?: string
  readonly wide?: boolean
}

/** The frame of every form: fields, what went wrong, and the two ways out. */
export function FormShell<Values>(props: FormShellProps<Values>) {
  const { form, submitLabel, children, cancelHref, onCancel, label, wide = false } = props
  return (
    <form
      ref={form.ref}
      onSubmit={form.onSubmit}
      noValidate
      aria-label={label}
      className={classes['form']}
      data-wide={wide}
    >
      <Stack gap="md">
        {children}
        {form.problem === null ? null : <ProblemAlert error={form.problem} />}
        <div className={classes['ends']}>
          <Button type="submit" loading={form.isPending}>
            {submitLabel}
          </Button>
          {cancelHref === undefined ? null : (
            <Button variant="default" component={AppLink} href={cancelHref}>
              Cancel
            </Button>
          )}
          {onCancel === undefined ? null : (
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          )}
        </div>
      </Stack>
    </form>
  )
}
