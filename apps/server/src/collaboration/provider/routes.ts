// SPDX-License-Identifier: Apache-2.0
/**
 * The CSAF trusted provider (CSAF 2.0 and 2.1, section 7): advisories where machines look for them. Here is what people who run
 * it need: its settings, what it holds, and the whole of it as files for a CDN.
 */
import { Readable } from 'node:stream'
import { z } from 'zod'
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import type { Collaboration } from '../context.ts'
import { changeProvider } from './acts.ts'
import { affectedRoutes } from './affected-routes.ts'
import { providerFileRoutes } from './file-routes.ts'
import { listPublicPaths, providerFile } from './files.ts'
import { parseProviderPath } from './paths.ts'
import { getProvider, listProvided, type ProviderContext } from './queries.ts'
import { providedDocument, provider, providerInput } from './schemas.ts'
import { formatTar, type TarFile } from './tar.ts'

export function providerRoutes(app: App, collaboration: Collaboration): void {
  const { db, clock, publicUrl } = collaboration
  providerFileRoutes(app, collaboration)
  affectedRoutes(app, collaboration)

  typed(app).route({
    method: 'GET',
    url: '/api/v1/provider',
    config: { access: 'read' },
    schema: {
      operationId: 'getProvider',
      tags: ['collaboration'],
      summary: 'How advisories are provided to machines',
      response: { 200: provider },
    },
    handler: () => getProvider(collaboration),
  })

  typed(app).route({
    method: 'PUT',
    url: '/api/v1/provider',
    config: { access: 'disclosure:write' },
    schema: {
      operationId: 'changeProvider',
      tags: ['collaboration'],
      summary: 'Replaces the settings of the provider',
      body: providerInput,
      response: { 200: provider },
    },
    handler: async (request) => {
      await db.transaction().execute((tx) => changeProvider(tx, request.body, byOf(request, clock)))
      return getProvider(collaboration)
    },
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/provider/documents',
    config: { access: 'advisories:read' },
    schema: {
      operationId: 'listProvidedDocuments',
      tags: ['collaboration'],
      summary: 'The CSAF documents that are published, of every label, the last changed first; at most 1,000',
      response: { 200: z.object({ items: z.array(providedDocument) }) },
    },
    handler: async () => ({ items: await listProvided(db, publicUrl) }),
  })

  app.route({
    method: 'GET',
    url: '/api/v1/provider/export',
    config: { access: 'read' },
    schema: {
      operationId: 'exportProvider',
      tags: ['collaboration'],
      summary: 'Every file that everyone may read, as a tar archive for a CDN or a plain file server',
    },
    handler: (_request, reply) =>
      reply
        .header('content-type', 'application/x-tar')
        .header('content-disposition', 'attachment; filename="csaf-provider.tar"')
        .send(Readable.from(formatTar(publicFiles(collaboration)))),
  })
}

/** With the path that each has on a server; a folder's listing becomes its `index.html`. */
async function* publicFiles(context: ProviderContext): AsyncGenerator<TarFile> {
  for (const name of await listPublicPaths(context)) {
    const path = parseProviderPath(name)
    const file = path && (await providerFile(context, path))
    if (file === undefined) continue // replaced by a later revision meanwhile
    const place = name === '' || name.endsWith('/') ? `${name}index.html` : name
    yield { path: `.well-known/csaf/${place}`, content: file.content, changedAt: file.changedAt }
  }
}
