// SPDX-License-Identifier: Apache-2.0
import type { Provider, ProviderDraft } from '../../../api/collaboration/provider.ts'

/** What the form holds: text where the API has nothing or text, dates in UTC where it has instants. */
export type ProviderValues = {
  readonly namespace: string
  readonly contactDetails: string
  readonly issuingAuthority: string
  readonly leadingVersion: string
  readonly listOnAggregators: boolean
  readonly mirrorOnAggregators: boolean
  readonly maintainedFrom: string
  readonly maintainedUntil: string
}

export const valuesOf = (provider: Provider): ProviderValues => ({
  namespace: provider.namespace ?? '',
  contactDetails: provider.contactDetails ?? '',
  issuingAuthority: provider.issuingAuthority ?? '',
  leadingVersion: provider.leadingVersion,
  listOnAggregators: provider.listOnAggregators,
  mirrorOnAggregators: provider.mirrorOnAggregators,
  maintainedFrom: provider.maintainedFrom?.slice(0, 10) ?? '',
  maintainedUntil: provider.maintainedUntil?.slice(0, 10) ?? '',
})

/** @param version of the settings that the form began from */
export function draftOf(values: ProviderValues, version: number): ProviderDraft {
  return {
    version,
    namespace: orNull(values.namespace),
    contactDetails: orNull(values.contactDetails),
    issuingAuthority: orNull(values.issuingAuthority),
    leadingVersion: values.leadingVersion === '2.1' ? '2.1' : '2.0',
    listOnAggregators: values.listOnAggregators,
    mirrorOnAggregators: values.mirrorOnAggregators,
    maintainedFrom: startOf(values.maintainedFrom),
    maintainedUntil: startOf(values.maintainedUntil),
  }
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const startOf = (date: string): string | null => (date === '' ? null : `${date}T00:00:00Z`)
