// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type PolicyPreview,
  type Programme,
  previewPolicy,
  programmeQuery,
  publishPolicy,
} from '../../../api/collaboration/disclosure.ts'
import { FormShell } from '../../../components/form/form-shell.tsx'
import { useForm } from '../../../components/form/use-form.ts'
import { ProblemAlert } from '../../../components/problem.tsx'
import { useUnavailable } from '../../../components/session.tsx'
import { Card } from '../../../ui/card.tsx'
import { notify } from '../../../ui/notices.tsx'
import { Status } from '../../../ui/status.tsx'
import { PolicyFields } from './policy-fields.tsx'
import { checkValues, type PolicyValues, policyOf, valuesOf } from './policy-values.ts'
import classes from './programme.module.css'

/** The policy's editor; for those who may not change it, a word about who may. */
export function PolicyCard({ programme }: { readonly programme: Programme }) {
  const unavailable = useUnavailable('disclosure:write')
  /** The version that is being edited, and how often it was begun anew. */
  const [begun, setBegun] = useState({ programme, times: 0 })
  if (unavailable !== undefined) {
    return (
      <Card title="The policy">
        <p>{unavailable}</p>
      </Card>
    )
  }
  const begin = (from: Programme) => setBegun(({ times }) => ({ programme: from, times: times + 1 }))
  const isOutdated = begun.programme.version !== programme.version
  return (
    <Card
      title={programme.version === 0 ? 'A policy to begin with' : 'The policy'}
      aside={
        programme.version === 0 ? <Status tone="info">Not published</Status> : `Version ${programme.version}`
      }
    >
      {isOutdated ? (
        <p role="status">
          Version {programme.version} was published
          {programme.publishedBy === null ? '' : ` by ${programme.publishedBy.name}`} since you began. Yours
          cannot be published on top of it.{' '}
          <Button size="xs" variant="default" onClick={() => begin(programme)}>
            Begin anew from version {programme.version}
          </Button>
        </p>
      ) : null}
      <PolicyForm key={begun.times} from={begun.programme} onPublished={begin} />
    </Card>
  )
}

type PolicyFormProps = {
  readonly from: Programme
  readonly onPublished: (programme: Programme) => void
}

function PolicyForm({ from, onPublished }: PolicyFormProps) {
  const client = useQueryClient()
  const form = useForm<PolicyValues, Programme>({
    initial: valuesOf(from.policy),
    check: checkValues,
    submit: (values) => publishPolicy(from.version, policyOf(values)),
    onDone: (published) => {
      client.setQueryData(programmeQuery.queryKey, published)
      notify(`Version ${published.version} is published`)
      onPublished(published)
    },
  })
  const preview = useMutation({ mutationFn: () => previewPolicy(policyOf(form.values)) })
  return (
    <FormShell form={form} submitLabel="Publish" label="Disclosure policy">
      <PolicyFields form={form} />
      <div>
        <Button variant="default" loading={preview.isPending} onClick={() => preview.mutate()}>
          Preview
        </Button>
      </div>
      {preview.error === null ? null : <ProblemAlert error={preview.error} />}
      {preview.data === undefined ? null : <Preview preview={preview.data} />}
    </FormShell>
  )
}

function Preview({ preview: { reached, page } }: { readonly preview: PolicyPreview }) {
  return (
    <section aria-label="Preview">
      <p role="status">
        disclose.io level {reached.level} of 5.
        {reached.missing.length === 0 ? '' : ` Missing: ${reached.missing.join('; ')}.`}
      </p>
      {/* Its own origin, so that the style sheet loads; without scripts, so that nothing in it can act. */}
      <iframe
        title="Preview of the page"
        sandbox="allow-same-origin"
        srcDoc={page}
        className={classes['preview']}
      />
    </section>
  )
}
