// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import type { Design } from '../context.ts'
import { getProduct } from '../products/queries.ts'
import { productId, releaseId } from '../schemas.ts'
import { changeRelease, createRelease } from './acts.ts'
import { getRelease, listReleases } from './queries.ts'
import { release, releaseInput } from './schemas.ts'

const ofProduct = z.object({ productId })
const params = z.object({ releaseId })

export function releaseRoutes(app: App, { db, clock }: Design): void {
  typed(app).route({
    method: 'GET',
    url: '/api/v1/products/:productId/releases',
    config: { access: 'read' },
    schema: {
      operationId: 'listReleases',
      tags: ['design'],
      summary: 'The releases of a product, newest first',
      params: ofProduct,
      response: { 200: z.object({ items: z.array(release) }) },
    },
    handler: async (request) => {
      await getProduct(db, request.params.productId)
      return { items: [...(await listReleases(db, request.params.productId))] }
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/products/:productId/releases',
    config: { access: 'releases:write' },
    schema: {
      operationId: 'createRelease',
      tags: ['design'],
      summary: 'Adds a release to a product',
      params: ofProduct,
      body: releaseInput,
      response: { 201: release },
    },
    handler: async (request, reply) => {
      const id = await db
        .transaction()
        .execute((tx) => createRelease(tx, request.params.productId, request.body, byOf(request, clock)))
      return reply
        .code(201)
        .header('location', `/api/v1/releases/${id}`)
        .send(await getRelease(db, id))
    },
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/releases/:releaseId',
    config: { access: 'read' },
    schema: {
      operationId: 'getRelease',
      tags: ['design'],
      summary: 'One release',
      params,
      response: { 200: release },
    },
    handler: (request) => getRelease(db, request.params.releaseId),
  })

  typed(app).route({
    method: 'PUT',
    url: '/api/v1/releases/:releaseId',
    config: { access: 'releases:write' },
    schema: {
      operationId: 'changeRelease',
      tags: ['design'],
      summary: 'Replaces what is said about a release',
      params,
      body: releaseInput,
      response: { 200: release },
    },
    handler: async (request) => {
      const { releaseId: id } = request.params
      await db.transaction().execute((tx) => changeRelease(tx, id, request.body, byOf(request, clock)))
      return getRelease(db, id)
    },
  })
}
