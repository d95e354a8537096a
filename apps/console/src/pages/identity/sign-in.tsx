// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import { sessionQuery, setupQuery } from '../../api/identity/queries.ts'
import { toLocation } from '../../components/app-link.tsx'
import { SignInSteps } from '../../components/sign-in-steps.tsx'
import { paths } from '../../paths.ts'
import { parseNextPage } from './next-page.ts'

export function SignInPage() {
  const navigate = useNavigate()
  const client = useQueryClient()
  const { next }: { readonly next?: string } = useSearch({ strict: false })
  const setup = useQuery(setupQuery)
  if (setup.data?.needed) return <Navigate to={paths.setup()} replace />

  const enter = async () => {
    await client.resetQueries({ queryKey: sessionQuery.queryKey })
    await navigate({ ...toLocation(parseNextPage(next)), replace: true })
  }
  return (
    <SignInSteps
      title="Sign in"
      intro="With the account that your administrator made for you."
      onSignedIn={enter}
    />
  )
}
