// SPDX-License-Identifier: Apache-2.0
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useEffect, useSyncExternalStore } from 'react'
import { serverAnswers, subscribeToConnection } from '../api/connection.ts'
import { isUnanswered, problemOf } from '../api/problem.ts'
import { paths } from '../paths.ts'
import { Empty } from '../ui/empty.tsx'
import { TextLink } from './app-link.tsx'
import { Page } from './page.tsx'
import { ProblemAlert } from './problem.tsx'
import { Entry } from './shell/entry.tsx'

/** A page broke, by our own defect or because its code could not be loaded. The rest of the console stays. */
export function BrokenPage({ error }: ErrorComponentProps) {
  const router = useRouter()
  const answers = useSyncExternalStore(subscribeToConnection, serverAnswers)
  useEffect(() => {
    if (answers && isUnanswered(error)) void router.invalidate()
  }, [answers, error, router])
  return (
    <Page title="This page could not be shown">
      <ProblemAlert error={error} onRetry={() => void router.invalidate()}>
        <p>Nothing that you saved is lost. If it happens again, reload the page.</p>
      </ProblemAlert>
    </Page>
  )
}

type FailedProps = { readonly error: unknown; readonly onRetry: () => void }

/** What a whole page waited for did not come. */
export function FailedPage({ error, onRetry }: FailedProps) {
  if (problemOf(error).status === 404) return <NoSuchPage />
  return (
    <Page title="This page could not be shown">
      <ProblemAlert error={error} onRetry={onRetry} />
    </Page>
  )
}

/** The same in front of the console, where nobody is known to be signed in. */
export function FailedEntry({ error, onRetry }: FailedProps) {
  return (
    <Entry title="Primum could not be opened">
      <ProblemAlert error={error} onRetry={onRetry} />
    </Entry>
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
