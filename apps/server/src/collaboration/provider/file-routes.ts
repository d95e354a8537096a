// SPDX-License-Identifier: Apache-2.0
/**
 * `/.well-known/csaf/`. TLP:CLEAR is for everyone (CSAF 2.0 and 2.1, section 7.1.4); every other label has a path of its own
 * behind a key that programs can send (section 7.1.5). No address redirects (7.1.6), and who asks with what program is
 * nobody's business (2.1, section 7.1.24).
 */
import type { TlpLabel } from '@primum/advisory/provider'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../../platform/errors/problems.ts'
import type { Access } from '../../platform/http/access.ts'
import type { App } from '../../platform/http/app.ts'
import { answerWith } from './answer.ts'
import { providerFile } from './files.ts'
import { PROVIDER_PATH, type ProviderPath, parseProviderPath, providerFolders } from './paths.ts'
import type { ProviderContext } from './queries.ts'

/**
 * Who may read what is not for everyone. A customer's key opens what customers may pass on or keep within their organisation;
 * TLP:RED is for named people and no program's, so only the maker's own people read it here.
 */
const accessTo: Readonly<Record<Exclude<TlpLabel, 'CLEAR'>, Access>> = {
  GREEN: 'restricted-advisories:read',
  AMBER: 'restricted-advisories:read',
  'AMBER+STRICT': 'restricted-advisories:read',
  RED: 'advisories:read',
}

export function providerFileRoutes(app: App, context: ProviderContext): void {
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    path: ProviderPath | undefined,
    isPublic: boolean,
  ): Promise<FastifyReply> => {
    const file = path === undefined ? undefined : await providerFile(context, path)
    if (file === undefined) throw new Problem('not-found', 'This provider has no such file.')
    return answerWith(request, reply, file, { isPublic })
  }

  app.route({
    method: 'GET',
    url: `${PROVIDER_PATH}*`,
    // Downloaders read everything; a reverse proxy or a CDN is the place to limit them.
    config: { access: 'public', rateLimit: false },
    schema: { hide: true },
    handler: (request, reply) => {
      const path = parseProviderPath(restOf(request))
      // However it was spelt to get here, what is behind a key is only ever given by its own route.
      const isForAll = path !== undefined && (!('label' in path) || path.label === 'CLEAR')
      return answer(request, reply, isForAll ? path : undefined, true)
    },
  })

  for (const { label, prefix } of providerFolders) {
    if (label === 'CLEAR') continue
    app.route({
      method: 'GET',
      url: `${PROVIDER_PATH}${prefix}*`,
      config: { access: accessTo[label], rateLimit: false },
      schema: { hide: true },
      handler: (request, reply) =>
        answer(request, reply, parseProviderPath(`${prefix}${restOf(request)}`), false),
    })
  }

  // CSAF 2.0 and 2.1, section 7.1.10: a host of this name gives the metadata itself, directly.
  app.route({
    method: 'GET',
    url: '/',
    constraints: { host: /^csaf\.data\.security\./i },
    config: { access: 'public', rateLimit: false },
    schema: { hide: true },
    handler: (request, reply) => answer(request, reply, { kind: 'metadata' }, true),
  })
}

function restOf(request: FastifyRequest): string {
  const { '*': rest } = request.params as { readonly '*': string } // what the wildcard of the route matched
  return rest
}
