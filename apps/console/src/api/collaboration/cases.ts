// SPDX-License-Identifier: Apache-2.0
/** Cases: what is asked of them, and what the team can do to one. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, take } from '../client.ts'
import type { components, operations } from '../generated/schema.d.ts'

type Schemas = components['schemas']
type BodyOf<Operation> = Operation extends { requestBody?: { content: { 'application/json': infer Body } } }
  ? Body
  : never
export type Case = Schemas['Case']
export type CaseSummary = Schemas['CaseSummary']
export type CaseCounts = Schemas['CaseCounts']
export type CaseState = Case['state']
export type CaseKind = Case['kind']
export type CaseOutcome = NonNullable<Case['outcome']>
export type Priority = Case['priority']
export type Wait = CaseSummary['waits'][number]
export type NextStep = Case['next'][number]
export type Participant = Case['participants'][number]
export type VendorStatus = NonNullable<Participant['statement']>['status']
export type Proposal = Case['embargo']['proposals'][number]
export type CaseFlaw = NonNullable<Case['flaw']>
export type FlawRelease = CaseFlaw['affected'][number]
export type CaseMessage = Schemas['CaseMessage']
export type TimelineItem = Schemas['CaseTimelineItem']
export type PrivateLink = Schemas['CasePrivateLink']
export type CaseQuery = NonNullable<NonNullable<operations['listCases']['parameters']['query']>>
export type CaseEvent = BodyOf<operations['putCaseEvent']>['event']
export type FlawInput = BodyOf<operations['setCaseFlaw']>['flaw']

const WHILE_JUDGING_MS = 1_000
/** Somebody outside may write at any time, and nothing tells the page when. */
const LOOK_AGAIN_MS = 20_000
const COUNT_MS = 60_000

export const casesQuery = (query: Omit<CaseQuery, 'cursor'>) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/api/v1/cases', {
          params: { query: { ...query, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

export const caseCountsQuery = queryOptions({
  queryKey: ['cases', 'counts'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/cases/counts', { signal })),
  refetchInterval: COUNT_MS,
})

export const caseTeamQuery = queryOptions({
  queryKey: ['cases', 'team'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/cases/team', { signal })),
})

const at = (caseId: string) => ({ params: { path: { caseId } } })

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId],
    queryFn: ({ signal }) => take(api.GET('/api/v1/cases/{caseId}', { ...at(caseId), signal })),
    // Releases are judged within seconds of a change of the flaw.
    refetchInterval: ({ state }) => (state.data?.flaw?.judging === true ? WHILE_JUDGING_MS : LOOK_AGAIN_MS),
  })

export const caseMessagesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'messages'],
    queryFn: ({ signal }) => take(api.GET('/api/v1/cases/{caseId}/messages', { ...at(caseId), signal })),
    refetchInterval: LOOK_AGAIN_MS,
  })

export const caseTimelineQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'timeline'],
    queryFn: ({ signal }) => take(api.GET('/api/v1/cases/{caseId}/timeline', { ...at(caseId), signal })),
  })

export const openCase = (body: BodyOf<operations['openCase']>) => take(api.POST('/api/v1/cases', { body }))

export const changeCase = (caseId: string, body: BodyOf<operations['changeCase']>) =>
  take(api.PATCH('/api/v1/cases/{caseId}', { ...at(caseId), body }))

export const putCaseEvent = (caseId: string, event: CaseEvent, version: number) =>
  take(api.POST('/api/v1/cases/{caseId}/events', { ...at(caseId), body: { event, version } }))

export const setCaseFlaw = (caseId: string, flaw: FlawInput, version: number) =>
  take(api.PUT('/api/v1/cases/{caseId}/flaw', { ...at(caseId), body: { flaw, version } }))

export const postCaseMessage = (caseId: string, body: BodyOf<operations['postCaseMessage']>) =>
  take(api.POST('/api/v1/cases/{caseId}/messages', { ...at(caseId), body }))

export const inviteParticipant = (caseId: string, body: BodyOf<operations['inviteCaseParticipant']>) =>
  take(api.POST('/api/v1/cases/{caseId}/participants', { ...at(caseId), body }))

const of = (caseId: string, participantId: string) => ({ params: { path: { caseId, participantId } } })

export const makeLink = (caseId: string, participantId: string) =>
  take(api.POST('/api/v1/cases/{caseId}/participants/{participantId}/link', of(caseId, participantId)))

export const revokeLink = (caseId: string, participantId: string) =>
  take(api.DELETE('/api/v1/cases/{caseId}/participants/{participantId}/link', of(caseId, participantId)))

export const endParticipation = (caseId: string, participantId: string, reason: string) =>
  take(
    api.POST('/api/v1/cases/{caseId}/participants/{participantId}/left', {
      ...of(caseId, participantId),
      body: { reason },
    }),
  )

export const recordStatement = (
  caseId: string,
  participantId: string,
  body: BodyOf<operations['recordVendorStatement']>,
) =>
  take(
    api.POST('/api/v1/cases/{caseId}/participants/{participantId}/statements', {
      ...of(caseId, participantId),
      body,
    }),
  )

export const proposeEmbargo = (caseId: string, body: BodyOf<operations['proposeEmbargo']>) =>
  take(api.POST('/api/v1/cases/{caseId}/embargo/proposals', { ...at(caseId), body }))

export const answerEmbargo = (caseId: string, position: number, body: BodyOf<operations['answerEmbargo']>) =>
  take(
    api.POST('/api/v1/cases/{caseId}/embargo/proposals/{position}/answers', {
      params: { path: { caseId, position } },
      body,
    }),
  )

export const liftEmbargo = (caseId: string, body: BodyOf<operations['liftEmbargo']>) =>
  take(api.POST('/api/v1/cases/{caseId}/embargo/lifted', { ...at(caseId), body }))
