// SPDX-License-Identifier: Apache-2.0
import { Skeleton, Stack } from '@mantine/core'
import type { ComponentType, ReactNode } from 'react'
import { FailedPage } from './error-boundary.tsx'
import { ProblemAlert } from './problem.tsx'

type Query<Data> = {
  readonly data: Data | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
}

type LoadedProps<Data> = {
  readonly query: Query<Data>
  /** Stands where the data will stand, of the same size, so that nothing jumps. */
  readonly skeleton?: ReactNode
  /** Says what went wrong; as a rule an alert where the data would stand. */
  readonly failed?: ComponentType<{ readonly error: unknown; readonly onRetry: () => void }>
  readonly children: (data: Data) => ReactNode
}

/** A query's three ends: its data, what went wrong with a way to ask again, or a place held for it. */
export function Loaded<Data>(props: LoadedProps<Data>) {
  const { query, skeleton = <Lines />, failed: Failed = ProblemAlert, children } = props
  const { data, error, refetch } = query
  // Data that was there before a failed refresh stays: old and readable is better than gone.
  if (data !== undefined) return children(data)
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  return (
    <div aria-busy="true" role="status" aria-label="Loading">
      {skeleton}
    </div>
  )
}

/** A query that a whole page waits for: whatever comes of it is a page with a heading. */
export function LoadedPage<Data>({ query, children }: Pick<LoadedProps<Data>, 'query' | 'children'>) {
  return (
    <Loaded query={query} skeleton={<PageSkeleton />} failed={FailedPage}>
      {children}
    </Loaded>
  )
}

export function Lines({ count = 4, height = 18 }: { readonly count?: number; readonly height?: number }) {
  return (
    <Stack gap="sm" p="lg">
      {Array.from({ length: count }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never change places
        <Skeleton key={line} height={height} width={`${92 - ((line * 17) % 40)}%`} />
      ))}
    </Stack>
  )
}

/** The place of a whole page with its header. */
export function PageSkeleton() {
  return (
    <div aria-busy="true" role="status" aria-label="Loading">
      <Skeleton height={14} width={180} mb={14} />
      <Skeleton height={30} width="min(420px, 80%)" mb={10} />
      <Skeleton height={14} width="min(560px, 90%)" mb={28} />
      <Skeleton height={220} radius="lg" mb="lg" />
      <Skeleton height={320} radius="lg" />
    </div>
  )
}
