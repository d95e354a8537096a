// SPDX-License-Identifier: Apache-2.0
/** What those who reported are given: money and thanks. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, take } from '../client.ts'
import type { components } from '../generated/schema.d.ts'

type Schemas = components['schemas']
export type Reward = Schemas['Reward']
export type RewardState = Reward['state']
export type RewardPage = Schemas['RewardPage']
export type Credit = Schemas['Credit']
type RewardProposal = Schemas['RewardProposalInput']

export const rewardsQuery = infiniteQueryOptions({
  queryKey: ['rewards'],
  queryFn: ({ pageParam, signal }) =>
    take(
      api.GET('/api/v1/rewards', { params: { query: { ...(pageParam && { cursor: pageParam }) } }, signal }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  placeholderData: keepPreviousData,
})

export const creditsQuery = queryOptions({
  queryKey: ['credits'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/credits', { signal })),
})

export const proposeReward = (body: RewardProposal) => take(api.POST('/api/v1/rewards', { body }))

const at = (rewardId: string) => ({ params: { path: { rewardId } } })

export const approveReward = (rewardId: string, note: string) =>
  take(api.POST('/api/v1/rewards/{rewardId}/approved', { ...at(rewardId), body: { note } }))

export const endReward = (rewardId: string, how: 'rejected' | 'withdrawn' | 'declined', note: string) =>
  take(api.POST(`/api/v1/rewards/{rewardId}/${how}`, { ...at(rewardId), body: { note } }))

type Payment = { readonly paidOn: string; readonly reference: string; readonly note: string }

export const payReward = (rewardId: string, body: Payment) =>
  take(api.POST('/api/v1/rewards/{rewardId}/paid', { ...at(rewardId), body }))

export const donateReward = (rewardId: string, body: Payment & { readonly donatedTo: string }) =>
  take(api.POST('/api/v1/rewards/{rewardId}/donated', { ...at(rewardId), body }))

const of = (participantId: string) => ({ params: { path: { participantId } } })

export const creditReporter = (participantId: string) =>
  take(api.POST('/api/v1/credits/{participantId}/published', of(participantId)))

export const removeCredit = (participantId: string, reason: string) =>
  take(api.POST('/api/v1/credits/{participantId}/removed', { ...of(participantId), body: { reason } }))
