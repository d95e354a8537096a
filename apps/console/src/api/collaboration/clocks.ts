// SPDX-License-Identifier: Apache-2.0
/** What a person can do to clocks, whatever they belong to, and when people are reminded of them. */
import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../client.ts'
import type { components } from '../generated/schema.d.ts'

export type ReminderPlan = components['schemas']['ReminderPlan']

const at = (clockId: string) => ({ params: { path: { clockId } } })

export const meetClock = (clockId: string, body: { readonly evidence: string; readonly metAt?: string }) =>
  take(api.POST('/api/v1/clocks/{clockId}/met', { ...at(clockId), body }))

export const stopClock = (clockId: string, reason: string) =>
  take(api.POST('/api/v1/clocks/{clockId}/stopped', { ...at(clockId), body: { reason } }))

export const pauseClock = (clockId: string, reason: string) =>
  take(api.POST('/api/v1/clocks/{clockId}/paused', { ...at(clockId), body: { reason } }))

export const resumeClock = (clockId: string) =>
  take(api.POST('/api/v1/clocks/{clockId}/resumed', at(clockId)))

type ClockStart = components['schemas']['CaseClockStartInput']

export const startCaseClock = (caseId: string, body: ClockStart) =>
  take(api.POST('/api/v1/cases/{caseId}/clocks', { params: { path: { caseId } }, body }))

export const reminderPlanQuery = queryOptions({
  queryKey: ['reminder-plan'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/reminder-plan', { signal })),
})

export const setReminderPlan = (body: ReminderPlan) => take(api.PUT('/api/v1/reminder-plan', { body }))
