// SPDX-License-Identifier: Apache-2.0
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'

export type Search = Readonly<Record<string, string>>

/** A page's state as its address holds it. `format` leaves out what is the default, so that addresses stay short. */
export type UrlState<State> = {
  readonly parse: (search: Search) => State
  readonly format: (state: State) => Search
}

/** The page's state, and a way to change parts of it. The address is the only place where it lives. */
export function useUrlState<State extends object>(
  url: UrlState<State>,
): readonly [State, (change: Partial<State>) => void] {
  const search: Search = useSearch({ strict: false })
  const navigate = useNavigate()
  const state = useMemo(() => url.parse(search), [url, search])
  const change = useCallback(
    (part: Partial<State>) => {
      void navigate({ to: '.', search: url.format({ ...state, ...part }), replace: true, resetScroll: false })
    },
    [navigate, url, state],
  )
  return [state, change]
}

/** A parameter of the page's path. The router matched the path, so it is there. */
export function usePathParameter(name: string): string {
  const parameters: Readonly<Record<string, string | undefined>> = useParams({ strict: false })
  const value = parameters[name]
  if (value === undefined) throw new TypeError(`the path of this page has no ${name}`)
  return value
}
