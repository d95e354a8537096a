// SPDX-License-Identifier: Apache-2.0
/** Identity, composed once in the server's composition root. */
import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import type { App } from '../http/app.ts'
import { accountRoutes } from './account/routes.ts'
import { apiKeyRoutes } from './api-keys/routes.ts'
import { type Authenticate, createAuthenticate } from './authenticate.ts'
import { instanceRoutes } from './instance/routes.ts'
import { invitationRoutes } from './invitations/routes.ts'
import { type Authentication, createAuthentication } from './library/authentication.ts'
import { createGate, type Gate } from './library/gate.ts'
import { peopleRoutes } from './people/routes.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { setupRoutes } from './setup/routes.ts'
import { signInRoutes } from './sign-in/routes.ts'

export type Identity = {
  readonly db: Database
  readonly clock: Clock
  /** Where people and browsers reach this instance, without a trailing slash. */
  readonly publicUrl: string
  readonly secret: string
  readonly gate: Gate
  readonly authentication: Authentication
  readonly authenticate: Authenticate
}

export type IdentityOptions = Pick<Identity, 'db' | 'clock' | 'publicUrl' | 'secret'>

/** Each password takes 32 MiB while it is checked. */
const PASSWORDS_AT_ONCE = 3
const PASSWORDS_WAITING = 60

export function createIdentity(options: IdentityOptions): Identity {
  return {
    ...options,
    gate: createGate({ running: PASSWORDS_AT_ONCE, waiting: PASSWORDS_WAITING }),
    authentication: createAuthentication(options),
    authenticate: createAuthenticate(options),
  }
}

export function identityRoutes(app: App, identity: Identity): void {
  setupRoutes(app, identity)
  instanceRoutes(app, identity)
  signInRoutes(app, identity)
  sessionRoutes(app, identity)
  accountRoutes(app, identity)
  peopleRoutes(app, identity)
  invitationRoutes(app, identity)
  apiKeyRoutes(app, identity)
}
