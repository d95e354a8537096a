// SPDX-License-Identifier: Apache-2.0
/**
 * Every problem type that the API answers with (RFC 9457). `type` is `/problems/<slug>` below the instance's address and
 * is stable; docs/problems.md documents the same list, and problems.test.ts fails when the two differ.
 */
export const problems = {
  'invalid-request': { status: 400, title: 'The request does not fit its schema' },
  unauthenticated: { status: 401, title: 'Sign in, or send a valid API key' },
  forbidden: { status: 403, title: 'Your roles do not allow this' },
  'cross-site': { status: 403, title: 'The request came from another site' },
  'not-found': { status: 404, title: 'There is no such thing here' },
  conflict: { status: 409, title: 'The thing changed or exists already' },
  'setup-done': { status: 409, title: 'This instance is set up already' },
  'same-person': { status: 409, title: 'Two different people have to sign' },
  'too-large': { status: 413, title: 'The document is larger than allowed' },
  'unsupported-media-type': { status: 415, title: 'That media type is not taken here' },
  'unusable-document': { status: 422, title: 'The document cannot be read' },
  'rule-broken': { status: 422, title: 'A rule forbids this' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong here' },
  unavailable: { status: 503, title: 'Something that is needed is not available now' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>

export type ProblemType = keyof typeof problems

/**
 * What acts and queries throw when the caller has to be told. `detail` is for people and must hold nothing internal;
 * `members` are for programs.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly type: ProblemType
  readonly members: Readonly<Record<string, unknown>>

  constructor(
    type: ProblemType,
    detail: string,
    options: { readonly members?: Readonly<Record<string, unknown>>; readonly cause?: unknown } = {},
  ) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause })
    this.type = type
    this.members = options.members ?? {}
  }
}
