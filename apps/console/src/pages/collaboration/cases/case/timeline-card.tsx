// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { caseTimelineQuery, type TimelineItem } from '../../../../api/collaboration/cases.ts'
import { Loaded } from '../../../../components/loaded.tsx'
import { Card } from '../../../../ui/card.tsx'
import { Time } from '../../../../ui/time.tsx'
import { timelineDetail, timelineText } from '../case-words.ts'
import classes from './case.module.css'

const FIRST = 8

/** Everything that happened, newest first. */
export function TimelineCard({ caseId }: { readonly caseId: string }) {
  const query = useQuery(caseTimelineQuery(caseId))
  const [isWhole, setWhole] = useState(false)
  return (
    <Card title="Timeline">
      <Loaded query={query}>
        {({ items }) => (
          <>
            <ol className={classes['list']}>
              {(isWhole ? items : items.slice(0, FIRST)).map((item) => (
                <Line key={item.id} item={item} />
              ))}
            </ol>
            {items.length <= FIRST ? null : (
              <Button size="xs" variant="default" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
                {isWhole ? 'Show the newest' : `Show all ${items.length}`}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Card>
  )
}

function Line({ item: { kind, by, detail, at } }: { readonly item: TimelineItem }) {
  const words = timelineDetail(detail)
  const { endsAt } = detail
  return (
    <li>
      <span>
        <strong>{timelineText(kind)}</strong>
        {typeof endsAt === 'string' ? (
          <>
            {': '}
            <Time at={endsAt} as="date-time" />
          </>
        ) : null}
      </span>
      {words === '' ? null : <span className={classes['text']}>{words}</span>}
      <span className={classes['dim']}>
        {by.name}, <Time at={at} as="date-time" />
      </span>
    </li>
  )
}
