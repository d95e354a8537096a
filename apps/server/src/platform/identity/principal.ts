// SPDX-License-Identifier: Apache-2.0
import type { Role } from '@primum/oath'
import type { Actor } from '../journal/actor.ts'

/** Whoever sent a request, once it is known that they are who they say. */
export type Principal = {
  readonly actor: Actor
  readonly roles: readonly Role[]
  /** `session`: a browser's cookie, so unsafe methods also need a same-origin request. */
  readonly via: 'session' | 'api-key'
}
