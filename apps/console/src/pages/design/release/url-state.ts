// SPDX-License-Identifier: Apache-2.0
import type { UrlState } from '../../../components/use-url-state.ts'

export const releaseTabs = ['findings', 'components', 'unmatched', 'elements', 'history'] as const
export type ReleaseTab = (typeof releaseTabs)[number]
export type ReleaseState = { readonly tab: ReleaseTab; readonly q: string }

export const releaseUrl: UrlState<ReleaseState> = {
  parse: ({ tab, q = '' }) => ({ tab: releaseTabs.find((each) => each === tab) ?? 'findings', q }),
  format: ({ tab, q }) => ({ ...(tab !== 'findings' && { tab }), ...(q !== '' && { q }) }),
}
