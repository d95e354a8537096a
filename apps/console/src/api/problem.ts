// SPDX-License-Identifier: Apache-2.0
/** The one place that turns whatever went wrong with a request into words and places. */

export type FieldProblem = { readonly path: string; readonly message: string }

/** Where in a document a parser stopped; what is known depends on the format. */
export type ProblemPlace = {
  readonly file?: string
  readonly path?: string
  readonly line?: number
  readonly column?: number
  readonly offset?: number
}

type ProblemMembers = {
  readonly status: number
  readonly type: string
  readonly title: string
  readonly detail: string
  readonly errors?: readonly FieldProblem[]
  readonly code?: string | undefined
  readonly where?: ProblemPlace | undefined
  readonly instance?: string | undefined
}

/** An RFC 9457 problem from the server, or `status` 0: no answer came at all. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly status: number
  readonly type: string
  readonly title: string
  readonly errors: readonly FieldProblem[]
  readonly code: string | undefined
  readonly where: ProblemPlace | undefined
  /** Id of the request, as in the server's log; undefined when no server answered. */
  readonly instance: string | undefined

  constructor(members: ProblemMembers) {
    super(members.detail)
    this.status = members.status
    this.type = members.type
    this.title = members.title
    this.errors = members.errors ?? []
    this.code = members.code
    this.where = members.where
    this.instance = members.instance
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const textOr = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise)

export function toApiProblem(status: number, body: unknown): ApiProblem {
  const members = isObject(body) ? body : {}
  // The server's title of a 401 speaks of API keys too, which nobody types here.
  const title = status === 401 ? titleOf(status) : textOr(members['title'], titleOf(status))
  return new ApiProblem({
    status,
    type: textOr(members['type'], 'about:blank'),
    title,
    // `message`: proxies and libraries in front of the API answer in their own shape.
    detail: textOr(members['detail'], textOr(members['message'], title)),
    errors: Array.isArray(members['errors']) ? members['errors'].filter(isFieldProblem) : [],
    code: typeof members['code'] === 'string' ? members['code'] : undefined,
    where: isObject(members['where']) ? members['where'] : undefined,
    instance: typeof members['instance'] === 'string' ? members['instance'] : undefined,
  })
}

const isFieldProblem = (value: unknown): value is FieldProblem =>
  isObject(value) && typeof value['path'] === 'string' && typeof value['message'] === 'string'

function titleOf(status: number): string {
  if (status === 0) return 'No answer'
  if (status === 401) return 'Not signed in'
  if (status === 403) return 'Your roles do not allow this'
  if (status === 404) return 'There is no such thing here'
  return status >= 500 ? 'The server could not do this' : 'This was refused'
}

export const noAnswer = (): ApiProblem =>
  toApiProblem(0, { detail: 'The server did not answer. Check that it runs and that you are connected.' })

/** Whether a request may have been done all the same: nobody said that it was not. */
export const isUnanswered = (error: unknown): boolean => error instanceof ApiProblem && error.status === 0

/** What a person was doing was refused because their session had ended. It is read after signing in again. */
export const sessionEnded = (): ApiProblem =>
  new ApiProblem({
    status: 401,
    type: '/problems/unauthenticated',
    title: 'You had been signed out',
    detail: 'Nothing was done. Everything that you typed is still here: do it once more.',
  })

/** What to show for anything that was thrown. */
export function problemOf(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error
  return toApiProblem(-1, {
    title: 'Something went wrong in this page',
    detail: error instanceof Error ? error.message : String(error),
  })
}

/** `line 14, column 3, at /components/0`; empty when the place is not known. */
export function formatPlace(place: ProblemPlace | undefined): string {
  if (place === undefined) return ''
  const { line, column, offset, path } = place
  return [
    line === undefined ? '' : `line ${line}`,
    column === undefined ? '' : `column ${column}`,
    offset === undefined || line !== undefined ? '' : `byte ${offset}`,
    path === undefined || path === '' ? '' : `at ${path}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}
