// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { productsQuery } from '../../api/design/queries.ts'
import type { Product } from '../../api/types.ts'
import { AppLink } from '../../components/app-link.tsx'
import { FirstSteps } from '../../components/first-steps.tsx'
import { Lines, Loaded } from '../../components/loaded.tsx'
import { Page } from '../../components/page.tsx'
import { useUnavailable } from '../../components/session.tsx'
import { SeverityBar } from '../../components/status/severity-bar.tsx'
import { paths } from '../../paths.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Card } from '../../ui/card.tsx'
import { formatQuantity } from '../../ui/format/number.ts'
import { Icon } from '../../ui/icon.tsx'
import { Status } from '../../ui/status.tsx'
import classes from './products.module.css'

export function ProductsPage() {
  const products = useQuery(productsQuery)
  const navigate = useNavigate()
  const unavailable = useUnavailable('products:write')
  return (
    <Page
      title="Products"
      intro="The devices that you make or have made. Releases in the field are watched also when a product is no longer sold."
      actions={
        <ActionButton
          unavailable={unavailable}
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => void navigate({ to: paths.productNew() })}
        >
          New product
        </ActionButton>
      }
    >
      <Loaded
        query={products}
        skeleton={
          <Card>
            <Lines count={5} />
          </Card>
        }
      >
        {({ items }) =>
          items.length === 0 ? (
            <Card>
              <FirstSteps />
            </Card>
          ) : (
            <ul className={classes['list']}>
              {items.map((product) => (
                <li key={product.id}>
                  <ProductCard product={product} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  )
}

function ProductCard({ product }: { readonly product: Product }) {
  const { id, name, findings, releases, sold, example, udiDi } = product
  return (
    <article className={classes['card']}>
      <div className={classes['head']}>
        <h2 className={classes['name']}>
          <AppLink href={paths.product(id)}>{name}</AppLink>
        </h2>
        {sold ? null : <Status tone="neutral">No longer sold</Status>}
        {example ? <Status tone="info">Example data</Status> : null}
      </div>
      <p className={classes['meta']}>
        {formatQuantity(releases, 'release')}
        {udiDi[0] === undefined ? '' : ` · UDI-DI ${udiDi[0]}`}
        {udiDi.length > 1 ? ` and ${udiDi.length - 1} more` : ''}
      </p>
      <SeverityBar counts={findings.bySeverity} />
      <ul className={classes['counts']}>
        <CountLink
          href={paths.findings({ product: id, kev: true })}
          count={findings.kev}
          label="exploited in the wild"
          tone="danger"
        />
        <CountLink
          href={paths.findings({ product: id, decision: 'uncontrolled' })}
          count={findings.uncontrolled}
          label="uncontrolled"
          tone="danger"
        />
        <CountLink
          href={paths.findings({ product: id, decision: 'undecided' })}
          count={findings.undecided}
          label="undecided"
          tone="plain"
        />
        <CountLink
          href={paths.findings({ product: id })}
          count={findings.open}
          label="open in all"
          tone="plain"
        />
      </ul>
    </article>
  )
}

type CountLinkProps = {
  readonly href: string
  readonly count: number
  readonly label: string
  readonly tone: 'danger' | 'plain'
}

function CountLink({ href, count, label, tone }: CountLinkProps) {
  return (
    <li>
      <AppLink href={href} className={classes['count']} data-tone={count === 0 ? 'none' : tone}>
        <strong>{count}</strong> {label}
      </AppLink>
    </li>
  )
}
