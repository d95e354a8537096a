// SPDX-License-Identifier: Apache-2.0
import createClient from 'openapi-fetch'
import { noteAnswer, noteNoAnswer } from './connection.ts'
import type { paths } from './generated/schema.d.ts'
import { noAnswer, sessionEnded, toApiProblem } from './problem.ts'

/** The HTTP API, typed by its own document. Same origin, so the session's cookie goes along by itself. */
export const api = createClient<paths>({ baseUrl: '/' })

type Answer<Data> = { readonly data?: Data; readonly error?: unknown; readonly response: Response }

/**
 * The body of an answer.
 *
 * @throws {ApiProblem} the server refused, or did not answer
 */
export async function take<Data>(request: Promise<Answer<Data>>): Promise<Data> {
  const answer = await request.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    noteNoAnswer()
    throw noAnswer()
  })
  const { ok, status, url } = answer.response
  noteAnswer(status)
  if (status === 401 && !isSignIn(url)) throw sessionEnded()
  if (!ok) throw toApiProblem(status, answer.error)
  return answer.data as Data // the document promises a body of this type for every status below 300
}

/** Where a 401 means that what was typed is wrong. */
const isSignIn = (url: string): boolean => new URL(url).pathname.startsWith('/api/auth/')
