// SPDX-License-Identifier: Apache-2.0
/** Reports as they came in, and the keys that they are encrypted to. */
import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../client.ts'
import { noteAnswer, noteNoAnswer } from '../connection.ts'
import type { components } from '../generated/schema.d.ts'
import { noAnswer, sessionEnded, toApiProblem } from '../problem.ts'

export type Report = components['schemas']['Report']
export type ReportKey = components['schemas']['ReportKey']

export const reportsOfCaseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['reports', 'case', caseId],
    queryFn: ({ signal }) => take(api.GET('/api/v1/reports', { params: { query: { caseId } }, signal })),
  })

export const reportKeysQuery = queryOptions({
  queryKey: ['report-keys'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/report-keys', { signal })),
})

export const addReportKey = (recipient: string) =>
  take(api.POST('/api/v1/report-keys', { body: { recipient } }))

export const retireReportKey = (keyId: string) =>
  take(api.POST('/api/v1/report-keys/{keyId}/retire', { params: { path: { keyId } } }))

export const markReport = (reportId: string, spam: boolean, reason: string) =>
  take(
    api.PUT('/api/v1/reports/{reportId}/mark', {
      params: { path: { reportId } },
      body: { spam, reason },
    }),
  )

/**
 * Bytes as they are stored, which never change.
 *
 * @throws {ApiProblem} the server could not give them, or did not answer
 */
export const bytesQuery = (url: string) =>
  queryOptions({
    queryKey: ['bytes', url],
    queryFn: ({ signal }) => readBytes(url, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

export async function readBytes(url: string, signal?: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(url, signal === undefined ? {} : { signal }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    noteNoAnswer()
    throw noAnswer()
  })
  noteAnswer(response.status)
  if (response.status === 401) throw sessionEnded()
  if (!response.ok) throw toApiProblem(response.status, await response.json().catch(() => undefined))
  return new Uint8Array(await response.arrayBuffer())
}
