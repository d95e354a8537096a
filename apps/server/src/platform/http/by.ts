// SPDX-License-Identifier: Apache-2.0
import type { FastifyRequest } from 'fastify'
import type { Clock } from '../clock.ts'
import type { By } from '../journal/by.ts'
import { principalOf } from './access.ts'

/** Who sent the request, now: the author of the acts that it causes. */
export const byOf = (request: FastifyRequest, clock: Clock): By => ({
  actor: principalOf(request).actor,
  now: clock.now(),
})
