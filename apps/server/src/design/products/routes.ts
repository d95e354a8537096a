// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import type { Design } from '../context.ts'
import { productId } from '../schemas.ts'
import { changeProduct, createProduct } from './acts.ts'
import { getProduct, listProducts } from './queries.ts'
import { product, productInput } from './schemas.ts'

const params = z.object({ productId })

export function productRoutes(app: App, { db, clock }: Design): void {
  typed(app).route({
    method: 'GET',
    url: '/api/v1/products',
    config: { access: 'read' },
    schema: {
      operationId: 'listProducts',
      tags: ['design'],
      summary: 'All products, with what is open in their releases',
      response: { 200: z.object({ items: z.array(product) }) },
    },
    handler: async () => ({ items: [...(await listProducts(db))] }),
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/products',
    config: { access: 'products:write' },
    schema: {
      operationId: 'createProduct',
      tags: ['design'],
      summary: 'Adds a product',
      body: productInput,
      response: { 201: product },
    },
    handler: async (request, reply) => {
      const id = await db.transaction().execute((tx) => createProduct(tx, request.body, byOf(request, clock)))
      return reply
        .code(201)
        .header('location', `/api/v1/products/${id}`)
        .send(await getProduct(db, id))
    },
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/products/:productId',
    config: { access: 'read' },
    schema: {
      operationId: 'getProduct',
      tags: ['design'],
      summary: 'One product',
      params,
      response: { 200: product },
    },
    handler: (request) => getProduct(db, request.params.productId),
  })

  typed(app).route({
    method: 'PUT',
    url: '/api/v1/products/:productId',
    config: { access: 'products:write' },
    schema: {
      operationId: 'changeProduct',
      tags: ['design'],
      summary: 'Replaces what is said about a product',
      params,
      body: productInput,
      response: { 200: product },
    },
    handler: async (request) => {
      const { productId: id } = request.params
      await db.transaction().execute((tx) => changeProduct(tx, id, request.body, byOf(request, clock)))
      return getProduct(db, id)
    },
  })
}
