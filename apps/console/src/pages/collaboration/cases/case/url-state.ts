// SPDX-License-Identifier: Apache-2.0
import type { UrlState } from '../../../../components/use-url-state.ts'

export const caseTabs = ['talk', 'flaw', 'assessment', 'publication', 'timeline'] as const
export type CaseTab = (typeof caseTabs)[number]

export const caseUrl: UrlState<{ readonly tab: CaseTab }> = {
  parse: ({ tab }) => ({ tab: caseTabs.find((each) => each === tab) ?? 'talk' }),
  format: ({ tab }) => (tab === 'talk' ? {} : { tab }),
}
