// SPDX-License-Identifier: Apache-2.0
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { sbomQuery } from '../../../api/design/queries.ts'
import type { Sbom } from '../../../api/types.ts'
import { Lines, Loaded } from '../../../components/loaded.tsx'
import { Card } from '../../../ui/card.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { formatQuantity } from '../../../ui/format/number.ts'
import { Status } from '../../../ui/status.tsx'
import { SupportAddendum } from './support-addendum.tsx'

const SHOWN_MISSING = 200

/** Whether the SBOM says all that it must (NTIA 2021 minimum elements, level and end of support for FDA 524B). */
export function ElementsTab({ sbomId }: { readonly sbomId: string }) {
  const sbom = useQuery(sbomQuery(sbomId))
  return (
    <Loaded
      query={sbom}
      skeleton={
        <Card>
          <Lines />
        </Card>
      }
    >
      {(loaded) => (
        <Stack gap="md">
          <Summary sbom={loaded} />
          <SupportAddendum sbomId={sbomId} />
        </Stack>
      )}
    </Loaded>
  )
}

function Summary({ sbom }: { readonly sbom: Sbom }) {
  const { met, missing, missingByElement } = sbom.minimumElements
  if (met) {
    return (
      <Card>
        <Empty icon="check" title="All minimum elements are there">
          <p>NTIA minimum elements, and level of support and end of support for each component.</p>
        </Empty>
      </Card>
    )
  }
  const elements = Object.entries(missingByElement).sort(([, a], [, b]) => b - a)
  const shown = missing.slice(0, SHOWN_MISSING)
  return (
    <>
      <Card
        title="What is missing"
        aside="NTIA minimum elements (2021) and FDA 524B support information"
        flush
      >
        <DataTable
          caption="Missing minimum elements, counted"
          rows={elements}
          rowKey={([element]) => element}
          columns={[
            {
              id: 'element',
              header: 'Element',
              cell: ([element]) => <strong>{element.replaceAll('-', ' ')}</strong>,
            },
            {
              id: 'count',
              header: 'Missing in',
              cell: ([, count]) => (
                <Status tone="notice" icon="alert">
                  {formatQuantity(count, 'place')}
                </Status>
              ),
            },
          ]}
        />
      </Card>
      {shown.length === 0 ? null : (
        <Card
          title="Each place"
          aside={
            shown.length < missing.length ? `The first ${SHOWN_MISSING} of ${missing.length}` : undefined
          }
          flush
        >
          <DataTable
            caption="Each missing element"
            rows={shown}
            rowKey={({ element, ref, message }) => `${element} ${ref} ${message}`}
            columns={[
              { id: 'message', header: 'What', cell: ({ message }) => message },
              { id: 'element', header: 'Element', cell: ({ element }) => element.replaceAll('-', ' ') },
              {
                id: 'ref',
                header: 'Reference',
                hide: 'medium',
                cell: ({ ref }) => <code>{ref ?? 'document'}</code>,
              },
            ]}
          />
        </Card>
      )}
    </>
  )
}
