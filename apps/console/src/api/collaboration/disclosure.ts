// SPDX-License-Identifier: Apache-2.0
/** The disclosure programme: what is published, and what a person can do to it. */
import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../client.ts'
import type { components } from '../generated/schema.d.ts'

type Schemas = components['schemas']
export type Programme = Schemas['DisclosureProgramme']
export type DisclosurePolicy = Programme['policy']
export type PolicyPreview = Schemas['DisclosurePreview']

export const programmeQuery = queryOptions({
  queryKey: ['disclosure-policy'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/disclosure-policy', { signal })),
})

export const policyVersionsQuery = queryOptions({
  queryKey: ['disclosure-policy', 'versions'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/disclosure-policy/versions', { signal })),
})

/** @param version that the editor began from */
export const publishPolicy = (version: number, policy: DisclosurePolicy) =>
  take(api.PUT('/api/v1/disclosure-policy', { body: { version, policy } }))

export const previewPolicy = (policy: DisclosurePolicy) =>
  take(api.POST('/api/v1/disclosure-policy/preview', { body: { policy } }))

export const rotateSigningKey = (fingerprint: string) =>
  take(api.POST('/api/v1/signing-key/rotate', { body: { fingerprint } }))
