// SPDX-License-Identifier: Apache-2.0
import { type CodedError, decodeUtf8, type JsonValue, parseJson } from '@primum/parse'
import { fault, type HttpsAnswer, type HttpsGet } from './https-get.ts'

/** Most bytes that are read of each kind of file; real ones are far below. */
export const maxBytes = {
  metadata: 1024 ** 2,
  securityTxt: 64 * 1024,
  key: 1024 ** 2,
  list: 64 * 1024 ** 2,
  /** CSAF 2.1, appendix C.1: a document is at most 15 MB; some are not. */
  document: 64 * 1024 ** 2,
  beside: 64 * 1024,
} as const

export type Fetching = {
  readonly get: HttpsGet
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Times that a file is asked for before it is given up. */
  readonly attempts: number
}

/** Whether the same request may do better later. */
function isPassing(answer: HttpsAnswer): boolean {
  return answer.status === 429 || answer.status === 408 || answer.status >= 500
}

/**
 * One file, asked for again after what may pass: a broken connection, an overloaded server.
 *
 * @throws CodedError `network/…`; any status is an answer
 */
export async function getFile(
  { get, sleep, attempts }: Fetching,
  url: string,
  options: Parameters<HttpsGet>[1],
): Promise<HttpsAnswer> {
  let last: unknown
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await sleep(500 * 2 ** (attempt - 1))
    try {
      const answer = await get(url, options)
      if (!isPassing(answer) || attempt === attempts - 1) return answer
    } catch (error) {
      if (!isUnreachable(error)) throw error
      last = error
    }
  }
  throw last ?? fault('network/unreachable', url, 'no attempt was allowed')
}

const isUnreachable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'network/unreachable'

/** @throws CodedError `network/status` for anything but 200 */
export async function needFile(fetching: Fetching, url: string, limit: number): Promise<Buffer> {
  const answer = await getFile(fetching, url, { maxBytes: limit })
  if (answer.status !== 200) throw statusFault(url, answer.status)
  return answer.body
}

/** Undefined where there is none: 404 or 410. */
export async function findFile(fetching: Fetching, url: string, limit: number): Promise<Buffer | undefined> {
  const { status, body } = await getFile(fetching, url, { maxBytes: limit })
  if (status === 404 || status === 410) return undefined
  if (status !== 200) throw statusFault(url, status)
  return body
}

export const statusFault = (url: string, status: number): CodedError =>
  fault('network/status', url, `the server answered ${status}`)

/** @throws CodedError `json/…` */
export const jsonOf = (body: Buffer, url: string): JsonValue =>
  parseJson(body, { file: url, maxBytes: body.length })

/** @throws CodedError `json/utf8` */
export const textOf = (body: Buffer, url: string): string => decodeUtf8(body, { file: url })
