// SPDX-License-Identifier: Apache-2.0
import type { AdvisoryQuery, AdvisoryState } from '../../../api/collaboration/advisories.ts'
import { keysOf } from '../../../components/status/words.ts'
import type { UrlState } from '../../../components/use-url-state.ts'
import { stateWords } from './advisory-words.ts'

export type AdvisoryFilter = { readonly state: AdvisoryState | ''; readonly q: string }

export const advisoriesUrl: UrlState<AdvisoryFilter> = {
  parse: ({ state, q = '' }) => ({ state: keysOf(stateWords).find((word) => word === state) ?? '', q }),
  format: ({ state, q }) => ({ ...(state && { state }), ...(q && { q }) }),
}

export const toQuery = ({ state, q }: AdvisoryFilter): Omit<AdvisoryQuery, 'cursor'> => ({
  ...(state && { state }),
  ...(q && { q }),
})
