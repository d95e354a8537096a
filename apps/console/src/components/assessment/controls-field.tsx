// SPDX-License-Identifier: Apache-2.0
import { Button, Input, NativeSelect, TextInput } from '@mantine/core'
import type { Control } from '../../api/types.ts'
import { Icon } from '../../ui/icon.tsx'
import { errorOf, type FieldErrors } from '../form/field-errors.ts'
import { useFocusAdded } from '../form/focus-added.ts'
import { useSession } from '../session.tsx'
import classes from './controls-field.module.css'
import { newControl } from './values.ts'

type Choice<Value extends string> = { readonly value: Value; readonly label: string }

const kinds: Choice<Control['kind']>[] = [
  { value: 'inline', label: 'In the device' },
  { value: 'compensating', label: 'At the user or the site' },
]
const effects = [
  { value: 'exploitability 1', label: 'Makes an attack a little harder' },
  { value: 'exploitability 2', label: 'Makes an attack harder' },
  { value: 'exploitability 3', label: 'Makes an attack much harder' },
  { value: 'severity 1', label: 'Lowers the harm by one level' },
]
const ownRisks: Choice<Control['ownRisk']>[] = [
  { value: 'unknown', label: 'Nobody looked yet' },
  { value: 'none', label: 'None' },
  { value: 'less', label: 'Less than the flaw' },
  { value: 'more', label: 'More than the flaw' },
]

type ControlsFieldProps = {
  readonly controls: readonly Control[]
  readonly errors: FieldErrors
  readonly onChange: (controls: Control[]) => void
}

/** Mitigations that are in place. A control counts with evidence, a reviewer, and a look at the risk that it brings. */
export function ControlsField({ controls, errors, onChange }: ControlsFieldProps) {
  const { name } = useSession()
  const list = useFocusAdded(controls.length)
  const replace = (at: number, change: Partial<Control>) =>
    onChange(controls.map((old, i) => (i === at ? { ...old, ...change } : old)))
  return (
    <fieldset ref={list} className={classes['controls']}>
      <legend>Controls in place</legend>
      <Input.Description>
        Only what is there already. A control must not bring more safety risk than the flaw.
      </Input.Description>
      {controls.map((control, at) => (
        <ControlFields
          key={control.id}
          number={at + 1}
          control={control}
          error={errorOf(errors, `controls/${at}`)}
          onChange={(change) => replace(at, change)}
          onRemove={() => onChange(controls.filter((_, i) => i !== at))}
        />
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => onChange([...controls, newControl(name)])}
        >
          Add control
        </Button>
      </div>
    </fieldset>
  )
}

type ControlFieldsProps = {
  readonly number: number
  readonly control: Control
  readonly error: string | undefined
  readonly onChange: (change: Partial<Control>) => void
  readonly onRemove: () => void
}

function ControlFields({ number, control, error, onChange, onRemove }: ControlFieldsProps) {
  const missing = (text: string): string | undefined =>
    error !== undefined && text.trim() === '' ? 'Missing' : undefined
  return (
    <section data-line className={classes['control']} aria-label={`Control ${number}`}>
      <TextInput
        className={classes['wide'] ?? ''}
        label="Control"
        value={control.title}
        placeholder="Network port closed in the shipped configuration"
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        error={missing(control.title)}
      />
      <NativeSelect
        label="Where"
        data={kinds}
        value={control.kind}
        // The selects offer the words of their type and nothing else.
        onChange={(event) => onChange({ kind: event.currentTarget.value as Control['kind'] })}
      />
      <NativeSelect
        label="Effect"
        data={effects}
        value={`${control.lowers} ${control.lowers === 'severity' ? 1 : control.by}`}
        onChange={(event) => {
          const [lowers, by] = event.currentTarget.value.split(' ')
          onChange({ lowers: lowers as Control['lowers'], by: Number(by) })
        }}
      />
      <TextInput
        label="Evidence"
        value={control.evidence}
        placeholder="Test report TR-2031"
        onChange={(event) => onChange({ evidence: event.currentTarget.value })}
        error={missing(control.evidence)}
      />
      <TextInput
        label="Reviewed by"
        value={control.reviewedBy}
        onChange={(event) => onChange({ reviewedBy: event.currentTarget.value })}
        error={missing(control.reviewedBy)}
      />
      <NativeSelect
        label="Safety risk of the control itself"
        description={
          control.ownRisk === 'unknown' || control.ownRisk === 'more'
            ? 'It does not count like this.'
            : undefined
        }
        data={ownRisks}
        value={control.ownRisk}
        onChange={(event) => onChange({ ownRisk: event.currentTarget.value as Control['ownRisk'] })}
      />
      <div className={classes['remove']}>
        <Button variant="subtle" size="xs" onClick={onRemove}>
          Remove control {number}
        </Button>
      </div>
      {error === undefined ? null : <Input.Error className={classes['wide'] ?? ''}>{error}</Input.Error>}
    </section>
  )
}
