// SPDX-License-Identifier: Apache-2.0
import { ActionIcon, Button, Input, TextInput } from '@mantine/core'
import { Icon } from '../../ui/icon.tsx'
import { errorOf, type FieldErrors } from './field-errors.ts'
import { useFocusAdded } from './focus-added.ts'
import classes from './line-list.module.css'

type LineListProps = {
  readonly label: string
  readonly description?: string
  /** What one line is called: `control`, `identifier`. */
  readonly item: string
  readonly name: string
  readonly values: readonly string[]
  readonly errors: FieldErrors
  readonly onChange: (values: string[]) => void
  readonly placeholder?: string
}

/** A list of lines of text, each its own labelled field. */
export function LineList({
  label,
  description,
  item,
  name,
  values,
  errors,
  onChange,
  placeholder,
}: LineListProps) {
  const list = useFocusAdded(values.length)
  const replace = (at: number, value: string) => onChange(values.map((old, i) => (i === at ? value : old)))
  return (
    <fieldset ref={list} className={classes['list']}>
      <legend className={classes['legend']}>{label}</legend>
      {description === undefined ? null : <Input.Description mb={6}>{description}</Input.Description>}
      {values.map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
        <div key={at} data-line className={classes['line']}>
          <TextInput
            aria-label={`${item} ${at + 1}`}
            name={`${name}/${at}`}
            value={value}
            placeholder={placeholder}
            onChange={(event) => replace(at, event.currentTarget.value)}
            error={errorOf(errors, `${name}/${at}`)}
            style={{ flex: 1 }}
          />
          <ActionIcon
            variant="subtle"
            size={36}
            aria-label={`Remove ${item} ${at + 1}`}
            onClick={() => onChange(values.filter((_, i) => i !== at))}
          >
            <Icon name="close" size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => onChange([...values, ''])}
      >
        Add {item}
      </Button>
      {errors[name] === undefined ? null : <Input.Error mt={4}>{errors[name]}</Input.Error>}
    </fieldset>
  )
}
