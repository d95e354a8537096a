// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { productQuery, releasesQuery } from '../../api/design/queries.ts'
import type { Product, Release } from '../../api/types.ts'
import { AppLink, TextLink } from '../../components/app-link.tsx'
import { Lines, Loaded, LoadedPage } from '../../components/loaded.tsx'
import { Page } from '../../components/page.tsx'
import { useUnavailable } from '../../components/session.tsx'
import { HarmSeverity } from '../../components/status/harm.tsx'
import { SeverityBar } from '../../components/status/severity-bar.tsx'
import { ReleaseStage } from '../../components/status/statuses.tsx'
import { usePathParameter } from '../../components/use-url-state.ts'
import { paths } from '../../paths.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Card } from '../../ui/card.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Absent, Facts } from '../../ui/facts.tsx'
import { formatCount, formatQuantity } from '../../ui/format/number.ts'
import { Icon } from '../../ui/icon.tsx'
import { Status } from '../../ui/status.tsx'
import { Day } from '../../ui/time.tsx'
import classes from './product.module.css'

export function ProductPage() {
  const product = useQuery(productQuery(usePathParameter('productId')))
  return <LoadedPage query={product}>{(loaded) => <ProductDetails product={loaded} />}</LoadedPage>
}

function ProductDetails({ product }: { readonly product: Product }) {
  const { id, name, sold, example, findings } = product
  const navigate = useNavigate()
  const editUnavailable = useUnavailable('products:write')
  return (
    <Page
      title={name}
      crumbs={[['Products', paths.products()]]}
      badges={
        <>
          {sold ? null : <Status tone="neutral">No longer sold</Status>}
          {example ? <Status tone="info">Example data</Status> : null}
        </>
      }
      actions={
        <>
          <Button variant="default" component={AppLink} href={paths.findings({ product: id })}>
            {formatQuantity(findings.open, 'open finding')}
          </Button>
          <ActionButton
            variant="default"
            unavailable={editUnavailable}
            leftSection={<Icon name="edit" size={16} />}
            onClick={() => void navigate({ to: paths.productEdit(id) })}
          >
            Edit
          </ActionButton>
        </>
      }
    >
      <ReleasesCard productId={id} />
      <div className={classes['columns']}>
        <Card title="What it is for">
          <Facts
            facts={[
              ['Intended use', product.intendedUse],
              ['UDI-DI', product.udiDi.length === 0 ? null : <Lined key="udi" lines={product.udiDi} />],
            ]}
          />
        </Card>
        <Card title="Essential functions" aside="Their loss could harm a patient">
          {product.essentialFunctions.length === 0 ? (
            <Absent>None are described yet</Absent>
          ) : (
            <ul className={classes['functions']}>
              {product.essentialFunctions.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          )}
        </Card>
      </div>
      <Card title="Hazards" flush={product.hazards.length > 0}>
        {product.hazards.length === 0 ? (
          <Absent>None are described yet. They help reviewers to judge how badly a flaw could hurt.</Absent>
        ) : (
          <DataTable
            caption="Hazards of the product"
            rows={product.hazards}
            rowKey={(hazard) => hazard.name}
            columns={hazardColumns}
          />
        )}
      </Card>
    </Page>
  )
}

const hazardColumns: readonly Column<Product['hazards'][number]>[] = [
  { id: 'name', header: 'Hazard', cell: ({ name }) => <strong>{name}</strong> },
  { id: 'harm', header: 'Harm', cell: ({ harm }) => harm, card: 'bare' },
  {
    id: 'severity',
    header: 'Severity',
    cell: ({ severity }) => <HarmSeverity severity={severity} />,
    card: 'bare',
  },
]

function Lined({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => (
    <div key={line} className={classes['mono']}>
      {line}
    </div>
  ))
}

function ReleasesCard({ productId }: { readonly productId: string }) {
  const releases = useQuery(releasesQuery(productId))
  const navigate = useNavigate()
  const unavailable = useUnavailable('releases:write')
  const add = (
    <ActionButton
      size="sm"
      unavailable={unavailable}
      leftSection={<Icon name="plus" size={16} />}
      onClick={() => void navigate({ to: paths.releaseNew(productId) })}
    >
      New release
    </ActionButton>
  )
  return (
    <Loaded
      query={releases}
      skeleton={
        <Card title="Releases">
          <Lines />
        </Card>
      }
    >
      {({ items }) =>
        items.length === 0 ? (
          <Card title="Releases">
            <Empty icon="file" title="No release yet" actions={add}>
              <p>A release is a version of the device's software. Its SBOM says what is inside.</p>
            </Empty>
          </Card>
        ) : (
          <Card title="Releases" aside={formatCount(items.length)} actions={add} flush>
            <DataTable
              caption="Releases of the product"
              rows={items}
              rowKey={({ id }) => id}
              columns={releaseColumns}
            />
          </Card>
        )
      }
    </Loaded>
  )
}

const releaseColumns: readonly Column<Release>[] = [
  {
    id: 'version',
    header: 'Version',
    cell: ({ id, version, stage }) => (
      <div className={classes['version']}>
        <TextLink href={paths.release(id)} strong>
          {version}
        </TextLink>
        <ReleaseStage stage={stage} />
      </div>
    ),
  },
  {
    id: 'findings',
    header: 'Open findings',
    card: 'bare',
    width: '34%',
    cell: ({ findings, sbom }) =>
      sbom === null ? (
        <Status tone="notice" icon="alert">
          No SBOM: unknown
        </Status>
      ) : (
        <SeverityBar counts={findings.bySeverity} />
      ),
  },
  {
    id: 'undecided',
    header: 'Undecided',
    align: 'end',
    cell: ({ findings, sbom }) =>
      sbom === null ? <Absent>unknown</Absent> : formatCount(findings.undecided),
  },
  {
    id: 'unmatched',
    header: 'Unmatched',
    align: 'end',
    cell: ({ sbom }) => (sbom === null ? <Absent>unknown</Absent> : formatCount(sbom.unmatched)),
  },
  {
    id: 'units',
    header: 'In use',
    align: 'end',
    hide: 'medium',
    cell: ({ unitsInField }) => (unitsInField === null ? <Absent /> : formatCount(unitsInField)),
  },
  {
    id: 'support',
    header: 'Support ends',
    hide: 'medium',
    cell: ({ endOfSupportOn }) => (endOfSupportOn === null ? <Absent /> : <Day day={endOfSupportOn} />),
  },
]
