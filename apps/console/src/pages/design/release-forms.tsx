// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { changeRelease, createRelease } from '../../api/design/acts.ts'
import { productQuery, releaseQuery } from '../../api/design/queries.ts'
import type { Release, ReleaseInput, Stage } from '../../api/types.ts'
import { SelectField, TextField } from '../../components/form/fields.tsx'
import { FormShell } from '../../components/form/form-shell.tsx'
import { useForm } from '../../components/form/use-form.ts'
import { LoadedPage } from '../../components/loaded.tsx'
import { Page } from '../../components/page.tsx'
import { keysOf, stageWords } from '../../components/status/words.ts'
import { usePathParameter } from '../../components/use-url-state.ts'
import { paths } from '../../paths.ts'
import { Card } from '../../ui/card.tsx'
import { notify } from '../../ui/notices.tsx'

export function NewReleasePage() {
  const product = useQuery(productQuery(usePathParameter('productId')))
  return (
    <LoadedPage query={product}>
      {({ id, name }) => (
        <Page
          title="New release"
          crumbs={[
            ['Products', paths.products()],
            [name, paths.product(id)],
          ]}
          intro="A version of the device's software. You add its SBOM on the next page."
        >
          <ReleaseForm
            save={(values) => createRelease(id, values)}
            done="Release added"
            submitLabel="Add the release"
            cancelHref={paths.product(id)}
          />
        </Page>
      )}
    </LoadedPage>
  )
}

export function EditReleasePage() {
  const release = useQuery(releaseQuery(usePathParameter('releaseId')))
  return (
    <LoadedPage query={release}>
      {(loaded) => (
        <Page
          title={`Edit release ${loaded.version}`}
          crumbs={[
            ['Products', paths.products()],
            [loaded.product.name, paths.product(loaded.product.id)],
            [loaded.version, paths.release(loaded.id)],
          ]}
        >
          <ReleaseForm
            release={loaded}
            save={(values) => changeRelease(loaded.id, values)}
            done="Release saved"
            submitLabel="Save"
            cancelHref={paths.release(loaded.id)}
          />
        </Page>
      )}
    </LoadedPage>
  )
}

type ReleaseFormProps = {
  readonly release?: Release
  readonly save: (values: ReleaseInput) => Promise<Release>
  readonly done: string
  readonly submitLabel: string
  readonly cancelHref: string
}

const stages = keysOf(stageWords).map((value) => ({ value, label: stageWords[value].label }))

function ReleaseForm({ release, save, done, submitLabel, cancelHref }: ReleaseFormProps) {
  const navigate = useNavigate()
  const form = useForm({
    initial: {
      version: release?.version ?? '',
      stage: release?.stage ?? 'in-development',
      releasedOn: release?.releasedOn ?? '',
      endOfSupportOn: release?.endOfSupportOn ?? '',
      unitsInField: release?.unitsInField?.toString() ?? '',
    },
    check: ({ version, unitsInField }) => ({
      ...(version.trim() === '' && { version: 'Give the version as it stands on the device' }),
      ...(!/^\d*$/.test(unitsInField.trim()) && { unitsInField: 'Give a whole number, or leave it empty' }),
    }),
    submit: ({ version, stage, releasedOn, endOfSupportOn, unitsInField }) =>
      save({
        version,
        stage: stage as Stage, // the list offers the stages and nothing else
        releasedOn: releasedOn === '' ? null : releasedOn,
        endOfSupportOn: endOfSupportOn === '' ? null : endOfSupportOn,
        unitsInField: unitsInField.trim() === '' ? null : Number(unitsInField),
      }),
    onDone: ({ id }) => {
      notify(done)
      void navigate({ to: paths.release(id) })
    },
  })
  return (
    <Card>
      <FormShell form={form} submitLabel={submitLabel} cancelHref={cancelHref}>
        <TextField form={form} name="version" label="Version" placeholder="4.2.1" required />
        <SelectField
          form={form}
          name="stage"
          label="Stage"
          description="A release in the field is judged again whenever new flaws become known."
          options={stages}
        />
        <TextField form={form} name="releasedOn" label="Released on" type="date" />
        <TextField
          form={form}
          name="endOfSupportOn"
          label="End of support"
          description="The last day on which you will still deliver fixes."
          type="date"
        />
        <TextField
          form={form}
          name="unitsInField"
          label="Devices in use"
          description="An estimate is enough. It shows how many patients a flaw could reach."
          inputMode="numeric"
        />
      </FormShell>
    </Card>
  )
}
