// SPDX-License-Identifier: Apache-2.0
import type { FastifyRequest } from 'fastify'
import { Problem } from '../errors/problems.ts'
import { principalOf } from '../http/access.ts'
import type { Actor } from '../journal/actor.ts'

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
