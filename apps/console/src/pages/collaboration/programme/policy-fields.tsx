// SPDX-License-Identifier: Apache-2.0
import { Checkbox, Fieldset, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { productsQuery } from '../../../api/design/queries.ts'
import { CheckField, SelectField, TextAreaField, TextField } from '../../../components/form/fields.tsx'
import type { Form } from '../../../components/form/use-form.ts'
import { Loaded } from '../../../components/loaded.tsx'
import type { PolicyValues } from './policy-values.ts'
import classes from './programme.module.css'

type PartProps = { readonly form: Form<PolicyValues> }

/** Every part of the policy, in the order of its page. */
export function PolicyFields({ form }: PartProps) {
  return (
    <>
      <TextAreaField
        form={form}
        name="introduction"
        label="Introduction"
        description="Whom you invite, and to what. Plain words: clinicians and patients read it too."
        required
      />
      <Channels form={form} />
      <Promises form={form} />
      <Publication form={form} />
      <Scope form={form} />
      <TextAreaField
        form={form}
        name="testingRules"
        label="Rules for testing"
        description="One on each line. Those that protect patients are in every policy: no testing on devices in use, and a tested device never returns to a patient."
      />
      <SelectField
        form={form}
        name="safeHarbour"
        label="Safe harbour"
        description="What you will not hold against those who report in good faith. Ask your lawyers early: researchers look at this first."
        options={[
          {
            value: 'full',
            label:
              'Full: testing is authorised, with exceptions from the laws and terms that stand against it',
          },
          { value: 'promise', label: 'A promise: no legal action' },
          { value: 'none', label: 'None' },
        ]}
      />
      <Rewards form={form} />
      <TextField
        form={form}
        name="languages"
        label="Languages in which you read reports"
        description="Language tags, the preferred one first: de, en"
        required
      />
    </>
  )
}

function Channels({ form }: PartProps) {
  return (
    <Fieldset legend="Ways to report, beside the form">
      <Stack gap="sm">
        <TextField
          form={form}
          name="email"
          type="email"
          label="E-mail address"
          placeholder="psirt@maker.example"
        />
        <TextField
          form={form}
          name="phone"
          label="Telephone, for what cannot wait"
          placeholder="+1 201 555 0123"
        />
        <TextAreaField form={form} name="post" label="Postal address" minRows={2} />
      </Stack>
    </Fieldset>
  )
}

const counted = [
  { value: 'calendar', label: 'calendar days' },
  { value: 'working', label: 'working days' },
]

function Promises({ form }: PartProps) {
  return (
    <Fieldset legend="What you promise, counted from the report">
      <div className={classes['promises']}>
        <TextField form={form} name="acknowledgeDays" label="A person answers within" inputMode="numeric" />
        <SelectField form={form} name="acknowledgeCounted" label="Counted in" options={counted} />
        <TextField
          form={form}
          name="assessDays"
          label="The reporter learns what you found within"
          inputMode="numeric"
        />
        <SelectField form={form} name="assessCounted" label="Counted in" options={counted} />
        <TextField
          form={form}
          name="resolveDays"
          label="It is fixed, or they know why not, within"
          inputMode="numeric"
        />
        <SelectField form={form} name="resolveCounted" label="Counted in" options={counted} />
        <TextField
          form={form}
          name="updateEveryDays"
          label="No longer silence than, in calendar days"
          description="At most 30"
          inputMode="numeric"
        />
      </div>
    </Fieldset>
  )
}

function Publication({ form }: PartProps) {
  const { hasTimeline, hasExtension } = form.values
  return (
    <Fieldset legend="Publication">
      <Stack gap="sm">
        <CheckField form={form} name="hasTimeline" label="There is a public timeline" />
        {hasTimeline ? (
          <>
            <TextField
              form={form}
              name="embargoDays"
              label="Published at the latest after, in calendar days"
              inputMode="numeric"
            />
            <CheckField
              form={form}
              name="evenIfUnresolved"
              label="Published then also without a fix"
              description="Level 5 asks for it: people know that a flaw does not stay hidden."
            />
            <CheckField form={form} name="hasExtension" label="It may be extended" />
          </>
        ) : null}
        {hasTimeline && hasExtension ? (
          <>
            <TextField
              form={form}
              name="extensionDays"
              label="By at most, in calendar days in all"
              inputMode="numeric"
            />
            <TextAreaField form={form} name="extensionRule" label="When, and who agrees" />
          </>
        ) : null}
      </Stack>
    </Fieldset>
  )
}

function Scope({ form }: PartProps) {
  return (
    <Fieldset legend="Scope">
      <Stack gap="sm">
        <SelectField
          form={form}
          name="products"
          label="Products"
          options={[
            { value: 'all', label: 'Every product, sold or no longer sold' },
            { value: 'listed', label: 'Only those chosen here; their names are published' },
          ]}
        />
        {form.values.products === 'listed' ? <ChosenProducts form={form} /> : null}
        <TextAreaField form={form} name="also" label="Also in scope" description="One on each line" />
        <TextAreaField form={form} name="outOfScope" label="Not in scope" description="One on each line" />
      </Stack>
    </Fieldset>
  )
}

function ChosenProducts({ form }: PartProps) {
  const query = useQuery(productsQuery)
  return (
    <Loaded query={query}>
      {({ items }) => (
        <Checkbox.Group
          label="Chosen products"
          value={[...form.values.productIds]}
          onChange={(productIds) => form.set({ productIds })}
          error={form.errors['productIds']}
        >
          <Stack gap={6} mt={6}>
            {items.length === 0 ? <p>There is no product yet.</p> : null}
            {items.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Loaded>
  )
}

function Rewards({ form }: PartProps) {
  return (
    <Fieldset legend="Credit and rewards">
      <Stack gap="sm">
        <CheckField
          form={form}
          name="credit"
          label="Reporters are named on the page of thanks, if they wish"
        />
        <CheckField form={form} name="paysMoney" label="Rewards in money" />
        {form.values.paysMoney ? (
          <>
            <div className={classes['promises']}>
              <TextField form={form} name="moneyFrom" label="From" inputMode="numeric" />
              <TextField form={form} name="moneyUpTo" label="Up to" inputMode="numeric" />
              <TextField form={form} name="currency" label="Currency" description="ISO 4217, as EUR" />
            </div>
            <TextAreaField form={form} name="moneyRule" label="What decides about the amount" />
          </>
        ) : null}
      </Stack>
    </Fieldset>
  )
}
