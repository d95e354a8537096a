// SPDX-License-Identifier: Apache-2.0
import type { FastifyRequest } from 'fastify'
import type { Clock } from '../clock.ts'
import { Problem } from '../errors/problems.ts'
import { principalOf } from '../http/access.ts'
import type { Actor } from '../journal/actor.ts'

/** Who acts, and when: given to every act. */
export type By = { readonly actor: Actor; readonly now: Temporal.Instant }

export const byOf = (request: FastifyRequest, clock: Clock): By => ({
  actor: principalOf(request).actor,
  now: clock.now(),
})

/**
 * The person behind a request that concerns their own account.
 *
 * @throws {Problem} `forbidden` for an API key, which has no password, no second factor and no sessions
 */
export function personOf(request: FastifyRequest): Actor {
  const { actor, via } = principalOf(request)
  if (via !== 'session' || actor.kind !== 'person') {
    throw new Problem('forbidden', 'This concerns the account of a person; sign in with a browser.')
  }
  return actor
}

export const rfc3339 = (instant: Temporal.Instant): string => instant.toString({ fractionalSecondDigits: 3 })
