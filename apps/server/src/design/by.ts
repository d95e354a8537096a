// SPDX-License-Identifier: Apache-2.0
import type { FastifyRequest } from 'fastify'
import type { Clock } from '../platform/clock.ts'
import { principalOf } from '../platform/http/access.ts'
import type { By } from './context.ts'

/** Who sent the request, now: the author of the acts that it causes. */
export const byOf = (request: FastifyRequest, clock: Clock): By => ({
  actor: principalOf(request).actor,
  now: clock.now(),
})
