// SPDX-License-Identifier: Apache-2.0
import { NativeSelect } from '@mantine/core'
import { type ListedProduct, listProducts, productStatuses, setStatus } from '@primum/advisory/compose'
import { useState } from 'react'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { Card } from '../../../../ui/card.tsx'
import { type Column, DataTable } from '../../../../ui/data-table.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { formatQuantity } from '../../../../ui/format/number.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { AddReleases } from './add-releases.tsx'
import { listAt, textAt, textsAt } from './document-edit.ts'
import { productStatusWords } from './product-words.ts'
import { textOf, useDraft } from './use-draft.ts'

/** The product tree, which comes from the releases that are in Primum, with the status of each version at each flaw. */
export function ProductsCard() {
  const { root, unavailable } = useDraft()
  const [isAdding, setAdding] = useState(false)
  const products = root === undefined ? [] : listProducts(root)
  const flaws = root === undefined ? [] : listAt(root, ['vulnerabilities'])
  const columns: readonly Column<ListedProduct>[] = [
    {
      id: 'product',
      header: 'Product and version',
      cell: ({ name, branches }) => (
        <span title={branches.map((branch) => branch.name).join(' › ')}>{name}</span>
      ),
    },
    ...flaws.map((flaw, index): Column<ListedProduct> => {
      const name = textAt(flaw, ['cve']) || textAt(flaw, ['title']) || `Flaw ${index + 1}`
      return {
        id: `flaw-${index}`,
        header: name,
        cell: (product) => <StatusChoice index={index} flaw={name} product={product} />,
      }
    }),
  ]
  return (
    <Card
      title="Products"
      aside={formatQuantity(products.length, 'version')}
      flush={products.length > 0}
      actions={
        <ActionButton
          variant="default"
          size="xs"
          unavailable={unavailable}
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => setAdding(true)}
        >
          Add releases
        </ActionButton>
      }
    >
      {products.length === 0 ? (
        <Empty icon="device" title="No product yet">
          <p>
            Add the releases that this advisory speaks of: those that are affected, and those in which it is
            fixed.
          </p>
        </Empty>
      ) : (
        <DataTable
          caption="Products and their status"
          rows={products}
          rowKey={({ id }) => id}
          columns={columns}
        />
      )}
      <AddReleases isOpen={isAdding} onClose={() => setAdding(false)} />
    </Card>
  )
}

type StatusChoiceProps = { readonly index: number; readonly flaw: string; readonly product: ListedProduct }

function StatusChoice({ index, flaw, product }: StatusChoiceProps) {
  const { root, write, unavailable } = useDraft()
  if (root === undefined) return null
  const status = productStatuses.find((group) =>
    textsAt(root, ['vulnerabilities', index, 'product_status', group]).includes(product.id),
  )
  return (
    <NativeSelect
      aria-label={`Status of ${product.name} at ${flaw}`}
      size="xs"
      disabled={unavailable !== undefined}
      value={status ?? ''}
      data={[
        ...(status === undefined ? [{ value: '', label: 'Not said' }] : []),
        ...productStatuses.map((value) => ({ value, label: productStatusWords[value] })),
      ]}
      onChange={(event) => {
        const chosen = productStatuses.find((value) => value === event.currentTarget.value)
        if (chosen !== undefined) write({ document: textOf(setStatus(root, product.id, chosen, index)) })
      }}
    />
  )
}
