// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core'
import { formatCount } from '../ui/format/number.ts'
import classes from './more-rows.module.css'

type MoreRowsProps = {
  readonly shown: number
  readonly total?: number
  readonly query: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => unknown
  }
}

/** The end of a list that comes in pages: how much is shown, and a way to the rest. */
export function MoreRows({ shown, total, query }: MoreRowsProps) {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const all =
    total === undefined
      ? `${formatCount(shown)} shown`
      : `${formatCount(shown)} of ${formatCount(total)} shown`
  return (
    <div className={classes['more']}>
      <span>{all}</span>
      {hasNextPage ? (
        <Button size="xs" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      ) : null}
    </div>
  )
}
