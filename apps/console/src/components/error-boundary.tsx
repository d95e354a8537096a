// SPDX-License-Identifier: Apache-2.0
import type { ErrorComponentProps } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { Empty } from '../ui/empty.tsx'
import { TextLink } from './app-link.tsx'
import { Page } from './page.tsx'
import { ProblemAlert } from './problem.tsx'

/** A page broke, by our own defect or because its code could not be loaded. The rest of the console stays. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  return (
    <Page title="This page could not be shown">
      <ProblemAlert error={error} onRetry={reset}>
        <p>Nothing that you saved is lost. If it happens again, reload the page.</p>
      </ProblemAlert>
    </Page>
  )
}

export function NoSuchPage() {
  return (
    <Page title="There is no such page">
      <Empty icon="search" title="Nothing is at this address">
        <p>
          It may have been mistyped, or the thing it showed does not exist. Go to the{' '}
          <TextLink href={paths.overview()}>overview</TextLink>.
        </p>
      </Empty>
    </Page>
  )
}
