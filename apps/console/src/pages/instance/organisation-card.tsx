// SPDX-License-Identifier: Apache-2.0
import { changeInstance } from '../../api/identity/acts.ts'
import { SearchField, TextField } from '../../components/form/fields.tsx'
import { FormShell } from '../../components/form/form-shell.tsx'
import { useForm } from '../../components/form/use-form.ts'
import { useMay, useSession } from '../../components/session.tsx'
import { timeZones } from '../../components/time-zones.ts'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { notify } from '../../ui/notices.tsx'

/** Whom the instance belongs to, and the zone in which its days begin and end. */
export function OrganisationCard() {
  const { organisation, timeZone } = useSession()
  return (
    <Card title="Organisation">
      {useMay('instance:write') ? (
        <OrganisationForm organisation={organisation} timeZone={timeZone} />
      ) : (
        <Facts
          columns={2}
          facts={[
            ['Name', organisation],
            ['Time zone', timeZone],
          ]}
        />
      )}
    </Card>
  )
}

function OrganisationForm(initial: { readonly organisation: string; readonly timeZone: string }) {
  const form = useForm({
    initial,
    check: ({ organisation }) => (organisation.trim() === '' ? { organisation: 'Give the name' } : {}),
    submit: changeInstance,
    onDone: () => notify('Organisation saved'),
  })
  return (
    <FormShell form={form} submitLabel="Save" label="Organisation">
      <TextField form={form} name="organisation" label="Name" autoComplete="organization" required />
      <SearchField
        form={form}
        name="timeZone"
        label="Time zone"
        description="Clocks that start from now on count their days in it; those that run keep their due time."
        options={timeZones(initial.timeZone)}
        required
      />
    </FormShell>
  )
}
