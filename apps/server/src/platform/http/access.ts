// SPDX-License-Identifier: Apache-2.0
/** Who may call a route: said on every route, checked before its handler, and written into the OpenAPI document. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../errors/problems.ts'
import { isAllowed, type Permission } from '../identity/permissions.ts'
import type { Principal } from '../identity/principal.ts'

/** `optional`: for everyone, and who sends a key or a session is known; the handler says what these see beyond. */
export type Access = 'public' | 'optional' | Permission

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `public` is a decision that has to be written down; a route without it stops the server from starting. */
    access?: Access
  }
  interface FastifyRequest {
    /** Set on every route that is not public; read it through {@link principalOf}. On an optional one null for a stranger. */
    principal: Principal | null
  }
}

export type AccessOptions = {
  readonly authenticate: (request: FastifyRequest) => Promise<Principal | undefined>
  readonly isSameOrigin: (request: FastifyRequest) => boolean
}

/** The API document for people. */
export const PUBLIC_DOCS = '/api/docs'

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

export function registerAccess(app: FastifyInstance, { authenticate, isSameOrigin }: AccessOptions): void {
  app.decorateRequest('principal', null)
  app.addHook('onRoute', (route) => {
    // The documentation's routes are a plugin's, which cannot say who may call them.
    if (route.url.startsWith(PUBLIC_DOCS)) route.config = { ...route.config, access: 'public' }
    if (route.config?.access === undefined) {
      throw new TypeError(
        `route ${String(route.method)} ${route.url} does not say who may call it (config.access)`,
      )
    }
  })
  app.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access
    if (access === undefined || access === 'public') return
    const principal = await authenticate(request)
    if (principal === undefined) {
      // A key that is wrong is told so: the answer for strangers would look like all that there is.
      if (access === 'optional' && request.headers.authorization === undefined) return
      throw new Problem(
        'unauthenticated',
        'Sign in, or send `Authorization: Bearer KEY` with a valid API key.',
      )
    }
    // A browser sends the cookie along with a form that another site made; only same-origin requests may change things.
    if (principal.via === 'session' && !safeMethods.has(request.method) && !isSameOrigin(request)) {
      throw new Problem('cross-site', 'The request came from a page of another site.')
    }
    if (access !== 'optional') requirePermission(principal, access)
    request.principal = principal
  })
}

/** The caller of a route that is not public. */
export function principalOf(request: FastifyRequest): Principal {
  if (request.principal === null) throw new TypeError('principalOf() on a public route')
  return request.principal
}

/** @throws {Problem} `forbidden`, naming the permission */
export function requirePermission(principal: Principal, permission: Permission): void {
  if (isAllowed(principal.roles, permission)) return
  throw new Problem('forbidden', `This needs the permission ${permission}, which your roles do not give.`, {
    members: { permission },
  })
}
