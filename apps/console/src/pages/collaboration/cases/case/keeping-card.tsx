// SPDX-License-Identifier: Apache-2.0
import { Modal, MultiSelect, TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Case, caseTeamQuery, changeCase, type Priority } from '../../../../api/collaboration/cases.ts'
import { productsQuery } from '../../../../api/design/queries.ts'
import { TextLink } from '../../../../components/app-link.tsx'
import { SelectField, TextField } from '../../../../components/form/fields.tsx'
import { FormShell } from '../../../../components/form/form-shell.tsx'
import { useForm } from '../../../../components/form/use-form.ts'
import { useUnavailable } from '../../../../components/session.tsx'
import { keysOf } from '../../../../components/status/words.ts'
import { paths } from '../../../../paths.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { Card } from '../../../../ui/card.tsx'
import { Absent, Facts } from '../../../../ui/facts.tsx'
import { notify } from '../../../../ui/notices.tsx'
import { Time } from '../../../../ui/time.tsx'
import { priorityWords } from '../case-words.ts'
import { Priority as PriorityStatus } from '../statuses.tsx'
import { freshOnConflict } from './fresh-on-conflict.ts'

/** How the team keeps the case: who works on it, how pressing it is, and what it concerns. */
export function KeepingCard({ file }: { readonly file: Case }) {
  const [isEditing, setEditing] = useState(false)
  const unavailable = useUnavailable('cases:write')
  const { assignees, priority, tags, product, openedAt, duplicates } = file
  return (
    <Card
      title="At a glance"
      actions={
        <ActionButton size="xs" variant="default" unavailable={unavailable} onClick={() => setEditing(true)}>
          Change
        </ActionButton>
      }
    >
      <Facts
        facts={[
          [
            'Who works on it',
            assignees.length === 0 ? (
              <Absent key="nobody">nobody yet</Absent>
            ) : (
              assignees.map(({ name }) => name).join(', ')
            ),
          ],
          ['Priority', <PriorityStatus key="priority" priority={priority} />],
          ['Tags', tags.join(', ')],
          [
            'Product',
            product === null ? null : (
              <TextLink key="product" href={paths.product(product.id)}>
                {product.name}
              </TextLink>
            ),
          ],
          ['Came in', <Time key="opened" at={openedAt} as="date-time" />],
          ...(duplicates.length === 0
            ? []
            : [
                [
                  'Duplicates',
                  duplicates.map(({ id, number }) => (
                    <div key={id}>
                      <TextLink href={paths.case(id)}>{number}</TextLink>
                    </div>
                  )),
                ] as const,
              ]),
        ]}
      />
      <Modal
        opened={isEditing}
        onClose={() => setEditing(false)}
        title="Change the case"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <KeepingForm file={file} onClose={() => setEditing(false)} />
      </Modal>
    </Card>
  )
}

type Values = {
  readonly title: string
  readonly priority: Priority
  readonly tags: string[]
  readonly productId: string
  readonly assignees: string[]
}

function KeepingForm({ file, onClose }: { readonly file: Case; readonly onClose: () => void }) {
  const team = useQuery(caseTeamQuery).data?.items ?? []
  const products = useQuery(productsQuery).data?.items ?? []
  const form = useForm<Values, Case>({
    initial: {
      title: file.title,
      priority: file.priority,
      tags: file.tags,
      productId: file.product?.id ?? '',
      assignees: file.assignees.map(({ id }) => id),
    },
    check: ({ title }) => (title.trim() === '' ? { title: 'Say what it is about' } : {}),
    submit: ({ productId, ...rest }) =>
      freshOnConflict(
        changeCase(file.id, {
          version: file.version,
          productId: productId === '' ? null : productId,
          ...rest,
        }),
      ),
    onDone: () => {
      notify('Case saved')
      onClose()
    },
  })
  return (
    <FormShell form={form} submitLabel="Save" onCancel={onClose}>
      <TextField form={form} name="title" label="Title" required />
      <MultiSelect
        label="Who works on it"
        description="They get the reminders of its clocks."
        name="assignees"
        searchable
        data={team.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.values.assignees}
        onChange={(assignees) => form.set({ assignees })}
        error={form.errors['assignees']}
      />
      <SelectField
        form={form}
        name="priority"
        label="Priority"
        options={keysOf(priorityWords).map((value) => ({ value, label: priorityWords[value].label }))}
      />
      <TagsInput
        label="Tags"
        name="tags"
        value={form.values.tags}
        onChange={(tags) => form.set({ tags })}
        error={form.errors['tags']}
      />
      <SelectField
        form={form}
        name="productId"
        label="Product"
        placeholder="None, or not known yet"
        options={products.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FormShell>
  )
}
