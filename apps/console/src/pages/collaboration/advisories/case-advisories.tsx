// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query'
import { advisoriesQuery } from '../../../api/collaboration/advisories.ts'
import { TextLink } from '../../../components/app-link.tsx'
import { Lines, Loaded } from '../../../components/loaded.tsx'
import { useMay } from '../../../components/session.tsx'
import { paths } from '../../../paths.ts'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import classes from './advisories.module.css'
import { Standing } from './standing.tsx'

/** The advisories that a case led to. */
export function CaseAdvisories({ caseId }: { readonly caseId: string }) {
  const mayRead = useMay('advisories:read')
  const query = useInfiniteQuery({ ...advisoriesQuery({ case: caseId }), enabled: mayRead })
  if (!mayRead) return null
  return (
    <Card title="Advisories">
      <Loaded query={query} skeleton={<Lines count={2} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          if (items.length === 0) {
            return (
              <Empty icon="megaphone" title="No advisory yet">
                <p>
                  Begin one under <TextLink href={paths.advisories()}>Advisories</TextLink>: it is filled in
                  from this case.
                </p>
              </Empty>
            )
          }
          return items.map((advisory) => (
            <div key={advisory.id} className={classes['statuses']}>
              <TextLink href={paths.advisory(advisory.id)} strong>
                {advisory.title}
              </TextLink>
              <Standing advisory={advisory} />
            </div>
          ))
        }}
      </Loaded>
    </Card>
  )
}
