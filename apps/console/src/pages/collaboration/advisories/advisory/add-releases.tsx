// SPDX-License-Identifier: Apache-2.0
import { Button, Modal, NativeSelect, Stack } from '@mantine/core'
import { type ProductStatus, productStatuses } from '@primum/advisory/compose'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addProducts, type ChosenRelease } from '../../../../api/collaboration/advisories.ts'
import { productsQuery, releasesQuery } from '../../../../api/design/queries.ts'
import { Lines, Loaded } from '../../../../components/loaded.tsx'
import { ProblemAlert } from '../../../../components/problem.tsx'
import { formatQuantity } from '../../../../ui/format/number.ts'
import classes from './advisory.module.css'
import { productStatusWords } from './product-words.ts'
import { useDraft } from './use-draft.ts'

type AddReleasesProps = { readonly isOpen: boolean; readonly onClose: () => void }

/** Chooses releases of a product with their status; the server writes them into the product tree. */
export function AddReleases({ isOpen, onClose }: AddReleasesProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="Add releases"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Choose onClose={onClose} />
    </Modal>
  )
}

type Chosen = Readonly<Record<string, ProductStatus>>

function Choose({ onClose }: { readonly onClose: () => void }) {
  const { written, write } = useDraft()
  const products = useQuery(productsQuery).data?.items ?? []
  const [productId, setProductId] = useState('')
  const [chosen, setChosen] = useState<Chosen>({})
  const adding = useMutation({
    mutationFn: (releases: ChosenRelease[]) => addProducts(written.document, releases),
    onSuccess: ({ document }) => {
      write({ document })
      onClose()
    },
  })
  const releases = Object.entries(chosen).map(([releaseId, status]) => ({ releaseId, status }))
  return (
    <Stack>
      <NativeSelect
        label="Product"
        value={productId}
        data={[
          { value: '', label: 'Choose' },
          ...products.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => setProductId(event.currentTarget.value)}
      />
      {productId === '' ? null : <Releases productId={productId} chosen={chosen} onChange={setChosen} />}
      {adding.error === null ? null : <ProblemAlert error={adding.error} />}
      <div className={classes['ends']}>
        <Button
          disabled={releases.length === 0}
          loading={adding.isPending}
          onClick={() => adding.mutate(releases)}
        >
          Add {formatQuantity(releases.length, 'release')}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </Stack>
  )
}

type ReleasesProps = {
  readonly productId: string
  readonly chosen: Chosen
  readonly onChange: (chosen: Chosen) => void
}

function Releases({ productId, chosen, onChange }: ReleasesProps) {
  const query = useQuery(releasesQuery(productId))
  const choose = (releaseId: string, text: string): void => {
    const status = productStatuses.find((value) => value === text)
    const { [releaseId]: _before, ...others } = chosen
    onChange(status === undefined ? others : { ...others, [releaseId]: status })
  }
  return (
    <Loaded query={query} skeleton={<Lines count={3} height={30} />}>
      {({ items }) =>
        items.length === 0 ? (
          <p className={classes['dim']}>This product has no release.</p>
        ) : (
          <Stack gap="xs">
            {items.map(({ id, version }) => (
              <NativeSelect
                key={id}
                label={`Version ${version}`}
                value={chosen[id] ?? ''}
                data={[
                  { value: '', label: 'Not in this advisory' },
                  ...productStatuses.map((value) => ({ value, label: productStatusWords[value] })),
                ]}
                onChange={(event) => choose(id, event.currentTarget.value)}
              />
            ))}
          </Stack>
        )
      }
    </Loaded>
  )
}
