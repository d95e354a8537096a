// SPDX-License-Identifier: Apache-2.0

/** The token behind the `#` of a one-time link (`#token=…`); null when the address has none. */
export const parseOneTimeToken = (hash: string): string | null =>
  new URLSearchParams(hash.replace(/^#/, '')).get('token')

let taken: { readonly address: string; readonly token: string | null } | undefined

/**
 * Takes the token out of the address, so that it stays in no history entry, bookmark or screenshot. Asking again on the
 * same page gives the same answer.
 */
export function takeOneTimeToken(): string | null {
  const { pathname, hash, search } = window.location
  const found = parseOneTimeToken(hash)
  if (found !== null || taken?.address !== pathname) taken = { address: pathname, token: found }
  if (found !== null) window.history.replaceState(window.history.state, '', `${pathname}${search}`)
  return taken.token
}
