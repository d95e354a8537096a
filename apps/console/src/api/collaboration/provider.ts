// SPDX-License-Identifier: Apache-2.0
/** How advisories are provided to machines. */
import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../client.ts'
import type { components, operations } from '../generated/schema.d.ts'

type Schemas = components['schemas']
export type Provider = Schemas['Provider']
export type ProviderDraft = operations['changeProvider']['requestBody']['content']['application/json']
export type ProvidedDocument = Schemas['ProvidedDocument']

export const providerQuery = queryOptions({
  queryKey: ['provider'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/provider', { signal })),
})

export const providedDocumentsQuery = queryOptions({
  queryKey: ['provider', 'documents'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/provider/documents', { signal })),
})

export const changeProvider = (draft: ProviderDraft) => take(api.PUT('/api/v1/provider', { body: draft }))
