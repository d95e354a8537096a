// SPDX-License-Identifier: Apache-2.0
/** Advisories: what is asked of them, and what the team can do to one. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, take } from '../client.ts'
import type { components, operations } from '../generated/schema.d.ts'

type Schemas = components['schemas']
type BodyOf<Operation> = Operation extends { requestBody?: { content: { 'application/json': infer Body } } }
  ? Body
  : never
export type Advisory = Schemas['Advisory']
export type AdvisorySummary = Schemas['AdvisorySummary']
export type AdvisoryState = Advisory['state']
export type AdvisoryQuery = NonNullable<NonNullable<operations['listAdvisories']['parameters']['query']>>
/** What a text would be published as, and what is wrong with it. */
export type CheckedAdvisory = Schemas['CheckedAdvisory']
export type CsafFinding = CheckedAdvisory['documents'][number]['errors'][number]
export type PageBlock = Schemas['PageBlock']
export type PageInline = Extract<PageBlock, { kind: 'list' }>['items'][number][number]
export type Difference = Schemas['AdvisoryDifference']
export type RevisionKind = Advisory['revisionKind']
export type Tlp = Advisory['tlp']
export type DraftInput = BodyOf<operations['draftAdvisory']>
export type EditInput = BodyOf<operations['editAdvisory']>
export type ChosenRelease = BodyOf<operations['addAdvisoryProducts']>['releases'][number]

export const advisoriesQuery = (query: Omit<AdvisoryQuery, 'cursor'>) =>
  infiniteQueryOptions({
    queryKey: ['advisories', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/api/v1/advisories', {
          params: { query: { ...query, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

const at = (advisoryId: string) => ({ params: { path: { advisoryId } } })

export const advisoryQuery = (advisoryId: string) =>
  queryOptions({
    queryKey: ['advisories', advisoryId],
    queryFn: ({ signal }) => take(api.GET('/api/v1/advisories/{advisoryId}', { ...at(advisoryId), signal })),
  })

export type Checkable = Omit<EditInput, 'version'>

export const checkQuery = (advisoryId: string, body: Checkable) =>
  queryOptions({
    queryKey: ['advisories', advisoryId, 'check', body],
    queryFn: ({ signal }) =>
      take(api.POST('/api/v1/advisories/{advisoryId}/check', { ...at(advisoryId), body, signal })),
    placeholderData: keepPreviousData,
    // The text is the key; what time it is decides nothing that people look at.
    staleTime: 60_000,
    gcTime: 60_000,
  })

export const changesQuery = (advisoryId: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['advisories', advisoryId, 'changes', from, to],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/v1/advisories/{advisoryId}/changes', {
          params: { path: { advisoryId }, query: { from, to } },
          signal,
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const draftAdvisory = (body: DraftInput) => take(api.POST('/api/v1/advisories', { body }))

export const importAdvisory = (document: string) =>
  take(api.POST('/api/v1/advisories/import', { body: { document } }))

export const editAdvisory = (advisoryId: string, body: EditInput) =>
  take(api.PUT('/api/v1/advisories/{advisoryId}', { ...at(advisoryId), body }))

export const addProducts = (document: string, releases: ChosenRelease[]) =>
  take(api.POST('/api/v1/advisories/products', { body: { document, releases } }))

export const approveAdvisory = (advisoryId: string, version: number) =>
  take(api.POST('/api/v1/advisories/{advisoryId}/approval', { ...at(advisoryId), body: { version } }))

type Plan = BodyOf<operations['scheduleAdvisory']>

export const scheduleAdvisory = (advisoryId: string, body: Plan) =>
  take(api.PUT('/api/v1/advisories/{advisoryId}/schedule', { ...at(advisoryId), body }))

export const publishAdvisory = (advisoryId: string, body: BodyOf<operations['publishAdvisory']>) =>
  take(api.POST('/api/v1/advisories/{advisoryId}/publication', { ...at(advisoryId), body }))

export const beginRevision = (advisoryId: string) =>
  take(api.POST('/api/v1/advisories/{advisoryId}/revisions', at(advisoryId)))

export const withdrawAdvisory = (advisoryId: string, reason: string) =>
  take(api.POST('/api/v1/advisories/{advisoryId}/withdrawal', { ...at(advisoryId), body: { reason } }))

export const discardDraft = (advisoryId: string, version: number) =>
  take(api.DELETE('/api/v1/advisories/{advisoryId}/draft', { ...at(advisoryId), body: { version } }))
