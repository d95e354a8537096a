// SPDX-License-Identifier: Apache-2.0
/** Mails that go out, and what a person can do about those that did not. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, take } from '../client.ts'
import type { components } from '../generated/schema.d.ts'

type Schemas = components['schemas']
export type Mail = Schemas['Mail']
export type MailStanding = Schemas['MailStanding']

/** Mails leave by themselves, and nothing tells the page when. */
const LOOK_AGAIN_MS = 10_000

export const mailStandingQuery = queryOptions({
  queryKey: ['mail', 'standing'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/mail/standing', { signal })),
  refetchInterval: LOOK_AGAIN_MS,
})

export const mailsQuery = (state: Mail['state'] | undefined) =>
  infiniteQueryOptions({
    queryKey: ['mail', 'list', state],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/api/v1/mail', {
          params: { query: { ...(state && { state }), ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_AGAIN_MS,
  })

export const testMail = (to: string) => take(api.POST('/api/v1/mail/test', { body: { to } }))

export const queueMailAgain = (mailId: string) =>
  take(api.POST('/api/v1/mail/{mailId}/queued-again', { params: { path: { mailId } } }))

export const releaseHold = (address: string) =>
  take(api.POST('/api/v1/mail/holds/released', { body: { address } }))
